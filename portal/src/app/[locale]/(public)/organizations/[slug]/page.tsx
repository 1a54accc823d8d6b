import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { loadOrganization, loadSurroundings } from '@/features/organizations/load-organizations';
import { OrganizationView } from '@/features/organizations/organization-view';
import type { Locale } from '@/i18n/routing';
import { feedOf } from '@/ui/collection';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await loadOrganization(locale, slug);
  if (!('data' in found)) return { robots: { index: false } };
  const { name, description, slug: organization } = found.data;
  return {
    title: pickText(name, locale),
    ...(description && { description: pickText(description, locale).slice(0, 200) }),
    alternates: alternates(locale, `/organizations/${organization}`, feedOf(locale, { organization })),
  };
}

export default async function OrganizationPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, surroundings] = await Promise.all([
    loadOrganization(locale, slug),
    loadSurroundings(locale, slug),
  ]);
  return 'data' in found ? (
    <OrganizationView locale={locale} organization={found.data} surroundings={surroundings} />
  ) : (
    <ProblemView locale={locale} problem={found.problem} />
  );
}
