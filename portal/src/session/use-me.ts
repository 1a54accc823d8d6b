'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ApiProblem, ask, type Schemas } from './api';
import { useApi } from './queries';
import { useSession } from './use-session';

export type Me = Schemas['Me'];
export type Permission = Schemas['Permission'];

/** Who is signed in, and what they may do; looked at often, and whenever the page is come back to: roles are given and taken. */
export function useMe(): UseQueryResult<Me, ApiProblem> {
  const api = useApi();
  const { status } = useSession();
  return useQuery<Me, ApiProblem>({
    queryKey: ['me'],
    queryFn: () => ask(api.GET('/api/v1/me')),
    enabled: status === 'signed-in',
    staleTime: 0,
    refetchInterval: 20_000,
  });
}

/** Whether the person may do any of these somewhere. It only shows and hides: the API asks again. */
export function useMay(...any: Permission[]): boolean {
  const { data } = useMe();
  return any.some((permission) => data?.permissions.includes(permission));
}
