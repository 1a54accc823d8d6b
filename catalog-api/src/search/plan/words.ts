import { fold, words } from '@envhub/metadata-schemas';
import { termOf } from '../terms.ts';
import { type Lexicon, segment } from './lexicon.ts';
import { decodeTelex } from './telex.ts';

/** One word of a query, as it is searched. */
export interface QueryWord {
  folded: string;
  exact: string;
  /** Typed with diacritics, so that the exact spelling tells more. */
  marked: boolean;
  /** Typed in capitals, as abbreviations are. */
  capitals: boolean;
  /** The word stands for another one that was typed. */
  corrected: boolean;
}

/** A query longer than this is cut: nobody means so many words. */
const mostWords = 40;

export function queryWord(text: string, corrected = false): QueryWord {
  const { folded, exact } = termOf(text);
  return {
    folded,
    exact,
    marked: exact !== folded,
    capitals: text.length > 1 && text === text.toUpperCase(),
    corrected,
  };
}

/**
 * The words of a query: raw Telex decoded, missing spaces put in, misspellings corrected, each only where the
 * word as typed is not known.
 */
export function queryWords(text: string, lexicon: Lexicon, exactly: boolean): QueryWord[] {
  return words(text.normalize('NFC'))
    .slice(0, mostWords)
    .map((word) => queryWord(word.text))
    .filter(({ folded }) => folded !== '')
    .flatMap((word) =>
      exactly || lexicon.frequency(word.folded) > 0 || /\d/.test(word.folded) ? [word] : meant(word, lexicon),
    );
}

function meant(word: QueryWord, lexicon: Lexicon): QueryWord[] {
  const decoded = decodeTelex(word.folded);
  if (decoded && lexicon.frequency(fold(decoded)) > 0) return [queryWord(decoded, true)];
  if (word.folded.length > 40) return [word];
  const near = word.folded.length >= 4 ? lexicon.nearest(word.folded, 1) : undefined;
  const pieces = word.folded.length >= 5 ? segment(word.folded, lexicon) : undefined;
  // Any letters can be cut into short syllables; one slip of the finger is likelier than that.
  if (pieces && (!near || pieces.every((length) => length > 2))) return cut(word, pieces, lexicon);
  const found = near ?? (word.folded.length >= 7 ? lexicon.nearest(word.folded, 2) : undefined);
  return [found ? queryWord(found, true) : word];
}

/** The pieces of a word; its own marks are kept where letters match one to one. */
function cut(word: QueryWord, pieces: number[], lexicon: Lexicon): QueryWord[] {
  const source = [...word.exact].length === word.folded.length ? [...word.exact] : [...word.folded];
  let at = 0;
  return pieces.flatMap((length) => {
    const piece = source.slice(at, at + length).join('');
    at += length;
    return lexicon.frequency(fold(piece)) > 0 ? [queryWord(piece, true)] : [];
  });
}
