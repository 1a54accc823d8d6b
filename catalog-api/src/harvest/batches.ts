import { type DatasetInput, type Problem, validateDataset } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { applyRecords, type RecordEntry } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { invalid } from '../errors.ts';
import type { RunRow } from './rows.ts';
import { lockedRun } from './runs.ts';

/** One record of a batch, as a harvester sends it. */
export interface BatchEntry {
  op: 'offer' | 'put' | 'remove' | 'reject';
  identifier: string;
  hash?: string;
  record?: unknown;
  raw?: string;
  outcome?: 'rejected' | 'quarantined';
  problems?: Problem[];
}

export interface EntryOutcome {
  identifier: string;
  outcome:
    | 'wanted'
    | 'created'
    | 'updated'
    | 'unchanged'
    | 'removed'
    | 'rejected'
    | 'quarantined'
    | 'previewed';
  id?: string;
  problems?: Problem[];
}

/** The bulk door: a batch is taken whole or not at all, its checkpoint with it; a bad record is only itself bad. */
export function createBatches({ database, written }: { database: Database; written: () => void }) {
  return {
    async push(
      actor: Actor,
      runId: string,
      batch: { leaseToken: string; checkpoint?: unknown; entries: BatchEntry[] },
    ): Promise<EntryOutcome[]> {
      refuseTwins(batch.entries);
      // Checking records needs no transaction, and is most of the work.
      const judged = batch.entries.map(judge);
      const outcomes = await database.transaction(async (transaction) => {
        const run = await lockedRun(transaction, actor, runId, batch.leaseToken);
        const found =
          run.mode === 'preview' ? judged.map(previewed) : await take(transaction, actor, run, judged);
        await note(transaction, run, batch.entries, found);
        if (batch.checkpoint !== undefined) {
          await transaction.query(
            sql`update harvest_run set checkpoint = ${JSON.stringify(batch.checkpoint)}::jsonb where id = ${runId}`,
          );
        }
        return found;
      });
      written();
      return outcomes;
    },
  };
}

type Judged = { entry: BatchEntry; put?: Extract<RecordEntry, { op: 'put' }>; refused?: Problem[] };

/** Checks a record that is to be put. */
function judge(entry: BatchEntry): Judged {
  if (entry.op === 'put') {
    const checked = validateDataset(entry.record);
    if (!checked.ok)
      return { entry, refused: checked.problems.map((problem) => problemOf(entry.identifier, problem)) };
    if (!entry.hash)
      return {
        entry,
        refused: [
          {
            record: entry.identifier,
            rule: 'hash',
            severity: 'error',
            message: 'A record is put with its hash.',
          },
        ],
      };
    return {
      entry,
      put: {
        op: 'put',
        identifier: entry.identifier,
        hash: entry.hash,
        record: checked.value as DatasetInput,
      },
    };
  }
  return { entry };
}

const problemOf = (
  record: string,
  {
    pointer,
    rule,
    message,
    value,
  }: { pointer: string; rule: string; message: { vi: string; en: string }; value: unknown },
): Problem => ({
  record,
  field: pointer,
  ...(value !== undefined && { value }),
  rule,
  severity: 'error',
  message: `${message.vi} / ${message.en}`,
});

function previewed({ entry, refused }: Judged): EntryOutcome {
  const { identifier } = entry;
  if (refused) return { identifier, outcome: 'rejected', problems: refused };
  if (entry.op === 'reject')
    return { identifier, outcome: entry.outcome ?? 'rejected', problems: entry.problems ?? [] };
  return { identifier, outcome: entry.op === 'offer' ? 'wanted' : 'previewed' };
}

