import type { Schemas } from '@envhub/openapi';
import type { Database } from '../../database/index.ts';
import { type Operations, ok } from '../../http/operation.ts';
import { decodeCursor, pageOf } from '../../http/page.ts';
import type { Actor } from '../actor.ts';
import { isAdministrator } from '../rules.ts';
import { createApplicationCommands } from './applications.ts';
import type { ApplicationInput } from './rules.ts';
import type { ApplicationRow } from './store.ts';

/** A picture that is opened by its own address runs and loads nothing. */
const pictureHeaders = { 'content-security-policy': "default-src 'none'; sandbox" };

/** The launcher: other applications that people open signed in. */
export function createApplications(deps: { database: Database; publicUrl: string }): {
  operations: Operations;
} {
  const applications = createApplicationCommands(deps);
  const whole = (actor: Actor, row: ApplicationRow, status = 200) => ({
    status,
    body: present(row, isAdministrator(actor)),
    headers: { etag: `"${row.revision}"`, 'cache-control': 'private, no-store' },
  });
  return {
    operations: {
      async listApplications(request, { actor }) {
        const { all = false, limit = 20 } = request.query as { all?: boolean; limit?: number };
        const after = decodeCursor(request.query.cursor, ['integer', 'uuid']) as [number, string] | undefined;
        const { rows, total } = await applications.list(actor, all, after, limit);
        const page = pageOf(rows, limit, total, ({ position, id }) => [position, id]);
        return ok({ ...page, items: page.items.map((row) => present(row, all)) });
      },
      async createApplication(request, { actor }) {
        return whole(actor, await applications.create(actor, request.body as ApplicationInput), 201);
      },
      async orderApplications(request, { actor }) {
        await applications.order(actor, (request.body as { ids: string[] }).ids);
        return { status: 204 };
      },
      async getApplication(request, { actor }) {
        return whole(actor, await applications.get(actor, request.params.id ?? ''));
      },
      async updateApplication(request, { actor }) {
        const { params, ifMatch, body } = request;
        return whole(
          actor,
          await applications.update(actor, params.id ?? '', ifMatch, body as ApplicationInput),
        );
      },
      async deleteApplication(request, { actor }) {
        await applications.remove(actor, request.params.id ?? '');
        return { status: 204 };
      },
      async getApplicationIcon(request) {
        const { type, bytes, revision } = await applications.icon(request.params.id ?? '');
        const present = request.query.v === revision;
        return {
          status: 200,
          type,
          body: bytes,
          headers: {
            ...pictureHeaders,
            ...(present && { 'cache-control': 'public, max-age=31536000, immutable' }),
          },
        };
      },
    },
  };
}

/** @param whole with what only its keepers need */
function present(row: ApplicationRow, whole: boolean): Schemas['Application'] {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    iconUrl: row.has_icon ? `/api/v1/applications/${row.id}/icon?v=${row.revision}` : null,
    url: row.url,
    order: row.position,
    ...(whole && {
      clientId: row.client_id,
      roles: row.roles,
      organizations: row.shown_organizations,
      revision: row.revision,
      updatedAt: row.updated_at,
    }),
  };
}
