import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadAt, loadDataset, loadVersion, type Query } from '@/features/dataset/load-dataset';
import { VersionView } from '@/features/dataset/version-view';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';

type Props = {
  params: Promise<{ locale: Locale; slug: string; version: string }>;
  searchParams: Promise<Query>;
};

/** A version's number; 0 where the text is none. */
const numberOf = (text: unknown) =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;

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
  const found = await loadAt(locale, slug, `/versions/${version}`, query);
  if ('problem' in found) return <ProblemView locale={locale} problem={found.problem} />;
  const number = numberOf(version);
  const asked = numberOf(query.with) || number - 1;
  const [shown, other] = await Promise.all([
    number > 0 ? loadVersion(locale, found.data.slug, number) : undefined,
    asked > 0 ? loadVersion(locale, found.data.slug, asked) : undefined,
  ]);
  if (!shown || !('data' in shown)) {
    const t = await getTranslations('files');
    const back = { href: `/datasets/${found.data.slug}#versions`, text: t('back') };
    return <ProblemView locale={locale} problem={shown?.problem ?? { status: 404 }} back={back} />;
  }
  return (
    <VersionView
      dataset={found.data}
      version={shown.data}
      other={other && { number: asked, found: other }}
      locale={locale}
    />
  );
}
