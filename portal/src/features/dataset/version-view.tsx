import { type DatasetInput, differences, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset, Schemas } from '@/api/hub';
import { formatDateTime } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { Changes, Fields } from './changes';
import type { Comparison } from './load-dataset';
import { PartBand } from './part-band';

/** One published version of a dataset, and what changed with it. */
export function VersionView({
  dataset,
  version,
  other,
  locale,
}: {
  dataset: Dataset;
  version: Schemas['Version'];
  other: Comparison['other'];
  locale: Locale;
}) {
  const t = useTranslations();
  const here = `/datasets/${dataset.slug}`;
  const after = version.record as DatasetInput;
  const before = other && 'data' in other.found ? (other.found.data.record as DatasetInput) : undefined;
  return (
    <article>
      <PartBand dataset={dataset} locale={locale}>
        <h1>{t('dataset.version', { number: version.version })}</h1>
        <p className="muted">
          {t('versions.published', { date: formatDateTime(version.publishedAt, locale) })}
          {version.version === dataset.publishedVersion && ` · ${t('versions.current')}`}
        </p>
        {after.versionNotes && <p>{pickText(after.versionNotes, locale)}</p>}
        <Neighbours dataset={dataset} version={version.version} other={other?.number} locale={locale} />
      </PartBand>
      <div className="container dataset-sections dataset-body">
        <section aria-labelledby="changes">
          <h2 id="changes">
            {other ? t('versions.changes', { number: other.number }) : t('versions.content')}
          </h2>
          {!other && <p className="muted">{t('versions.first')}</p>}
          {other && !before && (
            <p className="muted">{t('versions.notComparable', { number: other.number })}</p>
          )}
          {!before && <Fields record={{ ...after }} locale={locale} />}
          {before && (
            <Changes
              changes={differences({ ...before }, { ...after })}
              before={before}
              after={after}
              locale={locale}
            />
          )}
          <p className="small">
            <a href={`/api/v1${here}/versions/${version.version}`}>{t('versions.record')}</a>
          </p>
        </section>
      </div>
    </article>
  );
}

function Neighbours({
  dataset,
  version,
  other,
  locale,
}: {
  dataset: Dataset;
  version: number;
  other: number | undefined;
  locale: Locale;
}) {
  const t = useTranslations('versions');
  const newest = dataset.publishedVersion ?? version;
  const page = (number: number) => `/${locale}/datasets/${dataset.slug}/versions/${number}`;
  return (
    <div className="inline-list">
      {version > 1 && (
        <a className="button" rel="prev" href={page(version - 1)}>
          {t('earlier')}
        </a>
      )}
      {version < newest && (
        <a className="button" rel="next" href={page(version + 1)}>
          {t('later')}
        </a>
      )}
      {newest > 2 && (
        <form method="get" className="inline-list compare">
          <label htmlFor="with" className="small">
            {t('with')}
          </label>
          <input id="with" name="with" type="number" min={1} max={newest} required defaultValue={other} />
          <button type="submit" className="button">
            {t('compare')}
          </button>
        </form>
      )}
    </div>
  );
}
