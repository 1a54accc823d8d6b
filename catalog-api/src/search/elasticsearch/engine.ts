import { Client, errors, type estypes } from '@elastic/elasticsearch';
import { unavailable } from '../../errors.ts';
import { nextCursor, type Position, readCursor } from '../cursor.ts';
import { shortened } from '../document.ts';
import { highlightsOf, soughtBy } from '../highlight.ts';
import type { LexiconStore } from '../lexicon-store.ts';
import { relaxing } from '../plan/plan.ts';
import { planOf } from '../plan/plan-of.ts';
import type { SearchDocument, SearchIndex, SearchQuery } from '../port.ts';
import { prefixTerms, suggestionsFrom } from '../suggest.ts';
import { type Term, titleKey, type Worded, worded } from '../terms.ts';
import { hasShape, mappings, settings } from './mapping.ts';
import { aggregations, baseQuery, countsIn, facetFilters, prefixQuery, sortOf } from './query.ts';

export interface ElasticsearchOptions {
  url: string;
  /** Name of the alias that searches read; the indices behind it carry a number more. */
  name: string;
  lexicon: LexiconStore;
}

interface Stored {
  document: SearchDocument;
}

/** The search engine on Elasticsearch: the same plan, the same scores, as many documents as the cluster bears. */
export function createElasticsearchIndex({
  url,
  name,
  lexicon,
}: ElasticsearchOptions): SearchIndex & { drop(): Promise<void> } {
  const client = new Client({ node: url, maxRetries: 1, requestTimeout: 30_000 });
  const reading = name;
  /** What is written goes here: the index that searches read, and one that is being built beside it. */
  const writing = `${name}-write`;

  const create = async () => {
    const index = `${name}-${Date.now()}`;
    await client.indices.create({ index, settings, mappings: structuredClone(mappings) as never });
    return index;
  };

  const targets = async (): Promise<string[]> =>
    Object.keys(await client.indices.getAlias({ name: writing }));

  async function bulk(indices: string[], operations: (index: string) => unknown[]): Promise<void> {
    const body = indices.flatMap(operations);
    if (body.length === 0) return;
    const reply = await client.bulk({ operations: body as never[], refresh: false });
    // A conflict says that the index has a newer revision already.
    const failed = reply.items
      .map((item) => item.index ?? item.delete)
      .find((item) => (item?.status ?? 200) >= 400 && item?.status !== 409 && item?.status !== 404);
    if (failed)
      throw new Error(`the search index refused a document: ${failed.error?.reason ?? failed.status}`);
  }

  const putInto = (indices: string[], documents: Worded[]) =>
    bulk(indices, (index) =>
      documents.flatMap((worded) => [
        {
          index: {
            _index: index,
            _id: worded.document.id,
            version: worded.document.revision,
            version_type: 'external_gte',
          },
        },
        body(worded),
      ]),
    );

  return {
    engine: 'elasticsearch',
    prepare: () =>
      guarded(async () => {
        if (await client.indices.existsAlias({ name: reading })) return;
        const index = await create();
        await client.indices.updateAliases({
          actions: [reading, writing].map((alias) => ({ add: { index, alias } })),
        });
      }),

    outdated: () =>
      guarded(async () => {
        const found = await client.indices.getMapping({ index: reading });
        return Object.values(found).some(({ mappings }) => !hasShape(mappings._meta));
      }),

    put: (documents) =>
      guarded(async () => {
        if (documents.length === 0) return;
        const read = documents.map(worded);
        await putInto(await targets(), read);
        await lexicon.add(read);
      }),

    remove: (gone) =>
      guarded(async () =>
        bulk(await targets(), (index) =>
          gone.map(({ id, revision }) => ({
            delete: { _index: index, _id: id, version: revision, version_type: 'external_gte' },
          })),
        ),
      ),

    query: (query) =>
      guarded(async () => {
        const planned = await planOf(query, lexicon);
        const position = readCursor(query, planned);
        const { plan, result } = await relaxing(planned, async (asked) => {
          const reply = await client.search<Stored>(requestOf(reading, query, asked, position));
          return { reply, total: totalOf(reply) };
        });
        const { reply, total } = result;
        const hits = reply.hits.hits;
        const shown = hits.slice(0, query.limit);
        const last = shown.at(-1);
        const sought = query.text && plan ? soughtBy(plan) : undefined;
        return {
          total,
          hits: shown.map((hit) => {
            const document = presented((hit._source as Stored).document);
            return {
              document,
              score: hit._score ?? 0,
              highlights: sought ? highlightsOf((hit._source as Stored).document, sought, query.locale) : {},
            };
          }),
          ...(hits.length > query.limit &&
            last && {
              next: nextCursor(
                query,
                { value: last.sort?.[0] as number | string, id: String(last._id) },
                plan,
              ),
            }),
          facets: Object.fromEntries(
            query.facets.map((facet) => [facet, countsIn(reply.aggregations, facet)]),
          ),
          searchedFor: {
            text: query.text ?? '',
            ...(plan?.corrected && { corrected: plan.corrected }),
            synonyms: plan?.synonyms ?? [],
            exact: query.exact === true,
          },
        };
      }),

    suggest: ({ text, limit, reader, locale }) =>
      guarded(async () => {
        const terms = prefixTerms(text);
        if (terms.length === 0) return [];
        const reply = await client.search<Stored>({
          index: reading,
          size: 30,
          query: prefixQuery(terms, reader),
          sort: [{ _score: { order: 'desc' } }, { modified: { order: 'desc' } }, { id: { order: 'asc' } }],
        } as estypes.SearchRequest);
        return suggestionsFrom(
          reply.hits.hits.map((hit) => (hit._source as Stored).document),
          text,
          limit,
          locale,
        );
      }),

    rebuild: () =>
      guarded(async () => {
        const index = await create();
        await client.indices.updateAliases({ actions: [{ add: { index, alias: writing } }] });
        return {
          put: (documents) => guarded(() => putInto([index], documents.map(worded))),
          promote: () =>
            guarded(async () => {
              await client.indices.refresh({ index });
              const old = Object.keys(await client.indices.getAlias({ name: reading }));
              await client.indices.updateAliases({
                actions: [
                  { add: { index, alias: reading } },
                  ...old.map((outdated) => ({ remove_index: { index: outdated } })),
                ],
              });
            }),
          abandon: () =>
            guarded(async () => {
              await client.indices.delete({ index });
            }),
        };
      }),

    scan: (afterId, limit = 1000) =>
      guarded(async () => {
        const reply = await client.search({
          index: reading,
          size: limit,
          _source: ['revision'],
          query: { match_all: {} },
          sort: [{ id: { order: 'asc' } }],
          track_total_hits: false,
          ...(afterId && { search_after: [afterId] }),
        });
        return reply.hits.hits.map((hit) => ({
          id: String(hit._id),
          revision: (hit._source as { revision: number }).revision,
        }));
      }),

    refresh: () =>
      guarded(async () => {
        await client.indices.refresh({ index: `${name}-*` });
      }),
    // A query of many clauses costs by the segment more than by the document.
    settle: () =>
      guarded(async () => {
        await client.indices.forcemerge({ index: reading, max_num_segments: 1, wait_for_completion: false });
      }),
    healthy: () =>
      client.indices
        .existsAlias({ name: reading }, { requestTimeout: 3000, maxRetries: 0 })
        .catch(() => false),
    close: () => client.close(),
    async drop() {
      await client.indices.delete({ index: await targets() });
    },
  };
}

