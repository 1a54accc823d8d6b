import type { LangList, LangText } from '@envhub/metadata-schemas';
import type { Predicate } from '../access/policy/predicate.ts';
import type { FacetName } from './facets.ts';

/** What the index holds of one record: text to match, values to filter, and what a result shows. */
export interface SearchDocument {
  id: string;
  /** Grows with every write of the record; the index never replaces a newer document by an older one. */
  revision: number;
  audience: string[];
  slug: string;
  identifier?: string;
  title: LangText;
  description?: LangText;
  keywords?: LangList;
  organization: { id: string; slug: string; name: LangText };
  /** Values of each facet. */
  values: Record<FacetName, string[]>;
  temporal?: { start?: string; end?: string };
  /** [west, south, east, north], WGS 84. */
  bbox?: [number, number, number, number];
  issued?: string;
  /** Labels and names by which it is looked for besides its own words. */
  alsoSearched: string[];
  /** When the data changed by its owner's word, else when the record changed here; RFC 3339. */
  modified: string;
  /** The rest of the dataset summary, returned as it is. */
  summary: Record<string, unknown>;
}

export type SortOrder = 'relevance' | 'modified' | '-modified' | 'title' | '-title';

export interface SearchQuery {
  text?: string;
  /** Instead of a text: what is about the same as this document is found, itself too. */
  like?: Pick<SearchDocument, 'title' | 'keywords' | 'values'>;
  /** No synonyms, no correction of spelling. */
  exact?: boolean;
  /** What the reader may know of: the filter of hits, totals, facets and suggestions. */
  reader: Predicate<'dataset-metadata'>;
  /** OR within a facet, AND across facets. */
  filters: Partial<Record<FacetName, string[]>>;
  bbox?: [number, number, number, number];
  from?: string;
  to?: string;
  sort: SortOrder;
  limit: number;
  cursor?: string;
  facets: FacetName[];
  locale: 'vi' | 'en';
}

export interface Hit {
  document: SearchDocument;
  /** HTML-escaped text with <mark> around what matched, in the original spelling. */
  highlights: Partial<Record<'title' | 'description' | 'keywords' | 'organization', string>>;
  score: number;
}

export interface SearchResult {
  total: number;
  hits: Hit[];
  /** Opaque; undefined on the last page. */
  next?: string;
  /** Counts follow the other facets' filters, most frequent first. */
  facets: Partial<Record<FacetName, { value: string; count: number }[]>>;
  searchedFor: { text: string; corrected?: string; synonyms: string[]; exact: boolean };
}

/** A new index under construction; searching goes on in the old one until `promote`. */
export interface Rebuild {
  put(documents: SearchDocument[]): Promise<void>;
  promote(): Promise<void>;
  abandon(): Promise<void>;
}

/** The search engine's port; both engines pass `port.test.ts`. */
export interface SearchIndex {
  readonly engine: 'postgres' | 'elasticsearch';
  /** Makes what the engine needs, once, at start. */
  prepare(): Promise<void>;
  /** Whether what it made has another shape than this version makes, and must be built anew. */
  outdated(): Promise<boolean>;
  /** Older revisions than the index holds are ignored, so replays and races are harmless. */
  put(documents: SearchDocument[]): Promise<void>;
  remove(gone: { id: string; revision: number }[]): Promise<void>;
  /** @throws BusinessError `unavailable` (search-unavailable), `invalid` (bad-cursor) */
  query(query: SearchQuery): Promise<SearchResult>;
  suggest(query: SuggestQuery): Promise<Suggestion[]>;
  rebuild(): Promise<Rebuild>;
  /** All (id, revision) pairs in id order, for reconciling with the database. */
  scan(afterId?: string, limit?: number): Promise<{ id: string; revision: number }[]>;
  /** Makes what was put so far visible to searches. */
  refresh(): Promise<void>;
  /** After much was put: arranges it so that searches are quick, behind the back of the caller. */
  settle(): Promise<void>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

export interface SuggestQuery {
  text: string;
  limit: number;
  /** What the reader may know of: the filter of hits, totals, facets and suggestions. */
  reader: Predicate<'dataset-metadata'>;
  locale: 'vi' | 'en';
}

export interface Suggestion {
  type: 'dataset' | 'keyword' | 'organization' | 'theme';
  value: string;
  label: string;
  slug?: string;
  /** HTML-escaped label with <mark>. */
  highlight: string;
}
