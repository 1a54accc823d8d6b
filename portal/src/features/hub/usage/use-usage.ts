'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { granularityOf, type Period } from './period';

export type Report = Schemas['UsageReport'];
export type Measures = Schemas['UsageMeasures'];

/** Of whom: of me (of one key of mine), of everybody, or of those who use what an organization offers. */
export type Subject = { of: 'me'; key?: string } | { of: 'all' } | { of: 'organization'; id: string };

export type By = 'day' | 'key' | 'dataset' | 'service' | 'caller';

const query = (subject: Subject) => ({
  ...(subject.of === 'all' && { all: true }),
  ...(subject.of === 'me' && subject.key && { key: subject.key }),
});

/** How the hub was used in a period. */
export function useUsage(subject: Subject, { from, to }: Period) {
  const api = useApi();
  const granularity = granularityOf({ from, to });
  return useQuery({
    queryKey: ['usage', subject, from, to],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: (): Promise<Report> =>
      subject.of === 'organization'
        ? ask(
            api.GET('/api/v1/usage/organizations/{id}', {
              params: { path: { id: subject.id }, query: { from, to, granularity } },
            }),
          )
        : ask(api.GET('/api/v1/usage', { params: { query: { from, to, granularity, ...query(subject) } } })),
  });
}

/** The same as CSV, a line for each day and `by`. */
export function useUsageCsv(subject: Subject, { from, to }: Period) {
  const api = useApi();
  return (by: By): Promise<unknown> =>
    subject.of === 'organization'
      ? ask(
          api.GET('/api/v1/usage/organizations/{id}/usage.csv', {
            params: { path: { id: subject.id }, query: { from, to, by } },
            parseAs: 'blob',
          }),
        )
      : ask(
          api.GET('/api/v1/usage.csv', {
            params: { query: { from, to, by, ...query(subject) } },
            parseAs: 'blob',
          }),
        );
}
