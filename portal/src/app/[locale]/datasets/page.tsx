import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadSearch } from '@/features/search/load-search';
import { readSearch } from '@/features/search/search-state';
import { SearchView } from '@/features/search/search-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { q } = readSearch(await searchParams);
  const t = await getTranslations({ locale, namespace: 'search' });
  return {
    title: q ? `${q.slice(0, 80)} – ${t('title')}` : t('title'),
    alternates: alternates(locale, '/datasets'),
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = readSearch(await searchParams);
  return <SearchView locale={locale} state={state} found={await loadSearch(locale, state)} />;
}
