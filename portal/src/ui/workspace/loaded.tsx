'use client';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Problem } from './problem';

/** What a query reads: bars while it is on its way, what went wrong, or its data; old data stays while newer comes. */
export function Loaded<T>({
  query,
  rows = 4,
  children,
}: {
  query: Pick<UseQueryResult<T, Error>, 'data' | 'error' | 'refetch'>;
  /** How many bars stand in for the data. */
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Problem error={query.error} retry={query.refetch} />;
  return <Bars rows={rows} />;
}

export function Bars({ rows = 4 }: { rows?: number }) {
  const t = useTranslations('workspace');
  return (
    <div className="ws-bars" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
        <Skeleton key={row} height={36} radius="md" />
      ))}
    </div>
  );
}
