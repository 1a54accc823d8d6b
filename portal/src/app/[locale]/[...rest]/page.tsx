import type { Metadata } from 'next';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';

export const metadata: Metadata = { robots: { index: false } };

/** Any address below a locale that no page has. */
export default async function UnknownPage({ params }: { params: Promise<{ locale: Locale }> }) {
  return <ProblemView locale={(await params).locale} problem={{ status: 404 }} />;
}
