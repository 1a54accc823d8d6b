import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SearchIndex } from './search/index.ts';

/** How often the index is looked after, in milliseconds. */
const round = 5000;

/**
 * Keeps an index of another server usable without a person: makes it when it is not there (a new or emptied
 * cluster, or one that was away when the hub started), builds it anew when it has the shape of an older
 * version, and mends it once after each such time.
 */
export function createIndexCare({
  index,
  reindex,
  reconcile,
  log,
}: {
  index: SearchIndex;
  reindex: () => Promise<{ indexed: number; removed: number }>;
  reconcile: () => Promise<{ indexed: number; removed: number }>;
  log: Logger;
}) {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function mend() {
    await index.prepare();
    return (await index.outdated()) ? reindex() : reconcile();
  }

  async function loop(): Promise<void> {
    let mended = false;
    let down = false;
    while (!stopping.signal.aborted) {
      try {
        if (!mended || !(await index.healthy())) {
          mended = false;
          const done = await mend();
          mended = true;
          if (down || done.indexed + done.removed > 0) log.info(done, 'the search index is whole');
          down = false;
        }
      } catch (error) {
        if (!down) log.warn({ err: error }, 'the search index is away; it is tried again');
        down = true;
      }
      await delay(round, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    start(): void {
      // The embedded index lives and dies with the database.
      if (index.engine === 'elasticsearch') running = loop();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