async function take(
  transaction: Database,
  actor: Actor,
  run: RunRow,
  judged: Judged[],
): Promise<EntryOutcome[]> {
  const offered = judged.filter(({ entry }) => entry.op === 'offer').map(({ entry }) => entry);
  const kept = await unchanged(transaction, run.source_id, offered);
  const entries = judged.flatMap(({ entry, put }): RecordEntry[] =>
    put ? [put] : entry.op === 'remove' ? [{ op: 'remove', identifier: entry.identifier }] : [],
  );
  const applied = await applyRecords(
    transaction,
    {
      actor: actor.id,
      sourceId: run.source_id,
      organizationId: run.organization_id,
      runId: run.id,
      publish: run.document.publish ?? 'review',
    },
    entries,
  );
  const outcomeOf = new Map(applied.map((outcome) => [outcome.identifier, outcome]));
  return judged.map(({ entry, refused }): EntryOutcome => {
    const { identifier } = entry;
    if (refused) return { identifier, outcome: 'rejected', problems: refused };
    if (entry.op === 'offer') {
      const id = kept.get(identifier);
      return id ? { identifier, outcome: 'unchanged', id } : { identifier, outcome: 'wanted' };
    }
    if (entry.op === 'reject')
      return { identifier, outcome: entry.outcome ?? 'rejected', problems: entry.problems ?? [] };
    const done = outcomeOf.get(identifier);
    return {
      identifier,
      outcome: done?.outcome ?? 'unchanged',
      ...(done?.datasetId && { id: done.datasetId }),
    };
  });
}

/** Those of the offered records that the hub has just so, with their ids. */
async function unchanged(
  transaction: Database,
  sourceId: string,
  offered: BatchEntry[],
): Promise<Map<string, string>> {
  if (offered.length === 0) return new Map();
  const rows = await transaction.query<{ identifier: string; id: string }>(sql`
    select d.source_identifier as identifier, d.id from dataset d
    join jsonb_to_recordset(${JSON.stringify(offered.map(({ identifier, hash }) => ({ identifier, hash })))}::jsonb) as t(identifier text, hash text)
      on d.source_id = ${sourceId} and d.source_identifier = t.identifier and d.content_hash = t.hash
    where d.withdrawn_at is null`);
  return new Map(rows.map(({ identifier, id }) => [identifier, id]));
}

/** Notes what became of each record: the first outcome stays, so that a batch sent again counts once. */
async function note(
  transaction: Database,
  run: RunRow,
  entries: BatchEntry[],
  outcomes: EntryOutcome[],
): Promise<void> {
  const rows = outcomes.flatMap(({ identifier, outcome, id, problems }, i) => {
    const noted = problems ?? entries[i]?.problems;
    if (outcome === 'wanted') return [];
    return [
      {
        identifier,
        outcome,
        dataset_id: id ?? null,
        problems: noted && noted.length > 0 ? noted : null,
        record: outcome === 'previewed' ? entries[i]?.record : null,
      },
    ];
  });
  if (rows.length > 0) {
    await transaction.query(sql`
      insert into harvest_run_record (run_id, identifier, outcome, dataset_id, problems, record)
      select ${run.id}, identifier, outcome, dataset_id, problems, record from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t(identifier text, outcome text, dataset_id uuid, problems jsonb, record jsonb)
      on conflict (run_id, identifier) do nothing`);
  }
  const raws = outcomes.flatMap(({ identifier, outcome }, i) => {
    const raw = entries[i]?.raw;
    return raw && run.mode === 'load' && (outcome === 'created' || outcome === 'updated')
      ? [{ identifier, raw }]
      : [];
  });
  if (raws.length > 0) {
    await transaction.query(sql`
      insert into harvest_raw (source_id, identifier, raw)
      select ${run.source_id}, identifier, raw from jsonb_to_recordset(${JSON.stringify(raws)}::jsonb) as t(identifier text, raw text)
      on conflict (source_id, identifier) do update set raw = excluded.raw, harvested_at = now()`);
  }
}

/** @throws BusinessError `invalid` (twin-records) when a batch names a record twice: which would be meant? */
function refuseTwins(entries: BatchEntry[]): void {
  const seen = new Set<string>();
  for (const [position, { identifier }] of entries.entries()) {
    if (seen.has(identifier)) {
      const message = {
        vi: 'Một lô không chứa hai lần cùng một bản ghi.',
        en: 'A batch does not hold the same record twice.',
      };
      throw invalid({
        code: 'twin-records',
        message,
        faults: [{ pointer: `/entries/${position}/identifier`, code: 'twin-records', message }],
      });
    }
    seen.add(identifier);
  }
}
