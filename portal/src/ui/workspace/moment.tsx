'use client';
import { useLocale } from 'next-intl';
import { formatAge, formatDateTime } from '@/i18n/format';

/** When, as people say it; the exact time is in the hint. */
export function Moment({ at, none = '–' }: { at: string | null | undefined; none?: string }) {
  const locale = useLocale();
  if (!at) return none;
  return (
    <time dateTime={at} title={formatDateTime(at, locale)}>
      {formatAge(at, locale)}
    </time>
  );
}
