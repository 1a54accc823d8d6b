import type { HarvestSource } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { type Post, post, settle } from '../notifications/index.ts';
import type { RunRow } from './rows.ts';

/** Harvesting has no page of its own in the workspace yet. */
const link = '/workspace';
const subjectOf = (sourceId: string) => `source:${sourceId}`;

type Ended = Pick<RunRow, 'id' | 'source_id' | 'organization_id' | 'mode' | 'state' | 'document'> & {
  held_removals: number | null;
  problems: { message: string }[];
};

/** Tells those who keep a source how its run ended, where that wants somebody: failed, held, or to be reviewed. */
export async function tellOfEnd(transaction: Database, run: Ended, actor?: Actor): Promise<void> {
  if (run.mode !== 'load') return;
  const about = {
    to: { roles: ['steward'] as const, organization: run.organization_id },
    subject: subjectOf(run.source_id),
    link,
    except: actor?.personId,
  };
  const source = titleOf(run.document);
  if (run.state === 'failed')
    await post(transaction, {
      ...about,
      kind: 'run-failed',
      parameters: { source, ...(run.problems[0] && { reason: run.problems[0].message }) },
    } satisfies Post<'run-failed'>);
  if (run.state === 'held')
    await post(transaction, {
      ...about,
      kind: 'run-held',
      parameters: { source, removals: run.held_removals ?? 0 },
    } satisfies Post<'run-held'>);
  const datasets = run.document.publish === 'trusted' ? 0 : await waitingOf(transaction, run.id);
  if (datasets > 0)
    await post(transaction, {
      ...about,
      to: { roles: ['reviewer'], organization: run.organization_id },
      kind: 'run-review',
      parameters: { source, datasets },
    } satisfies Post<'run-review'>);
}

/** Somebody decided on the held removals: nobody else need. */
export const tellOfDecision = (transaction: Database, sourceId: string): Promise<void> =>
  settle(transaction, 'run-held', subjectOf(sourceId));

const titleOf = ({ id, title }: HarvestSource) =>
  title && Object.keys(title).length > 0 ? title : { vi: id };

async function waitingOf(transaction: Database, runId: string): Promise<number> {
  const [row] = await transaction.query<{ n: number }>(sql`
    select count(*) as n from harvest_run_record r join dataset d on d.id = r.dataset_id
    where r.run_id = ${runId} and r.outcome in ('created', 'updated') and d.state = 'in-review'`);
  return row?.n ?? 0;
}
