import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OutboundError } from './error.ts';

export interface Guard {
  /** Refuses an address that must not be reached. @throws OutboundError `address-refused` */
  check(url: URL): void;
  /** Resolves names for connections: every address is checked, and the checked one is the one connected to. */
  lookup(url: URL): LookupFunction;
}

export type Resolve = (host: string) => Promise<LookupAddress[]>;

const system: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true, verbatim: true } satisfies LookupOptions, (error, found) =>
      error ? reject(error) : resolve(found as LookupAddress[]),
    ),
  );

/**
 * Keeps requests to foreign addresses out of the machine's own network.
 * @param allowed patterns `host:port` with `*`, e.g. `localhost:5000`, `10.1.2.*:80`, `*.agency.local:*`
 */
export function createGuard(allowed: string[], resolve: Resolve = system): Guard {
  const patterns = allowed.map(patternOf);
  const exempt = (url: URL) => patterns.some((pattern) => pattern.test(`${hostOf(url)}:${portOf(url)}`));

  const check = (url: URL) => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw refused(url, `only http and https addresses are read, not ${url.protocol}`);
    const host = hostOf(url);
    if (ipaddr.isValid(host) && !isPublic(host) && !exempt(url))
      throw refused(url, `${host} is not a public address`);
  };

  const lookup =
    (url: URL): LookupFunction =>
    (host, options, done) => {
      resolve(host).then(
        (found) => {
          const closed = exempt(url) ? undefined : found.find(({ address }) => !isPublic(address));
          const first = found[0];
          if (closed) done(refused(url, `${host} leads to ${closed.address}, not a public address`), []);
          else if (!first) done(new Error(`${host} has no address`), []);
          else if (options.all) done(null, found);
          else done(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => done(error, []),
      );
    };
  return { check, lookup };
}

/** Whether an address is one of the open Internet. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv6') {
    const six = parsed as ipaddr.IPv6;
    // An IPv4 address in IPv6 clothes (NAT64, 6to4) counts as what it wraps.
    if (six.range() === 'rfc6052') return isPublic(six.parts.slice(6).map(twoBytes).join('.'));
    if (six.range() === '6to4') return isPublic(six.parts.slice(1, 3).map(twoBytes).join('.'));
  }
  return parsed.range() === 'unicast';
}

const twoBytes = (part: number) => `${part >> 8}.${part & 255}`;
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');

function patternOf(text: string): RegExp {
  const escaped = text
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](:|$)/, '$1$2')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

function refused(url: URL, why: string): OutboundError {
  return new OutboundError(
    'address-refused',
    `${url.origin} is refused: ${why}. If the hub should reach it, list it in ALLOW_PRIVATE_HOSTS as ${hostOf(url)}:${portOf(url)}.`,
    { address: url.href },
  );
}
