export type { Database } from './database.ts';
export { isDuplicate, isStillReferenced } from './handle.ts';
export { holdLease } from './lease.ts';
export { migrate, readMigrations } from './migrate.ts';
export { type DatabaseOptions, openDatabase } from './open.ts';
