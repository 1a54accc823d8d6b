import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { RelayCall } from '@envhub/outbound';
import { ClientGone } from '../../http/body.ts';
import type { DoorCall } from '../../http/index.ts';
import { type Asked, withoutParameters } from './address.ts';
import { answerOf } from './answer.ts';
import { bodyOf, isBodiless } from './body.ts';
import type { Cache, Kept } from './cache.ts';
import { circuitOpen, serviceBusy } from './errors.ts';
import { type Done, exchange } from './exchange.ts';
import { directivesOf } from './freshness.ts';
import { headersForServer } from './headers.ts';
import type { Identification, Identifications } from './identification.ts';
import { sendKept } from './kept-answer.ts';
import type { Offer, OfferedVersion } from './offers.ts';
import type { Route } from './routes.ts';
import type { Server } from './servers.ts';

/** A call that was found to be offered and allowed. */
export interface Granted {
  call: DoorCall;
  asked: Asked;
  offer: Offer;
  version: OfferedVersion;
  route: Route;
  values: string[];
}

export interface ForwardDependencies {
  cache: Cache;
  identification: Identifications;
  /** By which the hub says in `Via` that a call went through it. */
  viaName: string;
}

/** Answers calls: from what was kept, or from the service's own server. */
export function createForward({ cache, identification, viaName }: ForwardDependencies) {
  return async (granted: Granted): Promise<void> => {
    const { request } = granted.call;
    try {
      await answered(granted);
    } finally {
      // What is left of a body nobody wants: unread, it would hold up the next call over this connection.
      if (!request.readableEnded) request.unpipe().resume();
    }
  };

  async function answered(granted: Granted): Promise<void> {
    const { call } = granted;
    const body = await bodyOf(granted);
    const key = mayBeKept(granted) ? addressOf(granted) : undefined;
    const kept = key === undefined ? undefined : cache.find(key, call.request.headers);
    if (kept && cache.isFresh(kept) && !wantsFresh(call)) sendKept(granted, kept, cache.ageOf(kept), 'hit');
    else await passOn(granted, body, { cache, key, kept });
  }

  async function passOn(granted: Granted, body: Readable | Buffer | null, keeping: Keeping): Promise<void> {
    const { offer, version, call } = granted;
    const identified = await identification.of(offer.row.id, offer.credentials());
    const server = version.server();
    if (server.active >= offer.settings.concurrency) throw serviceBusy();
    const passage = server.circuit.enter();
    if (passage.wait > 0) throw circuitOpen(passage.wait);
    server.active++;
    // The caller may wait as long as the call may take.
    call.request.socket.setTimeout((offer.settings.totalSeconds + 5) * 1000);
    try {
      const done = await tried(
        granted,
        server,
        relayCallOf(granted, body, identified, keeping.kept, viaName),
        keeping,
      );
      passage.left(done.outcome);
      if (keeping.isRefused) identification.refused(offer.row.id);
      if (done.error !== undefined) throw done.error;
      if (!isBodiless(call.request.method)) cache.drop(addressOf(granted));
    } finally {
      passage.left('unknown');
      server.active--;
    }
  }
}

/** What an answer may be kept under, and what there is of it already. */
export interface Keeping {
  cache: Cache;
  key: string | undefined;
  kept: Kept | undefined;
  isRefused?: boolean;
}

/** The call, again where nothing of an answer came and nothing can have been done by it. */
async function tried(
  granted: Granted,
  server: Server,
  relayCall: RelayCall,
  keeping: Keeping,
): Promise<Done> {
  const { call, offer } = granted;
  const until = performance.now() + offer.settings.totalSeconds * 1000;
  for (let tries = 0; ; tries++) {
    const limits = {
      mostReplyBytes: offer.settings.mostReplyBytes,
      total: Math.max(1, until - performance.now()),
    };
    const done = await exchange(server, relayCall, answerOf(granted, keeping), limits, call.signal);
    const isLast =
      tries >= offer.settings.retries || !isBodiless(call.request.method) || performance.now() > until;
    if (!done.mayRetry || isLast) return done;
    await delay(50 * 2 ** tries * (0.5 + Math.random()));
    if (call.signal.aborted) return { outcome: 'unknown', error: new ClientGone(), mayRetry: false };
  }
}

function relayCallOf(
  { call, asked, offer, version, route }: Granted,
  body: Readable | Buffer | null,
  identified: Identification,
  kept: Kept | undefined,
  viaName: string,
): RelayCall {
  const { settings } = offer;
  const { request } = call;
  const headers = headersForServer(
    kept ? withoutConditions(request.headers) : request.headers,
    route.requestHeaders,
  );
  const length = request.headers['content-length'];
  if (body !== null && length !== undefined) headers.push('content-length', length);
  headers.push('user-agent', 'EnvHub-Gateway', 'via', `1.1 ${viaName}`, 'x-request-id', call.requestId);
  if (kept) headers.push(...conditionsOf(kept));
  return {
    method: request.method,
    path: version.basePath + asked.path + queryOf(asked.query, identified.query),
    headers: withIdentification(headers, identified.headers),
    body,
    firstByteWithin: settings.firstByteSeconds * 1000,
    idleWithin: settings.idleSeconds * 1000,
  };
}

/** Ours in the place of any header of the caller's that has the name. */
function withIdentification(headers: string[], own: string[]): string[] {
  const name = own[0]?.toLowerCase();
  if (name === undefined) return headers;
  const others = headers.flatMap((value, i) =>
    i % 2 === 0 && value !== name ? [value, headers[i + 1] as string] : [],
  );
  return [...others, ...own];
}

function queryOf(query: string, own: [string, string] | undefined): string {
  if (!own) return query === '' ? '' : `?${query}`;
  const others = withoutParameters(query, [own[0]]);
  return `?${others}${others === '' ? '' : '&'}${encodeURIComponent(own[0])}=${encodeURIComponent(own[1])}`;
}

const conditions = ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range'];

/** What is kept is asked about; the caller's own conditions are judged by what comes. */
const withoutConditions = (headers: DoorCall['request']['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !conditions.includes(name)));

const conditionsOf = ({ headers }: Kept): string[] =>
  headers.etag !== undefined
    ? ['if-none-match', String(headers.etag)]
    : headers['last-modified'] !== undefined
      ? ['if-modified-since', String(headers['last-modified'])]
      : [];

/** The name under which answers of an address are kept. */
const addressOf = ({ asked, version }: Granted) => `${version.key}${asked.path}?${asked.query}`;

function mayBeKept({ call: { request }, offer }: Granted): boolean {
  return (
    offer.settings.cache &&
    request.method === 'GET' &&
    request.headers.range === undefined &&
    !directivesOf(request.headers['cache-control']).has('no-store')
  );
}

function wantsFresh({ request: { headers } }: DoorCall): boolean {
  const said = directivesOf(headers['cache-control'] ?? headers.pragma);
  return said.has('no-cache') || said.get('max-age') === '0';
}
