import { label } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { invalid } from '../errors.ts';
import { type Locale, withRows } from '../http/operation.ts';
import { type Facet, type FacetName, facets } from '../search/facets.ts';
import {
  createAnswers,
  type DocumentSource,
  type GenerationalIndex,
  searchDocument,
} from '../search/index.ts';
import type { Hit, SearchQuery, SearchResult } from '../search/port.ts';
import { readerOf } from './policy.ts';

export interface SearchParameters {
  q?: string;
  match?: 'all' | 'exact';
  bbox?: string;
  from?: string;
  to?: string;
  sort?: SearchQuery['sort'];
  facets?: string;
  limit?: number;
  cursor?: string;
  [facet: string]: unknown;
}

/** Searching datasets: parameters → the index → labelled facets. */
export function createSearch({ database, index }: { database: Database; index: GenerationalIndex }) {
  const answers = createAnswers(() => index.generation());

  async function answer(query: SearchQuery) {
    const result = await index.query(query);
    return {
      items: result.hits.map(presentHit),
      total: result.total,
      next: result.next ?? null,
      facets: await labelled(database, result.facets, query.locale),
      searchedFor: result.searchedFor,
    };
  }

  return {
    datasets: (actor: Actor, locale: Locale, parameters: SearchParameters) =>
      answer(queryOf(actor, locale, parameters)),

    /** The same as JSON. */
    datasetsText(actor: Actor, locale: Locale, parameters: SearchParameters): Promise<Buffer> {
      const query = queryOf(actor, locale, parameters);
      return answers.through(JSON.stringify({ ...query, reader: query.reader.key }), async () => {
        const found = await answer(query);
        return withRows(Buffer.from(JSON.stringify(found)), found.items.length);
      });
    },

    /** What a search finds, as the index has it. */
    found: (actor: Actor, locale: Locale, parameters: SearchParameters) =>
      index.query(queryOf(actor, locale, parameters)),

    /** Datasets about the same as one, the nearest first, as JSON. */
    relatedText(actor: Actor, source: DocumentSource, limit: number): Promise<Buffer> {
      const reader = readerOf(actor);
      const question = JSON.stringify(['related', source.id, source.revision, reader.key, limit]);
      return answers.through(question, async () => {
        const { hits } = await index.query({
          like: searchDocument(source),
          reader,
          filters: {},
          sort: 'relevance',
          // It finds itself too.
          limit: limit + 1,
          facets: [],
          // Nothing of the answer is in the reader's language.
          locale: 'vi',
        });
        const others = hits.filter(({ document }) => document.id !== source.id).slice(0, limit);
        return withRows(Buffer.from(JSON.stringify({ items: others.map(presentHit) })), others.length);
      });
    },

    /** What a search asks for, in words: for titles. */
    async describe(locale: Locale, parameters: SearchParameters): Promise<string[]> {
      const labelOf = await labels(database, (parameters.organization as string[] | undefined) ?? [], locale);
      const { from = '', to = '' } = parameters;
      const text = parameters.q?.trim().slice(0, 200);
      return [
        ...(text ? [`“${text}”`] : []),
        ...facets.flatMap((facet) =>
          ((parameters[facet.name] as string[] | undefined) ?? []).map((value) => labelOf(facet, value)),
        ),
        ...(from || to ? [`${from}–${to}`] : []),
      ];
    },

    async suggest(actor: Actor, locale: Locale, text: string, limit: number) {
      return { items: await index.suggest({ text, limit, reader: readerOf(actor), locale }) };
    },
  };
}

export type Search = ReturnType<typeof createSearch>;

