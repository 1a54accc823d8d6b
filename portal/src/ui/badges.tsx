import { label } from '@envhub/metadata-schemas';
import type { Locale } from '@/i18n/routing';

const classes: readonly string[] = ['open', 'shared', 'restricted'];

/** Who may have the data: icon, word and colour; the icon is in the style, as a page has many. */
export function SharingBadge({ value, locale }: { value: string | undefined; locale: Locale }) {
  const sharing = value && classes.includes(value) ? value : 'open';
  return <span className={`badge badge-${sharing}`}>{label('access-rights', sharing, locale)}</span>;
}

const order = ['CSV', 'XLSX', 'JSON', 'GEOJSON', 'PARQUET', 'API'];
const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);

/** Formats in the order of their use, four at most. */
export function FormatBadges({ formats, locale }: { formats: readonly string[]; locale: Locale }) {
  const sorted = formats.toSorted((a, b) => place(a) - place(b));
  return (
    <>
      {sorted.slice(0, 4).map((code) => (
        <span key={code} className="format">
          {label('file-types', code, locale)}
        </span>
      ))}
      {sorted.length > 4 && <span className="caption">+{sorted.length - 4}</span>}
    </>
  );
}
