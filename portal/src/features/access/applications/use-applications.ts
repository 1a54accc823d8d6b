'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';

export type Application = Schemas['Application'];
export type ApplicationInput = Schemas['ApplicationInput'];

/** All applications in their order, with what only their keepers see; and what changes them. */
export function useApplications() {
  const api = useApi();
  const queries = useQueryClient();
  const list = useQuery<Application[], ApiProblem>({
    queryKey: ['applications', 'all'],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/applications', { params: { query: { all: true, limit: 1000 } } }))).items,
  });
  const again = () => queries.invalidateQueries({ queryKey: ['applications'] });
  return {
    list,
    async save(input: ApplicationInput, before: Application | undefined) {
      await ask(
        before
          ? api.PUT('/api/v1/applications/{id}', {
              params: { path: { id: before.id }, header: { 'If-Match': `"${before.revision}"` } },
              body: input,
            })
          : api.POST('/api/v1/applications', { body: input }),
      );
      await again();
    },
    async remove({ id }: Application) {
      await ask(api.DELETE('/api/v1/applications/{id}', { params: { path: { id } } }));
      await again();
    },
    /** Shows the new order at once, and takes it back if the API does not. */
    async order(applications: Application[]) {
      queries.setQueryData(['applications', 'all'], applications);
      try {
        await ask(api.PUT('/api/v1/applications/order', { body: { ids: applications.map(({ id }) => id) } }));
      } finally {
        await again();
      }
    },
  };
}