function queryOf(actor: Actor, locale: Locale, parameters: SearchParameters): SearchQuery {
  const text = parameters.q?.trim();
  const filters: SearchQuery['filters'] = {};
  for (const { name } of facets) {
    const values = parameters[name] as string[] | undefined;
    if (values && values.length > 0) filters[name] = values;
  }
  return {
    ...(text && { text }),
    exact: parameters.match === 'exact',
    reader: readerOf(actor),
    filters,
    ...(parameters.bbox && { bbox: boundingBox(parameters.bbox) }),
    ...(parameters.from && { from: parameters.from }),
    ...(parameters.to && { to: parameters.to }),
    sort:
      parameters.sort === 'relevance' && !text
        ? '-modified'
        : (parameters.sort ?? (text ? 'relevance' : '-modified')),
    limit: parameters.limit ?? 20,
    ...(parameters.cursor && { cursor: parameters.cursor }),
    facets: wantedFacets(parameters),
    locale,
  };
}

/** All facets on a first page, none on those after it, unless the caller says which. */
function wantedFacets(parameters: SearchParameters): FacetName[] {
  if (parameters.facets === undefined) return parameters.cursor ? [] : usualFacets;
  if (parameters.facets === 'none' || parameters.facets === '') return [];
  return parameters.facets.split(',').map((name) => {
    const known = facets.find((facet) => facet.name === name.trim());
    if (!known) {
      throw invalidParameter(
        'facets',
        'unknown-facet',
        `Có các nhóm lọc: ${names}.`,
        `There are the facets ${names}.`,
      );
    }
    return known.name;
  });
}

const names = facets.map(({ name }) => name).join(', ');
const usualFacets = facets.filter((facet) => !('onRequest' in facet)).map(({ name }) => name);

function boundingBox(text: string): [number, number, number, number] {
  const numbers = text.split(',').map(Number);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const inside =
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north;
  if (!inside) {
    throw invalidParameter(
      'bbox',
      'bad-bbox',
      'Viết tây,nam,đông,bắc theo độ; nam không lớn hơn bắc.',
      'Write west,south,east,north in degrees; south is not above north.',
    );
  }
  return [west, south, east, north];
}

const invalidParameter = (parameter: string, code: string, vi: string, en: string) =>
  invalid({ code: 'bad-request', message: { vi, en }, faults: [{ parameter, code, message: { vi, en } }] });

function presentHit({ document, highlights }: Hit) {
  return {
    id: document.id,
    slug: document.slug,
    ...(document.identifier && { identifier: document.identifier }),
    title: document.title,
    ...(document.description && { description: document.description }),
    ...(document.keywords && { keywords: document.keywords }),
    organization: document.organization,
    themes: document.values.theme,
    formats: document.values.format,
    adminUnits: document.values.adminUnit,
    accessRights: document.values.accessRights[0],
    ...(document.values.license[0] && { license: document.values.license[0] }),
    ...(document.values.frequency[0] && { frequency: document.values.frequency[0] }),
    ...(document.temporal && { temporal: document.temporal }),
    ...(document.bbox && { bbox: document.bbox }),
    ...document.summary,
    highlights,
  };
}

async function labelled(database: Database, found: SearchResult['facets'], locale: Locale) {
  const labelOf = await labels(
    database,
    (found.organization ?? []).map(({ value }) => value),
    locale,
  );
  return Object.fromEntries(
    facets
      .filter(({ name }) => found[name])
      .map((facet) => [
        facet.name,
        (found[facet.name] ?? []).map(({ value, count }) => ({ value, label: labelOf(facet, value), count })),
      ]),
  );
}

/** What values of facets are called; organizations are looked up at once. */
async function labels(database: Database, slugs: string[], locale: Locale) {
  const rows = slugs.length
    ? await database.query<{ slug: string; name: string }>(sql`
        select slug, coalesce(record->'name'->>${locale}, record->'name'->>'vi', record->'name'->>'en', slug) as name
        from organization where slug = any (${slugs}::text[])`)
    : [];
  const organizations = new Map(rows.map(({ slug, name }) => [slug, name]));
  return (facet: Facet, value: string): string => {
    if (facet.codeList) return label(facet.codeList, value, locale);
    return (facet.name === 'organization' && organizations.get(value)) || value;
  };
}
