import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readiness } from '@/api/hub';
import { ReferenceView } from '@/features/pages/reference-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return {
    title: t('reference'),
    description: t('referenceLead'),
    alternates: alternates(locale, '/developers/reference'),
  };
}

export default async function ReferencePage({ params }: Props) {
  return <ReferenceView away={(await readiness((await params).locale)) === undefined} />;
}
