import path from 'node:path';
import { document } from '@envhub/openapi/document';
import { createGuard } from '@envhub/outbound';
import type { Logger } from 'pino';
import packageFile from '../package.json' with { type: 'json' };
import { createApplications, createIdentity, createKeys } from './access/index.ts';
import { createAudit } from './audit/index.ts';
import {
  createAtom,
  createCatalog,
  createCkan,
  createDcat,
  createPreview,
  indexSource,
  outbox,
} from './catalog/index.ts';
import type { Config } from './config.ts';
import { type Database, migrate, openDatabase } from './database/index.ts';
import { createHarvest } from './harvest/index.ts';
import { type ContractDocument, createApp, listen } from './http/index.ts';
import { createHub } from './hub/index.ts';
import { createTicker } from './jobs/index.ts';
import { createNotifications } from './notifications/index.ts';
import { createOperating } from './operating/index.ts';
import {
  createElasticsearchIndex,
  createIndexer,
  createLexiconStore,
  createPostgresIndex,
  type GenerationalIndex,
  reconcile,
  reindex,
  withGeneration,
  withReadableCorrections,
} from './search/index.ts';
import { createIndexCare } from './search-care.ts';
import { createServices, servicesOf } from './services/index.ts';
import { createSealing } from './services/sealing.ts';
import { createSite } from './site/index.ts';
import { createVocabularies } from './vocabularies/index.ts';

const repository = path.resolve(import.meta.dirname, '..', '..');

export interface Engines {
  database: Database;
  /** A connection for the counters of calls alone. */
  counters?: Database;
  index: GenerationalIndex;
}

