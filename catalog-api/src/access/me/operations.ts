import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { notAllowed, notFound } from '../../errors.ts';
import { type Operations, ok } from '../../http/operation.ts';
import { decodeCursor, pageOf } from '../../http/page.ts';
import type { Actor } from '../actor.ts';
import type { People } from '../people/people.ts';
import { presentGrant, presentSession } from '../people/present.ts';
import { permissionsOf } from '../permissions.ts';
import type { Sessions } from '../sessions/sessions.ts';

export interface MeOptions {
  database: Database;
  people: People;
  sessions: Sessions;
  /** The name of the plan whose limits hold for a caller. */
  planOf: (actor: Actor) => Promise<string>;
  /** Where people change their password, if we know. */
  accountUrl: string | null;
}

/** Operations of whoever calls, on themselves. */
export function meOperations(options: MeOptions): Operations {
  const { database, people, sessions, planOf, accountUrl } = options;

  async function me(actor: Actor): Promise<Schemas['Me']> {
    const row = actor.personId === undefined ? undefined : await people.one(actor.personId);
    const session = actor.sessionId === undefined ? undefined : await sessions.one(actor.sessionId);
    return {
      kind: actor.kind === 'anonymous' ? 'system' : actor.kind,
      name: actor.name,
      person: row ? { id: row.id, name: row.name, email: row.email, username: row.username } : null,
      roles: actor.kind === 'person' && row ? row.grants.map(presentGrant) : await rolesOfKey(actor),
      permissions: permissionsOf(actor),
      plan: await planOf(actor),
      language: row?.language ?? 'vi',
      session: session ? presentSession(session, actor.sessionId) : null,
      lastSignInAt: row?.sign_in_before_at ?? null,
      accountUrl,
    };
  }

  /** What a key may, with the names of its organizations. */
  async function rolesOfKey({ grants }: Actor): Promise<Schemas['RoleGrant'][]> {
    const ids = grants.flatMap(({ organizationId }) => organizationId ?? []);
    const rows = await database.query<Schemas['OrganizationRef']>(
      sql`select id, slug, record->'name' as name from organization where id = any(${ids}::uuid[])`,
    );
    return grants.map(({ role, organizationId }) => ({
      id: null,
      role,
      organization: rows.find(({ id }) => id === organizationId) ?? null,
      source: 'key',
    }));
  }

  return {
    async getMe(_request, { actor }) {
      return ok(await me(actor), { 'cache-control': 'no-store' });
    },
    async updateMe(request, { actor }) {
      const { language } = request.body as { language: 'vi' | 'en' };
      const id = personOf(actor);
      await database.transaction(async (transaction) => {
        const [before] = await transaction.query<{ language: string | null }>(
          sql`select language from person where id = ${id} for update`,
        );
        await transaction.query(sql`update person set language = ${language} where id = ${id}`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'person.language',
            subjectKind: 'person',
            subjectId: id,
            before: { language: before?.language ?? null },
            after: { language },
          },
        ]);
      });
      return ok(await me(actor));
    },
    async listMySessions(request, { actor }) {
      const { limit = 20 } = request.query as { limit?: number };
      const [after] = decodeCursor(request.query.cursor, ['uuid']) ?? [];
      const { rows, total } = await sessions.list(personOf(actor), after as string | undefined, limit);
      return ok(
        pageOf(
          rows.map((row) => presentSession(row, actor.sessionId)),
          limit,
          total,
          ({ id }) => [id],
        ),
      );
    },
    async endMySession(request, { actor }) {
      if (!(await sessions.end(personOf(actor), request.params.id ?? '', actor.id))) throw noSuchSession();
      return { status: 204 };
    },
    async endMySessions(_request, { actor }) {
      await sessions.endAll(personOf(actor), actor.id);
      return { status: 204 };
    },
  };
}

/** @throws BusinessError `people-only`: keys do not manage the person they belong to */
function personOf({ kind, personId }: Actor): string {
  if (kind === 'person' && personId !== undefined) return personId;
  throw notAllowed({
    code: 'people-only',
    message: {
      vi: 'Việc này cần người dùng tự đăng nhập, không dùng khoá API.',
      en: 'This is for people who have signed in, not for keys.',
    },
  });
}

const noSuchSession = () =>
  notFound({
    code: 'not-found',
    message: {
      vi: 'Không có phiên này, hoặc đã kết thúc.',
      en: 'There is no such session, or it has ended.',
    },
  });
