import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';

/** Paths that the API answers under the portal’s address. */
const api =
  /^\/(?:api(?:\/|$)|oidc(?:\/|$)|healthz$|readyz$|demo\/|sitemap\.xml$|sitemaps\/|datasets\.atom$|catalog\.[a-z]+$|(?:datasets|services)\/[^/]+\.(?:ttl|jsonld|rdf)$)/;

/** Headers that belong to one connection (RFC 9110 §7.6.1) and are not passed on. */
const ofConnection = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Whether the API, not a page of the portal, answers this address. */
export function isForwarded(url: string): boolean {
  return api.test(url.split('?', 1)[0] ?? '');
}

/**
 * Sends requests on to the API and streams both bodies, whatever their size.
 * An API that is away is a 503 as problem details.
 */
export function createForwarder(target: URL): (incoming: IncomingMessage, answer: ServerResponse) => void {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });
  return (incoming, answer) => {
    const onward = request(target, {
      agent,
      method: incoming.method,
      path: incoming.url,
      headers: onwardHeaders(incoming),
    });
    onward.on('response', (reply) => {
      answer.writeHead(reply.statusCode ?? 502, passedOn(reply.headers));
      pipeline(reply, answer, () => onward.destroy());
    });
    onward.on('error', () => away(answer));
    // A reader who leaves ends the work that was begun for him.
    answer.on('close', () => answer.writableFinished || onward.destroy());
    pipeline(incoming, onward, (error) => error && onward.destroy());
  };
}

function onwardHeaders(incoming: IncomingMessage): IncomingHttpHeaders {
  const { host, 'x-forwarded-for': before } = incoming.headers;
  const from = [before, incoming.socket.remoteAddress].filter(Boolean).join(', ');
  return { 'x-forwarded-host': host, ...passedOn(incoming.headers), 'x-forwarded-for': from };
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofConnection.includes(name) && !named.includes(name)),
  );
}

function away(answer: ServerResponse): void {
  if (answer.headersSent) {
    answer.destroy();
    return;
  }
  answer.writeHead(503, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'retry-after': '5',
  });
  answer.end(
    JSON.stringify({
      type: '/api/docs/errors#hub-unavailable',
      title: 'The API does not answer',
      status: 503,
      code: 'hub-unavailable',
    }),
  );
}
