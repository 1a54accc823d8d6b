import { mkdirSync } from 'node:fs';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from './database.ts';
import { acquireFolder } from './folder-lock.ts';
import { handleOver } from './handle.ts';
import { listeningOver } from './listening.ts';
import { createNoticeBoard } from './notice-board.ts';
import { roomIn } from './room.ts';

export interface DatabaseOptions {
  /** A postgres: address; PGlite is used without one. */
  url?: string;
  /** Where PGlite keeps its files; memory without one. */
  folder?: string;
  /** Connections of this process at most (PostgreSQL). */
  connections?: number;
  /** How long one statement may take, in seconds; without it as long as it takes (PostgreSQL). */
  statementSeconds?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onIdleError?: (error: Error) => void;
}

// Object identifiers of PostgreSQL's own types.
const int8 = 20;
const date = 1082;
const timestamptz = 1184;

const parsers: Record<number, (text: string) => unknown> = {
  [int8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
  [date]: (text) => text,
  [timestamptz]: (text) => new Date(text).toISOString(),
};

/** Opens the database that the options ask for; it does not migrate. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return options.url ? openPostgres(options.url, options) : openPglite(options.folder);
}

async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  const { default: pg } = await import('pg');
  const names = new Map<string, string>();
  const pool = new pg.Pool({
    connectionString: url,
    Client: preparing(pg.Client, names),
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    options: `-c timezone=UTC${options.statementSeconds ? ` -c statement_timeout=${options.statementSeconds}s` : ''}`,
    application_name: 'envhub',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers[oid]) ||
        pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection that breaks while it is in use says so twice: by its query, and by an event that would end
  // the process if nobody listened.
  pool.on('connect', (client) => client.on('error', (error) => options.onIdleError?.(error)));
  const listening = listeningOver(
    (config) => new pg.Client({ ...config, connectionString: url, application_name: 'envhub listens' }),
  );
  return handleOver(
    new Kysely({ dialect: new PostgresDialect({ pool }) }),
    'pg',
    listening,
    undefined,
    (text) => names.has(text) || names.set(text, `envhub-${names.size}`),
  );
}

/** A client that sends the texts that have a name as prepared statements. */
function preparing(Client: typeof pg.Client, names: ReadonlyMap<string, string>) {
  return class extends Client {
    override query = ((...args: [text: unknown, values?: unknown[], ...rest: unknown[]]) => {
      const [text, values] = args;
      const name = typeof text === 'string' ? names.get(text) : undefined;
      const send = super.query as (...args: unknown[]) => unknown;
      return name === undefined ? send.apply(this, args) : send.call(this, { name, text, values });
    }) as pg.Client['query'];
  };
}

async function openPglite(folder: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const release = folder ? acquireFolder(folder) : () => undefined;
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ ...(folder && { dataDir: folder }), parsers });
  // Its pages lie in memory: at the usual price of a page the planner would rather unpack every search document
  // than look up words.
  await pglite.exec(`set timezone = 'UTC'; set random_page_cost = 1.1`);
  // The only process there is: what it is told, it hears.
  const board = createNoticeBoard({
    opened: (channel) => {
      void pglite
        .listen(channel, (payload) => board.tell(channel, payload))
        .then(
          () => board.attend(true, channel),
          // It was closed before it listened; nobody attends.
          () => undefined,
        );
    },
  });
  const notices = { listen: board.listen, close: async () => board.attend(false) };
  const handle = handleOver(
    new Kysely({ dialect: new PGliteDialect({ pglite }) }),
    'pglite',
    notices,
    folder ? roomIn(folder) : undefined,
  );
  return {
    ...handle,
    async close() {
      await handle.close();
      release();
    },
  };
}
