import { label } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { formatAge, formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { DatasetCard } from './dataset-card';
import { Notice } from './notice';
import { PartAway } from './part-away';

type Reply = Schemas['SearchReply'];

/** Some of the datasets by one filter: those of an agency, those on a theme. */
export type Filter = { organization: string } | { theme: string };

/** The few figures that say most of a collection. */
export function CollectionFigures({ locale, found }: { locale: Locale; found: Outcome<Reply> }) {
  const t = useTranslations('collection');
  if (!('data' in found) || found.data.total === 0) return null;
  const { total, items, facets } = found.data;
  const newest = items[0]?.modified ?? items[0]?.updatedAt;
  const formats = (facets.format ?? []).map(({ value }) => label('file-types', value, locale));
  const qualities = items.flatMap(({ quality }) => quality ?? []);
  const mean = qualities.reduce((sum, quality) => sum + quality, 0) / qualities.length;
  const figures: [name: string, value: string | undefined, hint?: string | false][] = [
    [t('datasets'), formatNumber(total, locale)],
    [t('organizations'), facets.organization && formatNumber(facets.organization.length, locale)],
    [t('formats'), formats.slice(0, 3).join(', '), formats.length > 3 && `+${formats.length - 3}`],
    [t('updated'), newest && formatAge(newest, locale)],
    [
      t('quality'),
      qualities.length > 0 ? `${Math.round(mean)}/100` : undefined,
      total > qualities.length && t('qualityOf', { count: qualities.length }),
    ],
  ];
  return (
    <dl className="figures" aria-label={t('figures')}>
      {figures.map(
        ([name, value, hint]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {hint && <span className="caption"> {hint}</span>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The newest datasets of a collection, and the way to search in all of it. */
export function NewestDatasets({
  locale,
  found,
  filter,
}: {
  locale: Locale;
  found: Outcome<Reply>;
  filter: Filter;
}) {
  const t = useTranslations('collection');
  const total = 'data' in found ? found.data.total : 0;
  return (
    <section aria-labelledby="newest">
      <div className="head">
        <h2 id="newest">{t('newest')}</h2>
        {total > 0 && (
          <Link href={{ pathname: '/datasets', query: { ...filter } }}>{t('browse', { count: total })}</Link>
        )}
      </div>
      {'problem' in found ? (
        <PartAway />
      ) : total === 0 ? (
        <Notice title={t('none')} text={t('noneText')} />
      ) : (
        <ul className="result-list">
          {found.data.items.map((item) => (
            <DatasetCard key={item.id} item={item} locale={locale} level={3} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The newest datasets of a collection, or of all there are, as an Atom feed. */
export const feedOf = (locale: Locale, filter?: Filter) =>
  `/datasets.atom?${new URLSearchParams({ ...filter, lang: locale })}`;

/** The same datasets for programs and feed readers. */
export function Feeds({ locale, filter }: { locale: Locale; filter: Filter }) {
  const t = useTranslations('collection');
  const ckan = new URLSearchParams({
    fq: 'theme' in filter ? `groups:${filter.theme}` : `organization:${filter.organization}`,
  });
  return (
    <section aria-labelledby="machines">
      <h2 id="machines" className="side-heading">
        {t('machines')}
      </h2>
      <ul className="tags">
        <li>
          <a className="format" href={feedOf(locale, filter)}>
            {t('atom')}
          </a>
        </li>
        <li>
          <a className="format" href={`/api/v1/datasets?${new URLSearchParams(filter)}`}>
            {t('api')}
          </a>
        </li>
        <li>
          <a className="format" href={`/api/3/action/package_search?${ckan}`}>
            {t('ckan')}
          </a>
        </li>
        <li>
          <a className="format" href="/catalog.ttl">
            {t('dcat')}
          </a>
        </li>
      </ul>
    </section>
  );
}
