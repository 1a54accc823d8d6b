import { hub, type Outcome, outcome, type Schemas } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import {
  facetNames,
  type Narrowing,
  narrowings,
  type SearchState,
  unfiltered,
  without,
} from './search-state';

export type Reply = Schemas['SearchReply'];
/** What could be done about a search that found nothing. */
export interface Advice {
  /** How many results there are without one of the filters, or without all of them. */
  drops: { narrowing: Narrowing | 'all'; total: number }[];
  /** Titles, keywords and names that are written like what was searched. */
  close: string[];
}
export interface Found {
  reply: Reply;
  /** Datasets by year, whatever the period chosen. */
  years: Reply['facets'][string];
  advice?: Advice;
}

const shownFacets = [...facetNames, 'year'].join(',');

/** Asks the hub for what an address of the search page says, and for advice where that is nothing. */
export async function loadSearch(locale: Locale, state: SearchState): Promise<Outcome<Found>> {
  const cursor = state.trail.at(-1);
  const dated = state.from !== undefined || state.to !== undefined;
  const [found, allYears] = await Promise.all([
    ask(locale, state, {
      ...(state.sort && { sort: state.sort }),
      ...(cursor && { cursor }),
      facets: shownFacets,
    }),
    // A facet counts what its own filter leaves out too; the period is no facet to the hub.
    dated ? ask(locale, { ...state, ...without(state, 'period') }, { limit: 1, facets: 'year' }) : undefined,
  ]);
  if ('problem' in found) return found;
  const counted = allYears && 'data' in allYears ? allYears : found;
  return {
    data: {
      reply: found.data,
      years: counted.data.facets.year ?? [],
      ...(found.data.total === 0 && { advice: await advise(locale, state) }),
    },
  };
}

type Parameters = {
  limit?: number;
  cursor?: string;
  facets?: string;
  sort?: NonNullable<SearchState['sort']>;
};

/** One search; the parameters are those of `writeFilters`, as the client wants them. */
function ask(locale: Locale, state: SearchState, more: Parameters): Promise<Outcome<Reply>> {
  return outcome<Reply>(
    hub(locale).GET('/api/v1/datasets', {
      params: {
        query: {
          ...(state.q && { q: state.q }),
          ...(state.exact && { match: 'exact' as const }),
          ...state.filters,
          ...(state.from && { from: state.from }),
          ...(state.to && { to: state.to }),
          ...(state.bbox && { bbox: state.bbox.join(',') }),
          ...more,
        },
      },
    }),
  );
}

async function advise(locale: Locale, state: SearchState): Promise<Advice> {
  const active = narrowings(state);
  const changes: [Narrowing | 'all', Partial<SearchState>][] = [
    ...active.map((narrowing): [Narrowing, Partial<SearchState>] => [narrowing, without(state, narrowing)]),
    ...(active.length > 1 ? [['all', { ...unfiltered, exact: false }] as ['all', Partial<SearchState>]] : []),
  ];
  const [close, ...totals] = await Promise.all([
    closeTerms(locale, state.q),
    ...changes.map(([, change]) => ask(locale, { ...state, ...change }, { limit: 1, facets: 'none' })),
  ]);
  return {
    close,
    drops: changes.flatMap(([narrowing], place) => {
      const found = totals[place];
      return found && 'data' in found && found.data.total > 0 ? [{ narrowing, total: found.data.total }] : [];
    }),
  };
}

async function closeTerms(locale: Locale, q: string): Promise<string[]> {
  if (!q) return [];
  const found = await outcome<Schemas['Suggestions']>(
    hub(locale).GET('/api/v1/suggest', { params: { query: { q, limit: 5 } } }),
  );
  return 'data' in found ? [...new Set(found.data.items.map(({ label }) => label))] : [];
}
