'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatDate, formatDateTime, formatNumber, formatSize } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import { ChartFrame } from '@/ui/chart/chart-frame';
import type { Figure } from '@/ui/chart/option';
import type { Formats } from '@/ui/chart/plot';
import { everyDay } from './period';
import type { Report } from './use-usage';

export const measures = ['calls', 'errors', 'rows', 'bytes', 'latency'] as const;
export type Measure = (typeof measures)[number];

/** One measure over the days of a report. */
export function UsageChart({
  report,
  measure,
  measured,
  read,
}: {
  report: Report;
  measure: Measure;
  /** The choice of the measure. */
  measured: React.ReactNode;
  /** When the report was read. */
  read: number;
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  const figure = useMemo(
    () => figureOf(report, measure, (name) => t(`measures.${name}`)),
    [report, measure, t],
  );
  const formats = useMemo(() => formatsOf(measure, report.granularity, locale), [measure, report, locale]);
  const day = (date: string) => formatDate(date, 'vi');
  return (
    <ChartFrame
      title={t(`chart.${measure}`)}
      subtitle={`${t(`by.${report.granularity}`)}, ${day(report.from)} – ${day(report.to)}`}
      summary={`${t(`chart.${measure}`)}. ${summaryOf(figure, formats, t)}`}
      figure={figure}
      formats={formats}
      placeName={t(`places.${report.granularity}`)}
      words={{
        chart: t('asChart'),
        table: t('asTable'),
        view: t('view'),
        hint: t('hint'),
        empty: t(`none.${measure === 'errors' ? 'errors' : 'calls'}`),
      }}
      controls={measured}
      footer={t('source', { date: formatDateTime(new Date(read).toISOString(), locale) })}
    />
  );
}

type Name = 'calls' | 'errors' | 'rows' | 'bytes' | 'p50' | 'p95';

function figureOf(report: Report, measure: Measure, name: (name: Name) => string): Figure {
  const points =
    report.granularity === 'day'
      ? everyDay(report, report.series)
      : report.series.map((point) => ({ at: point.at, point }));
  const places = points.map(({ at }) => at);
  if (measure === 'latency')
    return {
      places,
      kind: 'lines',
      series: (['p50', 'p95'] as const).map((which) => ({
        name: name(which),
        values: points.map(({ point }) => point?.[which] ?? null),
      })),
    };
  return {
    places,
    kind: 'bars',
    series: [{ name: name(measure), values: points.map(({ point }) => point?.[measure] ?? 0) }],
  };
}

function formatsOf(measure: Measure, granularity: Report['granularity'], locale: Locale): Formats {
  const full = (value: number) => {
    if (measure === 'bytes') return formatSize(value, locale);
    const number = formatNumber(Math.round(value), locale);
    return measure === 'latency' ? `${number}\u00a0ms` : number;
  };
  const compact = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return {
    full,
    value: (value) => (measure === 'bytes' ? formatSize(value, locale) : compact.format(value)),
    place: (at) => (granularity === 'month' ? `${at.slice(5, 7)}/${at.slice(2, 4)}` : shortDay(at)),
    whole: (at) => formatDate(granularity === 'month' ? at.slice(0, 7) : at, 'vi'),
  };
}

const shortDay = (at: string) => `${at.slice(8, 10)}/${at.slice(5, 7)}`;

/** The chart in a sentence: where it is highest. */
function summaryOf(
  { places, series }: Figure,
  { full, whole }: Formats,
  t: ReturnType<typeof useTranslations<'usage'>>,
): string {
  return series
    .map(({ name, values }) => {
      const highest = Math.max(0, ...values.map((value) => value ?? 0));
      const place = places[values.indexOf(highest)];
      return highest > 0 && place
        ? t('summary', { name, value: full(highest), date: whole(place) })
        : t('summaryNone', { name });
    })
    .join(' ');
}
