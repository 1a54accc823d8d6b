import { citation, citationStyles } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import { today } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { Panel } from './panel';

/** Styles that programs read from a file, with the ending of its name. */
const citationFiles = { bibtex: 'bib', ris: 'ris' } as const;

/** How to cite a dataset, to copy or to keep: in a panel. */
export function CitePanel({
  dataset,
  locale,
  address,
}: {
  dataset: Dataset;
  locale: Locale;
  address: string;
}) {
  const t = useTranslations('cite');
  const settings = { locale, url: address, accessed: today() };
  return (
    <Panel id="cite" title={t('title')}>
      {citationStyles.map((style) => {
        const text = citation(dataset, style, settings);
        const extension = style === 'apa' ? undefined : citationFiles[style];
        return (
          <section key={style} className="cite-style" aria-labelledby={`cite-${style}`}>
            <h3 id={`cite-${style}`}>{t(`styles.${style}`)}</h3>
            {extension ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              <pre id={`cite-text-${style}`} tabIndex={0}>
                {text}
              </pre>
            ) : (
              <p id={`cite-text-${style}`}>{text}</p>
            )}
            <div className="inline-list">
              <button
                type="button"
                className="button icon-copy needs-script"
                data-copy-of={`cite-text-${style}`}
                aria-label={t('copy', { style: t(`styles.${style}`) })}
              >
                {t('short')}
              </button>
              {extension && (
                <a
                  className="button icon-download"
                  href={`/${locale}/datasets/${dataset.slug}/citation/${extension}`}
                  download
                >
                  {t('save', { extension })}
                </a>
              )}
            </div>
          </section>
        );
      })}
    </Panel>
  );
}
