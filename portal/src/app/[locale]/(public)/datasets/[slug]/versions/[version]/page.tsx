import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadAt, loadComparison, loadDataset, type Query } from '@/features/dataset/load-dataset';
import { VersionView } from '@/features/dataset/version-view';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';

type Props = {
  params: Promise<{ locale: Locale; slug: string; version: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, version } = await params;
  const [found, t] = await Promise.all([loadDataset(locale, slug), getTranslations('dataset')]);
  const robots = { index: false };
  return 'data' in found
    ? { title: `${t('version', { number: version })} – ${pickText(found.data.title, locale)}`, robots }
    : { robots };
}

export default async function VersionPage({ params, searchParams }: Props) {
  const [{ locale, slug, version }, query] = await Promise.all([params, searchParams]);
  const found = await loadAt(locale, slug, `/versions/${encodeURIComponent(version)}`, query);
  if ('problem' in found) return <ProblemView locale={locale} problem={found.problem} />;
  const { shown, other } = await loadComparison(locale, found.data.slug, version, query.with);
  if ('data' in shown)
    return <VersionView dataset={found.data} version={shown.data} other={other} locale={locale} />;
  const t = await getTranslations('files');
  const back = { href: `/datasets/${found.data.slug}#versions`, text: t('back') };
  return <ProblemView locale={locale} problem={shown.problem} back={back} />;
}
