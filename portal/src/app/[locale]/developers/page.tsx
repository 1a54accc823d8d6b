import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DevelopersView } from '@/features/pages/developers-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/developers') };
}

export default async function DevelopersPage({ params }: Props) {
  return (
    <DevelopersView
      locale={(await params).locale}
      publicUrl={process.env.PUBLIC_URL ?? 'http://localhost:3000'}
    />
  );
}
