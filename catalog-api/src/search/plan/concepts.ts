import { codeList, searchStopWords, synonymGroups } from '@envhub/metadata-schemas';
import { type Term, termsOf } from '../terms.ts';
import type { QueryWord } from './words.ts';

/** A wording of a concept. */
export interface Wording {
  text: string;
  terms: Term[];
  /** Short capitals (DO, BOD) are taken for the abbreviation only when typed so. */
  capitalsOnly: boolean;
}

interface Entry {
  wording: Wording;
  group: Wording[];
}

/** Wordings by their first folded word, longest first. */
type Index = Map<string, Entry[]>;

const wordingOf = (text: string): Wording => ({
  text,
  terms: termsOf(text),
  capitalsOnly: /^[A-Z]{1,2}$/.test(text),
});

/** Groups of wordings that mean the same: the synonyms, and the names of administrative units. */
function groups(): Wording[][] {
  const units = (codeList('admin-units')?.concepts ?? []).map(({ label, altLabel }) => [
    label.vi,
    label.en,
    ...(altLabel?.vi ?? []),
    ...(altLabel?.en ?? []),
  ]);
  return [...synonymGroups, ...units].map((group) =>
    group.map(wordingOf).filter(({ terms }) => terms.length > 0),
  );
}

let concepts: Index | undefined;
let stopWords: Index | undefined;

function indexed(all: Wording[][]): Index {
  const index: Index = new Map();
  for (const group of all) {
    for (const wording of group) {
      const first = wording.terms[0]?.folded ?? '';
      index.set(first, [...(index.get(first) ?? []), { wording, group }]);
    }
  }
  for (const entries of index.values())
    entries.sort((a, b) => b.wording.terms.length - a.wording.terms.length);
  return index;
}

/** The longest known wording that begins at a place of the query, with all wordings of its group. */
export function conceptAt(
  words: QueryWord[],
  place: number,
): { length: number; wordings: Wording[] } | undefined {
  concepts ??= indexed(groups());
  const matching = (concepts.get(words[place]?.folded ?? '') ?? []).filter(({ wording }) =>
    fits(words, place, wording),
  );
  const length = matching[0]?.wording.terms.length ?? 0;
  if (length === 0) return undefined;
  // One wording may stand in several groups; all of what it may mean is searched.
  const wordings = matching
    .filter(({ wording }) => wording.terms.length === length)
    .flatMap(({ group }) => group);
  return {
    length,
    wordings: [...new Map(wordings.map((wording) => [wording.text.toLowerCase(), wording])).values()],
  };
}

/** How many words from a place on say nothing of what is searched. */
export function stopWordsAt(words: QueryWord[], place: number): number {
  stopWords ??= indexed([searchStopWords.map(wordingOf)]);
  return (
    (stopWords.get(words[place]?.folded ?? '') ?? []).find(({ wording }) => fits(words, place, wording))
      ?.wording.terms.length ?? 0
  );
}

/** Whether a wording stands at a place; a word typed with marks fits only the same marks. */
function fits(words: QueryWord[], place: number, wording: Wording): boolean {
  return wording.terms.every((term, i) => {
    const word = words[place + i];
    if (!word || word.folded !== term.folded) return false;
    if (wording.capitalsOnly) return word.capitals;
    return !word.marked || word.exact === term.exact;
  });
}
