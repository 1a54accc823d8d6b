import '@/features/services/services.css';
import { pickText, plainText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadService, loadServicePanels } from '@/features/services/load-services';
import { ServiceView } from '@/features/services/service-view';
import { addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await loadService(locale, slug);
  if (!('data' in found)) return { robots: { index: false } };
  const { title, description } = found.data;
  return {
    title: pickText(title, locale),
    ...(description && { description: plainText(pickText(description, locale)).slice(0, 200) }),
    alternates: alternates(locale, `/services/${found.data.slug}`),
  };
}

export default async function ServicePage({ params, searchParams }: Props) {
  const [{ locale, slug }, { version }] = await Promise.all([params, searchParams]);
  const found = await loadService(locale, slug);
  if ('problem' in found) {
    const t = await getTranslations({ locale, namespace: 'services' });
    return (
      <ProblemView locale={locale} problem={found.problem} back={{ href: '/services', text: t('all') }} />
    );
  }
  // A service has one address: by its id the reader is led there.
  if (found.data.slug !== slug) permanentRedirect(addressOf(`/services/${found.data.slug}`, locale));
  const panels = await loadServicePanels(locale, found.data, [version].flat()[0]);
  return <ServiceView service={found.data} panels={panels} locale={locale} />;
}
