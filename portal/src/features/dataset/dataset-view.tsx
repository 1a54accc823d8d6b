import { pickLanguage, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Dataset, Outcome } from '@/api/hub';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { FormatBadges, SharingBadge } from '@/ui/badges';
import { Prose } from '@/ui/prose';
import { AboutPanel } from './about-panel';
import { frequencyOf, licenceOf, periodsOf, placesOf, updatedOf } from './facts';
import { FileList } from './file-list';
import type { VersionPage } from './load-dataset';

type Versions = Outcome<VersionPage>;

/** The page of one dataset: facts first, then files, description, provenance and versions. */
export function DatasetView({
  dataset,
  versions,
  locale,
}: {
  dataset: Dataset;
  versions: Versions;
  locale: Locale;
}) {
  const t = useTranslations('dataset');
  const language = pickLanguage(dataset.title, locale);
  return (
    <article>
      <Band dataset={dataset} locale={locale} />
      <div className="container with-side" style={{ paddingTop: 32 }}>
        <div className="stack" style={{ gap: 40 }}>
          <section aria-labelledby="files">
            <h2 id="files">{t('files')}</h2>
            <FileList dataset={dataset} locale={locale} />
          </section>
          {dataset.description && (
            <section aria-labelledby="description" className="stack">
              <h2 id="description">{t('description')}</h2>
              {language !== locale && <p className="caption">{t('otherLanguage')}</p>}
              <Description dataset={dataset} locale={locale} />
            </section>
          )}
          <Provenance dataset={dataset} locale={locale} />
          {'data' in versions && versions.data.items.length > 0 && (
            <section aria-labelledby="versions" className="stack">
              <h2 id="versions">{t('versions')}</h2>
              <ul className="rows">
                {versions.data.items.map(({ version, publishedAt }) => (
                  <li key={version}>
                    <a href={`/api/v1/datasets/${dataset.slug}/versions/${version}`}>
                      <span>{t('version', { number: version })}</span>
                      <span className="num muted">{formatDate(publishedAt, locale)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <AboutPanel dataset={dataset} locale={locale} />
      </div>
    </article>
  );
}

/** Longest description shown, in characters; the rest is in the record. */
const longest = 30_000;

function Description({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  const text = (dataset.description && pickText(dataset.description, locale)) ?? '';
  const language = dataset.description && pickLanguage(dataset.description, locale);
  return (
    <>
      <Prose text={text.slice(0, longest)} lang={language !== 'und' ? language : undefined} />
      {text.length > longest && (
        <p>
          <a href={`/api/v1/datasets/${dataset.slug}`}>{t('wholeText')}</a>
        </p>
      )}
    </>
  );
}

function Band({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations();
  const language = pickLanguage(dataset.title, locale);
  const formats = [...new Set((dataset.distributions ?? []).flatMap(({ format }) => format ?? []))];
  const facts: [string, string | undefined][] = [
    [t('dataset.updated'), updatedOf(dataset, locale)],
    [t('dataset.frequency'), frequencyOf(dataset, locale)],
    [t('dataset.period'), periodsOf(dataset, locale)],
    [t('dataset.place'), placesOf(dataset, locale).slice(0, 4).join(', ')],
    [t('dataset.licence'), licenceOf(dataset, locale)],
  ];
  return (
    <div className="band">
      <div className="container stack">
        <ol className="path" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          <li>
            <Link href="/datasets">{t('shell.datasets')}</Link>
          </li>
          <li>
            <Link href={`/organizations/${dataset.organization.slug}`}>
              {pickText(dataset.organization.name, locale)}
            </Link>
          </li>
        </ol>
        <h1 {...(language !== locale && language !== 'und' && { lang: language })}>
          {pickText(dataset.title, locale)}
        </h1>
        <div className="tags">
          <SharingBadge value={dataset.accessRights} locale={locale} />
          <FormatBadges formats={formats} locale={locale} />
          {dataset.publishedVersion && (
            <span className="muted">{t('dataset.version', { number: dataset.publishedVersion })}</span>
          )}
        </div>
        <dl className="facts" aria-label={t('dataset.facts')}>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
    </div>
  );
}

function Provenance({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  if (!dataset.source && !dataset.provenance) return null;
  return (
    <section aria-labelledby="provenance" className="stack">
      <h2 id="provenance">{t('provenance')}</h2>
      {dataset.provenance && <p>{pickText(dataset.provenance, locale)}</p>}
      {dataset.source && (
        <dl className="meta">
          <dt>{t('source')}</dt>
          <dd>{dataset.source.id}</dd>
          <dt>{t('identifier')}</dt>
          <dd>
            <code>{dataset.source.identifier}</code>
          </dd>
          {dataset.source.harvestedAt && (
            <>
              <dt>{t('harvested')}</dt>
              <dd>{formatDate(dataset.source.harvestedAt, locale)}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
