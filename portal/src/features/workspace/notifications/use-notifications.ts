'use client';
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { useSession } from '@/session/use-session';

export type Notification = Schemas['Notification'];

/** The newest of what happened that concerns me; looked at again each minute. */
export function useInbox(): UseQueryResult<Schemas['NotificationPage'], ApiProblem> {
  const api = useApi();
  const { status } = useSession();
  return useQuery<Schemas['NotificationPage'], ApiProblem>({
    queryKey: ['notifications', 'newest'],
    queryFn: () => ask(api.GET('/api/v1/notifications', { params: { query: { limit: 8 } } })),
    enabled: status === 'signed-in',
    refetchInterval: 60_000,
  });
}

/** Marks one, or all up to the newest that was shown. */
export function useMarking() {
  const api = useApi();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['notifications'] });
  const one = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) =>
      ask(api.PUT('/api/v1/notifications/{id}', { params: { path: { id } }, body: { read } })),
    onSettled: again,
  });
  const all = useMutation({
    mutationFn: (upTo: string) => ask(api.POST('/api/v1/notifications/read', { body: { upTo } })),
    onSettled: again,
  });
  return { one, all };
}
