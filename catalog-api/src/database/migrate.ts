import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Migration {
  /** NNNN-name, the order. */
  name: string;
  statements: string[];
  checksum: string;
}

const migrationsFolder = path.resolve(import.meta.dirname, '..', '..', 'migrations');
/** Any number that nothing else of ours takes. */
const lock = 7_401_001;

/** Reads the migrations of a folder, in order. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return {
        name: file.slice(0, -4),
        statements: statementsOf(text),
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    });
}

/** Splits a script at lines that end a statement; $$-quoted bodies stay whole. */
export function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current: string[] = [];
  let inBody = false;
  for (const line of text.split('\n')) {
    if (!inBody && /^\s*(--.*)?$/.test(line)) continue;
    current.push(line);
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.join('\n'));
      current = [];
    }
  }
  if (current.length > 0) statements.push(current.join('\n'));
  return statements;
}

/**
 * Brings the database up to date: forward only, in order, each migration in one transaction, under a lock so
 * that processes starting together do not race.
 * @returns the names of those that were applied now
 * @throws Error when an applied migration is missing, was changed, or stands before a newer applied one
 */
export async function migrate(database: Database, migrations = readMigrations()): Promise<string[]> {
  await database.transaction(async (transaction) => {
    await transaction.query(sql`select pg_advisory_xact_lock(${lock})`);
    await transaction.query(sql`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  });
  const applied: string[] = [];
  for (const migration of migrations) {
    await database.transaction(async (transaction) => {
      await transaction.query(sql`select pg_advisory_xact_lock(${lock})`);
      const done = await transaction.query<{ name: string; checksum: string }>(
        sql`select name, checksum from schema_migration order by name`,
      );
      checkHistory(done, migrations);
      if (done.some(({ name }) => name === migration.name)) return;
      for (const statement of migration.statements) await transaction.query(sql.raw(statement));
      await transaction.query(
        sql`insert into schema_migration (name, checksum) values (${migration.name}, ${migration.checksum})`,
      );
      applied.push(migration.name);
    });
  }
  return applied;
}

function checkHistory(done: { name: string; checksum: string }[], migrations: Migration[]): void {
  for (const [position, { name, checksum }] of done.entries()) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new Error(`the database has migration ${name}, which this version of EnvHub does not know`);
    if (known.checksum !== checksum) throw new Error(`migration ${name} was changed after it was applied`);
    if (migrations[position]?.name !== name)
      throw new Error(`migration ${migrations[position]?.name} stands before applied ones`);
  }
}
