import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { loadTheme, themeOf } from '@/features/themes/load-themes';
import { ThemeView } from '@/features/themes/theme-view';
import type { Locale } from '@/i18n/routing';
import { feedOf } from '@/ui/collection';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const theme = themeOf(code);
  if (!theme) return { robots: { index: false } };
  return {
    title: pickText(theme.label, locale),
    ...(theme.description && { description: pickText(theme.description, locale) }),
    alternates: alternates(locale, `/themes/${code}`, feedOf(locale, { theme: code })),
  };
}

export default async function ThemePage({ params }: Props) {
  const { locale, code } = await params;
  const theme = themeOf(code);
  return theme ? (
    <ThemeView locale={locale} theme={theme} found={await loadTheme(locale, code)} />
  ) : (
    <ProblemView locale={locale} problem={{ status: 404 }} />
  );
}
