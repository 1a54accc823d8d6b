import { createHash } from 'node:crypto';
import type { Guard } from '@envhub/outbound';
import type { Logger } from 'pino';
import type { Actor } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import type { Door, DoorCall } from '../../http/index.ts';
import type { ServiceSecrets } from '../credentials.ts';
import { mayCall, mayKnow } from '../policy.ts';
import { gatewayPath, stateOf } from '../present.ts';
import { noSuchService, retired } from '../refusals.ts';
import { type Asked, askedOf } from './address.ts';
import { createCache } from './cache.ts';
import { createChecks } from './checks.ts';
import {
  looped,
  noSuchVersion,
  notApproved,
  notOffered,
  notThisMethod,
  signInForService,
  versionEnded,
} from './errors.ts';
import { createForward } from './forward.ts';
import { createIdentification } from './identification.ts';
import { createOffers, type Offer, type OfferedVersion } from './offers.ts';
import type { Route } from './routes.ts';
import { createServers } from './servers.ts';

export interface GatewayDependencies {
  database: Database;
  guard: Guard;
  credentials: ServiceSecrets;
  publicUrl: string;
  log: Logger;
  /** Bytes of kept answers in this process. */
  cacheBytes?: number;
}

const prefix = '/api/v1/gateway/';

/** Offers the APIs of agencies under one roof: who may call, what may be called, and how their servers are spared. */
export function createGateway(dependencies: GatewayDependencies) {
  const { database, guard, credentials, publicUrl, log } = dependencies;
  const servers = createServers(guard);
  const cache = createCache({ room: dependencies.cacheBytes ?? 64 * 1024 * 1024 });
  const offers = createOffers({ database, servers, cache, credentials, log });
  // Two hubs may call each other; one that calls itself would never end.
  const viaName = `envhub-${createHash('sha256').update(publicUrl).digest('hex').slice(0, 8)}`;
  const identification = createIdentification(guard);
  const forward = createForward({ cache, identification, viaName });
  const checks = createChecks({ database, offers, identification, log });

  async function handle(call: DoorCall): Promise<void> {
    if (call.request.headers.via?.includes(viaName)) throw looped();
    const asked = askedOf(call.request.originalUrl, prefix);
    const offer = asked && (await offers.get(asked.service));
    if (!asked || !offer || !mayKnow(call.actor, offer.row)) throw noSuchService();
    Object.assign(call.subject, { serviceId: offer.row.id, organizationId: offer.row.organization_id });
    if (offer.row.retired_at) throw retired();
    assertMayCall(call.actor, offer);
    const version = versionOf(asked, offer);
    sayAge(call, offer, version);
    const route = await routeOf(call, asked, version);
    await forward({ call, asked, offer, version, ...route });
  }

  /** What a caller should know of the version's age, also with an error. */
  function sayAge({ response }: DoorCall, offer: Offer, { record }: OfferedVersion): void {
    if (record.deprecatedAt !== undefined)
      response.setHeader('deprecation', `@${Math.floor(Date.parse(record.deprecatedAt) / 1000)}`);
    if (record.sunsetAt !== undefined) response.setHeader('sunset', new Date(record.sunsetAt).toUTCString());
    const successor = offer.versions.get(record.successor ?? '');
    if (successor && (record.deprecatedAt !== undefined || record.sunsetAt !== undefined)) {
      const address = gatewayPath(
        offer.row.slug,
        successor === offer.current ? undefined : successor.record.name,
      );
      response.setHeader('link', `<${publicUrl}${address}>; rel="successor-version"`);
    }
    if (stateOf(record) === 'ended') throw versionEnded();
  }

  return {
    door: { prefix, operationId: 'callService', handle } satisfies Door,
    /** Asks every service whether it is there. */
    check: checks.run,
    /** Whether this process passes calls of a service's version on now. */
    circuit: (serviceId: string, version: string) => servers.circuitOf(`${serviceId}/${version}/`),
    /** A service was changed: what was kept of it may be wrong. */
    changed: offers.forget,
    async close(): Promise<void> {
      offers.stop();
      await servers.close();
    },
  };
}

export type Gateway = ReturnType<typeof createGateway>;

function assertMayCall(actor: Actor, offer: Offer): void {
  if (mayCall(actor, offer.callable)) return;
  throw actor.kind === 'anonymous' ? signInForService() : notApproved();
}

function versionOf(asked: Asked, offer: Offer): OfferedVersion {
  const version = asked.version === undefined ? offer.current : offer.versions.get(asked.version);
  if (!version) throw noSuchVersion();
  return version;
}

async function routeOf(
  { request }: DoorCall,
  asked: Asked,
  version: OfferedVersion,
): Promise<{ route: Route; values: string[] }> {
  const match = (await version.routes())(request.method, asked.segments);
  if (!match) throw notOffered();
  if ('allowed' in match) throw notThisMethod(match.allowed.join(', '));
  return match;
}
