export type { Database } from './database.ts';
export { isDuplicate, isStillReferenced } from './handle.ts';
export { holdLease } from './lease.ts';
export { migrate } from './migrate.ts';
export { named, namedAny, withId } from './named.ts';
export type { Ear } from './notice-board.ts';
export { openDatabase } from './open.ts';
