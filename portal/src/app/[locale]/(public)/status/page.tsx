import '@/features/services/services.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readiness } from '@/api/hub';
import { StatusView } from '@/features/pages/status-view';
import { loadServiceStatus } from '@/features/services/load-services';
import { ServiceStatusList } from '@/features/services/status-list';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'status' });
  return { title: t('title'), alternates: alternates(locale, '/status'), robots: { index: false } };
}

export default async function StatusPage({ params }: Props) {
  const { locale } = await params;
  const [ready, services] = await Promise.all([readiness(locale), loadServiceStatus(locale)]);
  return (
    <StatusView locale={locale} ready={ready}>
      {ready && <ServiceStatusList locale={locale} found={services} />}
    </StatusView>
  );
}
