import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadOrganizations } from '@/features/organizations/load-organizations';
import { OrganizationList } from '@/features/organizations/organization-list';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'organization' });
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/organizations') };
}

export default async function OrganizationsPage({ params, searchParams }: Props) {
  const [{ locale }, { q, parent, cursor }] = await Promise.all([params, searchParams]);
  const state = { q: first(q).slice(0, 200), parent: first(parent).slice(0, 100), cursor: first(cursor) };
  return <OrganizationList locale={locale} state={state} found={await loadOrganizations(locale, state)} />;
}

const first = (value: string | string[] | undefined) => [value].flat()[0] ?? '';
