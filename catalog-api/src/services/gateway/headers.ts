import type { IncomingHttpHeaders } from 'node:http';

type Headers = Record<string, string | string[] | undefined>;

/** What callers may say to any service. Everything else is passed on only where the document declares it. */
const toServers = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-encoding',
  'content-language',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'prefer',
  'range',
  'traceparent',
  'tracestate',
]);

/** What any service may say to callers. */
const toCallers = new Set([
  'accept-patch',
  'accept-ranges',
  'age',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-range',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'preference-applied',
  'retry-after',
  'vary',
]);

const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'http2-settings',
];
const never = new Set([
  ...hopByHop,
  'content-length',
  'host',
  'via',
  'forwarded',
  'cookie',
  'cookie2',
  'x-api-key',
]);

/** Headers of a request that are the gateway's own business, though a document may declare them. */
export const notForServers = (name: string) =>
  never.has(name) ||
  /^(x-forwarded-|x-real-|x-original-|x-rewrite-|x-envhub-|sec-|proxy-|access-control-)/.test(name) ||
  /^(authorization|origin|referer|user-agent|x-ckan-api-key|x-request-id|x-http-method(-override)?|x-method-override)$/.test(
    name,
  );

/** Headers of an answer that would speak for the hub, or tell of the service's own server. */
export const notForCallers = (name: string) =>
  never.has(name) ||
  toCallers.has(name) ||
  /^(access-control-|content-security-policy|cross-origin-|sec-|proxy-|ratelimit|x-envhub-|x-content-type|x-frame)/.test(
    name,
  ) ||
  /^(set-cookie2?|server|x-powered-by|strict-transport-security|public-key-pins|alt-svc|clear-site-data|link|location|content-location|www-authenticate|refresh|report-to|nel|reporting-endpoints|referrer-policy|permissions-policy|x-request-id|x-accel-.*|x-sendfile|service-worker-allowed|sourcemap|x-sourcemap|deprecation|sunset|cache-status|x-xss-protection|x-dns-prefetch-control|x-download-options|x-permitted-cross-domain-policies|origin-agent-cluster)$/.test(
    name,
  );

/** Names that a Connection header claims for this hop alone. */
function nominated(connection: string | string[] | undefined): string[] {
  if (connection === undefined || /^(keep-alive|close)$/i.test(String(connection))) return [];
  return String(connection)
    .split(',')
    .map((name) => name.trim().toLowerCase());
}

/**
 * What of a caller's head is sent on, as names and values in turn.
 * @param declared by the document for this operation
 */
export function headersForServer(sent: IncomingHttpHeaders, declared: ReadonlySet<string>): string[] {
  const dropped = nominated(sent.connection);
  const kept: string[] = [];
  for (const name in sent) {
    if (!toServers.has(name) && !declared.has(name)) continue;
    if (dropped.includes(name)) continue;
    const value = sent[name];
    if (value !== undefined) kept.push(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return kept;
}

/** What of an answer's head is passed on. */
export function headersForCaller(got: Headers, declared: ReadonlySet<string>): [string, string][] {
  const dropped = nominated(got.connection);
  const kept: [string, string][] = [];
  for (const name in got) {
    if (!toCallers.has(name) && !declared.has(name)) continue;
    if (dropped.includes(name)) continue;
    const value = got[name];
    if (value !== undefined) kept.push([name, Array.isArray(value) ? value.join(', ') : value]);
  }
  return kept;
}

/** The single value of a header; of a repeated one the first. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
