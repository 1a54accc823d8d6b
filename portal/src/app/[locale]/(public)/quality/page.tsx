import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QualityView } from '@/features/dataset/quality-view';
import type { Locale } from '@/i18n/routing';
import { alternates } from '../alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'quality' });
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/quality') };
}

export default function QualityPage() {
  return <QualityView />;
}
