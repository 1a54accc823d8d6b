import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { hub, outcome, type Schemas } from '@/api/hub';
import { LimitsView } from '@/features/pages/limits-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'limits' });
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternates(locale, '/developers/limits'),
  };
}

export default async function LimitsPage({ params }: Props) {
  const { locale } = await params;
  const plans = await outcome<Schemas['Plans']>(hub(locale).GET('/api/v1/plans'));
  return <LimitsView locale={locale} plans={plans} />;
}
