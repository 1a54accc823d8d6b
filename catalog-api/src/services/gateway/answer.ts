import type { ServerResponse } from 'node:http';
import { type Kept, longestKept } from './cache.ts';
import { serviceRedirects, serviceRefusesUs } from './errors.ts';
import type { Sink } from './exchange.ts';
import type { Granted, Keeping } from './forward.ts';
import { headerOf, headersForCaller } from './headers.ts';
import { sendKept } from './kept-answer.ts';
import { linksThroughGateway, throughGateway } from './locations.ts';

type Headers = Record<string, string | string[] | undefined>;

/** Passes an answer on as it comes, and keeps a copy of what may be kept. */
export function answerOf(granted: Granted, keeping: Keeping): Sink {
  const { call, offer } = granted;
  const { response } = call;
  const { cache, key, kept } = keeping;
  let copy: { pieces: Buffer[]; size: number; status: number; headers: Headers } | undefined;
  let isKept = false;
  return {
    head(status, headers) {
      if (status === 401 || status === 407) {
        keeping.isRefused = true;
        throw serviceRefusesUs();
      }
      if (status === 304 && kept) {
        cache.confirm(kept, headers);
        sendKept(granted, kept, cache.ageOf(kept), 'hit; detail=revalidated');
        isKept = true;
        return;
      }
      writeHead(granted, status, headers, response);
      if (key !== undefined && status !== 304) copy = { pieces: [], size: 0, status, headers };
    },
    piece(bytes, ready) {
      if (isKept) return true;
      if (copy) {
        copy.size += bytes.length;
        if (copy.size > longestKept) copy = undefined;
        else copy.pieces.push(bytes);
      }
      if (response.write(bytes)) return true;
      response.once('drain', ready);
      return false;
    },
    end() {
      if (isKept) return;
      response.end();
      if (!copy || key === undefined) return;
      const { status, headers, pieces } = copy;
      const isGuarded = offer.callable.sharing !== 'open' || offer.credentials() !== undefined;
      cache.keep(key, call.request.headers, { status, headers, body: Buffer.concat(pieces) }, isGuarded);
    },
    cut: () => void response.destroy(),
  };
}

/** @throws HttpError 502 for an answer that leads away */
function writeHead(granted: Granted, status: number, headers: Headers, response: ServerResponse): void {
  for (const [name, value] of replyHeaders(granted, status, headers)) response.setHeader(name, value);
  const length = headerOf(headers, 'content-length');
  if (length !== undefined && /^\d+$/.test(length)) response.setHeader('content-length', length);
  response.setHeader('cache-status', 'envhub; fwd=miss');
  response.statusCode = status;
  // With the first piece, if that is there already: one packet instead of two.
  setImmediate(() => {
    if (!response.headersSent && !response.destroyed) response.flushHeaders();
  });
}

/** The head of an answer as callers get it, whether it comes now or was kept. */
export function replyHeaders(granted: Granted, status: number, headers: Kept['headers']): [string, string][] {
  const { offer, version, route, asked, call } = granted;
  const at = new URL(version.basePath + asked.path, version.base);
  const gateway = call.request.originalUrl.slice(0, call.request.originalUrl.indexOf('/', prefixLength));
  const found = headersForCaller(headers, route.replyHeaders);
  const location = headerOf(headers, 'location');
  if (location !== undefined || isRedirect(status)) {
    const through = location === undefined ? undefined : throughGateway(location, at, version.base, gateway);
    if (through !== undefined) found.push(['location', through]);
    else if (isRedirect(status)) throw serviceRedirects();
  }
  const shown = [...route.replyHeaders].join(', ');
  if (shown !== '')
    found.push([
      'access-control-expose-headers',
      joined(call.response.getHeader('access-control-expose-headers'), shown),
    ]);
  const link = headerOf(headers, 'link');
  const links = link === undefined ? undefined : linksThroughGateway(link, at, version.base, gateway);
  const own = call.response.getHeader('link');
  if (links !== undefined) found.push(['link', own === undefined ? links : `${own}, ${links}`]);
  return found.map(([name, value]) => {
    if (name === 'vary') return [name, together(String(call.response.getHeader('vary') ?? ''), value)];
    if (name === 'cache-control' && offer.callable.sharing !== 'open') return [name, privately(value)];
    return [name, value];
  });
}

const prefixLength = '/api/v1/gateway/'.length;

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

const joined = (before: unknown, value: string) => (before === undefined ? value : `${before}, ${value}`);

/** Names of two lists, each once. */
function together(a: string, b: string): string {
  const names = `${a}, ${b}`.split(',').map((name) => name.trim());
  return names
    .filter(
      (name, i) => name !== '' && names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === i,
    )
    .join(', ');
}

/** What only some may have is for their own caches. */
const privately = (value: string) =>
  [
    'private',
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/^(public|private|s-maxage\b.*|proxy-revalidate)$/i.test(part)),
  ].join(', ');
