import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { notAllowed } from '../errors.ts';
import { type Operation, type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';
import { type Actor, hasRole, type Role } from './actor.ts';
import { type KeyRow, type Keys, unknownOrganization } from './keys.ts';

/** Operations on API keys; all are the administrator's. */
export function keyOperations({ keys, database }: { keys: Keys; database: Database }): Operations {
  const organizationNamed = async (name: string | undefined) => {
    if (name === undefined) return null;
    const [row] = await database.query<{ id: string }>(
      sql`select id from organization where slug = ${name} or id::text = ${name}`,
    );
    if (!row) throw unknownOrganization();
    return row.id;
  };
  const forAdministrators =
    (operation: Operation): Operation =>
    (request, context) => {
      if (!isAdministrator(context.actor)) throw onlyAdministrators();
      return operation(request, context);
    };
  return {
    listKeys: forAdministrators(async (request) => {
      const { limit = 20 } = request.query as { limit?: number };
      const [after] = decodeCursor(request.query.cursor, ['uuid']) ?? [];
      const { rows, total } = await keys.list(after as string | undefined, limit);
      return ok(pageOf(rows.map(present), limit, total, ({ id }) => [id]));
    }),
    createKey: forAdministrators(async (request, { actor }) => {
      const body = request.body as { name: string; role: Role; organization?: string; expiresAt?: string };
      const organizationId = await organizationNamed(body.organization);
      const { row, key } = await keys.create(actor, { ...body, organizationId });
      return { status: 201, body: { ...present(row), key }, headers: { 'cache-control': 'no-store' } };
    }),
    revokeKey: forAdministrators(async (request, { actor }) => {
      await keys.revoke(actor, request.params.id ?? '');
      return { status: 204 };
    }),
  };
}

export const isAdministrator = (actor: Actor) => hasRole(actor, [], null);

export const onlyAdministrators = () =>
  notAllowed({
    code: 'not-allowed',
    message: { vi: 'Việc này chỉ dành cho quản trị viên.', en: 'Only administrators may do this.' },
  });

const present = (row: KeyRow) => ({
  id: row.id,
  prefix: row.prefix,
  name: row.name,
  role: row.role,
  owner: null,
  scopes: [],
  plan: 'agency',
  state: row.revoked_at ? 'revoked' : 'active',
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});
