import type { Problem } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { applyRecords } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { conflict } from '../errors.ts';
import { assertMayKeep } from './policy.ts';
import type { RunRow, RunState } from './rows.ts';
import { lockedRun, type Runs } from './runs.ts';
import { tellOfDecision, tellOfEnd } from './telling.ts';

export interface Finish {
  leaseToken: string;
  /** Whether the whole source was listed. */
  complete: boolean;
  failed?: boolean;
  read: number;
  problems?: Problem[];
}

/** Removals beyond this share of a source wait for a person, unless the source says otherwise. */
const defaultShare = 20;

/** How runs end: after a complete listing, what was not seen is withdrawn, or held when it is suspiciously much. */
export function createEndings({
  database,
  runs,
  written,
}: {
  database: Database;
  runs: Runs;
  written: () => void;
}) {
  return {
    async finish(actor: Actor, id: string, end: Finish): Promise<RunRow> {
      await database.transaction(async (transaction) => {
        const run = await lockedRun(transaction, actor, id, end.leaseToken);
        const state = end.failed ? 'failed' : await settle(transaction, actor, run, end);
        await close(transaction, run.id, state, end);
        const ended = await runs.get(actor, id, transaction);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'run.finish',
            subjectKind: 'harvest-run',
            subjectId: id,
            organizationId: run.organization_id,
            details: { source: run.source_id, state, read: end.read, counts: ended.counts },
          },
        ]);
        await tellOfEnd(transaction, ended, actor);
      });
      written();
      return runs.get(actor, id);
    },

    /** A person's word on held removals. */
    async decideRemovals(actor: Actor, id: string, apply: boolean): Promise<RunRow> {
      const run = await runs.get(actor, id);
      assertMayKeep(actor, run.organization_id);
      await database.transaction(async (transaction) => {
        const [held] = await transaction.query<RunRow>(
          sql`select * from harvest_run where id = ${id} and state = 'held' for update`,
        );
        const [later] = await transaction.query(
          sql`select 1 from harvest_run where source_id = ${run.source_id} and mode = 'load' and id > ${id} and state <> 'cancelled'`,
        );
        if (!held || later) {
          throw conflict({
            code: 'nothing-held',
            message: {
              vi: 'Lượt này không giữ việc gỡ nào, hoặc đã có lượt mới hơn.',
              en: 'This run holds no removals, or a newer run has come.',
            },
          });
        }
        if (apply) await removeUnseen(transaction, actor, held);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: apply ? 'run.apply-removals' : 'run.keep-unseen',
            subjectKind: 'harvest-run',
            subjectId: id,
            organizationId: run.organization_id,
            details: { source: run.source_id },
          },
        ]);
        await tellOfDecision(transaction, run.source_id);
        await close(transaction, id, await endState(transaction, id), undefined);
      });
      written();
      return runs.get(actor, id);
    },
  };
}

async function settle(transaction: Database, actor: Actor, run: RunRow, end: Finish): Promise<RunState> {
  const removals = run.document.removals ?? {};
  if (run.mode === 'load' && end.complete && removals.apply !== false) {
    const { unseen, all } = await countUnseen(transaction, run);
    const bound = Number.parseFloat(removals['hold-above'] ?? `${defaultShare}`);
    if (unseen > 0 && (unseen / all) * 100 > bound) {
      await transaction.query(sql`update harvest_run set held_removals = ${unseen} where id = ${run.id}`);
      return 'held';
    }
    if (unseen > 0) await removeUnseen(transaction, actor, run);
  }
  return endState(transaction, run.id);
}

const unseenBy = (run: RunRow) => sql`
  d.source_id = ${run.source_id} and d.withdrawn_at is null
  and not exists (select 1 from harvest_run_record r where r.run_id = ${run.id} and r.identifier = d.source_identifier)`;

async function countUnseen(transaction: Database, run: RunRow): Promise<{ unseen: number; all: number }> {
  const [row] = await transaction.query<{ unseen: number; all: number }>(sql`
    select (select count(*) from dataset d where ${unseenBy(run)}) as unseen,
      (select count(*) from dataset d where d.source_id = ${run.source_id} and d.withdrawn_at is null) as all`);
  return row ?? { unseen: 0, all: 0 };
}

async function removeUnseen(transaction: Database, actor: Actor, run: RunRow): Promise<void> {
  const by = {
    actor: actor.id,
    sourceId: run.source_id,
    organizationId: run.organization_id,
    runId: run.id,
    publish: 'review' as const,
  };
  for (;;) {
    const rows = await transaction.query<{ identifier: string }>(
      sql`select d.source_identifier as identifier from dataset d where ${unseenBy(run)} limit 1000`,
    );
    if (rows.length === 0) return;
    await applyRecords(
      transaction,
      by,
      rows.map(({ identifier }) => ({ op: 'remove', identifier })),
    );
    await transaction.query(sql`
      insert into harvest_run_record (run_id, identifier, outcome)
      select ${run.id}, unnest(${rows.map(({ identifier }) => identifier)}::text[]), 'removed'`);
  }
}

async function endState(transaction: Database, id: string): Promise<RunState> {
  const rejected = await transaction.query(
    sql`select 1 from harvest_run_record where run_id = ${id} and outcome in ('rejected', 'quarantined') limit 1`,
  );
  return rejected.length > 0 ? 'done-with-rejects' : 'done';
}

async function close(
  transaction: Database,
  id: string,
  state: RunState,
  end: Finish | undefined,
): Promise<void> {
  await transaction.query(sql`
    update harvest_run set state = ${state}, lease_token = null, finished_at = now(),
      ${end ? sql`complete = ${end.complete}, read = ${end.read}, problems = ${JSON.stringify(end.problems ?? [])}::jsonb,` : sql``}
      counts = (select coalesce(jsonb_object_agg(outcome, n), '{}') from (select outcome, count(*) as n from harvest_run_record where run_id = ${id} group by outcome) c)
    where id = ${id}`);
}
