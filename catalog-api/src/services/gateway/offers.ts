import { OutboundError } from '@envhub/outbound';
import type { Logger } from 'pino';
import { createBelieved } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import type { Credentials, ServiceSecrets } from '../credentials.ts';
import type { Json } from '../document/read.ts';
import { callable } from '../present.ts';
import {
  currentVersion,
  type ServiceRecord,
  type ServiceRow,
  type ServiceSettings,
  settingsOf,
  type VersionRecord,
} from '../rows.ts';
import { serviceChannel } from '../services.ts';
import { serviceStore } from '../store.ts';
import type { Cache } from './cache.ts';
import { serviceUnavailable } from './errors.ts';
import { compileRoutes, type Routes } from './routes.ts';
import type { Server, Servers } from './servers.ts';
import { compileValidation, type Validation } from './validate.ts';

/** A published service, made ready to be called. */
export interface Offer {
  row: Pick<ServiceRow, 'id' | 'slug' | 'audience' | 'published_record' | 'organization_id' | 'retired_at'>;
  /** What the policy asks. */
  callable: ReturnType<typeof callable>;
  settings: ServiceSettings;
  versions: ReadonlyMap<string, OfferedVersion>;
  current: OfferedVersion;
  /** @throws HttpError 502 where they cannot be opened */
  credentials: () => Credentials | undefined;
}

export interface OfferedVersion {
  record: VersionRecord;
  /** Names its server, and begins the names of its kept answers. */
  key: string;
  base: URL;
  /** Its path without a slash at the end. */
  basePath: string;
  /** @throws HttpError 502 where the hub may not go there */
  server: () => Server;
  routes: () => Promise<Routes>;
  validation: () => Promise<Validation>;
}

export interface OfferDependencies {
  database: Database;
  cache: Cache;
  servers: Servers;
  credentials: ServiceSecrets;
  log: Logger;
}

/** What is offered under which slug: believed until a process says that it changed. */
export function createOffers({ database, servers, cache, credentials, log }: OfferDependencies) {
  const revisions = new Map<string, number>();

  async function lookUp(slug: string): Promise<Offer | undefined> {
    const row = await serviceStore.find(database, slug);
    // It may have been looked up because it was changed: what was kept of it may be wrong.
    if (row && revisions.get(row.id) !== row.revision) cache.clear(`${row.id}/`);
    if (row) revisions.set(row.id, row.revision);
    if (!row || row.slug !== slug || !row.published_record) return undefined;
    const opened = row.retired_at ? undefined : await credentialsOf(row);
    return offerOf(row, row.published_record, opened);
  }

  async function credentialsOf(row: ServiceRow): Promise<{ value?: Credentials | undefined; failed?: true }> {
    try {
      return { value: row.credential_kind ? await credentials.of(row.id) : undefined };
    } catch (error) {
      log.error({ err: error, serviceId: row.id }, 'the credentials of a service cannot be opened');
      return { failed: true };
    }
  }

  function offerOf(
    row: ServiceRow,
    record: ServiceRecord,
    opened: Awaited<ReturnType<typeof credentialsOf>> | undefined,
  ): Offer {
    const settings = settingsOf(record);
    const versions = new Map(record.versions.map((one) => [one.name, versionOf(row, one, settings)]));
    return {
      row,
      callable: callable(row, record),
      settings,
      versions,
      current: versions.get(currentVersion(record)?.name ?? '') as OfferedVersion,
      credentials() {
        if (opened?.failed) throw serviceUnavailable();
        return opened?.value;
      },
    };
  }

  function versionOf(row: ServiceRow, record: VersionRecord, settings: ServiceSettings): OfferedVersion {
    const key = `${row.id}/${record.name}/`;
    const base = new URL(record.baseUrl);
    const document = async () => (await serviceStore.document(database, record.documentId)) as Json;
    return {
      record,
      key,
      base,
      basePath: base.pathname.replace(/\/+$/, ''),
      server: () => {
        try {
          return servers.of(key, base, {
            connections: settings.concurrency,
            connectWithin: settings.connectSeconds * 1000,
          });
        } catch (error) {
          if (!(error instanceof OutboundError)) throw error;
          log.warn(
            { code: error.code, serviceId: row.id },
            'the gateway may not go to the server of a service',
          );
          throw serviceUnavailable();
        }
      },
      routes: once(async () => compileRoutes(await document())),
      validation: once(async () => compileValidation(await document())),
    };
  }

  const believed = createBelieved({ database, channel: serviceChannel, lookUp, most: 2000 });
  return { get: believed.get, forget: believed.forget, stop: believed.stop };
}

export type Offers = ReturnType<typeof createOffers>;

/** Done at the first call; one that fails is tried again at the next. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
