import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { nextCursor, readCursor } from '../cursor.ts';
import { shortened } from '../document.ts';
import { type FacetName, facets } from '../facets.ts';
import { highlightsOf, soughtBy } from '../highlight.ts';
import type { LexiconStore } from '../lexicon-store.ts';
import { type Plan, relaxing } from '../plan/plan.ts';
import { planOf } from '../plan/plan-of.ts';
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult } from '../port.ts';
import { prefixTerms, suggestionsFrom } from '../suggest.ts';
import { titleKey, type Worded, worded } from '../terms.ts';
import { after, baseConditions, hasValue, orderOf, scoreOf } from './query.ts';
import { tsqueryText, tsvectorText } from './tsvector.ts';

const stored = 'search_document';
const rebuilt = 'search_document_rebuilt';

interface HitRow {
  id: string;
  score: number;
  value: number | string;
  document: SearchDocument;
}

/** The search engine inside PostgreSQL or PGlite: full text by tsvectors of our own making. */
export function createPostgresIndex({
  database,
  lexicon,
}: {
  database: Database;
  lexicon: LexiconStore;
}): SearchIndex {
  return {
    engine: 'postgres',
    prepare: async () => undefined,
    // Migrations change its shape, and put what it holds into the outbox when documents are made otherwise.
    outdated: async () => false,

    async put(documents) {
      const read = documents.map(worded);
      for (const table of await tables(database)) await put(database, table, read);
      await lexicon.add(read);
    },

    async remove(gone) {
      if (gone.length === 0) return;
      const rows = JSON.stringify(gone);
      for (const table of await tables(database)) {
        await database.query(sql`
          delete from ${sql.table(table)} d using jsonb_to_recordset(${rows}::jsonb) as t(id uuid, revision bigint)
          where d.id = t.id and d.revision <= t.revision`);
      }
    },

    async query(query) {
      const planned = await planOf(query, lexicon);
      const position = readCursor(query, planned);
      const { plan, result } = await relaxing(planned, (asked) => search(database, query, asked, position));
      const { hits, total, counts } = result;
      const shown = hits.slice(0, query.limit);
      const last = shown.at(-1);
      const sought = query.text && plan ? soughtBy(plan) : undefined;
      return {
        total,
        hits: shown.map(({ document, score }) => ({
          document: presented(document),
          score,
          highlights: sought ? highlightsOf(document, sought, query.locale) : {},
        })),
        ...(hits.length > query.limit &&
          last && { next: nextCursor(query, { value: last.value, id: last.id }, plan) }),
        facets: counts,
        searchedFor: {
          text: query.text ?? '',
          ...(plan?.corrected && { corrected: plan.corrected }),
          synonyms: plan?.synonyms ?? [],
          exact: query.exact === true,
        },
      };
    },

    async suggest({ text, limit, reader, locale }) {
      const terms = prefixTerms(text);
      if (terms.length === 0) return [];
      const near = {
        text,
        reader,
        filters: {},
        sort: 'relevance',
        limit,
        facets: [],
        locale,
      } satisfies SearchQuery;
      const rows = await database.query<{ document: SearchDocument }>(sql`
        select document from search_document
        where terms @@ ${tsqueryText([{ terms, loose: true }], 'any', false, true)}::tsquery and ${baseConditions(near, undefined)}
        order by (terms @@ ${tsqueryText([{ terms }], 'title', false, true)}::tsquery) desc, modified desc, id limit 30`);
      return suggestionsFrom(
        rows.map(({ document }) => document),
        text,
        limit,
        locale,
      );
    },

    async rebuild() {
      await database.query(sql`drop table if exists ${sql.table(rebuilt)}`);
      await database.query(sql`create table ${sql.table(rebuilt)} (like ${sql.table(stored)} including all)`);
      return {
        put: (documents) => put(database, rebuilt, documents.map(worded)),
        promote: () =>
          database.transaction(async (transaction) => {
            await transaction.query(sql`drop table ${sql.table(stored)}`);
            await transaction.query(sql`alter table ${sql.table(rebuilt)} rename to ${sql.table(stored)}`);
          }),
        abandon: async () => {
          await database.query(sql`drop table if exists ${sql.table(rebuilt)}`);
        },
      };
    },

    scan: (afterId, limit = 1000) =>
      database.query(
        sql`select id, revision from search_document where ${afterId ? sql`id > ${afterId}` : sql`true`} order by id limit ${limit}`,
      ),

    refresh: async () => undefined,
    settle: async () => undefined,
    async healthy() {
      return database.query(sql`select 1 from search_document limit 1`).then(
        () => true,
        () => false,
      );
    },
    close: async () => undefined,
  };
}

const presented = (document: SearchDocument): SearchDocument => {
  const description = shortened(document.description);
  return { ...document, ...(description && { description }) };
};

/** The table that searches read, and the one that is being built beside it, if there is one. */
async function tables(database: Database): Promise<string[]> {
  const [row] = await database.query<{ building: string | null }>(
    sql`select to_regclass(${rebuilt})::text as building`,
  );
  return row?.building ? [stored, rebuilt] : [stored];
}

