import type { Box } from '../../ui/map/frames.ts';

export const facetNames = [
  'theme',
  'accessRights',
  'format',
  'organization',
  'adminUnit',
  'frequency',
  'license',
  'keyword',
] as const;
export type FacetName = (typeof facetNames)[number];
export const sorts = ['relevance', '-modified', 'modified', 'title', '-title'] as const;
export type Sort = (typeof sorts)[number];

/** A search as its address says it: everything that can be seen is in the address. */
export interface SearchState {
  q: string;
  exact: boolean;
  filters: Partial<Record<FacetName, string[]>>;
  /** Dates of the contract; the page's own fields write years. */
  from: string | undefined;
  to: string | undefined;
  bbox: Box | undefined;
  sort: Sort | undefined;
  map: boolean;
  /** The facet whose values are all shown. */
  whole: FacetName | undefined;
  /** The cursors of the pages up to this one: the way back, since a cursor leads only onward. */
  trail: string[];
  /** Names of parameters that were left out because nobody understands them; never written. */
  ignored: string[];
}

export type Query = Record<string, string | string[] | undefined>;

export const longestText = 1000;
/** A trail that is longer than this in the address ends: a program reads the API, a person narrows the search. */
const longestTrail = 6000;
const mostValues = 50;

const list = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter(Boolean);
const isOneOf = <T extends string>(names: readonly T[], text: string): text is T =>
  (names as readonly string[]).includes(text);

/** Spaces, control characters and those that turn the direction of writing: one space says as much. */
const unwritten = /[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** What others add to links, to count where readers come from. */
const notForUs = /^(?:utm_.*|.*clid)$/;

/** Reads an address; what it does not understand is left out and named, so that no link is a dead end. */
export function readSearch(query: Query): SearchState {
  const ignored: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = list(query[name])[0];
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) ignored.push(name);
    return value;
  };
  const written = (list(query.q)[0] ?? '').replace(unwritten, ' ').trim();
  if (written.length > longestText) ignored.push('q');
  const [from, to] = inOrder(read('from', dateOf), read('to', dateOf));
  const state = {
    q: written.slice(0, longestText),
    exact: read('match', (text) => (text === 'exact' || text === 'all' ? text : undefined)) === 'exact',
    filters: filtersOf(query),
    from,
    to,
    bbox: read('within', boxOf) ?? fourFields(query, ignored) ?? read('bbox', boxOf),
    sort: read('sort', (text) => (isOneOf(sorts, text) ? text : undefined)),
    map: read('view', (text) => (text === 'map' || text === 'list' ? text : undefined)) === 'map',
    whole: read('facet', (text) => (isOneOf(facetNames, text) ? text : undefined)),
    trail: list(query.cursor).slice(0, 100),
    ignored,
  };
  ignored.push(...Object.keys(query).filter((name) => !known.has(name) && !notForUs.test(name)));
  return state;
}

const sides = ['west', 'south', 'east', 'north'] as const;
const known = new Set<string>([
  ...facetNames,
  ...sides,
  ...['q', 'match', 'from', 'to', 'within', 'bbox', 'sort', 'view', 'facet', 'cursor'],
]);

function filtersOf(query: Query): SearchState['filters'] {
  return Object.fromEntries(
    facetNames.flatMap((name) => {
      const values = [...new Set(list(query[name]).map((value) => value.slice(0, 500)))].slice(0, mostValues);
      return values.length > 0 ? [[name, values]] : [];
    }),
  );
}

const dateOf = (text: string) =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : undefined;

/** Whoever writes the later year first means the same years. */
const inOrder = (from: string | undefined, to: string | undefined) =>
  from && to && from.slice(0, 4) > to.slice(0, 4) ? [to, from] : [from, to];

function boxOf(text: string): Box | undefined {
  const [west, south, east, north, more] = text
    .split(',')
    .map((side) => (side.trim() ? Number(side) : Number.NaN));
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  const inside =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
  // Four decimals are ten metres: addresses stay short, and numbers plain.
  const rounded = (side: number) => Math.round(side * 1e4) / 1e4;
  return inside && more === undefined
    ? [rounded(west), rounded(south), rounded(east), rounded(north)]
    : undefined;
}

/** The box of the form's four fields, which a browser without script sends one by one. */
function fourFields(query: Query, ignored: string[]): Box | undefined {
  const written = sides.flatMap((side) => list(query[side]).slice(0, 1));
  if (written.length === 0) return undefined;
  const box = written.length === 4 ? boxOf(written.join(',')) : undefined;
  if (!box) ignored.push('bbox');
  return box;
}

/** The address parameters of a search that choose its datasets: those of the API. */
export function writeFilters(state: SearchState): [string, string][] {
  return [
    ...pair('q', state.q),
    ...facetNames.flatMap((name) => (state.filters[name] ?? []).flatMap((value) => pair(name, value))),
    ...pair('from', state.from),
    ...pair('to', state.to),
    ...pair('bbox', state.bbox?.join(',')),
    ...pair('match', state.exact && 'exact'),
  ];
}

/** All address parameters of a search. */
export function writeSearch(state: SearchState): [string, string][] {
  return [
    ...writeFilters(state),
    ...pair('sort', state.sort),
    ...pair('view', state.map && 'map'),
    ...pair('facet', state.whole),
    ...state.trail.flatMap((cursor) => pair('cursor', cursor)),
  ];
}

const pair = (name: string, value: string | false | undefined): [string, string][] =>
  value ? [[name, value]] : [];

/** The address of a search with a change; a change of anything begins with the first page again. */
export function searchHref(locale: string, state: SearchState, change: Partial<SearchState> = {}): string {
  const query = new URLSearchParams(writeSearch({ ...state, trail: [], ...change })).toString();
  return `/${locale}/datasets${query ? `?${query}` : ''}`;
}

/** The trail of the page that a cursor leads to; nothing once it is too long to be written. */
export function onward(state: SearchState, next: string): string[] | undefined {
  const trail = [...state.trail, next];
  return trail.join('').length > longestTrail ? undefined : trail;
}

/** What narrows a search, as far as it can be taken away in one step. */
export type Narrowing = FacetName | 'period' | 'bbox' | 'exact';

/** What narrows this search, in the order of the page. */
export function narrowings(state: SearchState): Narrowing[] {
  return [
    ...facetNames.filter((name) => state.filters[name]?.length),
    ...(state.from || state.to ? ['period' as const] : []),
    ...(state.bbox ? ['bbox' as const] : []),
    ...(state.exact && state.q ? ['exact' as const] : []),
  ];
}

/** The change that takes one narrowing away. */
export function without(state: SearchState, narrowing: Narrowing): Partial<SearchState> {
  if (narrowing === 'period') return { from: undefined, to: undefined };
  if (narrowing === 'bbox') return { bbox: undefined };
  if (narrowing === 'exact') return { exact: false };
  return { filters: { ...state.filters, [narrowing]: [] } };
}

/** The change that takes all filters away and leaves the words. */
export const unfiltered = { filters: {}, from: undefined, to: undefined, bbox: undefined } as const;
