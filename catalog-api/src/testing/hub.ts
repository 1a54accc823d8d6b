import { randomBytes } from 'node:crypto';
import { describe } from 'node:test';
import { sql } from 'kysely';
import { closeEngines, type Engines, type Hub, openIndex, startHub } from '../compose.ts';
import { type Database, openDatabase } from '../database/index.ts';
import { missing, testEngines } from '../database/testing.ts';
import { createLog } from '../log.ts';
import type { SearchIndex } from '../search/index.ts';

export interface TestHubOptions {
  /** PGlite in memory, or a fresh logical database of the server at DATABASE_URL. */
  database?: 'pglite' | 'pg';
  /** The database's own full text, or a fresh index at ELASTICSEARCH_URL. */
  search?: 'postgres' | 'elasticsearch';
  /** Leads the way to an engine elsewhere, such as through a proxy; given and returns its address. */
  through?: { database?: (url: string) => string; search?: (url: string) => string };
  /** Whether indexing and schedules run by themselves; without them, `settle` indexes. */
  background?: boolean;
  /** Patterns host:port of private hosts whose files are shown. */
  allowPrivateHosts?: string[];
  /** Whether the files of the demonstration are there. */
  demonstration?: boolean;
  /** Where people sign in: see startTestIssuer. The embedded provider without it. */
  issuer?: string;
  /** How often the issuer is asked for a key it may not have, in milliseconds. */
  issuerPause?: number;
  /** The mail server; e-mails are written by `mail`, without waiting for more. */
  smtpUrl?: string;
  /** Whether strangers have the limits that a new hub gives them; tests call faster. */
  limits?: boolean;
  portalToken?: string;
  /** Where calls are counted, if elsewhere; whoever gives it closes it. */
  counters?: Database;
  /** Another process on the storage of that one, which closes it. */
  beside?: TestHub;
  /** Puts something between the hub and its engines: faults that are to be found. */
  alter?: (engines: Engines) => Engines;
}

export interface TestHub {
  url: string;
  /** Accepted as an administrator's key. */
  adminKey: string;
  secretsKeys: string[];
  /** Makes all writes so far searchable. */
  settle: Hub['settle'];
  /** Sends all e-mails that are due. */
  mail: Hub['mail'];
  /** What was logged, one JSON text a line. */
  log: string[];
  engines: Engines;
  close(): Promise<void>;
}

/** The whole hub on real HTTP and a free port, in this process, on fresh storage; every reply is checked against the contract. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const log: string[] = [];
  const logger = createLog('info', { write: (line) => log.push(line) });
  const { beside } = options;
  const storage = beside
    ? { engines: beside.engines, close: async () => undefined }
    : await freshStorage(options);
  if (!beside && !options.limits) await liftLimits(storage.engines.database);
  const secretsKeys = beside?.secretsKeys ?? [randomBytes(32).toString('base64')];
  const adminKey = beside?.adminKey ?? randomBytes(24).toString('base64url');
  const hub = await startHub({
    ...(options.alter ? options.alter(storage.engines) : storage.engines),
    ...(options.counters && { counters: options.counters }),
    log: logger,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://hub.example',
    trustProxy: false,
    allowPrivateHosts: options.allowPrivateHosts ?? [],
    demonstration: options.demonstration,
    adminToken: adminKey,
    oidcIssuer: options.issuer,
    issuerPause: options.issuerPause,
    oidcClientId: 'envhub-portal',
    oidcAudience: 'envhub-api',
    signUp: true,
    secretsKeys,
    smtpUrl: options.smtpUrl,
    gathering: { delay: 0, apart: 0 },
    portalToken: options.portalToken,
    usageRetentionDays: 400,
    background: options.background ?? false,
    checkReplies: true,
    readinessBelieved: 0,
  });
  return {
    url: `http://127.0.0.1:${hub.port}`,
    adminKey,
    secretsKeys,
    log,
    engines: storage.engines,
    settle: hub.settle,
    mail: hub.mail,
    async close() {
      await hub.close(0);
      await storage.close();
    },
  };
}

/** As an administrator may for a while: strangers are not limited. */
async function liftLimits(database: Database): Promise<void> {
  await database.query(sql`update plan set calls_per_second = null, calls_per_quarter_hour = null, calls_per_day = null,
    rows_per_day = null, bytes_per_day = null where name = 'anonymous'`);
}

async function freshStorage({ database = 'pglite', search = 'postgres', through = {} }: TestHubOptions) {
  const engine = testEngines.find(({ name }) => name === database);
  if (!engine) throw new Error(`there is no ${database} to test on: set DATABASE_URL`);
  const fresh = await engine.open();
  const opened =
    fresh.url && through.database
      ? await openDatabase({ url: through.database(fresh.url), connections: 5 })
      : fresh;
  const elasticsearch = search === 'elasticsearch' ? elasticsearchUrl() : undefined;
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  const configured = (url: string | undefined) =>
    openIndex({ elasticsearchUrl: url, searchIndexPrefix: prefix }, opened);
  const index = configured(elasticsearch && (through.search?.(elasticsearch) ?? elasticsearch));
  await index.prepare();
  const engines = { database: opened, index };
  return {
    engines,
    async close() {
      await closeEngines(engines);
      if (elasticsearch) await dropped(configured(elasticsearch));
      if (opened !== fresh) await fresh.close();
    },
  };
}

async function dropped(index: SearchIndex): Promise<void> {
  if ('drop' in index && typeof index.drop === 'function') await index.drop();
  await index.close();
}

function elasticsearchUrl(): string {
  const url = process.env.ELASTICSEARCH_URL;
  if (!url) throw new Error('there is no Elasticsearch to test on: set ELASTICSEARCH_URL');
  return url;
}

/**
 * Declares the same tests on both storage forms: everything embedded, and PostgreSQL with Elasticsearch. In CI
 * the second must be there.
 */
export function eachHub(
  name: string,
  declare: (start: (more?: Pick<TestHubOptions, 'background'>) => Promise<TestHub>) => void,
): void {
  describe(`${name} (embedded)`, () => declare((more) => startTestHub(more)));
  if (process.env.DATABASE_URL && process.env.ELASTICSEARCH_URL) {
    describe(`${name} (PostgreSQL and Elasticsearch)`, () =>
      declare((more) => startTestHub({ ...more, database: 'pg', search: 'elasticsearch' })));
  } else missing(`${name} (PostgreSQL and Elasticsearch)`, 'DATABASE_URL and ELASTICSEARCH_URL');
}
