import { isDeepStrictEqual } from 'node:util';
import { type HarvestSource, pickText, validateHarvestSource } from '@envhub/metadata-schemas';
import { Cron } from 'croner';
import { sql } from 'kysely';
import { type Actor, type Predicate, permitted, predicateOf, systemActor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Organizations } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { conflict, invalid, notFound, stale } from '../errors.ts';
import { assertMayKeep, assertMayTrust, assertWorksWithSources } from './policy.ts';
import { type SourceRow, sourceColumns, sourceTables } from './rows.ts';

/** Checks a source document. @throws BusinessError `invalid` (invalid-source) naming each fault */
export function checkedSource(value: unknown): HarvestSource {
  const checked = validateHarvestSource(value);
  const faults = checked.ok
    ? []
    : checked.problems.map(({ pointer, rule, message }) => ({ pointer, code: rule, message }));
  if (checked.ok && checked.value.schedule && !nextTime(checked.value.schedule)) {
    faults.push({
      pointer: '/schedule',
      code: 'cron',
      message: { vi: 'Lịch viết theo cron, năm trường.', en: 'A schedule is written as cron, five fields.' },
    });
  }
  if (checked.ok && faults.length === 0) return checked.value;
  throw invalid({
    code: 'invalid-source',
    message: {
      vi: 'Cấu hình nguồn chưa hợp lệ; xem từng lỗi ở dưới.',
      en: 'The source document is not valid; each fault is named below.',
    },
    faults,
  });
}

/** When a schedule comes next, RFC 3339; undefined where it never does or is no cron expression. */
export function nextTime(schedule: string): string | undefined {
  try {
    return schedule.trim().split(/\s+/).length === 5
      ? new Cron(schedule).nextRun()?.toISOString()
      : undefined;
  } catch {
    return undefined; // not cron
  }
}

const readerOf = (actor: Actor) => predicateOf(actor, 'read', 'harvest-source');

const sourcesFor = (reader: Predicate<'harvest-source'>) =>
  permitted(reader, { organization: sql`s.organization_id` });

/** The registered sources. */
export function createSources({
  database,
  organizations,
}: {
  database: Database;
  organizations: Organizations;
}) {
  async function find(
    on: Database,
    reader: Predicate<'harvest-source'>,
    id: string,
  ): Promise<SourceRow | undefined> {
    const [row] = await on.query<SourceRow>(
      sql`select ${sourceColumns} from ${sourceTables} where s.id = ${id} and ${sourcesFor(reader)}`,
    );
    return row;
  }

  async function get(actor: Actor, id: string): Promise<SourceRow> {
    assertWorksWithSources(actor);
    const row = await find(database, readerOf(actor), id);
    if (!row)
      throw notFound({
        code: 'not-found',
        message: { vi: 'Không có nguồn thu thập này.', en: 'There is no such harvest source.' },
      });
    return row;
  }

  return {
    get,

    async list(
      actor: Actor,
      after: string | undefined,
      limit: number,
    ): Promise<{ rows: SourceRow[]; total: number }> {
      assertWorksWithSources(actor);
      const mine = sourcesFor(readerOf(actor));
      const rows = await database.query<SourceRow>(
        sql`select ${sourceColumns} from ${sourceTables} where ${mine} and ${after ? sql`s.id > ${after}` : sql`true`} order by s.id limit ${limit + 1}`,
      );
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from harvest_source s where ${mine}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    /**
     * Registers a source, or replaces the one of that id; its organization is made when the hub does not have it.
     * @param options.onlyNew refuses to replace
     */
    async put(
      actor: Actor,
      value: unknown,
      options: { onlyNew?: boolean; ifMatch?: number } = {},
    ): Promise<{ row: SourceRow; created: boolean }> {
      const document = checkedSource(value);
      const next = document.enabled === false || !document.schedule ? null : nextTime(document.schedule);
      return database.transaction(async (transaction) => {
        // Of whomever it is: an id is given once in the hub.
        const before = await find(transaction, readerOf(systemActor('sources')), document.id);
        if (before) {
          assertMayKeep(actor, before.organization_id);
          if (options.onlyNew)
            throw conflict({
              code: 'source-exists',
              message: { vi: 'Đã có nguồn với mã này.', en: 'There is a source of this id.' },
            });
          if (options.ifMatch !== undefined && options.ifMatch !== before.revision) throw changedSince();
        }
        const organizationId = await organizations.ensure(transaction, actor, document.organization);
        assertMayKeep(actor, organizationId);
        if (document.publish === 'trusted' && !isDeepStrictEqual(document, before?.document))
          assertMayTrust(actor, organizationId);
        await transaction.query(sql`
          insert into harvest_source (id, document, organization_id, next_run_at)
          values (${document.id}, ${JSON.stringify(document)}::jsonb, ${organizationId}, ${next})
          on conflict (id) do update set document = excluded.document, organization_id = excluded.organization_id,
            next_run_at = excluded.next_run_at, revision = harvest_source.revision + 1, updated_at = now()`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: before ? 'source.update' : 'source.create',
            subjectKind: 'harvest-source',
            subjectId: document.id,
            subjectName: pickText(document.title, 'vi'),
            organizationId,
            before: before?.document,
            after: document,
          },
        ]);
        const row = (await find(transaction, readerOf(actor), document.id)) as SourceRow;
        return { row, created: !before };
      });
    },

    async remove(actor: Actor, id: string): Promise<void> {
      const row = await get(actor, id);
      assertMayKeep(actor, row.organization_id);
      await database.transaction(async (transaction) => {
        const active = await transaction.query(
          sql`select 1 from harvest_run where source_id = ${id} and state in ('queued', 'running')`,
        );
        if (active.length > 0)
          throw conflict({
            code: 'run-active',
            message: { vi: 'Nguồn này đang có lượt chạy.', en: 'A run of this source is under way.' },
          });
        await transaction.query(sql`delete from harvest_source where id = ${id}`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'source.delete',
            subjectKind: 'harvest-source',
            subjectId: id,
            subjectName: pickText(row.document.title, 'vi'),
            organizationId: row.organization_id,
            before: row.document,
          },
        ]);
      });
    },

    /** The source's own record, for those who keep the source. */
    async raw(
      actor: Actor,
      id: string,
      identifier: string,
    ): Promise<{ identifier: string; raw: string; harvested_at: string }> {
      const source = await get(actor, id);
      assertMayKeep(actor, source.organization_id);
      const [row] = await database.query<{ identifier: string; raw: string; harvested_at: string }>(
        sql`select identifier, raw, harvested_at from harvest_raw where source_id = ${id} and identifier = ${identifier}`,
      );
      if (!row)
        throw notFound({
          code: 'not-found',
          message: { vi: 'Không có bản ghi gốc này.', en: 'There is no such record.' },
        });
      return row;
    },
  };
}

export type Sources = ReturnType<typeof createSources>;

const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa nguồn này.',
      en: 'Not saved: someone else changed this source.',
    },
  });
