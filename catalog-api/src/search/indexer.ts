import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type DocumentSource, searchDocument } from './document.ts';
import type { SearchIndex } from './port.ts';

/** A dataset as the index should have it, or the news that it should not. */
export type Indexable =
  | { id: string; revision: number; gone: true }
  | { id: string; revision: number; gone: false; source: DocumentSource };

/** Where the indexer gets its work from; the catalog gives it. */
export interface IndexSource {
  /** The oldest writes that the index has not taken. */
  take(limit: number): Promise<{ seq: number; dataset_id: string }[]>;
  done(seqs: number[]): Promise<void>;
  load(ids: string[]): Promise<Indexable[]>;
  page(after: string | undefined, limit: number): Promise<Indexable[]>;
  revisions(after: string | undefined, limit: number): Promise<{ id: string; revision: number }[]>;
  /** Whether this process is the one to index now: one at a time spares work, though several do no harm. */
  lead(): Promise<boolean>;
}

const batch = 1000;
/** While much waits, searches see the new documents this often, in milliseconds; else at once. */
const visible = 10_000;
/** After so many, and when nothing more has come for so long (milliseconds), the index is arranged anew. */
const many = 5000;
const quiet = 5000;
/** Looks by itself this often, in milliseconds: other processes write too. */
const round = 500;
const longestPause = 30_000;

/**
 * Carries writes from the outbox into the index. An entry is forgotten only after the index has taken the
 * record's present state, and the index ignores what is older than it has: so a crash at any point, or two
 * indexers at once, lose and double nothing. While the index is away it tries again, ever more slowly.
 */
export function createIndexer({
  index,
  source,
  log,
}: {
  index: SearchIndex;
  source: IndexSource;
  log: Logger;
}) {
  let stopped = false;
  let wake: () => void = () => undefined;
  let running: Promise<void> | undefined;
  let refreshedAt = 0;
  let unsettled = 0;
  let carriedAt = 0;

  /** @returns how many outbox entries were carried over */
  async function drainOnce(): Promise<number> {
    const entries = await source.take(batch);
    if (entries.length === 0) return 0;
    await carry(index, await source.load([...new Set(entries.map((entry) => entry.dataset_id))]));
    await source.done(entries.map(({ seq }) => seq));
    // Each refresh leaves the engine a small segment to merge: during a long load they are few.
    if (entries.length < batch || Date.now() - refreshedAt > visible) {
      await index.refresh();
      refreshedAt = Date.now();
    }
    unsettled += entries.length;
    carriedAt = Date.now();
    return entries.length;
  }

  async function settle(): Promise<void> {
    if (unsettled <= many || Date.now() - carriedAt < quiet) return;
    unsettled = 0;
    await index.settle();
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      try {
        const more = (await source.lead()) && (await drainOnce()) > 0;
        if (failures > 0) log.info('the search index takes writes again');
        failures = 0;
        if (more) continue;
        await settle();
        await pause(round);
      } catch (error) {
        failures += 1;
        if (failures === 1) log.warn({ err: error }, 'the search index does not take writes; they wait');
        await pause(Math.min(longestPause, round * 2 ** failures));
      }
    }
  }

  function pause(milliseconds: number): Promise<void> {
    const woken = new AbortController();
    wake = () => woken.abort();
    return delay(milliseconds, undefined, { signal: woken.signal, ref: true }).catch(() => undefined);
  }

  return {
    start(): void {
      running = loop();
    },
    /** Says that there is something to do. */
    wake: () => wake(),
    async stop(): Promise<void> {
      stopped = true;
      wake();
      await running;
    },
    /** Carries over all that waits now. */
    async drain(): Promise<void> {
      while ((await drainOnce()) > 0);
    },
  };
}

/** Puts the present state of records into the index. @returns what was put and what was removed */
async function carry(
  index: SearchIndex,
  records: Indexable[],
): Promise<{ indexed: number; removed: number }> {
  const gone = records.filter((record) => record.gone);
  const present = records.filter((record) => !record.gone);
  await index.put(present.map(({ source }) => searchDocument(source)));
  await index.remove(gone);
  return { indexed: present.length, removed: gone.length };
}

/**
 * Builds the index anew beside the old one, which goes on answering, and swaps them; then mends what was
 * written in between.
 */
export async function reindex(
  index: SearchIndex,
  source: IndexSource,
): Promise<{ indexed: number; removed: number }> {
  const rebuild = await index.rebuild();
  let indexed = 0;
  try {
    let after: string | undefined;
    for (;;) {
      const page = await source.page(after, batch);
      if (page.length === 0) break;
      await rebuild.put(page.flatMap((record) => (record.gone ? [] : [searchDocument(record.source)])));
      indexed += page.length;
      after = page.at(-1)?.id;
    }
    await rebuild.promote();
  } catch (error) {
    await rebuild.abandon();
    throw error;
  }
  const mended = await reconcile(index, source);
  return { indexed: indexed + mended.indexed, removed: mended.removed };
}

/**
 * Walks database and index side by side in id order, puts what the index lacks or has too old, and removes
 * what it should not have. Memory stays flat: each side is read page by page.
 */
export async function reconcile(
  index: SearchIndex,
  source: IndexSource,
): Promise<{ indexed: number; removed: number }> {
  const total = { indexed: 0, removed: 0 };
  let differing: string[] = [];
  const mend = async () => {
    const done = await carry(index, await source.load(differing));
    total.indexed += done.indexed;
    total.removed += done.removed;
    differing = [];
  };
  const wanted = walk((after) => source.revisions(after, batch));
  const held = walk((after) => index.scan(after, batch));
  for await (const id of differences(wanted, held)) {
    differing.push(id);
    if (differing.length >= batch) await mend();
  }
  if (differing.length > 0) await mend();
  if (total.indexed + total.removed > 0) await index.refresh();
  return total;
}

interface Revision {
  id: string;
  revision: number;
}

/** Ids that only one side has, or that the index has in an older revision; both sides come in id order. */
async function* differences(
  wanted: AsyncIterator<Revision>,
  held: AsyncIterator<Revision>,
): AsyncGenerator<string> {
  let here = (await wanted.next()).value as Revision | undefined;
  let there = (await held.next()).value as Revision | undefined;
  while (here || there) {
    const order = compare(here?.id, there?.id);
    if (order < 0 && here) yield here.id;
    if (order > 0 && there) yield there.id;
    if (order === 0 && here && there && here.revision > there.revision) yield here.id;
    if (order <= 0) here = (await wanted.next()).value;
    if (order >= 0) there = (await held.next()).value;
  }
}

/** The end of a side comes after every id. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}

async function* walk(
  page: (after: string | undefined) => Promise<Revision[]>,
): AsyncGenerator<Revision, undefined> {
  let after: string | undefined;
  for (;;) {
    const rows = await page(after);
    if (rows.length === 0) return undefined;
    yield* rows;
    after = rows.at(-1)?.id;
  }
}
