import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangesView } from '@/features/pages/changes-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'developers' });
  return {
    title: t('changes'),
    description: t('changesLead'),
    alternates: alternates(locale, '/developers/changes'),
  };
}

export default async function ChangesPage({ params }: Props) {
  return <ChangesView locale={(await params).locale} changelog={process.env.CHANGELOG ?? ''} />;
}
