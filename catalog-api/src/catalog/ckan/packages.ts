import { label } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { type Database, namedAny } from '../../database/index.ts';
import type { Locale } from '../../http/operation.ts';
import { type FacetName, facets as facetTable } from '../../search/facets.ts';
import type { SearchIndex, SearchQuery, SearchResult } from '../../search/port.ts';
import { type Datasets, noSuchDataset } from '../datasets.ts';
import { datasetLists } from '../lists.ts';
import { readerOf } from '../policy.ts';
import { seenBy } from '../present.ts';
import { publishedRecord } from '../rows.ts';
import { datasetStore } from '../store.ts';
import type { Parameters } from './parameters.ts';
import type { Presenter, Seen } from './present.ts';
import { type Asked, badQuery, ckanFacets, nothingAsked, readQuery, sortOf } from './solr.ts';
import { createWalk, mostRows } from './walk.ts';

export interface PackageDependencies {
  database: Database;
  index: SearchIndex;
  datasets: Datasets;
  presenter: Presenter;
}

/** Who asks, in which language, and until when. */
export interface Asking {
  actor: Actor;
  locale: Locale;
  signal: AbortSignal;
}

/** The actions on datasets. */
export function createPackages({ database, index, datasets, presenter }: PackageDependencies) {
  const walk = createWalk(index);

  /** Rows of what was found, in the order found; what has gone since is left out. */
  async function load(ids: string[], { actor }: Asking): Promise<Seen[]> {
    if (ids.length === 0) return [];
    const rows = await datasetLists.byIds(database, readerOf(actor), ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [seenBy(actor, row)] : [];
    });
  }

  async function show(name: string, { actor, locale }: Asking) {
    const row = await datasets.open(actor, name);
    if (!publishedRecord(row)) throw noSuchDataset();
    return presenter.pack(seenBy(actor, row), locale);
  }

  async function search(parameters: Parameters, asking: Asking) {
    const asked = await askedFor(parameters);
    const start = parameters.integer('start', 0, Number.MAX_SAFE_INTEGER);
    const rows = parameters.integer('rows', 10, mostRows);
    const sort = parameters.text('sort');
    const fields = facetFields(parameters);
    const found = asked.names
      ? await byName(asked, asking)
      : asked.nothing
        ? empty
        : await walk(queryOf(asked, sort, fields, asking), start, rows, asking.signal);
    const results = await load(
      found.hits.map(({ document }) => document.id),
      asking,
    );
    return {
      count: found.total,
      sort: sort ?? 'score desc, metadata_modified desc',
      results: results.map((seen) => presenter.pack(seen, asking.locale)),
      facets: Object.fromEntries(fields.map((field) => [field, countsOf(found, field, parameters)])),
      search_facets: await describedFacets(found, fields, parameters, asking.locale),
    };
  }

  /** Datasets asked for by name: from the database, so that it works without the index too. */
  async function byName(asked: Asked, asking: Asking): Promise<SearchResult> {
    const rows = await datasetLists.idsNamed(database, readerOf(asking.actor), asked.names ?? [], mostRows);
    const hits = rows.map(({ id }) => ({ document: { id } })) as unknown as SearchResult['hits'];
    return { ...empty, total: hits.length, hits };
  }

  async function askedFor(parameters: Parameters): Promise<Asked> {
    const asked = nothingAsked();
    const q = parameters.text('q');
    if (q !== undefined) readQuery('q', q, asked, false);
    for (const fq of [...parameters.list('fq'), ...parameters.list('fq_list')])
      readQuery('fq', fq, asked, true);
    if (asked.owners) {
      const slugs = await database.query<{ slug: string }>(
        sql`select slug from organization where ${namedAny('organization', asked.owners)}`,
      );
      if (slugs.length === 0) asked.nothing = true;
      asked.filters.organization = [...(asked.filters.organization ?? []), ...slugs.map(({ slug }) => slug)];
    }
    return asked;
  }

  async function describedFacets(
    found: SearchResult,
    fields: string[],
    parameters: Parameters,
    locale: Locale,
  ) {
    const labels = await organizationLabels(found, locale);
    return Object.fromEntries(
      fields.map((field) => [
        field,
        {
          title: field,
          items: Object.entries(countsOf(found, field, parameters)).map(([name, count]) => ({
            name,
            display_name: labelOf(ckanFacets[field], name, labels, locale),
            count,
          })),
        },
      ]),
    );
  }

  async function organizationLabels(found: SearchResult, locale: Locale): Promise<Map<string, string>> {
    const slugs = (found.facets.organization ?? []).map(({ value }) => value);
    if (slugs.length === 0) return new Map();
    const rows = await database.query<{ slug: string; name: string }>(sql`
      select slug, coalesce(record->'name'->>${locale}, record->'name'->>'vi', slug) as name
      from organization where slug = any (${slugs}::text[])`);
    return new Map(rows.map(({ slug, name }) => [slug, name]));
  }

  /** Names of all datasets, alphabetically, as one JSON document in pieces. */
  async function* names(limit: number, offset: number, asking: Asking): AsyncGenerator<string> {
    let after: string | undefined;
    let skip = offset;
    for (let left = limit; left > 0; ) {
      asking.signal.throwIfAborted();
      const page = { after, limit: Math.min(left, 5000), offset: skip };
      const rows = await datasetLists.slugs(database, readerOf(asking.actor), page);
      if (rows.length === 0) return;
      yield `${after === undefined ? '' : ','}${rows.map(({ slug }) => JSON.stringify(slug)).join(',')}`;
      skip = 0;
      left -= rows.length;
      after = rows.at(-1)?.slug;
    }
  }

  return {
    show,
    search,
    names,

    /** Everything, last changed first. */
    async latest(limit: number, offset: number, asking: Asking) {
      const found = await walk(queryOf(nothingAsked(), undefined, [], asking), offset, limit, asking.signal);
      const seen = await load(
        found.hits.map(({ document }) => document.id),
        asking,
      );
      return seen.map((one) => presenter.pack(one, asking.locale));
    },

    /** @returns undefined when there is no such distribution, or the caller may not know of it */
    async resource(id: string, { actor, locale }: Asking) {
      const row = await datasetStore.findByDistribution(database, readerOf(actor), id);
      if (!row || !publishedRecord(row)) return undefined;
      const seen = seenBy(actor, row);
      const position = (seen.record.distributions ?? []).findIndex((distribution) => distribution.id === id);
      const distribution = seen.record.distributions?.[position];
      return distribution && presenter.resource(row, distribution, position, locale);
    },

    async autocomplete(text: string, limit: number, { actor, locale }: Asking) {
      const found = await index.suggest({ text, limit, reader: readerOf(actor), locale });
      return found
        .filter(({ type, slug }) => type === 'dataset' && slug)
        .map(({ slug, label: title }) => ({
          name: slug,
          title,
          match_field: 'title',
          match_displayed: title,
        }));
    },
  };
}

