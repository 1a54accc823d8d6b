import { pickText } from '@envhub/metadata-schemas';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FileView } from '@/features/dataset/file-view';
import { nameOf } from '@/features/dataset/files';
import { loadAt, loadDataset, loadPreview } from '@/features/dataset/load-dataset';
import type { Locale } from '@/i18n/routing';
import { ProblemView } from '@/ui/problem-view';

type Props = { params: Promise<{ locale: Locale; slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, id } = await params;
  const found = await loadDataset(locale, slug);
  const file = 'data' in found ? found.data.distributions?.find((one) => one.id === id) : undefined;
  // The page of the dataset is the one to be found.
  const robots = { index: false };
  return 'data' in found && file
    ? { title: `${nameOf(file, locale)} – ${pickText(found.data.title, locale)}`, robots }
    : { robots };
}

export default async function FilePage({ params }: Props) {
  const { locale, slug, id } = await params;
  const found = await loadAt(locale, slug, `/files/${encodeURIComponent(id)}`);
  if ('problem' in found) return <ProblemView locale={locale} problem={found.problem} />;
  const file = found.data.distributions?.find((one) => one.id === id);
  if (!file) {
    const t = await getTranslations('files');
    const back = { href: `/datasets/${found.data.slug}`, text: t('back') };
    return <ProblemView locale={locale} problem={{ status: 404 }} back={back} />;
  }
  const preview = await loadPreview(locale, found.data.slug, file);
  return <FileView dataset={found.data} file={file} preview={preview} locale={locale} />;
}
