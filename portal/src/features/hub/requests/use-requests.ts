'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { usePages } from '@/ui/workspace/listed';

export type AccessRequest = Schemas['AccessRequest'];
export type View = 'mine' | 'decide';

/** Requests that I made, or that I decide on, the newest first. */
export function useRequests(view: View, state: Schemas['AccessRequestState'] | undefined) {
  const api = useApi();
  return usePages<AccessRequest>(['access-requests', view, state], (cursor) =>
    ask(
      api.GET('/api/v1/access-requests', {
        params: { query: { view, limit: 50, ...(state && { state }), ...(cursor && { cursor }) } },
      }),
    ),
  );
}

/** Asks, decides, withdraws and ends; lists of requests are read again afterwards. */
export function useRequestChanges() {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['access-requests'] });
  const at = (id: string) => ({ params: { path: { id } } });
  return {
    make: useMutation({
      mutationFn: (body: Schemas['AccessRequestInput']) => ask(api.POST('/api/v1/access-requests', { body })),
      onSuccess,
    }),
    decide: useMutation({
      mutationFn: ({
        id,
        ...body
      }: {
        id: string;
        decision: 'approve' | 'refuse';
        comment?: string;
        expiresAt?: string;
      }) => ask(api.POST('/api/v1/access-requests/{id}/decision', { ...at(id), body })),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (id: string) => ask(api.POST('/api/v1/access-requests/{id}/withdrawal', at(id))),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: ({ id, comment }: { id: string; comment?: string }) =>
        ask(
          api.POST('/api/v1/access-requests/{id}/end', { ...at(id), body: { ...(comment && { comment }) } }),
        ),
      onSuccess,
    }),
  };
}
