import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { predicateOf } from '../access/policy/predicate.ts';
import type { Database } from '../database/index.ts';
import { notAllowed } from '../errors.ts';
import { type Operations, ok } from '../http/operation.ts';
import { badCursor, decodeCursor, encodeCursor, pageOf } from '../http/page.ts';
import { headOf, seal } from './chain.ts';
import { presentEvent } from './event.ts';
import { exported } from './export.ts';
import { type EventFilter, type EventPosition, eventStore } from './store.ts';
import { beginning, type Progress, verifySome } from './verify.ts';

/** How long one part of a check takes at most, in milliseconds; then the caller asks for the next. */
const patience = 2000;

export function createAudit({ database }: { database: Database }) {
  const operations: Operations = {
    async listAuditEvents(request, { actor }) {
      const reader = readerOf(actor);
      const { limit = 20, ...filter } = request.query as EventFilter & { limit?: number };
      const after = positionIn(request.query.cursor);
      const rows = await eventStore.page(database, reader, filter, after, limit + 1);
      const { total, totalIsLeast } = await eventStore.count(database, reader, filter);
      return ok({ ...pageOf(rows.map(presentEvent), limit, total, ({ at, id }) => [at, id]), totalIsLeast });
    },

    async exportAuditEvents(request, { actor }) {
      const reader = readerOf(actor);
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        stream: exported(database, reader, request.query as EventFilter, request.signal),
        headers: { 'content-disposition': 'attachment; filename="audit.csv"', 'cache-control': 'no-store' },
      };
    },

    async verifyAudit(request, { actor }) {
      assertMayVerify(actor);
      const [position, hash = ''] = String(request.query.anchor ?? '').split(':');
      const anchor = request.query.anchor ? { position: Number(position), hash } : undefined;
      const until = Date.now() + patience;
      let verified = { progress: progressIn(request.query.cursor), done: false } as Awaited<
        ReturnType<typeof verifySome>
      >;
      while (!verified.done && Date.now() < until) {
        request.signal.throwIfAborted();
        verified = await verifySome(database, verified.progress, anchor);
      }
      const { progress, broken = null, done } = verified;
      const [waiting] = await database.query<{ n: number }>(sql`select count(*) as n from audit_unsealed`);
      return ok({
        checked: progress.checked,
        unsealed: waiting?.n ?? 0,
        head: await headOf(database),
        broken,
        next: done ? null : encodeCursor([progress.part, progress.at, progress.hash, progress.checked]),
      });
    },

    async getAuditAnchor(_request, { actor }) {
      assertMayVerify(actor);
      await seal(database);
      return ok(await headOf(database));
    },
  };
  return {
    operations,
    tasks: [
      {
        name: 'audit-chain',
        every: 2,
        async run() {
          await seal(database);
        },
      },
    ],
  };
}

function positionIn(cursor: unknown): EventPosition | undefined {
  const position = decodeCursor(cursor, ['string', 'number']) as EventPosition | undefined;
  if (!position) return undefined;
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(position[0]) || !Number.isSafeInteger(position[1]))
    throw badCursor();
  if (Number.isNaN(Date.parse(position[0]))) throw badCursor();
  return position;
}

function progressIn(cursor: unknown): Progress {
  const parts = decodeCursor(cursor, ['string', 'number', 'string', 'number']);
  if (!parts) return beginning;
  const [part, at, hash, checked] = parts as [string, number, string, number];
  if ((part !== 'chain' && part !== 'events') || !/^([0-9a-f]{64})?$/.test(hash)) throw badCursor();
  if (![at, checked].every((number) => Number.isSafeInteger(number) && number >= 0)) throw badCursor();
  return { part, at, hash, checked };
}

/** @throws BusinessError `not-allowed` unless there is something for the actor to read */
function readerOf(actor: Actor) {
  const reader = predicateOf(actor, 'read', 'audit-event');
  if (reader.kind === 'nothing') throw onlyAdministrators();
  return reader;
}

function assertMayVerify(actor: Actor): void {
  if (predicateOf(actor, 'read', 'audit-chain').kind !== 'everything') throw onlyAdministrators();
}

const onlyAdministrators = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Chỉ quản trị viên xem được nhật ký.',
      en: 'Only administrators may read the audit log.',
    },
  });