export type Packages = ReturnType<typeof createPackages>;

const empty: SearchResult = {
  total: 0,
  hits: [],
  facets: {},
  searchedFor: { text: '', synonyms: [], exact: false },
};

function queryOf(
  asked: Asked,
  sort: string | undefined,
  fields: string[],
  { actor, locale }: Asking,
): Omit<SearchQuery, 'cursor' | 'limit'> {
  const text = asked.text.join(' ').trim();
  const wanted = sortOf(sort);
  return {
    ...(text && { text }),
    reader: readerOf(actor),
    filters: asked.filters,
    sort: wanted === undefined || wanted === 'relevance' ? (text ? 'relevance' : '-modified') : wanted,
    facets: [...new Set(fields.flatMap((field) => ckanFacets[field] ?? []))],
    locale,
  };
}

function facetFields(parameters: Parameters): string[] {
  if (parameters.text('facet')?.toLowerCase() === 'false') return [];
  const fields = parameters.list('facet.field').flatMap((field) => field.split(/[\s,]+/).filter(Boolean));
  const unknown = fields.find((field) => !Object.hasOwn(ckanFacets, field));
  if (unknown !== undefined) throw badQuery('facet.field', unknown);
  return fields;
}

function countsOf(found: SearchResult, field: string, parameters: Parameters): Record<string, number> {
  const name = ckanFacets[field] as FacetName;
  const limit = parameters.integer('facet.limit', 50, 1000);
  const least = parameters.integer('facet.mincount', 1, Number.MAX_SAFE_INTEGER);
  const counted = (found.facets[name] ?? []).filter(({ count }) => count >= least).slice(0, limit);
  return Object.fromEntries(counted.map(({ value, count }) => [value, count]));
}

function labelOf(
  name: FacetName | undefined,
  value: string,
  organizations: Map<string, string>,
  locale: Locale,
): string {
  const facet = facetTable.find((entry) => entry.name === name);
  if (facet && 'codeList' in facet) return label(facet.codeList, value, locale);
  return organizations.get(value) ?? value;
}
