import { badAddress } from './errors.ts';

/** What a caller asks of the gateway, in the one spelling that is matched and sent on. */
export interface Asked {
  service: string;
  version: string | undefined;
  /** Decoded segments of the path behind the service. */
  segments: string[];
  /** The same as a path, encoded where it must be. */
  path: string;
  /** As it was sent, without our own key; no question mark. */
  query: string;
}

const named = /^([a-z0-9-]{1,100})(?:@([a-z0-9][a-z0-9._-]{0,39}))?$/;
/** What may stand in a path as it is (RFC 3986) but `;`, whose parameters servers cut off in their own ways. */
const plain = /^(?:[A-Za-z0-9\-._~!$&'()*+,=:@]|%[0-9A-Fa-f]{2})*$/;
const printable = /^[\x21\x22\x24-\x7e]*$/;

/**
 * Reads a target as it came over the wire. Whatever two servers could read in two ways is refused, for the
 * gateway would judge the one and the service's server do the other.
 * @param target path and query; an absolute URI is none
 * @throws HttpError 400 `bad-address`
 */
export function askedOf(target: string, prefix: string): Asked | undefined {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  if (!path.startsWith(prefix) || !printable.test(query)) throw badAddress();
  const [first = '', ...rest] = path.slice(prefix.length).split('/');
  const [, service, version] = named.exec(first) ?? [];
  if (service === undefined) return undefined;
  const segments = (rest.length === 0 ? [''] : rest).map((raw, i, all) => decoded(raw, i === all.length - 1));
  return {
    service,
    version,
    segments,
    path: `/${segments.map(encoded).join('/')}`,
    query: query.includes('api_key') ? withoutParameters(query, ['api_key']) : query,
  };
}

/** One segment decoded. @throws HttpError 400 `bad-address` */
function decoded(raw: string, isLast: boolean): string {
  if (raw === '' && !isLast) throw badAddress();
  if (!plain.test(raw)) throw badAddress();
  if (!raw.includes('%')) {
    if (raw === '.' || raw === '..') throw badAddress();
    return raw;
  }
  let text: string;
  try {
    text = decodeURIComponent(raw);
  } catch {
    throw badAddress();
  }
  // Another % would be decoded once more by some servers.
  if (text === '.' || text === '..' || /[/\\;\p{Cc}]|%[0-9A-Fa-f]{2}/u.test(text)) throw badAddress();
  return text;
}

const encoded = (segment: string) =>
  encodeURIComponent(segment).replace(/%(24|26|2B|2C|3A|3D|40)/g, (code) => decodeURIComponent(code));

/** A query without some parameters, all else as it was. */
export function withoutParameters(query: string, names: readonly string[]): string {
  return query
    .split('&')
    .filter((part) => !names.includes(nameOf(part)))
    .join('&');
}

function nameOf(part: string): string {
  const raw = (part.split('=', 1)[0] ?? '').replaceAll('+', ' ');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
