import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/index.ts';
import { notAllowed } from '../errors.ts';
import { type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';

interface EventRow {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  request_id: string | null;
  details: Record<string, unknown>;
}

/** The log is of all organizations, so an administrator of one does not read it. */
const isAdministrator = (actor: Actor) =>
  actor.grants.some(({ role, organizationId }) => role === 'admin' && organizationId === null);

export function createAudit({ database }: { database: Database }): { operations: Operations } {
  return {
    operations: {
      async listAuditEvents(request, { actor }) {
        if (!isAdministrator(actor)) {
          throw notAllowed({
            code: 'not-allowed',
            message: {
              vi: 'Chỉ quản trị viên xem được nhật ký.',
              en: 'Only administrators may read the audit log.',
            },
          });
        }
        const { limit = 20, subject } = request.query as { limit?: number; subject?: string };
        const [before] = decodeCursor(request.query.cursor, ['integer']) ?? [];
        const rows = await database.query<EventRow>(sql`
          select * from audit_event
          where (${subject ?? null}::text is null or subject_id = ${subject ?? null})
            and (${before ?? null}::bigint is null or id < ${before ?? null})
          order by id desc limit ${limit + 1}`);
        const [count] = await database.query<{ n: number }>(sql`
          select count(*) as n from audit_event where ${subject ?? null}::text is null or subject_id = ${subject ?? null}`);
        return ok(pageOf(rows.map(present), limit, count?.n ?? 0, ({ id }) => [id]));
      },
    },
  };
}

const present = (row: EventRow) => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  requestId: row.request_id,
  details: row.details,
});
