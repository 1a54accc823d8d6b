import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { SearchIndex } from './port.ts';

/** How long a process may not know that another one changed the index, in milliseconds. */
const unaware = 1000;

/** An index that tells its states apart. */
export interface GenerationalIndex extends SearchIndex {
  /** Grows whenever searches may find something else; seen here at once, in other processes within a second. */
  generation(): Promise<number>;
}

/** Counts the states of an index in the database, where all processes see them. */
export function withGeneration<Index extends SearchIndex>(
  index: Index,
  database: Database,
): Index & GenerationalIndex {
  let known = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const learn = (rows: { generation: number }[]) => {
    known = Math.max(known, rows[0]?.generation ?? 0);
    readAt = Date.now();
  };
  const read = async () => learn(await database.query(sql`select generation from search_generation`));
  const advance = async () =>
    learn(
      await database.query(
        sql`update search_generation set generation = generation + 1 returning generation`,
      ),
    );

  return {
    ...index,
    async generation() {
      if (Date.now() - readAt > unaware) {
        reading ??= read().finally(() => {
          reading = undefined;
        });
        await reading;
      }
      return known;
    },
    async refresh() {
      await index.refresh();
      await advance();
    },
    async rebuild() {
      const rebuild = await index.rebuild();
      return {
        ...rebuild,
        async promote() {
          await rebuild.promote();
          await advance();
        },
      };
    },
  };
}
