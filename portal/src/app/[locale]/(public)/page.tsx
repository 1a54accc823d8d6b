import type { Metadata } from 'next';
import { HomeView } from '@/features/home/home-view';
import { loadHome } from '@/features/home/load-home';
import { schemaOrg } from '@/features/home/schema-org';
import type { Locale } from '@/i18n/routing';
import { feedOf } from '@/ui/collection';
import { JsonLd } from '@/ui/json-ld';
import { alternates } from './alternates';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { alternates: alternates(locale, '', feedOf(locale)) };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  const data = await loadHome(locale);
  return (
    <>
      <JsonLd data={schemaOrg(data.site, locale)} />
      <HomeView locale={locale} data={data} />
    </>
  );
}
