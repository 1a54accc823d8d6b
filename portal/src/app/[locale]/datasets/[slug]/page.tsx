import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { DatasetView } from '@/features/dataset/dataset-view';
import { schemaOrg } from '@/features/dataset/facts';
import { loadDataset, loadVersions } from '@/features/dataset/load-dataset';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';
import { alternates } from '../../alternates';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = await loadDataset(locale, slug);
  if (!('data' in found)) return { robots: { index: false } };
  const { title, description } = found.data;
  return {
    title: pickText(title, locale),
    ...(description && { description: pickText(description, locale).slice(0, 200) }),
    alternates: alternates(locale, `/datasets/${found.data.slug}`),
  };
}

export default async function DatasetPage({ params }: Props) {
  const { locale, slug } = await params;
  const [found, versions] = await Promise.all([loadDataset(locale, slug), loadVersions(locale, slug)]);
  if ('problem' in found) return <ProblemView locale={locale} problem={found.problem} />;
  const data = schemaOrg(
    found.data,
    locale,
    `${process.env.PUBLIC_URL ?? 'http://localhost:3000'}/${locale}/datasets/${found.data.slug}`,
  );
  return (
    <>
      {/* Data for search engines, not a script; < is escaped so that no text can end the element. */}
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making
        dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
      />
      <DatasetView dataset={found.data} versions={versions} locale={locale} />
    </>
  );
}
