import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../database/index.ts';

/** The days that count for what is most used now; the days that are kept. */
export const recentDays = 30;
const keptDays = 400;
/** How long counts gather before they are written, in milliseconds. */
const round = 5000;
/** Counts that wait at most: when the database is away for long, datasets beyond are not counted. */
const most = 50_000;

const day = (ago = 0) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Counts how often datasets are opened: in memory, written in batches, so that no reader waits for it. */
export function createUsage({ database, log }: { database: Database; log: Logger }) {
  /** Counts by '<day> <dataset>'. */
  let waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let failing = false;

  function add(key: string, count: number): void {
    const before = waiting.get(key);
    if (before === undefined && waiting.size >= most) return;
    waiting.set(key, (before ?? 0) + count);
    timer ??= setTimeout(flush, round).unref();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  }

  async function writeWaiting(): Promise<void> {
    const batch = waiting;
    if (batch.size === 0) return;
    waiting = new Map();
    try {
      await write(database, batch);
      failing = false;
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'usage cannot be written; it waits');
      failing = true;
      for (const [key, count] of batch) add(key, count);
    }
  }

  return {
    /** Notes that somebody opened a dataset. */
    count: (datasetId: string): void => add(`${day()} ${datasetId}`, 1),

    /** Writes what was counted so far; with the database away it goes on waiting. */
    flush,

    /** Forgets the days that are no longer kept, and what was opened before the last thirty. */
    async age(): Promise<void> {
      await database.transaction(async (transaction) => {
        // Whoever counts waits meanwhile: the sum would lack what they add.
        await transaction.query(sql`lock table dataset_recent_usage in exclusive mode`);
        await transaction.query(sql`delete from dataset_usage where day <= ${day(keptDays)}::date`);
        await transaction.query(sql`delete from dataset_recent_usage`);
        await transaction.query(sql`
          insert into dataset_recent_usage (dataset_id, count)
          select dataset_id, sum(count) from dataset_usage where day > ${day(recentDays)}::date group by dataset_id`);
      });
    },
  };
}

/** Adds counts to both tables in one statement; the order of rows keeps processes from waiting for each other in a ring. */
async function write(database: Database, batch: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...batch].map(([key, count]) => {
    const [on, dataset_id] = key.split(' ');
    return { day: on, dataset_id, count };
  });
  await database.query(sql`
    with counted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(day date, dataset_id uuid, count integer)),
    daily as (
      insert into dataset_usage (day, dataset_id, count)
      select day, dataset_id, count from counted order by day, dataset_id
      on conflict (day, dataset_id) do update set count = dataset_usage.count + excluded.count)
    insert into dataset_recent_usage (dataset_id, count)
    select dataset_id, sum(count) from counted group by dataset_id order by dataset_id
    on conflict (dataset_id) do update set count = dataset_recent_usage.count + excluded.count`);
}
