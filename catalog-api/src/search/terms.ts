import { fold, spelling, words } from '@envhub/metadata-schemas';
import type { SearchDocument } from './port.ts';

/** One word as the index knows it. */
export interface Term {
  folded: string;
  exact: string;
}

/** The texts of a document by field, each as its words; the engines put gaps between texts. */
export interface DocumentTerms {
  title: Term[][];
  keywords: Term[][];
  body: Term[][];
}

/** Words of a body beyond this many are not searched: it bounds what one record can cost. */
const longest = 5000;

/** Nobody's word is longer, and engines refuse much longer ones. */
const longestWord = 100;

/** A word as the index knows it. */
export function termOf(word: string): Term {
  const cut = word.slice(0, longestWord);
  return { folded: fold(cut), exact: spelling(cut) };
}

/** The words of a text, subscripts and width forms folded to plain digits. */
export function termsOf(text: string): Term[] {
  return words(text.length > 200_000 ? text.slice(0, 200_000) : text).flatMap((word) => {
    const term = termOf(word.text);
    return term.folded ? [term] : [];
  });
}

export function documentTerms(document: SearchDocument): DocumentTerms {
  return {
    title: Object.values(document.title).map(termsOf),
    keywords: [...Object.values(document.keywords ?? {}).flat(), ...document.alsoSearched].map(termsOf),
    body: Object.values(document.description ?? {}).map((text) => termsOf(text).slice(0, longest)),
  };
}

/** The order of titles: folded first, so that đ stands with d, then as spelled. */
export function titleKey(document: SearchDocument): string {
  const title = document.title.vi ?? document.title.en ?? Object.values(document.title)[0] ?? '';
  return `${fold(title).slice(0, 150)} ${spelling(title).slice(0, 150)}`;
}