async function put(database: Database, table: string, documents: Worded[]): Promise<void> {
  if (documents.length === 0) return;
  await database.query(sql`
    insert into ${sql.table(table)} (id, revision, audience, terms, facet_values, west, south, east, north, period_start, period_end, modified, title_key, document)
    select id, revision, audience, terms::tsvector, facet_values, west, south, east, north, period_start, period_end, modified, title_key, document
    from jsonb_to_recordset(${JSON.stringify(documents.map(rowOf))}::jsonb) as t(id uuid, revision bigint, audience text[], terms text, facet_values text[],
      west float8, south float8, east float8, north float8, period_start text, period_end text, modified bigint, title_key text, document jsonb)
    order by id
    on conflict (id) do update set revision = excluded.revision, audience = excluded.audience, terms = excluded.terms,
      facet_values = excluded.facet_values, west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north,
      period_start = excluded.period_start, period_end = excluded.period_end, modified = excluded.modified,
      title_key = excluded.title_key, document = excluded.document
    where ${sql.table(table)}.revision <= excluded.revision`);
}

function rowOf({ document, terms }: Worded) {
  const [west, south, east, north] = document.bbox ?? [];
  return {
    id: document.id,
    revision: document.revision,
    audience: document.audience,
    terms: tsvectorText(terms),
    facet_values: facets.flatMap(({ name }) => document.values[name].map((value) => `${name}=${value}`)),
    west,
    south,
    east,
    north,
    period_start: document.temporal?.start ?? null,
    period_end: document.temporal?.end ?? null,
    modified: Date.parse(document.modified),
    title_key: titleKey(document),
    document,
  };
}

/** One statement: matches once, then their page, their number and their facets. */
async function search(
  database: Database,
  query: SearchQuery,
  plan: Plan | undefined,
  position: Parameters<typeof after>[1],
) {
  const chosen = facets.filter(({ name }) => query.filters[name]?.length);
  const wanted = (name: FacetName) => hasValue(name, query.filters[name] ?? []);
  const chosenBut = (left?: FacetName) => {
    const rest = chosen.filter(({ name }) => name !== left).map(({ name }) => sql`ok_${sql.raw(name)}`);
    return rest.length > 0 ? sql.join(rest, sql` and `) : sql`true`;
  };
  const { value, descending } = orderOf(query);
  // Words lie packed beside the table: joined with nothing they are unpacked once, not by every clause.
  const scored = query.sort === 'relevance' ? plan : undefined;
  const counted = query.facets.filter((name) => query.filters[name]?.length);
  const uncounted = query.facets.filter((name) => !query.filters[name]?.length);
  const facetParts: RawBuilder<unknown>[] = [
    ...(uncounted.length > 0 ? [facetCounts(uncounted, chosenBut())] : []),
    ...counted.map((name) => facetCounts([name], chosenBut(name))),
  ];
  const rows = await database.query<{
    hits: HitRow[] | null;
    total: number;
    counts: { facet: FacetName; value: string; n: number }[] | null;
  }>(sql`
    with found as (
      select id, facet_values, modified, title_key${scored ? sql`, terms || ''::tsvector as terms` : sql``}
      from search_document where ${baseConditions(query, plan)} offset 0),
    base as materialized (
      select id, facet_values, modified, title_key, ${scored ? scoreOf(scored) : sql`0::float8`} as score
        ${chosen.length > 0 ? sql`, ${sql.join(chosen.map(({ name }) => sql`${wanted(name)} as ok_${sql.raw(name)}`))}` : sql``}
      from found),
    page as (
      select id, score, ${value} as value from base where ${chosenBut()} and ${after(query, position)}
      order by ${value} ${descending ? sql`desc` : sql`asc`}, id limit ${query.limit + 1})
    select (select json_agg(json_build_object('id', p.id, 'score', p.score, 'value', p.value, 'document', d.document) order by p.value ${descending ? sql`desc` : sql`asc`}, p.id)
        from page p join search_document d using (id)) as hits,
      (select count(*) from base where ${chosenBut()}) as total,
      ${facetParts.length > 0 ? sql`(select json_agg(f) from (${sql.join(facetParts, sql` union all `)}) f)` : sql`null`} as counts`);
  const [row] = rows;
  return { hits: row?.hits ?? [], total: row?.total ?? 0, counts: grouped(query.facets, row?.counts ?? []) };
}

/** Counts of the values of some facets among the documents that meet a condition. */
function facetCounts(names: FacetName[], condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select facet, value, n from (
      select facet, value, n, row_number() over (partition by facet order by n desc, value) as place from (
        select split_part(v, '=', 1) as facet, substr(v, strpos(v, '=') + 1) as value, n
        from (select v, count(*) as n from base, unnest(facet_values) v where ${condition} group by v) raw) named
      where facet = any (${names}::text[])) ranked
    where place <= 200`;
}

function grouped(
  names: FacetName[],
  rows: { facet: FacetName; value: string; n: number }[],
): SearchResult['facets'] {
  const result: SearchResult['facets'] = {};
  for (const name of names) {
    const size = facets.find((facet) => facet.name === name)?.size ?? 50;
    result[name] = rows
      .filter(({ facet }) => facet === name)
      .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
      .slice(0, size)
      .map(({ value, n }) => ({ value, count: n }));
  }
  return result;
}
