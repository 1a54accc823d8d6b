import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { hub, outcome, type Schemas } from '@/api/hub';
import { ThemeList } from '@/features/pages/theme-views';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'themes' });
  return { title: t('title'), alternates: alternates(locale, '/themes') };
}

export default async function ThemesPage({ params }: Props) {
  const { locale } = await params;
  const found = await outcome<Schemas['SearchReply']>(
    hub(locale).GET('/api/v1/datasets', { params: { query: { limit: 1, facets: 'theme' } } }),
  );
  return <ThemeList locale={locale} found={found} />;
}
