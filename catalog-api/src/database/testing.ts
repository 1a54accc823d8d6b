import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

export interface TestEngine {
  name: 'pglite' | 'pg';
  /** Opens a fresh, migrated logical database that is gone when it is closed. */
  open(): Promise<Database & { url?: string }>;
}

const server = process.env.DATABASE_URL;

/** The database engines there are to test on. */
export const testEngines: TestEngine[] = [
  { name: 'pglite', open: openFreshPglite },
  ...(server ? [{ name: 'pg' as const, open: () => openFreshPostgres(server) }] : []),
];

/**
 * Declares the same tests for every database engine. PostgreSQL is there when DATABASE_URL is set; in CI its
 * absence is a failure, elsewhere it is skipped aloud.
 */
export function eachDatabase(name: string, declare: (engine: TestEngine) => void): void {
  for (const engine of testEngines) describe(`${name} (${engine.name})`, () => declare(engine));
  if (!server) missing(`${name} (pg)`, 'DATABASE_URL');
}

/** A test that stands for those of an engine that is not there. */
export function missing(name: string, variable: string): void {
  test(name, { skip: process.env.CI === 'true' ? false : `${variable} is not set` }, () => {
    throw new Error(`${variable} must be set in CI`);
  });
}

async function openFreshPglite(): Promise<Database> {
  const database = await openDatabase();
  await migrate(database);
  return database;
}

async function openFreshPostgres(url: string): Promise<Database & { url: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = await openDatabase({ url, connections: 1 });
  await admin.query(sql`create database ${sql.id(name)}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openDatabase({ url: address.href, connections: 5 });
  await migrate(database);
  return {
    ...database,
    url: address.href,
    async close() {
      await database.close();
      await admin.query(sql`drop database ${sql.id(name)} with (force)`);
      await admin.close();
    },
  };
}
