'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatNumber, formatShare, formatSize } from '@/i18n/format';
import { Card } from '@/ui/workspace/card';
import { type Column, Table } from '@/ui/workspace/table';
import type { Measures } from './use-usage';

type Counts = Omit<Measures, 'p50' | 'p95'> & Partial<Pick<Measures, 'p50' | 'p95'>>;

/** What a report counts by one kind of thing, the most called first. */
export function Breakdown<T extends Counts>({
  title,
  head,
  items,
  keyOf,
  name,
  nothing,
}: {
  title: string;
  head: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  name: (item: T) => ReactNode;
  nothing: string;
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  const most = Math.max(1, ...items.map(({ calls }) => calls));
  const timed = items.some(({ p50 }) => typeof p50 === 'number');
  const number = (value: number) => formatNumber(value, locale);
  const columns: Column<T>[] = [
    { key: 'name', head, name: true, cell: name },
    {
      key: 'calls',
      head: t('measures.calls'),
      number: true,
      cell: ({ calls }) => (
        <span className="hub-share">
          {number(calls)}
          <span aria-hidden="true" style={{ width: `${(calls / most) * 100}%` }} />
        </span>
      ),
    },
    {
      key: 'errors',
      head: t('measures.errors'),
      number: true,
      cell: ({ errors, calls }) =>
        errors === 0 ? '0' : `${number(errors)} (${formatShare(errors / Math.max(1, calls), locale)})`,
    },
    { key: 'rows', head: t('measures.rows'), number: true, cell: ({ rows }) => number(rows) },
    { key: 'bytes', head: t('measures.bytes'), number: true, cell: ({ bytes }) => formatSize(bytes, locale) },
    ...(timed
      ? [
          {
            key: 'time',
            head: t('times'),
            number: true,
            cell: ({ p50, p95 }: T) =>
              typeof p50 === 'number'
                ? `${number(Math.round(p50))} / ${typeof p95 === 'number' ? number(Math.round(p95)) : '–'}\u00a0ms`
                : '–',
          },
        ]
      : []),
  ];
  return (
    <Card title={title} note={items.length > 0 ? number(items.length) : undefined} plain>
      {items.length === 0 ? (
        <p className="ws-nothing muted">{nothing}</p>
      ) : (
        <Table label={title} columns={columns} items={items} keyOf={keyOf} />
      )}
    </Card>
  );
}
