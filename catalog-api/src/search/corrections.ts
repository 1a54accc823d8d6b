import { fold, words } from '@envhub/metadata-schemas';
import type { SearchIndex, SearchQuery, SearchResult } from './port.ts';

/** Words of one search that are looked up at most. */
const most = 12;

/**
 * An index that tells how it corrected a spelling only in words that the reader may read. The words that it corrects
 * by were public once; what they stood in may since have been withdrawn, or closed.
 */
export function withReadableCorrections<Index extends SearchIndex>(index: Index): Index {
  /** Whether the reader may read anything with this word. */
  async function isReadable(word: string, { reader, locale }: SearchQuery): Promise<boolean> {
    const { total } = await index.query({
      text: word,
      exact: true,
      reader,
      filters: {},
      sort: 'relevance',
      limit: 1,
      facets: [],
      locale,
    });
    return total > 0;
  }

  return {
    ...index,
    async query(query: SearchQuery): Promise<SearchResult> {
      const result = await index.query(query);
      const { corrected, ...searchedFor } = result.searchedFor;
      if (corrected === undefined) return result;
      const typed = new Set(wordsOf(query.text ?? ''));
      const added = wordsOf(corrected).filter((word) => !typed.has(word));
      for (const word of added.slice(0, most))
        if (!(await isReadable(word, query))) return { ...result, searchedFor };
      return added.length > most ? { ...result, searchedFor } : result;
    },
  };
}

const wordsOf = (text: string): string[] => words(text).map((word) => fold(word.text));