const totalOf = ({ hits }: estypes.SearchResponse<Stored>): number =>
  typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);

function requestOf(
  index: string,
  query: SearchQuery,
  plan: Parameters<typeof baseQuery>[1],
  position: Position | undefined,
) {
  const { within, afterwards } = facetFilters(query);
  const base = baseQuery(query, plan);
  return {
    index,
    // The same question again is answered from memory until the index changes.
    request_cache: true,
    size: query.limit + 1,
    query: within.length > 0 ? { bool: { must: [base], filter: within } } : base,
    ...(afterwards && { post_filter: afterwards }),
    ...(query.facets.length > 0 && { aggs: aggregations(query) }),
    sort: sortOf(query),
    track_total_hits: true,
    ...(position && { search_after: [position.value, position.id] }),
  } as estypes.SearchRequest;
}

const presented = (document: SearchDocument): SearchDocument => {
  const description = shortened(document.description);
  return { ...document, ...(description && { description }) };
};

/** Each text is one value of its field, so that no phrase spans two of them. */
function body({ document, terms }: Worded) {
  const folded = (texts: Term[][]) => texts.map((text) => text.map((term) => term.folded).join(' '));
  const exact = (texts: Term[][]) => texts.map((text) => text.map((term) => term.exact).join(' '));
  const [west, south, east, north] = document.bbox ?? [];
  return {
    id: document.id,
    revision: document.revision,
    audience: document.audience,
    title: folded(terms.title),
    keywords: folded(terms.keywords),
    body: folded(terms.body),
    titleExact: exact(terms.title),
    keywordsExact: exact(terms.keywords),
    bodyExact: exact(terms.body),
    values: document.values,
    ...(document.bbox && { west, south, east, north, crossing: (west ?? 0) > (east ?? 0) }),
    ...(document.temporal?.start && { periodStart: document.temporal.start }),
    ...(document.temporal?.end && { periodEnd: document.temporal.end }),
    modified: Date.parse(document.modified),
    titleKey: titleKey(document),
    document,
  };
}

/** An engine that is away is said so; everything else is passed on. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const away =
      error instanceof errors.ConnectionError ||
      error instanceof errors.TimeoutError ||
      error instanceof errors.NoLivingConnectionsError ||
      (error instanceof errors.ResponseError && [404, 429, 502, 503, 504].includes(error.statusCode ?? 0));
    if (!away) throw error;
    throw unavailable({
      code: 'search-unavailable',
      message: {
        vi: 'Tìm kiếm tạm thời không dùng được; mở bộ dữ liệu theo địa chỉ vẫn được.',
        en: 'Searching is not possible for the moment; datasets can still be opened by their address.',
      },
      cause: error,
    });
  }
}
