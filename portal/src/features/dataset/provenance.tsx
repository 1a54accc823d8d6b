import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import { formatDateTime } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';

/** The way of a record from where it was written to the version that one reads, and what the agency says of the data. */
export function Provenance({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations();
  const { source, publishedVersion, publishedAt, rawValues, landingPage } = dataset;
  const step = (title: string, text: ReactNode) => ({ title, text });
  const steps = [
    ...(source
      ? [
          step(
            source.title ? pickText(source.title, locale) : t('provenance.source', { id: source.id }),
            <>
              {t('provenance.sourceText')} <code>{source.identifier}</code>
            </>,
          ),
          step(
            t('provenance.run'),
            <>
              {source.harvestedAt &&
                t('provenance.runText', { at: formatDateTime(source.harvestedAt, locale) })}
              {source.runId && (
                <>
                  <br />
                  {t('provenance.runId')} <code>{source.runId}</code>
                </>
              )}
            </>,
          ),
          step(
            t('provenance.standardised'),
            t('provenance.standardisedText', { count: Object.keys(rawValues ?? {}).length }),
          ),
        ]
      : [step(t('provenance.written'), pickText(dataset.organization.name, locale))]),
    ...(publishedVersion
      ? [
          step(
            t('dataset.version', { number: publishedVersion }),
            publishedAt && t('provenance.published', { at: formatDateTime(publishedAt, locale) }),
          ),
        ]
      : []),
  ];
  return (
    <div className="stack">
      <ol className="provenance">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="muted">{text}</span>
          </li>
        ))}
      </ol>
      {dataset.provenance && (
        <p>
          <span className="muted">{t('provenance.statement')}:</span> {pickText(dataset.provenance, locale)}
        </p>
      )}
      {source && (
        <p className="caption">
          {t('provenance.raw')}{' '}
          {landingPage && (
            <a href={landingPage} rel="noreferrer">
              {t('dataset.landing')}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
