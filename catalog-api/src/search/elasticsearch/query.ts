import type { estypes } from '@elastic/elasticsearch';
import { daysOf, fold } from '@envhub/metadata-schemas';
import { type FacetName, facets } from '../facets.ts';
import type { Clause, Field, Phrase, Plan } from '../plan/plan.ts';
import type { SearchQuery } from '../port.ts';
import { pairsOf } from './mapping.ts';

type Query = estypes.QueryDslQueryContainer;

const term = (field: string, value: string): Query => ({ term: { [field]: { value } } });
const allOf = (field: string, terms: string[]): Query[] => terms.map((value) => term(field, value));

/** Words side by side: one or two are one look-up; of more, the pairs are there, and the words in a row. */
function phraseQuery({ terms, loose, exact }: Phrase, field: Field): Query {
  if (exact) return anyOf((field === 'any' ? texts : [field]).map((one) => spelledQuery(terms, one)));
  if (terms.length === 1) return term(field, terms[0] ?? '');
  if (loose) return all(allOf(field, terms));
  const places = () => anyOf((field === 'any' ? texts : [field]).map((one) => inOrder(terms, one)));
  const pairs = pairsOf(terms);
  if (!pairs) return places();
  return all([...allOf(`${field}.pairs`, pairs), ...(pairs.length > 1 ? [places()] : [])]);
}

/** Spellings have no places of their own: their pairs are there, and the folded words in a row. */
function spelledQuery(terms: string[], field: (typeof texts)[number]): Query {
  if (terms.length === 1) return term(`${field}Exact`, terms[0] ?? '');
  const pairs = pairsOf(terms);
  if (pairs?.length === 1) return term(`${field}Exact.pairs`, pairs[0] ?? '');
  const there = pairs ? allOf(`${field}Exact.pairs`, pairs) : allOf(`${field}Exact`, terms);
  return all([...there, inOrder(terms.map(fold), field)]);
}

const inOrder = (terms: string[], field: string): Query => ({
  match_phrase: { [field]: { query: terms.join(' '), analyzer: 'whitespace' } },
});

const texts = ['title', 'keywords', 'body'] as const;

const all = (queries: Query[]): Query =>
  queries.length === 1 && queries[0] ? queries[0] : { bool: { filter: queries } };

const anyOf = (queries: Query[]): Query =>
  queries.length === 1 && queries[0] ? queries[0] : { bool: { should: queries, minimum_should_match: 1 } };

/** Few values as single terms: a `terms` query first lists all their documents, which most have. */
const oneOf = (field: string, values: readonly string[]): Query =>
  values.length > 20 ? { terms: { [field]: [...values] } } : anyOf(allOf(field, [...values]));

/** What a reader may know of, as filters. */
function readableBy({ kind, labels }: SearchQuery['reader']): Query[] {
  if (kind === 'everything') return [];
  return kind === 'nothing' || labels.length === 0 ? [{ match_none: {} }] : [oneOf('audience', labels)];
}

function clauseQuery({ field, exact, anyOf: phrases, weight }: Clause): Query {
  return {
    constant_score: {
      filter: anyOf(phrases.map((one) => phraseQuery({ ...one, exact }, field))),
      boost: weight,
    },
  };
}

/** What must hold of a document before any facet is chosen: text, place, time, and that the reader may see it. */
export function baseQuery(query: SearchQuery, plan: Plan | undefined): Query {
  const filter: Query[] = [];
  if (plan) {
    const units = plan.units.map((phrases) => anyOf(phrases.map((one) => phraseQuery(one, 'any'))));
    filter.push(
      units.length === 0
        ? { match_none: {} }
        : { bool: { should: units, minimum_should_match: Math.min(plan.required, units.length) } },
    );
  }
  filter.push(...readableBy(query.reader));
  if (query.bbox) filter.push(...overlaps(query.bbox));
  if (query.from) filter.push(openOr('periodEnd', { gte: daysOf(query.from).first }, 'periodStart'));
  if (query.to) filter.push(openOr('periodStart', { lte: daysOf(query.to).last }, 'periodEnd'));
  const should = plan && query.sort === 'relevance' ? scoring(plan) : [];
  return { bool: { filter, should, minimum_should_match: 0 } };
}

const scoring = ({ groups, values }: Plan): Query[] => [
  ...groups.map(
    (group): Query =>
      group.length === 1 && group[0]
        ? clauseQuery(group[0])
        : { dis_max: { queries: group.map(clauseQuery) } },
  ),
  ...values.map(
    ({ facet, anyOf: wanted, weight }): Query => ({
      constant_score: { filter: oneOf(`values.${facet}`, wanted), boost: weight },
    }),
  ),
];

