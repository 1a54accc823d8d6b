import { randomUUID } from 'node:crypto';
import { type Database, holdLease } from '../database/index.ts';
import type { IndexSource } from '../search/index.ts';
import { loadForIndex, outbox, pageForIndex, revisionsForIndex } from './index-source.ts';

/** The catalog as the search indexer sees it. */
export function indexSource(database: Database): IndexSource {
  const holder = randomUUID();
  return {
    take: (limit) => outbox.take(database, limit),
    done: (seqs) => outbox.done(database, seqs),
    load: (ids) => loadForIndex(database, ids),
    page: (after, limit) => pageForIndex(database, after, limit),
    revisions: (after, limit) => revisionsForIndex(database, after, limit),
    lead: () => holdLease(database, 'search-indexer', holder, 10),
  };
}
