import { label } from '@envhub/metadata-schemas';
import { IconLock, IconLockOpen, IconUsers } from '@tabler/icons-react';
import type { Locale } from '@/i18n/routing';

const icons = { open: IconLockOpen, shared: IconUsers, restricted: IconLock } as const;
const isSharing = (value: string): value is keyof typeof icons => value in icons;

/** Who may have the data: icon, word and colour. */
export function SharingBadge({ value, locale }: { value: string | undefined; locale: Locale }) {
  const sharing = value && isSharing(value) ? value : 'open';
  const Icon = icons[sharing];
  return (
    <span className={`badge badge-${sharing}`}>
      <Icon size={15} stroke={1.6} aria-hidden />
      {label('access-rights', sharing, locale)}
    </span>
  );
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
