import type { IncomingHttpHeaders } from 'node:http';
import { type Directives, directivesOf, freshFor, startingAge } from './freshness.ts';
import { headerOf } from './headers.ts';

type Headers = Record<string, string | string[] | undefined>;

/** One kept answer. */
export interface Kept {
  status: number;
  /** As the server sent them. */
  headers: Headers;
  body: Buffer;
  /** When it was got or last confirmed, by a clock that only goes forward; its age then, in seconds. */
  at: number;
  age: number;
  /** Seconds for which it is fresh. */
  fresh: number;
  /** Values of the request's headers that `Vary` names. */
  varied: [string, string][];
}

export const longestKept = 1024 * 1024;
const keptStatuses = new Set([200, 203, 204, 300, 301, 404, 410]);

export interface CacheOptions {
  /** Bytes of all answers together. */
  room: number;
  now?: () => number;
}

/** A shared cache (RFC 9111) of the answers of services, by their servers' own headers, in bounded memory. */
export function createCache({ room, now = () => performance.now() }: CacheOptions) {
  /** By service version and address; the one used last stands last. */
  const kept = new Map<string, Kept[]>();
  let used = 0;

  function drop(key: string): void {
    for (const one of kept.get(key) ?? []) used -= sizeOf(key, one);
    kept.delete(key);
  }

  function find(key: string, request: IncomingHttpHeaders): Kept | undefined {
    const list = kept.get(key);
    const found = list?.find(({ varied }) => varied.every(([name, value]) => asked(request, name) === value));
    if (list && found) {
      kept.delete(key);
      kept.set(key, list);
    }
    return found;
  }

  const ageOf = (one: Kept) => one.age + (now() - one.at) / 1000;

  return {
    find,
    ageOf,
    isFresh: (one: Kept) => ageOf(one) < one.fresh,

    /**
     * Keeps an answer, when it may be kept.
     * @param isGuarded whether it was got with credentials, or is not for everybody: it must say that it is public
     */
    keep(
      key: string,
      request: IncomingHttpHeaders,
      answer: Pick<Kept, 'status' | 'headers' | 'body'>,
      isGuarded: boolean,
    ): void {
      const one = {
        ...answer,
        at: now(),
        age: startingAge(answer.headers),
        fresh: freshFor(answer.headers),
        varied: variedBy(answer.headers, request),
      };
      const size = sizeOf(key, one);
      if (answer.body.length > longestKept || size > room / 4) return;
      const others = (kept.get(key) ?? []).filter(
        (old) => JSON.stringify(old.varied) !== JSON.stringify(one.varied),
      );
      drop(key);
      if (!mayKeep(answer.status, answer.headers, isGuarded)) return;
      // A few variants of one address; the oldest goes.
      const list = [...others.slice(-7), one];
      kept.set(key, list);
      for (const each of list) used += sizeOf(key, each);
      for (const oldest of kept.keys()) {
        if (used <= room) break;
        drop(oldest);
      }
    },

    /** A 304 came: the answer is as good as new, with the headers that came. */
    confirm(one: Kept, headers: Headers): void {
      for (const [name, value] of Object.entries(headers))
        if (!/^(content-(length|encoding|type|range)|transfer-encoding|connection)$/.test(name))
          one.headers[name] = value;
      one.at = now();
      one.age = startingAge(headers);
      one.fresh = freshFor(one.headers);
    },

    drop,

    /** Forgets all answers of a service. @param prefix with which its keys begin */
    clear(prefix: string): void {
      for (const key of kept.keys()) if (key.startsWith(prefix)) drop(key);
    },

    /** Bytes that are held. */
    used: () => used,
  };
}

export type Cache = ReturnType<typeof createCache>;

const sizeOf = (key: string, { body, headers }: Pick<Kept, 'body' | 'headers'>) =>
  key.length +
  body.length +
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length, 500);

const asked = (request: IncomingHttpHeaders, name: string) => String(request[name] ?? '').trim();

function variedBy(headers: Headers, request: IncomingHttpHeaders): [string, string][] {
  const names = String(headers.vary ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  // One that forgets to say so would give packed bytes to those who cannot read them.
  if (headerOf(headers, 'content-encoding') && !names.includes('accept-encoding'))
    names.push('accept-encoding');
  return names.map((name) => [name, asked(request, name)]);
}

function mayKeep(status: number, headers: Headers, isGuarded: boolean): boolean {
  const said: Directives = directivesOf(headers['cache-control']);
  if (!keptStatuses.has(status) || said.has('no-store') || said.has('private')) return false;
  if (String(headers.vary ?? '').includes('*') || headers['set-cookie'] !== undefined) return false;
  if (isGuarded && !said.has('public') && !said.has('s-maxage')) return false;
  const isChecked = headers.etag !== undefined || headers['last-modified'] !== undefined;
  return (
    freshFor(headers) > 0 ||
    (isChecked && (said.has('no-cache') || said.has('max-age') || said.has('public')))
  );
}
