'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { usePages } from '@/ui/workspace/listed';

export type Plan = Schemas['Plan'];
export type PlanName = Schemas['PlanName'];

export const planNames = ['registered', 'partner', 'agency'] as const satisfies PlanName[];

export function usePlans() {
  const api = useApi();
  return useQuery({ queryKey: ['plans'], queryFn: () => ask(api.GET('/api/v1/plans')) });
}

/** Keys whose owners ask for another plan. */
export function usePlanRequests() {
  const api = useApi();
  return usePages<Schemas['Key']>(['keys', 'planRequested'], (cursor) =>
    ask(
      api.GET('/api/v1/keys', {
        params: { query: { all: true, planRequested: true, limit: 50, ...(cursor && { cursor }) } },
      }),
    ),
  );
}

/** Changes limits, and which plan holds for a key or a person. */
export function usePlanChanges() {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () =>
    Promise.all(
      ['plans', 'keys', 'people', 'me'].map((first) => queries.invalidateQueries({ queryKey: [first] })),
    );
  return {
    limits: useMutation({
      mutationFn: ({ name, ...body }: { name: PlanName } & Schemas['PlanInput']) =>
        ask(api.PUT('/api/v1/plans/{name}', { params: { path: { name } }, body })),
      onSuccess,
    }),
    ofKey: useMutation({
      mutationFn: ({ id, ...body }: { id: string } & Schemas['PlanChoice']) =>
        ask(api.PUT('/api/v1/keys/{id}/plan', { params: { path: { id } }, body })),
      onSuccess,
    }),
    ofPerson: useMutation({
      mutationFn: ({ id, ...body }: { id: string } & Schemas['PlanChoice']) =>
        ask(api.PUT('/api/v1/people/{id}/plan', { params: { path: { id } }, body })),
      onSuccess,
    }),
  };
}