/** Opens the storage that the configuration names, and brings the database up to date. */
export async function openEngines(
  config: Pick<
    Config,
    'databaseUrl' | 'databaseConnections' | 'dataDirectory' | 'elasticsearchUrl' | 'searchIndexPrefix'
  >,
  log: Logger,
): Promise<Engines> {
  const onIdleError = (error: Error) => log.warn({ err: error }, 'an idle database connection broke');
  const database = await openDatabase({
    ...(config.databaseUrl
      ? { url: config.databaseUrl }
      : { folder: path.join(config.dataDirectory, 'database') }),
    connections: config.databaseConnections,
    onIdleError,
  });
  try {
    const applied = await migrate(database);
    if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');
    const index = openIndex(config, database);
    return config.databaseUrl
      ? { database, index, counters: await openDatabase({ ...countersOf(config.databaseUrl), onIdleError }) }
      : { database, index };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Counting is one statement after another; one that hangs is given up, for calls wait for it. */
const countersOf = (url: string) => ({ url, connections: 1, statementSeconds: 2 });

/** The search engine that the configuration names. */
export function openIndex(
  config: Pick<Config, 'elasticsearchUrl' | 'searchIndexPrefix'>,
  database: Database,
): GenerationalIndex {
  const lexicon = createLexiconStore(database);
  const { elasticsearchUrl: url, searchIndexPrefix: prefix } = config;
  const index = url
    ? createElasticsearchIndex({ url, name: `${prefix}-datasets`, lexicon })
    : createPostgresIndex({ database, lexicon });
  return withGeneration(withReadableCorrections(index), database);
}

export async function closeEngines({ database, index, counters }: Engines): Promise<void> {
  await index.close();
  await counters?.close();
  await database.close();
}

/** The care of the search index, for those who have the engines. */
export function indexWork({ database, index }: Engines) {
  const source = indexSource(database);
  let rebuilding: Promise<{ indexed: number; removed: number }> | undefined;
  const rebuild = async () => {
    await index.prepare();
    return reindex(index, source);
  };
  return {
    source,
    /** Whoever asks while it is being done waits for the same one. */
    reindex: () => {
      rebuilding ??= rebuild().finally(() => {
        rebuilding = undefined;
      });
      return rebuilding;
    },
    reconcile: () => reconcile(index, source),
  };
}

export interface HubOptions extends Engines {
  log: Logger;
  host: string;
  port: number;
  publicUrl: string;
  trustProxy: boolean | number | string[];
  /** Patterns host:port of private hosts whose files are shown all the same. */
  allowPrivateHosts: string[];
  adminToken: string;
  /** Where people sign in; the embedded provider without an issuer. */
  oidcIssuer?: string | undefined;
  oidcMetadataUrl?: string | undefined;
  oidcClientId: string;
  oidcAudience: string;
  /** Whether people may make themselves an account at the embedded provider. */
  signUp: boolean;
  /** Keys that seal what the gateway shows the servers of services: 32 bytes each in base64, the newest first. */
  secretsKeys: readonly string[];
  /** By which the portal shows that it calls for the pages it makes. */
  portalToken?: string | undefined;
  /** Days of usage that are kept. */
  usageRetentionDays: number;
  /** Whether the files of the demonstration are served. */
  demonstration?: boolean | undefined;
  /** Whether this process feeds the index and runs the schedules. */
  background: boolean;
  /** The mail server, whose name e-mails bear, and how many days notifications are kept. */
  smtpUrl?: string | undefined;
  mailFrom?: string | undefined;
  notificationDays?: number | undefined;
  /** How e-mails are gathered: for tests. */
  gathering?: { delay: number; apart: number } | undefined;
  /** Refuse replies that the document does not describe: for tests. */
  checkReplies?: boolean;
  /** How long an answer of /readyz is believed, in milliseconds: for tests. */
  readinessBelieved?: number;
  /** How often an issuer is asked for a key it may not have, in milliseconds: for tests. */
  issuerPause?: number | undefined;
}

/**
 * The hub over its engines: areas, HTTP, and what runs by itself. Closing goes the way back; the engines are
 * closed by whoever opened them.
 * @throws Error when the contract has gaps or the port is taken
 */
export async function startHub(options: HubOptions) {
  const { database, index, log, publicUrl } = options;
  const work = indexWork(options);
  const indexer = createIndexer({ index, source: work.source, log });
  const written = () => indexer.wake();
  const hub = createHub(options);
  const audit = createAudit({ database });
  const identity = createIdentity({
    ...options,
    seal: createSealing(options.secretsKeys),
    planOf: hub.planOf,
  });
  const notifications = createNotifications(options);
  const { standings } = identity;
  const keys = createKeys({ database, log, standings, adminToken: options.adminToken });
  const catalog = createCatalog({
    database,
    index,
    publicUrl,
    written,
    opened: hub.opened,
    servicesOf: servicesOf(database),
  });
  const harvest = createHarvest({ database, organizations: catalog.organizations, written });
  const operating = createOperating({
    database,
    search: index,
    lag: () => outbox.lag(database),
    demonstration: () => harvest.hasDemonstration(),
    version: packageFile.version,
    readinessBelieved: options.readinessBelieved,
    publicUrl,
    document,
    reindex: work.reindex,
    reconcile: work.reconcile,
  });
  const feeds = {
    database,
    index,
    datasets: catalog.datasets,
    organizations: catalog.organizations,
    publicUrl,
  };
  const guard = createGuard(options.allowPrivateHosts);
  const services = createServices({
    database,
    guard,
    publicUrl,
    secretsKeys: options.secretsKeys,
    dataset: catalog.datasets.get,
    describe: catalog.describe,
    callersOf: hub.callersOf,
    log,
  });
  const demonstrationFiles = options.demonstration ? path.join(repository, 'examples', 'files') : undefined;
  const preview = createPreview({
    datasets: catalog.datasets,
    guard,
    demonstrationFiles,
    publicUrl,
    log,
  });
  const app = await createApp({
    document: document as unknown as ContractDocument,
    operations: {
      ...catalog.operations,
      ...createAtom({ search: catalog.search, publicUrl }).operations,
      ...preview.operations,
      ...createDcat({ ...feeds, services: services.dcatNodes }).operations,
      ...createCkan({ ...feeds, version: packageFile.version }).operations,
      ...createVocabularies().operations,
      ...harvest.operations,
      ...keys.operations,
      ...audit.operations,
      ...identity.operations,
      ...operating.operations,
      ...hub.operations,
      ...services.operations,
      ...createSite({ database }).operations,
      ...createApplications({ database, publicUrl }).operations,
      ...notifications.operations,
    },
    authenticate: (key) => keys.authenticate(key),
    authenticateToken: identity.authenticateToken,
    admit: hub.admit,
    doors: [services.door],
    log,
    publicUrl,
    errorsFile: path.join(repository, 'docs', 'errors.md'),
    demonstrationFiles,
    trustProxy: options.trustProxy,
    mounted: identity.provider && { path: '/oidc', handler: identity.provider },
    observe: operating.metrics.observe,
    ...(options.checkReplies && { checkReplies: true }),
  });

  const care = createIndexCare({ index, reindex: work.reindex, reconcile: work.reconcile, log });
  const ticker = createTicker({
    database,
    log,
    tasks: [
      ...harvest.tasks,
      ...hub.tasks,
      ...keys.tasks,
      ...audit.tasks,
      ...identity.tasks,
      ...notifications.tasks,
      ...services.tasks,
    ],
  });
  const server = await listen(app, { host: options.host, port: options.port, log });
  if (options.background) {
    care.start();
    indexer.start();
    ticker.start();
  }

  return {
    port: server.port,
    ensureFirstAdministrator: identity.ensureFirstAdministrator,
    /** Carries all that waits into the index, and makes it searchable; writes what was counted. */
    async settle(): Promise<void> {
      await hub.settle();
      await keys.flush();
      await indexer.drain();
      await index.refresh();
    },
    /** Writes and sends the e-mails that are due. */
    mail: notifications.mail,
    async close(graceSeconds: number): Promise<void> {
      operating.readiness.end();
      await server.close(graceSeconds);
      notifications.stop();
      await ticker.stop();
      identity.close();
      await services.close();
      await indexer.stop();
      await care.stop();
      await hub.close();
      await keys.close();
    },
  };
}

export type Hub = Awaited<ReturnType<typeof startHub>>;
