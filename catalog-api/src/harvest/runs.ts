import { randomBytes } from 'node:crypto';
import type { HarvestSource, Problem } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, type Predicate, permitted, predicateOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Database, isDuplicate } from '../database/index.ts';
import { conflict, notFound } from '../errors.ts';
import { assertMayFeed, assertMayKeep, assertWorksWithSources } from './policy.ts';
import { type RunRecordRow, type RunRow, type RunState, runColumns } from './rows.ts';
import { checkedSource, nextTime, type Sources } from './sources.ts';
import { tellOfEnd } from './telling.ts';

export interface Worker {
  worker: string;
  leaseSeconds?: number;
}

/** A run whose worker died this often is given up: it may be what kills them. */
const mostAttempts = 5;

const readerOf = (actor: Actor) => predicateOf(actor, 'read', 'harvest-run');

const runsFor = (reader: Predicate<'harvest-run'>) =>
  permitted(reader, { organization: sql`r.organization_id` });

/** Runs: queued, taken with a lease, watched, cancelled. */
export function createRuns({ database, sources }: { database: Database; sources: Sources }) {
  async function get(actor: Actor, id: string, on: Database = database): Promise<RunRow> {
    assertWorksWithSources(actor);
    const [row] = /^[0-9a-f-]{36}$/.test(id)
      ? await on.query<RunRow>(
          sql`select ${runColumns} from harvest_run r where r.id = ${id} and ${runsFor(readerOf(actor))}`,
        )
      : [];
    if (!row)
      throw notFound({
        code: 'not-found',
        message: { vi: 'Không có lượt thu thập này.', en: 'There is no such run.' },
      });
    return row;
  }

  async function queue(
    on: Database,
    run: { source: HarvestSource; organizationId: string; trigger: RunRow['trigger']; previewLimit?: number },
  ): Promise<string> {
    const id = uuid();
    await on.query(sql`
      insert into harvest_run (id, source_id, organization_id, mode, state, trigger, document, preview_limit)
      values (${id}, ${run.source.id}, ${run.organizationId}, ${run.previewLimit ? 'preview' : 'load'}, 'queued', ${run.trigger},
        ${JSON.stringify(run.source)}::jsonb, ${run.previewLimit ?? null})`);
    return id;
  }

  /** Gives the next waiting run, or one whose worker is gone, to a worker. */
  async function take(
    on: Database,
    { worker, leaseSeconds = 60 }: Worker,
    which: ReturnType<typeof sql>,
  ): Promise<RunRow | undefined> {
    const token = randomBytes(18).toString('base64url');
    const [taken] = await on.query<{ id: string }>(sql`
      update harvest_run set state = 'running', worker = ${worker}, lease_token = ${token}, attempts = attempts + 1,
        lease_seconds = ${leaseSeconds}, lease_until = now() + make_interval(secs => ${leaseSeconds}), started_at = coalesce(started_at, now())
      where id = (select id from harvest_run where (state = 'queued' or (state = 'running' and lease_until < now())) and ${which}
        order by created_at limit 1 for update skip locked)
      returning id`);
    if (!taken) return undefined;
    const [row] = await on.query<RunRow>(
      sql`select ${runColumns} from harvest_run r where r.id = ${taken.id}`,
    );
    return row;
  }

  return {
    get,

    async list(actor: Actor, query: { source?: string; state?: RunState; before?: string; limit: number }) {
      assertWorksWithSources(actor);
      const where = sql`${runsFor(readerOf(actor))}
        and ${query.source ? sql`r.source_id = ${query.source}` : sql`true`} and ${query.state ? sql`r.state = ${query.state}` : sql`true`}`;
      const rows = await database.query<RunRow>(sql`
        select ${runColumns} from harvest_run r where ${where} and ${query.before ? sql`r.id < ${query.before}` : sql`true`}
        order by r.id desc limit ${query.limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from harvest_run r where ${where}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    /** Queues a run of a source; with `claim` the caller takes it at once (and one that was left behind). */
    async start(actor: Actor, sourceId: string, claim: Worker | undefined): Promise<RunRow> {
      const source = await sources.get(actor, sourceId);
      assertMayKeep(actor, source.organization_id);
      return database.transaction(async (transaction) => {
        await giveUp(transaction, sourceId);
        const [waiting] = claim
          ? await transaction.query<{ id: string }>(
              sql`select id from harvest_run where source_id = ${sourceId} and mode = 'load' and state = 'queued'`,
            )
          : [];
        const id =
          waiting?.id ??
          (await queue(transaction, {
            source: source.document,
            organizationId: source.organization_id,
            trigger: claim ? 'cli' : 'manual',
          }).catch(refuseSecond));
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'run.start',
            subjectKind: 'harvest-source',
            subjectId: sourceId,
            organizationId: source.organization_id,
            details: { run: id },
          },
        ]);
        const taken = claim && (await take(transaction, claim, sql`id = ${id}`));
        return taken ?? get(actor, id, transaction);
      });
    },

    /** Queues the reading of a sample; nothing will be loaded. */
    async preview(actor: Actor, value: unknown, limit: number): Promise<RunRow> {
      const source = checkedSource(value);
      const slug = typeof source.organization === 'string' ? source.organization : source.organization.slug;
      const [owner] = await database.query<{ id: string }>(sql`
        select id from organization where slug = ${slug}
        union all select organization_id from harvest_source where id = ${source.id} limit 1`);
      assertMayKeep(actor, owner?.id ?? null);
      if (!owner)
        throw notFound({
          code: 'not-found',
          message: {
            vi: 'Chưa có cơ quan của nguồn này.',
            en: 'The source’s organization is not there yet.',
          },
        });
      return database.transaction(async (transaction) => {
        const id = await queue(transaction, {
          source,
          organizationId: owner.id,
          trigger: 'manual',
          previewLimit: limit,
        });
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'run.preview',
            subjectKind: 'harvest-source',
            subjectId: source.id,
            organizationId: owner.id,
            details: { run: id, limit },
          },
        ]);
        return get(actor, id, transaction);
      });
    },

    async claim(actor: Actor, worker: Worker): Promise<RunRow | undefined> {
      assertWorksWithSources(actor);
      const feeder = predicateOf(actor, 'feed', 'harvest-run');
      return database.transaction(async (transaction) => {
        await giveUp(transaction);
        return take(transaction, worker, permitted(feeder, { organization: sql`organization_id` }));
      });
    },

    /** Renews a lease. @throws BusinessError `conflict` (lease-lost) when the run went to another, ended or was cancelled */
    async heartbeat(actor: Actor, id: string, token: string): Promise<void> {
      await database.transaction(async (transaction) => {
        await lockedRun(transaction, actor, id, token);
      });
    },

    async cancel(actor: Actor, id: string): Promise<RunRow> {
      const run = await get(actor, id);
      assertMayKeep(actor, run.organization_id);
      await database.transaction(async (transaction) => {
        const done = await transaction.query(sql`
          update harvest_run set state = 'cancelled', lease_token = null, finished_at = now()
          where id = ${id} and state in ('queued', 'running', 'held') returning id`);
        if (done.length === 0)
          throw conflict({
            code: 'run-ended',
            message: { vi: 'Lượt này đã kết thúc.', en: 'This run has ended.' },
          });
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'run.cancel',
            subjectKind: 'harvest-run',
            subjectId: id,
            organizationId: run.organization_id,
            details: { source: run.source_id },
          },
        ]);
      });
      return get(actor, id);
    },

    async records(actor: Actor, id: string, query: { outcome?: string; after?: string; limit: number }) {
      const run = await get(actor, id);
      assertMayKeep(actor, run.organization_id);
      const where = sql`run_id = ${id} and ${query.outcome ? sql`outcome = ${query.outcome}` : sql`true`}`;
      const rows = await database.query<RunRecordRow>(sql`
        select identifier, outcome, dataset_id, problems, record from harvest_run_record
        where ${where} and ${query.after ? sql`identifier > ${query.after}` : sql`true`} order by identifier limit ${query.limit + 1}`);
      const [count] = await database.query<{ n: number }>(
        sql`select count(*) as n from harvest_run_record where ${where}`,
      );
      return { rows, total: count?.n ?? 0 };
    },

    /** Queues the runs that are due, and plans their next. */
    async startDue(): Promise<void> {
      const due = await database.query<{
        id: string;
        document: HarvestSource;
        organization_id: string;
        next: string;
      }>(sql`
        select id, document, organization_id from harvest_source where next_run_at <= now() order by next_run_at limit 100`);
      for (const source of due) await startScheduled(source);
    },

    /** Drops the record lists of old runs; their numbers stay. */
    async forgetOld(): Promise<void> {
      await database.query(sql`
        delete from harvest_run_record where run_id in (
          select id from (select id, mode, finished_at, row_number() over (partition by source_id, mode order by id desc) as nth from harvest_run
            where state not in ('queued', 'running', 'held')) r
          where nth > 20 or (mode = 'preview' and finished_at < now() - interval '1 day'))`);
    },
  };

  async function startScheduled({
    id,
    document,
    organization_id: organizationId,
  }: {
    id: string;
    document: HarvestSource;
    organization_id: string;
  }): Promise<void> {
    const next = document.schedule ? (nextTime(document.schedule) ?? null) : null;
    await database.transaction(async (transaction) => {
      const planned = await transaction.query(
        sql`update harvest_source set next_run_at = ${next} where id = ${id} and next_run_at <= now() returning id`,
      );
      const active = await transaction.query(
        sql`select 1 from harvest_run where source_id = ${id} and mode = 'load' and state in ('queued', 'running')`,
      );
      // One that is still under way is this turn's run.
      if (planned.length === 0 || active.length > 0) return;
      const run = await queue(transaction, { source: document, organizationId, trigger: 'schedule' });
      await recordAudit(transaction, [
        {
          actor: 'schedule',
          action: 'run.start',
          subjectKind: 'harvest-source',
          subjectId: id,
          organizationId,
          details: { run },
        },
      ]);
    });
  }
}

export type Runs = ReturnType<typeof createRuns>;

/** Ends runs that have killed every worker that took them. */
async function giveUp(transaction: Database, sourceId?: string): Promise<void> {
  const problem: Problem = {
    rule: 'worker-lost',
    severity: 'error',
    message: `The worker of this run was lost ${mostAttempts} times.`,
  };
  const ended = await transaction.query<RunRow>(sql`
    update harvest_run set state = 'failed', finished_at = now(), lease_token = null, problems = ${JSON.stringify([problem])}::jsonb
    where state = 'running' and lease_until < now() and attempts >= ${mostAttempts} ${sourceId ? sql`and source_id = ${sourceId}` : sql``}
    returning *`);
  for (const run of ended) await tellOfEnd(transaction, run);
}

function refuseSecond(error: unknown): never {
  if (!isDuplicate(error)) throw error;
  throw conflict({
    code: 'run-active',
    message: { vi: 'Nguồn này đang có lượt chạy.', en: 'A run of this source is under way.' },
  });
}

/**
 * The run that a worker holds, locked for the transaction, its lease renewed.
 * @throws BusinessError `conflict` (lease-lost)
 */
export async function lockedRun(
  transaction: Database,
  actor: Actor,
  id: string,
  token: string,
): Promise<RunRow> {
  const [row] = await transaction.query<RunRow>(sql`
    update harvest_run set lease_until = now() + make_interval(secs => lease_seconds)
    where id = ${/^[0-9a-f-]{36}$/.test(id) ? id : null}::uuid and lease_token = ${token} and state = 'running' returning *`);
  if (!row) {
    throw conflict({
      code: 'lease-lost',
      message: {
        vi: 'Lượt này không còn do bên gọi giữ: đã kết thúc, bị huỷ hoặc giao cho bên khác.',
        en: 'The caller no longer holds this run: it has ended, was cancelled, or went to another worker.',
      },
    });
  }
  assertMayFeed(actor, row.organization_id);
  return row;
}
