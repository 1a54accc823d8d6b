import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { publicUrl } from '@/api/public-url';
import { loadSite } from '@/api/site';
import { DatasetView } from '@/features/dataset/dataset-view';
import { summaryOf } from '@/features/dataset/facts';
import { loadAt, loadDataset, loadPanels, type Query } from '@/features/dataset/load-dataset';
import { schemaOrg } from '@/features/dataset/schema-org';
import { addressOf } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { JsonLd } from '@/ui/json-ld';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await loadDataset(locale, slug);
  if (!('data' in found)) return { robots: { index: false } };
  const summary = summaryOf(found.data, locale);
  return {
    title: pickText(found.data.title, locale),
    ...(summary && { description: summary.text }),
    alternates: alternates(locale, `/datasets/${found.data.slug}`),
  };
}

export default async function DatasetPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const found = await loadAt(locale, slug, '', query);
  if ('problem' in found) return <ProblemView locale={locale} problem={found.problem} />;
  const [panels, site] = await Promise.all([loadPanels(locale, found.data, query), loadSite(locale)]);
  const address = publicUrl() + addressOf(`/datasets/${found.data.slug}`, locale);
  const catalogue = { name: site.title, url: publicUrl() + addressOf('/', locale) };
  return (
    <>
      <JsonLd data={schemaOrg(found.data, locale, address, catalogue)} />
      <DatasetView dataset={found.data} panels={panels} query={query} locale={locale} address={address} />
    </>
  );
}
