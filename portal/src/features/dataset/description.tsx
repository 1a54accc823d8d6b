import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { Prose } from '@/ui/prose';
import { foreign } from './facts';

/** Characters shown at once, behind “read on”, and rendered at most: the record has the rest. */
const limits = { first: 2_500, most: 20_000 };

/** What the agency says of the dataset, as it meant it; a long text goes on behind a fold. */
export function Description({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations();
  const description = dataset.description ?? {};
  const text = pickText(description, locale);
  const { lang } = foreign(description, locale);
  const cut = breakAt(text, limits.first);
  const end = breakAt(text, limits.most);
  return (
    <div className="stack">
      {lang && <p className="caption">{t('dataset.otherLanguage')}</p>}
      <Prose text={text.slice(0, cut)} lang={lang} />
      {cut < text.length && (
        <details className="read-on">
          <summary>{t('description.readOn')}</summary>
          <Prose text={text.slice(cut, end)} lang={lang} />
          {end < text.length && (
            <p>
              <a href={`/api/v1/datasets/${dataset.slug}`}>{t('description.whole')}</a>
            </p>
          )}
        </details>
      )}
    </div>
  );
}

/** Where to part a text that is longer than `limit`: between paragraphs, else between lines, else between words. */
function breakAt(text: string, limit: number): number {
  // A little over is not worth a fold.
  if (text.length <= limit * 1.2) return text.length;
  for (const gap of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(gap, limit);
    if (at > limit / 2) return at;
  }
  return limit;
}
