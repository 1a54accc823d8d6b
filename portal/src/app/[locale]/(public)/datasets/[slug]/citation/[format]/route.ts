import { citation } from '@envhub/metadata-schemas';
import { publicUrl } from '@/api/public-url';
import { loadDataset } from '@/features/dataset/load-dataset';
import { today } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { isLocale } from '@/i18n/routing';

const styles = {
  bib: { style: 'bibtex', type: 'application/x-bibtex' },
  ris: { style: 'ris', type: 'application/x-research-info-systems' },
} as const;

type Props = { params: Promise<{ locale: string; slug: string; format: string }> };

/** The citation of a dataset as a file for programs that manage references. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const known = Object.entries(styles).find(([extension]) => extension === format)?.[1];
  if (!known || !isLocale(locale)) return new Response(null, { status: 404 });
  const found = await loadDataset(locale, slug);
  if ('problem' in found) return new Response(null, { status: found.problem.status });
  const { data: dataset } = found;
  const text = citation(dataset, known.style, {
    locale,
    url: publicUrl() + addressOf(`/datasets/${dataset.slug}`, locale),
    accessed: today(),
  });
  return new Response(text, {
    headers: {
      'content-type': `${known.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${dataset.slug}.${format}"`,
    },
  });
}
