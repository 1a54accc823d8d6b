import { invalid } from '../../errors.ts';
import type { SearchIndex, SearchQuery, SearchResult } from '../../search/port.ts';

/** Results on a page at most, as CKAN has it. */
export const mostRows = 1000;
/** Results passed over in one call at most. */
const farthest = 100_000;
const rememberedQueries = 300;
const rememberedPlaces = 300;

/**
 * CKAN pages by position, our index by cursor. Positions are walked to, and the places where calls ended are
 * remembered: a client that reads on from page to page is found where it stopped.
 */
export function createWalk(index: SearchIndex) {
  const places = new Map<string, Map<number, string>>();

  function remember(key: string, position: number, cursor: string): void {
    const known = places.get(key) ?? new Map<number, string>();
    places.delete(key);
    places.set(key, known);
    known.set(position, cursor);
    if (known.size > rememberedPlaces) known.delete(known.keys().next().value ?? 0);
    if (places.size > rememberedQueries) places.delete(places.keys().next().value ?? '');
  }

  function nearest(key: string, start: number): { position: number; cursor?: string } {
    let found: { position: number; cursor?: string } = { position: 0 };
    for (const [position, cursor] of places.get(key) ?? []) {
      if (position <= start && position > found.position) found = { position, cursor };
    }
    return found;
  }

  /** @throws BusinessError `invalid` (search-query) when `start` is too far from any known place */
  return async (
    query: Omit<SearchQuery, 'cursor' | 'limit'>,
    start: number,
    rows: number,
    signal: AbortSignal,
  ): Promise<SearchResult> => {
    const key = JSON.stringify({ ...query, reader: query.reader.key, facets: [] });
    let { position, cursor } = nearest(key, start);
    if (start - position > farthest) throw tooFar();
    while (position < start) {
      signal.throwIfAborted();
      const limit = Math.min(mostRows, start - position);
      const passed = await index.query({ ...query, facets: [], limit, ...(cursor && { cursor }) });
      position += passed.hits.length;
      cursor = passed.next;
      if (cursor === undefined) {
        // Past the end: the total and the facets are still asked for.
        const whole = await index.query({ ...query, limit: 1 });
        return { ...whole, hits: [] };
      }
      remember(key, position, cursor);
    }
    const result = await index.query({ ...query, limit: Math.max(rows, 1), ...(cursor && { cursor }) });
    if (result.next && rows > 0) remember(key, start + result.hits.length, result.next);
    return { ...result, hits: result.hits.slice(0, rows) };
  };
}

const tooFar = () =>
  invalid({
    code: 'search-query',
    message: {
      vi: `Không nhảy quá ${farthest} kết quả; hãy đọc lần lượt từng trang, hoặc dùng /catalog.jsonld.`,
      en: `start may not jump over ${farthest} results; read page by page, or take /catalog.jsonld.`,
    },
    faults: [{ parameter: 'start', code: 'too-deep', message: { vi: 'Quá xa.', en: 'Too far.' } }],
  });
