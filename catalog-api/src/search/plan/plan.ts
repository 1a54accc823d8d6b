import { words as wordsOf } from '@envhub/metadata-schemas';
import type { FacetName } from '../facets.ts';
import type { Term } from '../terms.ts';
import { conceptAt, stopWordsAt } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { type QueryWord, queryWord, queryWords } from './words.ts';

export type Field = 'title' | 'keywords' | 'body' | 'any';

/** Words that must stand in this order, or (loose) all somewhere in the field. */
export interface Phrase {
  terms: string[];
  loose?: boolean;
  /** A single word in this very spelling: folded, “bão” would find every “báo” and “bảo”. */
  exact?: boolean;
}

/** Adds its weight to a document that has one of the phrases in the field. */
export interface Clause {
  field: Field;
  /** Compares exact spellings instead of folded words. */
  exact: boolean;
  anyOf: Phrase[];
  weight: number;
}

/** Adds its weight to a document that has one of the values of a facet. */
export interface ValueClause {
  facet: FacetName;
  anyOf: string[];
  weight: number;
}

/** What a query means, for both engines: what must match, and what each match is worth. */
export interface Plan {
  /** A document must have a phrase of at least `required` of these, anywhere. */
  units: Phrase[][];
  required: number;
  /** The fewest that may be required when more find too little. */
  least: number;
  /** Fewer documents than these are too little. */
  enough: number;
  /** The score is the sum over the groups of the best clause of each, and of the values. */
  groups: Clause[][];
  values: ValueClause[];
  /** The query as understood, when words were corrected. */
  corrected?: string;
  /** Wordings that were searched besides those typed. */
  synonyms: string[];
}

interface Unit {
  words: QueryWord[];
  /** Other wordings: folded, or single words in their spelling. */
  others: Phrase[];
  /** In quotes: exactly these words in this order. */
  quoted: boolean;
}

/** What a match in each field is worth; a title says most. */
const worth = { title: 6, keywords: 3, body: 1 } as const;
const otherWording = 0.7;
const apart = 0.5;
const mostOthers = 8;
const mostUnits = 12;

/** A question of many words is answered by more than a document or two that have most of them by chance. */
const fewForMany = 3;

/** Scores are sums of multiples of 1/64, which every engine adds without rounding. */
export const exactly = (weight: number) => Math.max(1, Math.round(weight * 64)) / 64;

/**
 * Plans a query. Raw Telex, missing spaces and misspellings are understood; abbreviations and synonyms come
 * from the vocabularies; words typed with diacritics find the folded ones too, but rank the same spelling higher.
 * @param options.exact no synonyms, no corrections
 */
export function planQuery(text: string, lexicon: Lexicon, options: { exact?: boolean } = {}): Plan {
  const { units, synonyms, all } = unitsOf(text, lexicon, options.exact === true);
  const corrected = all.some((word) => word.corrected) ? all.map(({ exact }) => exact).join(' ') : undefined;
  const groups = units.flatMap((unit) => groupsOf(unit, rarity(unit, lexicon)));
  const wanted = units.filter(
    (unit) =>
      unit.quoted ||
      unit.others.length > 0 ||
      unit.words.every(({ folded }) => lexicon.frequency(folded) > 0),
  );
  const required = requiredOf(wanted.length, units);
  const quoted = units.filter((unit) => unit.quoted).length;
  return {
    units: units.map(matching),
    required,
    least: options.exact ? required : Math.max(1, quoted > 0 ? required : 0),
    enough: required < units.length ? fewForMany : 1,
    groups: [...groups, ...nearness(units)],
    values: [],
    ...(corrected && { corrected }),
    synonyms,
  };
}

/**
 * Searches with a plan; while too little is found, with ever fewer of its words.
 * @returns the result and the plan that gave it
 */
export async function relaxing<Result extends { total: number }>(
  plan: Plan | undefined,
  search: (plan: Plan | undefined) => Promise<Result>,
): Promise<{ result: Result; plan: Plan | undefined }> {
  let asked = plan;
  let result = await search(asked);
  while (asked && result.total < asked.enough && asked.required > asked.least) {
    asked = { ...asked, required: asked.required - 1 };
    result = await search(asked);
  }
  return { result, plan: asked };
}

/** Few words must all match; of a long question, most. */
function requiredOf(known: number, units: Unit[]): number {
  const quoted = units.filter((unit) => unit.quoted).length;
  const most = known <= 2 ? known : known <= 5 ? known - 1 : Math.ceil(known * 0.6);
  return Math.max(1, most, quoted === units.length ? quoted : 0);
}

function unitsOf(text: string, lexicon: Lexicon, exact: boolean) {
  const units: Unit[] = [];
  const synonyms: string[] = [];
  const all: QueryWord[] = [];
  for (const [position, part] of text.split('"').entries()) {
    const quoted = position % 2 === 1 && wordsOf(part).length > 0;
    const words = quoted
      ? wordsOf(part.normalize('NFC'))
          .slice(0, 40)
          .map((word) => queryWord(word.text))
      : queryWords(part, lexicon, exact);
    all.push(...words);
    if (quoted) units.push({ words, others: [], quoted: true });
    else units.push(...unquoted(words, exact, synonyms));
  }
  return { units: units.slice(0, mostUnits), synonyms: [...new Set(synonyms)], all };
}

