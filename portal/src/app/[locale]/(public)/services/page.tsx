import '@/features/services/services.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadServices } from '@/features/services/load-services';
import { ServiceList } from '@/features/services/service-list';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'services' });
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/services') };
}

export default async function ServicesPage({ params, searchParams }: Props) {
  const [{ locale }, { q, organization, theme, cursor }] = await Promise.all([params, searchParams]);
  const state = {
    q: first(q, 200),
    organization: first(organization, 100),
    theme: first(theme, 100),
    cursor: first(cursor, 1000),
  };
  return <ServiceList locale={locale} state={state} found={await loadServices(locale, state)} />;
}

const first = (value: string | string[] | undefined, most: number) =>
  ([value].flat()[0] ?? '').slice(0, most);
