import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/api/public-url';
import { loadSearch } from '@/features/search/load-search';
import { feedAddress } from '@/features/search/machine-links';
import { type Query, readSearch } from '@/features/search/search-state';
import { SearchView } from '@/features/search/search-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const state = readSearch(await searchParams);
  const t = await getTranslations({ locale, namespace: 'search' });
  return {
    title: state.q ? `${state.q.slice(0, 80)} – ${t('title')}` : t('title'),
    alternates: {
      ...alternates(locale, '/datasets'),
      types: { 'application/atom+xml': feedAddress(locale, state) },
    },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = readSearch(await searchParams);
  return (
    <SearchView locale={locale} state={state} found={await loadSearch(locale, state)} site={publicUrl()} />
  );
}
