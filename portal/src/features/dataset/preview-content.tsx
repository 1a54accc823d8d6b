import { useTranslations } from 'next-intl';
import type { Schemas } from '@/api/hub';
import { formatNumber } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { ExtentMap } from '@/ui/map/extent-map';
import type { Geometry } from '@/ui/map/shapes';
import { addressOf, type Distribution, nameOf } from './files';
import type { Preview } from './load-dataset';
import { columnsOf, type Feature } from './preview-features';
import { type Column, PreviewTable } from './preview-table';

interface Props {
  found: Preview;
  file: Distribution;
  locale: Locale;
  /** Address of the file's own page, from a place that shows only the beginning. */
  page?: string;
}

/** What the beginning of a file looks like, by its kind; or why it cannot be shown, in plain words. */
export function PreviewContent({ found, file, locale, page }: Props) {
  const t = useTranslations('preview');
  if ('problem' in found) return <Nothing text={t('unavailable')} file={file} />;
  const preview = found.data;
  const name = nameOf(file, locale);
  switch (preview.kind) {
    case 'table':
      return <TablePreview {...preview} caption={t('table', { name })} page={page} locale={locale} />;
    case 'geojson':
      return <MapPreview {...preview} name={name} page={page} locale={locale} />;
    case 'json':
    case 'text':
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="preview-text" tabIndex={0} aria-label={t('text', { name })}>
            <pre>{page ? preview.text.slice(0, 4000) : preview.text}</pre>
          </section>
          {(preview.truncated || (page && preview.text.length > 4000)) && (
            <p className="preview-foot">{t('more')}</p>
          )}
        </>
      );
    case 'image':
      // biome-ignore lint/performance/noImgElement: a picture of unknown size, already small
      return <img className="preview-image" src={preview.contentUrl} alt={name} loading="lazy" />;
    case 'pdf':
      return <iframe className="preview-pdf" src={preview.contentUrl} title={name} loading="lazy" />;
    case 'none':
      return <Nothing text={t(`reasons.${preview.reason}`)} file={file} />;
    default:
      return preview satisfies never;
  }
}

function Nothing({ text, file }: { text: string; file: Distribution }) {
  const t = useTranslations('preview');
  const address = addressOf(file);
  return (
    <div className="preview-nothing">
      <p>{text}</p>
      {address && (
        <a className="button" href={address} rel="noreferrer">
          {t('download')}
        </a>
      )}
    </div>
  );
}

/** How much of a table stands in the page of the dataset; the file's own page has all that was read. */
const most = { rows: 10, columns: 12 };

type Table = Extract<Schemas['Preview'], { kind: 'table' }>;

function TablePreview({
  columns,
  columnCount,
  rows,
  rowCount,
  truncated,
  caption,
  page,
  locale,
}: Omit<Table, 'kind'> & { caption: string; page: string | undefined; locale: Locale }) {
  const t = useTranslations('preview');
  const shown = page ? columns.slice(0, most.columns) : columns;
  const count = page ? Math.min(most.rows, rows.length) : rows.length;
  return (
    <>
      <PreviewTable caption={caption} columns={shown} rows={rows.slice(0, count)} locale={locale} />
      <p className="preview-foot">
        {truncated
          ? `${t('rows', { count })} ${t('more')}`
          : t('rowsOf', { count, total: formatNumber(rowCount, locale) })}{' '}
        {t('missingMark')}{' '}
        {shown.length < columnCount && t('moreColumns', { count: columnCount - shown.length })}
      </p>
    </>
  );
}

function MapPreview({
  geojson,
  featureCount,
  truncated,
  name,
  page,
  locale,
}: Omit<Extract<Schemas['Preview'], { kind: 'geojson' }>, 'kind'> & {
  name: string;
  page: string | undefined;
  locale: Locale;
}) {
  const t = useTranslations('preview');
  const features = (geojson as { features?: Feature[] }).features ?? [];
  const geometries = features.flatMap(({ geometry }) => (geometry ? [geometry as Geometry] : []));
  const { columns, rows } = columnsOf(features.slice(0, page ? most.rows : features.length));
  const shown: Column[] = page ? columns.slice(0, 6) : columns;
  const count = t('map', { count: features.length, total: formatNumber(featureCount, locale) });
  return (
    <>
      <div className="preview-map">
        <ExtentMap geometries={geometries} label={`${name}. ${count}`} close />
        <PreviewTable caption={t('properties', { name })} columns={shown} rows={rows} locale={locale} />
      </div>
      <p className="preview-foot">
        {count} {truncated && t('more')}
      </p>
    </>
  );
}
