'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { usePages } from '@/ui/workspace/listed';

export type Key = Schemas['Key'];
export type KeyInput = Schemas['KeyInput'];

/** Whose keys, and which of them. */
export interface KeyFilter {
  all: boolean;
  state: Schemas['KeyState'] | undefined;
}

/** A list of keys, the newest first. */
export function useKeys({ all, state }: KeyFilter) {
  const api = useApi();
  return usePages<Key>(['keys', all, state], (cursor) =>
    ask(
      api.GET('/api/v1/keys', {
        params: {
          query: { limit: 50, ...(all && { all }), ...(state && { state }), ...(cursor && { cursor }) },
        },
      }),
    ),
  );
}

/** Makes, replaces and revokes keys; lists of keys are read again afterwards. */
export function useKeyChanges() {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['keys'] });
  const make = useMutation({
    mutationFn: (body: KeyInput) => ask(api.POST('/api/v1/keys', { body })),
    onSuccess,
  });
  const rotate = useMutation({
    mutationFn: ({ id, overlapHours }: { id: string; overlapHours: number }) =>
      ask(api.POST('/api/v1/keys/{id}/rotate', { params: { path: { id } }, body: { overlapHours } })),
    onSuccess,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } })),
    onSuccess,
  });
  return { make, rotate, revoke };
}
