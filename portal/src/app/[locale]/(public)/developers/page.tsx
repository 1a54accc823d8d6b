import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { hub, outcome, type Schemas } from '@/api/hub';
import { publicUrl } from '@/api/public-url';
import { GuideView } from '@/features/pages/guide-view';
import { loadOpenService } from '@/features/services/load-services';
import { callsOfService, firstCall } from '@/features/services/service-calls';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return { title: t('title'), description: t('guideLead'), alternates: alternates(locale, '/developers') };
}

export default async function DevelopersPage({ params }: Props) {
  const { locale } = await params;
  const [newest, service] = await Promise.all([
    outcome<Schemas['SearchReply']>(
      hub(locale).GET('/api/v1/datasets', { params: { query: { limit: 1, facets: 'none' } } }),
    ),
    loadOpenService(locale),
  ]);
  const calls = service
    ? callsOfService(new URL(service.gatewayUrl, publicUrl()).href, firstCall(service.operations), false)
    : [];
  const slug = 'data' in newest ? newest.data.items[0]?.slug : undefined;
  return <GuideView locale={locale} hub={publicUrl()} slug={slug} service={calls} />;
}
