import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readiness } from '@/api/hub';
import { type ReferenceOf, ReferenceView } from '@/features/pages/reference-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../../alternates';

type Query = Record<'service' | 'dataset', string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return {
    title: t('reference'),
    description: t('referenceLead'),
    alternates: alternates(locale, '/developers/reference'),
  };
}

export default async function ReferencePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return <ReferenceView away={(await readiness(locale)) === undefined} of={askedOf(query)} />;
}

/** The service or dataset that the address names: a slug, and nothing else. */
function askedOf({ service, dataset }: Query): ReferenceOf | undefined {
  const [kind, asked] = service ? (['services', service] as const) : (['datasets', dataset] as const);
  const slug = [asked].flat()[0];
  return slug && /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug) ? { kind, slug } : undefined;
}
