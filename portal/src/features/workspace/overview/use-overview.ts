'use client';
import { useQuery } from '@tanstack/react-query';
import { today } from '@/i18n/format';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';

const everyMinute = { refetchInterval: 60_000 };

/** Requests for data that wait for me to decide, the newest first. */
export function useDecisions(enabled: boolean) {
  const api = useApi();
  return useQuery<Schemas['AccessRequest'][], ApiProblem>({
    queryKey: ['access-requests', 'overview', 'decide'],
    queryFn: async () =>
      (
        await ask(
          api.GET('/api/v1/access-requests', {
            params: { query: { view: 'decide', state: 'waiting', limit: 20 } },
          }),
        )
      ).items,
    enabled,
    ...everyMinute,
  });
}

export function useMyRequests() {
  const api = useApi();
  return useQuery<Schemas['AccessRequest'][], ApiProblem>({
    queryKey: ['access-requests', 'overview', 'mine'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/access-requests', { params: { query: { view: 'mine', limit: 5 } } })))
        .items,
    ...everyMinute,
  });
}

export interface LatestRun {
  source: string;
  title: Record<string, string>;
  run: Schemas['Run'];
}

/** The latest run of each source that I manage, the newest first. */
export function useLatestRuns(enabled: boolean) {
  const api = useApi();
  return useQuery<LatestRun[], ApiProblem>({
    queryKey: ['runs', 'overview'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/harvest/sources', { params: { query: { limit: 200 } } }));
      return items
        .flatMap(({ id, document, lastRun }) =>
          lastRun ? [{ source: id, title: document.title ?? { vi: id }, run: lastRun }] : [],
        )
        .sort((a, b) => b.run.createdAt.localeCompare(a.run.createdAt));
    },
    enabled,
    ...everyMinute,
  });
}

export function useMyKeys(enabled: boolean) {
  const api = useApi();
  return useQuery<Schemas['Key'][], ApiProblem>({
    queryKey: ['keys', 'overview'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/keys', { params: { query: { state: 'active', limit: 50 } } }))).items,
    enabled,
    ...everyMinute,
  });
}

/** My calls of today. */
export function useTodaysUsage() {
  const api = useApi();
  const day = today();
  return useQuery<Schemas['UsageReport'], ApiProblem>({
    queryKey: ['usage', 'overview', day],
    queryFn: () =>
      ask(api.GET('/api/v1/usage', { params: { query: { from: day, to: day, granularity: 'day' } } })),
    ...everyMinute,
  });
}
