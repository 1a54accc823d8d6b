import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { allDocuments, type Lexicon, lexiconOf } from './plan/lexicon.ts';
import type { Worded } from './terms.ts';

/** Words that a process keeps: the commonest ones, which are what a misspelling may have meant. */
const mostWords = 200_000;
/** How long a process believes its copy, in milliseconds. */
const fresh = 10_000;

/**
 * The words of public documents, kept in the database for both search engines. Only what everybody may read
 * goes in: a correction must not tell what a reader may not see.
 */
export function createLexiconStore(database: Database) {
  let copy = lexiconOf([]);
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const rows = await database.query<{ word: string; documents: number }>(
      sql`select word, documents from search_word order by documents desc, word limit ${mostWords}`,
    );
    copy = lexiconOf(rows.map(({ word, documents }) => [word, documents] as const));
    readAt = Date.now();
  }

  return {
    /** This process's copy: of what this process added at once, of the rest a little late. */
    async current(): Promise<Lexicon> {
      if (Date.now() - readAt > fresh) {
        reading ??= read().finally(() => {
          reading = undefined;
        });
        if (readAt < 0) await reading;
        else reading.catch(() => undefined);
      }
      return copy;
    },

    /** Counts the words of documents that were put into the index. */
    async add(documents: Worded[]): Promise<void> {
      const counts = new Map<string, number>([[allDocuments, 0]]);
      for (const { terms } of documents.filter(({ document }) => document.audience.includes('public'))) {
        for (const word of wordsOf(terms)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      // Sorted, so that processes that add at once take the rows in one order.
      const rows = [...counts]
        .filter(([, n]) => n > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([word, n]) => ({ word, documents: n }));
      if (rows.length === 0) return;
      if (readAt >= 0) copy.add(rows.map(({ word, documents }) => [word, documents]));
      await database.query(sql`
        insert into search_word (word, documents)
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(word text, documents integer)
        on conflict (word) do update set documents = search_word.documents + excluded.documents`);
    },

    async clear(): Promise<void> {
      await database.query(sql`delete from search_word`);
    },
  };
}

export type LexiconStore = ReturnType<typeof createLexiconStore>;

function wordsOf({ title, keywords, body }: Worded['terms']): string[] {
  const words = new Set<string>();
  for (const texts of [title, keywords, body])
    for (const text of texts) for (const { folded } of text) words.add(folded);
  return [allDocuments, ...[...words].filter((word) => word.length <= 30 && /^[a-z]+$/.test(word))];
}
