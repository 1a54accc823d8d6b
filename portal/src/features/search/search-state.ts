import { isWebAddress } from '@envhub/metadata-schemas';

export const facetNames = [
  'theme',
  'organization',
  'format',
  'adminUnit',
  'accessRights',
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
  sort: Sort | undefined;
  cursor: string | undefined;
}

type Query = Record<string, string | string[] | undefined>;

const list = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter(Boolean);
const first = (value: string | string[] | undefined): string => list(value)[0] ?? '';

/** Reads an address; what it does not understand is left out, so that no link is a dead end. */
export function readSearch(query: Query): SearchState {
  const sort = first(query.sort);
  const cursor = first(query.cursor);
  return {
    q: first(query.q).slice(0, 1000),
    exact: first(query.match) === 'exact',
    filters: Object.fromEntries(
      facetNames.flatMap((name) =>
        list(query[name]).length > 0 ? [[name, [...new Set(list(query[name]))].slice(0, 50)]] : [],
      ),
    ),
    sort: (sorts as readonly string[]).includes(sort) ? (sort as Sort) : undefined,
    cursor: cursor || undefined,
  };
}

/** The address parameters of a search; a change of anything begins with the first page again. */
export function writeSearch(state: SearchState): [string, string][] {
  return [
    ...(state.q ? [['q', state.q] as [string, string]] : []),
    ...facetNames.flatMap((name) =>
      (state.filters[name] ?? []).map((value): [string, string] => [name, value]),
    ),
    ...(state.sort ? [['sort', state.sort] as [string, string]] : []),
    ...(state.exact ? [['match', 'exact'] as [string, string]] : []),
    ...(state.cursor ? [['cursor', state.cursor] as [string, string]] : []),
  ];
}

export function searchHref(locale: string, state: SearchState, change: Partial<SearchState> = {}): string {
  const query = new URLSearchParams(writeSearch({ ...state, cursor: undefined, ...change })).toString();
  return `/${locale}/datasets${query ? `?${query}` : ''}`;
}

/** The same search without one value of a facet. */
export function without(state: SearchState, name: FacetName, value: string): Partial<SearchState> {
  return {
    filters: { ...state.filters, [name]: (state.filters[name] ?? []).filter((other) => other !== value) },
  };
}

/** Addresses of licences are long: their end says enough. */
export const shortLabel = (label: string) =>
  isWebAddress(label) ? label.replace(/^https?:\/\/(www\.)?/, '').slice(0, 40) : label;
