import { useLocale, useTranslations } from 'next-intl';
import { formatNumber, formatShare, formatSize } from '@/i18n/format';
import type { Measures } from './use-usage';

/** The sums of a report. */
export function Figures({ totals }: { totals: Measures }) {
  const t = useTranslations('usage');
  const locale = useLocale();
  const { calls, errors, rows, bytes, p50, p95 } = totals;
  const time = (value: number | null) =>
    value === null ? '–' : `${formatNumber(Math.round(value), locale)}\u00a0ms`;
  const figures = [
    { name: t('measures.calls'), value: formatNumber(calls, locale) },
    {
      name: t('measures.errors'),
      value: formatNumber(errors, locale),
      note: calls > 0 ? formatShare(errors / calls, locale) : '',
    },
    { name: t('measures.rows'), value: formatNumber(rows, locale) },
    { name: t('measures.bytes'), value: formatSize(bytes, locale) },
    { name: t('latency'), value: time(p50), note: t('p95', { time: time(p95) }) },
  ];
  return (
    <dl className="hub-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} {note && <span className="caption">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