function unquoted(words: QueryWord[], exact: boolean, synonyms: string[]): Unit[] {
  const units: Unit[] = [];
  const left: Unit[] = [];
  for (let place = 0; place < words.length; ) {
    const concept = exact ? undefined : conceptAt(words, place);
    const silent = stopWordsAt(words, place);
    const length = concept && concept.length >= silent ? concept.length : silent || 1;
    const typed = words.slice(place, place + length);
    if (concept && concept.length >= silent) {
      const own = typed.map(({ folded }) => folded).join(' ');
      const others = concept.wordings
        .filter(({ terms }) => terms.map(({ folded }) => folded).join(' ') !== own)
        .slice(0, mostOthers);
      synonyms.push(...others.map((other) => other.text));
      units.push({
        words: typed,
        others: others.map(phraseOf),
        quoted: false,
      });
    } else {
      (silent > 0 ? left : units).push(
        ...typed.map((word) => ({ words: [word], others: inflected(word, exact), quoted: false })),
      );
    }
    place += length;
  }
  // A query of nothing but little words means them.
  return units.length > 0 ? units : left;
}

/** A wording as it is looked for. */
export function phraseOf({ terms }: { terms: Term[] }): Phrase {
  const [only] = terms;
  return terms.length === 1 && only && only.exact !== only.folded
    ? { terms: [only.exact], exact: true }
    : { terms: terms.map(({ folded }) => folded) };
}

/** English plurals and singulars. */
function inflected({ folded, marked }: QueryWord, exact: boolean): Phrase[] {
  if (exact || marked || folded.length < 4) return [];
  if (folded.endsWith('ies')) return [{ terms: [`${folded.slice(0, -3)}y`] }];
  if (folded.endsWith('s') && !folded.endsWith('ss')) return [{ terms: [folded.slice(0, -1)] }];
  return folded.endsWith('y')
    ? [{ terms: [`${folded.slice(0, -1)}ies`] }, { terms: [`${folded}s`] }]
    : [{ terms: [`${folded}s`] }];
}

const folded = (unit: Unit): Phrase => ({ terms: unit.words.map((word) => word.folded) });
const spelled = (unit: Unit): Phrase => ({ terms: unit.words.map((word) => word.exact) });

function matching(unit: Unit): Phrase[] {
  // A concept is its wordings, so that each of them finds the same documents.
  return [folded(unit), ...unit.others];
}

/** A rare word tells more: from 1 for one that nearly all documents have to 2 for the rarest. */
function rarity(unit: Unit, lexicon: Lexicon): number {
  const fewest = Math.min(...unit.words.map((word) => lexicon.frequency(word.folded) || 1));
  return 1 + Math.min(1, Math.log((lexicon.documents + 1) / fewest) / Math.log(lexicon.documents + 2));
}

/** For each field: the words as typed, better in their very spelling; other wordings and scattered words for less. */
function groupsOf(unit: Unit, rare: number): Clause[][] {
  return (['title', 'keywords', 'body'] as const).map((field) => {
    const weight = worth[field] * rare;
    const own = folded(unit);
    const clauses: Clause[] = [
      {
        field,
        exact: false,
        anyOf: [own],
        weight: exactly(weight * (unit.words.some(({ marked }) => marked) ? 0.75 : 1)),
      },
    ];
    if (unit.words.some(({ marked }) => marked))
      clauses.push({ field, exact: true, anyOf: [spelled(unit)], weight: exactly(weight * 1.25) });
    for (const exact of [false, true]) {
      const anyOf = unit.others.filter((phrase) => (phrase.exact === true) === exact);
      if (anyOf.length > 0) clauses.push({ field, exact, anyOf, weight: exactly(weight * otherWording) });
    }
    if (own.terms.length > 1 && !unit.quoted)
      clauses.push({
        field,
        exact: false,
        anyOf: [{ ...own, loose: true }],
        weight: exactly(weight * apart),
      });
    return clauses;
  });
}

/** Words typed side by side belong together where they stand side by side. */
function nearness(units: Unit[]): Clause[][] {
  const groups: Clause[][] = [];
  for (let i = 0; i + 1 < units.length; i++) {
    const [left, right] = [units[i], units[i + 1]] as [Unit, Unit];
    const terms = [...folded(left).terms, ...folded(right).terms];
    groups.push(
      [{ field: 'title', exact: false, anyOf: [{ terms }], weight: 3 }],
      [{ field: 'body', exact: false, anyOf: [{ terms }], weight: 1 }],
    );
  }
  if (units.length > 2) {
    groups.push([
      {
        field: 'title',
        exact: false,
        anyOf: [{ terms: units.flatMap((unit) => folded(unit).terms) }],
        weight: 6,
      },
    ]);
  }
  return groups;
}
