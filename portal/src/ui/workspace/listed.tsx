'use client';
import './listed.css';
import { Button } from '@mantine/core';
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatNumber } from '@/i18n/format';
import { Bars } from './loaded';
import { Problem } from './problem';

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** A list of the API, page by page as the reader asks for more. */
export function usePages<T>(key: QueryKey, read: (cursor: string | undefined) => Promise<Page<T>>) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** What such a list holds: bars while it comes, what went wrong, that there is nothing, or its items and the way to more. */
export function Listed<T>({
  query,
  nothing,
  children,
}: {
  query: ReturnType<typeof usePages<T>>;
  /** In place of an empty list: why it is empty, and what to do. */
  nothing: ReactNode;
  children: (items: T[]) => ReactNode;
}) {
  const t = useTranslations('listed');
  const locale = useLocale();
  if (!query.data) {
    if (query.error) return <Problem error={query.error} retry={query.refetch} />;
    return <Bars rows={4} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total ?? 0;
  if (items.length === 0) return <div className="ws-nothing">{nothing}</div>;
  return (
    <>
      {children(items)}
      {query.hasNextPage && (
        <div className="ws-more">
          <span role="status">
            {t('shown', {
              shown: formatNumber(items.length, locale),
              total: formatNumber(Math.max(total, items.length), locale),
            })}
          </span>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
