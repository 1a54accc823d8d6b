import { type Operation, type Operations, ok } from '../../http/operation.ts';
import { decodeCursor, pageOf } from '../../http/page.ts';
import type { Role } from '../actor.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { People, PeopleQuery } from './people.ts';
import { presentGrant, presentPerson, presentSession } from './present.ts';

/** Operations on people, of administrators. */
export function peopleOperations({ people, sessions }: { people: People; sessions: Sessions }): Operations {
  const id = (request: Parameters<Operation>[0]) => request.params.id ?? '';
  const after = (request: Parameters<Operation>[0]) =>
    decodeCursor(request.query.cursor, ['uuid'])?.[0] as string | undefined;

  return {
    async listPeople(request, { actor }) {
      const { limit = 20, ...query } = request.query as Partial<PeopleQuery>;
      const { rows, total } = await people.list(actor, { ...query, limit, after: after(request) });
      return ok(pageOf(rows.map(presentPerson), limit, total, (person) => [person.id]));
    },
    async getPerson(request, { actor }) {
      const row = await people.get(actor, id(request));
      return ok(presentPerson(row), { etag: `"${row.revision}"` });
    },
    async suspendPerson(request, { actor }) {
      const { reason } = request.body as { reason: string };
      return ok(presentPerson(await people.suspend(actor, id(request), reason)));
    },
    async restorePerson(request, { actor }) {
      return ok(presentPerson(await people.restore(actor, id(request))));
    },
    async listRoles(request, { actor }) {
      const { grants } = await people.get(actor, id(request));
      return ok({ items: grants.map(presentGrant), total: grants.length, next: null });
    },
    async grantRole(request, { actor }) {
      const body = request.body as { role: Role; organization?: string | null };
      return { status: 201, body: presentGrant(await people.grant(actor, id(request), body)) };
    },
    async withdrawRole(request, { actor }) {
      await people.withdraw(actor, id(request), request.params.grant ?? '');
      return { status: 204 };
    },
    async listSessions(request, { actor }) {
      await people.get(actor, id(request));
      const { limit = 20 } = request.query as { limit?: number };
      const { rows, total } = await sessions.list(id(request), after(request), limit);
      return ok(
        pageOf(
          rows.map((row) => presentSession(row, actor.sessionId)),
          limit,
          total,
          (session) => [session.id],
        ),
      );
    },
    async endSessions(request, { actor }) {
      await people.get(actor, id(request));
      await sessions.endAll(id(request), actor.id);
      return { status: 204 };
    },
  };
}
