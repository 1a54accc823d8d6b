import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { cache } from 'react';
import { hub, outcome, type Schemas } from '@/api/hub';
import { OrganizationView } from '@/features/organizations/organization-views';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale; slug: string }> };
const load = cache((locale: Locale, slug: string) =>
  outcome<Schemas['Organization']>(
    hub(locale).GET('/api/v1/organizations/{id}', { params: { path: { id: slug } } }),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await load(locale, slug);
  return 'data' in found
    ? { title: pickText(found.data.name, locale), alternates: alternates(locale, `/organizations/${slug}`) }
    : { robots: { index: false } };
}

export default async function OrganizationPage({ params }: Props) {
  const { locale, slug } = await params;
  const found = await load(locale, slug);
  return 'data' in found ? (
    <OrganizationView locale={locale} organization={found.data} />
  ) : (
    <ProblemView locale={locale} problem={found.problem} />
  );
}
