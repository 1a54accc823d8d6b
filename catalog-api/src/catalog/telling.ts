import { sql } from 'kysely';
import type { Actor, State } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { post, type Recipient, settle } from '../notifications/index.ts';
import type { DatasetRow } from './rows.ts';

/** One step of a dataset on its way. */
export interface Step {
  from: State;
  to: State;
  comment?: string | undefined;
}

/**
 * Tells those whom a step concerns: reviewers what waits for them, and whoever sent it to review what came of it.
 * To be called in the step's own transaction.
 * @param row the dataset after the step
 */
export async function tellOfStep(
  transaction: Database,
  actor: Actor,
  row: DatasetRow,
  { from, to, comment }: Step,
): Promise<void> {
  const about = {
    subject: `dataset:${row.id}`,
    // What nobody sees yet has no page of its own.
    link: row.published_version === null ? '/workspace' : `/datasets/${encodeURIComponent(row.slug)}`,
    parameters: { dataset: row.record.title, by: actor.name, ...(comment && { comment }) },
    except: actor.personId,
  };
  if (to === 'in-review') {
    await transaction.query(
      sql`update dataset set submitted_by = ${actor.personId ?? null} where id = ${row.id}`,
    );
    const reviewers = { roles: ['reviewer'] as const, organization: row.organization_id };
    await post(transaction, { ...about, to: reviewers, kind: 'dataset-submitted' });
    return;
  }
  if (from !== 'in-review') return;
  await settle(transaction, 'dataset-submitted', about.subject);
  const kind = to === 'published' ? 'dataset-approved' : 'dataset-returned';
  await post(transaction, { ...about, to: await submitterOf(transaction, row), kind });
}

/** Who sent it to review; where that was a program, those who keep the datasets of the organization. */
async function submitterOf(transaction: Database, row: DatasetRow): Promise<Recipient> {
  const [found] = await transaction.query<{ submitted_by: string | null }>(
    sql`select submitted_by from dataset where id = ${row.id}`,
  );
  return found?.submitted_by
    ? { person: found.submitted_by }
    : { roles: ['steward'], organization: row.organization_id };
}
