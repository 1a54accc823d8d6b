'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { usePages } from '@/ui/workspace/listed';

export type Service = Schemas['Service'];
export type ServiceSummary = Schemas['ServiceSummary'];
export type ServiceVersion = Schemas['ServiceVersion'];
export type ServiceInput = Schemas['ServiceInput'];
export type VersionInput = Schemas['ServiceVersionInput'];
export type State = Schemas['State'];

/** Services by title, drafts too. */
export function useServices(filter: { organization?: string; state?: State; q?: string }) {
  const api = useApi();
  return usePages<ServiceSummary>(['services', filter], (cursor) =>
    ask(
      api.GET('/api/v1/services', {
        params: { query: { limit: 50, ...filter, ...(cursor && { cursor }) } },
      }),
    ),
  );
}

export function useService(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['service', id],
    queryFn: () => ask(api.GET('/api/v1/services/{id}', { params: { path: { id } } })),
  });
}

export function useHealth(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['service', id, 'health'],
    queryFn: () => ask(api.GET('/api/v1/services/{id}/health', { params: { path: { id } } })),
    refetchInterval: 60_000,
  });
}

/** Checks a document without keeping it. @throws ApiProblem whose errors point into the document */
export function useCheck() {
  const api = useApi();
  return useMutation({
    mutationFn: (body: VersionInput) => ask(api.POST('/api/v1/services/check', { body })),
  });
}

/** All that changes a service; what is read of services is read again afterwards. */
export function useServiceChanges() {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () =>
    Promise.all([['services'], ['service']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const path = (id: string) => ({ path: { id } });
  const guarded = (service: Service) => ({
    ...path(service.id),
    // A change of somebody else in between is refused, not overwritten.
    header: { 'If-Match': `"${service.revision}"` },
  });
  const guardedVersion = (service: Service, version: string) => ({
    ...guarded(service),
    path: { id: service.id, version },
  });
  return {
    create: useMutation({
      mutationFn: (body: { organization: string; service: ServiceInput; version: VersionInput }) =>
        ask(api.POST('/api/v1/services', { body })),
      onSuccess,
    }),
    update: useMutation({
      mutationFn: ({ service, body }: { service: Service; body: ServiceInput }) =>
        ask(api.PUT('/api/v1/services/{id}', { params: guarded(service), body })),
      onSuccess,
    }),
    retire: useMutation({
      mutationFn: (service: Service) =>
        ask(api.DELETE('/api/v1/services/{id}', { params: guarded(service) })),
      onSuccess,
    }),
    move: useMutation({
      mutationFn: ({ id, to, comment }: { id: string; to: State; comment?: string }) =>
        ask(
          api.POST('/api/v1/services/{id}/transitions', {
            params: path(id),
            body: { to, ...(comment && { comment }) },
          }),
        ),
      onSuccess,
    }),
    addVersion: useMutation({
      mutationFn: ({ service, body }: { service: Service; body: VersionInput }) =>
        ask(api.POST('/api/v1/services/{id}/versions', { params: guarded(service), body })),
      onSuccess,
    }),
    changeVersion: useMutation({
      mutationFn: ({
        service,
        version,
        body,
      }: {
        service: Service;
        version: string;
        body: Schemas['ServiceVersionChange'];
      }) =>
        ask(
          api.PUT('/api/v1/services/{id}/versions/{version}', {
            params: guardedVersion(service, version),
            body,
          }),
        ),
      onSuccess,
    }),
    removeVersion: useMutation({
      mutationFn: ({ service, version }: { service: Service; version: string }) =>
        ask(
          api.DELETE('/api/v1/services/{id}/versions/{version}', {
            params: guardedVersion(service, version),
          }),
        ),
      onSuccess,
    }),
    setCredentials: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Schemas['ServiceCredentials'] }) =>
        ask(api.PUT('/api/v1/services/{id}/credentials', { params: path(id), body })),
      onSuccess,
    }),
    removeCredentials: useMutation({
      mutationFn: (id: string) => ask(api.DELETE('/api/v1/services/{id}/credentials', { params: path(id) })),
      onSuccess,
    }),
  };
}
