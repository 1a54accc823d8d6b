import { fold, spelling, words } from '@envhub/metadata-schemas';
import type { SearchDocument } from './port.ts';

/** One word as the index knows it. */
export interface Term {
  readonly folded: string;
  readonly exact: string;
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

/** Words met lately: a catalog says the same few thousand again and again, and folding is dear. */
const known = new Map<string, Term>();
const mostKnown = 50_000;

/** A word as the index knows it. */
export function termOf(word: string): Term {
  const cut = word.length > longestWord ? word.slice(0, longestWord) : word;
  let term = known.get(cut);
  if (!term) {
    term = { folded: fold(cut), exact: spelling(cut) };
    if (known.size >= mostKnown) known.clear();
    known.set(cut, term);
  }
  return term;
}

/** The words of a text, subscripts and width forms folded to plain digits. */
export function termsOf(text: string): Term[] {
  return words(text.length > 200_000 ? text.slice(0, 200_000) : text).flatMap((word) => {
    const term = termOf(word.text);
    return term.folded ? [term] : [];
  });
}

/** A document with its words, which cost more to find than all else of it. */
export interface Worded {
  document: SearchDocument;
  terms: DocumentTerms;
}

export const worded = (document: SearchDocument): Worded => ({ document, terms: documentTerms(document) });

function documentTerms(document: SearchDocument): DocumentTerms {
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
