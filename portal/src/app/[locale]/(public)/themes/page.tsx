import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadThemeCounts } from '@/features/themes/load-themes';
import { ThemeList } from '@/features/themes/theme-list';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'themes' });
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/themes') };
}

export default async function ThemesPage({ params }: Props) {
  const { locale } = await params;
  return <ThemeList locale={locale} found={await loadThemeCounts(locale)} />;
}