/** A bound that the document meets, or an end that it leaves open. */
function openOr(field: string, range: { gte?: string; lte?: string }, other: string): Query {
  return {
    bool: {
      should: [
        { range: { [field]: range } },
        { bool: { must_not: { exists: { field } }, filter: { exists: { field: other } } } },
      ],
      minimum_should_match: 1,
    },
  };
}

/** Boxes overlap; one that crosses the antimeridian (west > east) is the two halves of itself. */
function overlaps([west, south, east, north]: [number, number, number, number]): Query[] {
  const lat: Query[] = [{ range: { south: { lte: north } } }, { range: { north: { gte: south } } }];
  const within = (from: number, to: number): Query => ({
    bool: {
      should: [
        {
          bool: {
            filter: [
              { term: { crossing: false } },
              { range: { west: { lte: to } } },
              { range: { east: { gte: from } } },
            ],
          },
        },
        {
          bool: {
            filter: [{ term: { crossing: true } }],
            should: [{ range: { west: { lte: to } } }, { range: { east: { gte: from } } }],
            minimum_should_match: 1,
          },
        },
      ],
      minimum_should_match: 1,
    },
  });
  return [...lat, west <= east ? within(west, east) : anyOf([within(west, 180), within(-180, east)])];
}

const chosenIn = (query: SearchQuery) => facets.filter(({ name }) => query.filters[name]?.length);
const chosenQuery = (query: SearchQuery, but?: string): Query[] =>
  chosenIn(query)
    .filter(({ name }) => name !== but)
    .map(({ name }) => oneOf(`values.${name}`, query.filters[name] ?? []));

/**
 * Filters of facets. One that is counted filters after the counting (its own count must not see it); the
 * others filter with the rest, so that a search without counted filters has one plain aggregation.
 */
export function facetFilters(query: SearchQuery): { within: Query[]; afterwards: Query | undefined } {
  const counted = chosenIn(query).filter(({ name }) => query.facets.includes(name));
  if (counted.length === 0) return { within: chosenQuery(query), afterwards: undefined };
  return { within: [], afterwards: { bool: { filter: chosenQuery(query) } } };
}

/**
 * Counts of each asked facet under the filters of the others. All facets without a filter of their own are
 * counted under the same filter, so that it is applied once.
 */
export function aggregations(query: SearchQuery): Record<string, estypes.AggregationsAggregationContainer> {
  const { afterwards } = facetFilters(query);
  const counts = (names: readonly FacetName[]) =>
    Object.fromEntries(names.map((name) => [name, countsOf(name)]));
  if (!afterwards) return counts(query.facets);
  const own = query.facets.filter((name) => query.filters[name]?.length);
  const others = query.facets.filter((name) => !own.includes(name));
  const under = (names: readonly FacetName[], but?: FacetName) => ({
    filter: { bool: { filter: chosenQuery(query, but) } },
    aggs: counts(names),
  });
  return {
    ...(others.length > 0 && { [together]: under(others) }),
    ...Object.fromEntries(own.map((name) => [name, under([name], name)])),
  };
}

const together = 'together';

const countsOf = (name: FacetName): estypes.AggregationsAggregationContainer => ({
  terms: {
    field: `values.${name}`,
    size: facets.find((facet) => facet.name === name)?.size ?? 50,
    order: [{ _count: 'desc' }, { _key: 'asc' }],
  },
});

interface Buckets {
  buckets: { key: string; doc_count: number }[];
}

/** The counts of a facet in what the aggregations answered. */
export function countsIn(answered: unknown, name: FacetName): { value: string; count: number }[] {
  const all = (answered ?? {}) as Record<string, Record<string, Buckets> & Buckets>;
  const found = all[name]?.[name] ?? all[together]?.[name] ?? all[name];
  return (found?.buckets ?? []).map(({ key, doc_count }) => ({ value: key, count: doc_count }));
}

export function sortOf(query: SearchQuery): estypes.Sort {
  const orders = {
    relevance: { _score: { order: 'desc' } },
    modified: { modified: { order: 'asc' } },
    '-modified': { modified: { order: 'desc' } },
    title: { titleKey: { order: 'asc' } },
    '-title': { titleKey: { order: 'desc' } },
  } as const;
  return [orders[query.sort], { id: { order: 'asc' } }];
}

/** Documents that have the words of what is being typed, the last one unfinished. */
export function prefixQuery(terms: string[], reader: SearchQuery['reader']): Query {
  const last = terms.at(-1) ?? '';
  return {
    bool: {
      filter: [
        ...allOf('any', terms.slice(0, -1)),
        { prefix: { any: { value: last } } },
        ...readableBy(reader),
      ],
      should: [
        {
          constant_score: {
            filter: { match_phrase_prefix: { title: { query: terms.join(' '), analyzer: 'whitespace' } } },
            boost: 1,
          },
        },
      ],
    },
  };
}
