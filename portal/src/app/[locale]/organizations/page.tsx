import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { hub, type OrganizationPage, outcome } from '@/api/hub';
import { OrganizationList } from '@/features/organizations/organization-views';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'organization' });
  return { title: t('title'), alternates: alternates(locale, '/organizations') };
}

export default async function OrganizationsPage({ params }: Props) {
  const { locale } = await params;
  return (
    <OrganizationList
      locale={locale}
      found={
        await outcome<OrganizationPage>(
          hub(locale).GET('/api/v1/organizations', { params: { query: { limit: 500 } } }),
        )
      }
    />
  );
}
