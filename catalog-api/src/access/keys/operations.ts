import type { Database } from '../../database/index.ts';
import { type OperationContext, type Operations, ok, type Reply } from '../../http/operation.ts';
import { decodeCursor, pageOf } from '../../http/page.ts';
import type { Actor } from '../actor.ts';
import { organizationNamed } from '../organization-named.ts';
import type { PlanName } from '../plan-name.ts';
import { isAdministrator, onlyAdministrators } from '../rules.ts';
import { type KeyCommands, type NewKey, noSuchKey } from './commands.ts';
import { presentKey } from './present.ts';
import { findKey, type KeyState, listKeys, readerOfKeys } from './rows.ts';

interface ListQuery {
  all?: boolean;
  owner?: string;
  state?: KeyState;
  planRequested?: boolean;
  limit?: number;
}

export function keyOperations({
  database,
  commands,
}: {
  database: Database;
  commands: KeyCommands;
}): Operations {
  const idOfOrganization = async (name: string | undefined) =>
    name === undefined ? null : (await organizationNamed(database, name)).id;
  const shown = async (actor: Actor, name: string) => {
    const row = await findKey(database, readerOfKeys(actor), name);
    if (!row) throw noSuchKey();
    return presentKey(row, isAdministrator(actor));
  };
  /** The only answer in which a key stands; nothing on the way keeps it. */
  const made = async (
    status: number,
    { actor }: OperationContext,
    { id, key }: { id: string; key: string },
  ): Promise<Reply> => ({
    status,
    body: { ...(await shown(actor, id)), key },
    headers: { 'cache-control': 'no-store' },
  });

  return {
    async listKeys(request, { actor }) {
      const { limit = 20, ...query } = request.query as ListQuery;
      const [before] = decodeCursor(request.query.cursor, ['uuid']) ?? [];
      const { rows, total } = await listKeys(
        database,
        readerOfKeys(actor),
        { ...query, owner: ownerAsked(actor, query) },
        before as string | undefined,
        limit,
      );
      const toAdministrator = isAdministrator(actor);
      return ok(
        pageOf(
          rows.map((row) => presentKey(row, toAdministrator)),
          limit,
          total,
          ({ id }) => [id],
        ),
      );
    },
    async createKey(request, context) {
      const body = request.body as NewKey & { organization?: string };
      const organizationId = await idOfOrganization(body.organization);
      return made(201, context, await commands.create(context.actor, { ...body, organizationId }));
    },
    async getKey(request, { actor }) {
      return ok(await shown(actor, request.params.id ?? ''));
    },
    async rotateKey(request, context) {
      const { overlapHours = 24 } = request.body as { overlapHours?: number };
      return made(200, context, await commands.rotate(context.actor, request.params.id ?? '', overlapHours));
    },
    async revokeKey(request, { actor }) {
      await commands.revoke(actor, request.params.id ?? '');
      return { status: 204 };
    },
    async setKeyPlan(request, { actor }) {
      const { plan, comment } = request.body as { plan: PlanName | null; comment?: string };
      const { id } = await commands.setPlan(actor, request.params.id ?? '', plan, comment);
      return ok(await shown(actor, id));
    },
  };
}

/**
 * Whose keys are asked for: a person's own, unless an administrator asks for more; a key of the hub has none of its
 * own, and asks for all.
 * @throws BusinessError `not-allowed`
 */
function ownerAsked(actor: Actor, { all, owner }: ListQuery): string | undefined {
  const { personId } = actor;
  if (owner !== undefined ? owner === personId : !all && personId !== undefined) return personId;
  if (!isAdministrator(actor)) throw onlyAdministrators();
  return owner;
}
