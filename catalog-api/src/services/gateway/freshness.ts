import { headerOf } from './headers.ts';

type Headers = Record<string, string | string[] | undefined>;
export type Directives = Map<string, string>;

/** The directives of a Cache-Control header by name. */
export function directivesOf(header: string | string[] | undefined): Directives {
  const found: Directives = new Map();
  for (const [, name = '', quoted, value] of String(header ?? '').matchAll(
    /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,"]*)))?/gi,
  ))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), quoted ?? value ?? '');
  return found;
}

/** For how many seconds an answer is fresh to a shared cache; 0 where it does not say. */
export function freshFor(headers: Headers): number {
  const said = directivesOf(headers['cache-control']);
  if (said.has('no-cache')) return 0;
  const stated = said.get('s-maxage') ?? said.get('max-age');
  if (stated !== undefined) return /^\d{1,9}$/.test(stated) ? Number(stated) : 0;
  const expires = Date.parse(headerOf(headers, 'expires') ?? '');
  const date = Date.parse(headerOf(headers, 'date') ?? '') || Date.now();
  return Number.isNaN(expires) ? 0 : Math.max(0, (expires - date) / 1000);
}

/** How old an answer is when it comes, in seconds. */
export function startingAge(headers: Headers): number {
  const stated = headerOf(headers, 'age') ?? '';
  return /^\d{1,9}$/.test(stated) ? Number(stated) : 0;
}
