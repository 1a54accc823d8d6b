import { citation, citationStyles } from '@envhub/metadata-schemas';
import { IconCopy, IconDownload, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { today } from './today';

/** Styles that programs read from a file, with the ending of its name. */
const citationFiles = { bibtex: 'bib', ris: 'ris' } as const;

/** How to cite a dataset, to copy or to keep: a panel of the browser’s own, which opens without script. */
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
    <div id="cite" popover="auto" className="panel" role="dialog" aria-labelledby="cite-title">
      <div className="panel-head">
        <h2 id="cite-title">{t('title')}</h2>
        <button
          type="button"
          className="icon-button"
          popoverTarget="cite"
          popoverTargetAction="hide"
          aria-label={t('close')}
        >
          <IconX size={20} stroke={1.6} aria-hidden />
        </button>
      </div>
      {citationStyles.map((style) => {
        const text = citation(dataset, style, settings);
        const extension = style === 'apa' ? undefined : citationFiles[style];
        return (
          <section key={style} className="cite-style" aria-labelledby={`cite-${style}`}>
            <h3 id={`cite-${style}`}>{t(`styles.${style}`)}</h3>
            {extension ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              <pre tabIndex={0}>{text}</pre>
            ) : (
              <p>{text}</p>
            )}
            <div className="inline-list">
              <button
                type="button"
                className="button needs-script"
                data-copy={text}
                aria-label={t('copy', { style: t(`styles.${style}`) })}
              >
                <IconCopy size={18} stroke={1.6} aria-hidden />
                {t('short')}
              </button>
              {extension && (
                <a
                  className="button"
                  href={`/${locale}/datasets/${dataset.slug}/citation/${extension}`}
                  download
                >
                  <IconDownload size={18} stroke={1.6} aria-hidden />
                  {t('save', { extension })}
                </a>
              )}
            </div>
          </section>
        );
      })}
    </div>
  );
}
