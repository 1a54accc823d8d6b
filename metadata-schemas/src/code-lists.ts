import accessRights from '../vocabularies/access-rights.json' with { type: 'json' };
import adminUnits from '../vocabularies/admin-units.json' with { type: 'json' };
import dataThemes from '../vocabularies/data-themes.json' with { type: 'json' };
import environmentThemes from '../vocabularies/environment-themes.json' with { type: 'json' };
import fileTypes from '../vocabularies/file-types.json' with { type: 'json' };
import frequencies from '../vocabularies/frequencies.json' with { type: 'json' };
import languages from '../vocabularies/languages.json' with { type: 'json' };
import licences from '../vocabularies/licences.json' with { type: 'json' };
import stopWords from '../vocabularies/search-stop-words.json' with { type: 'json' };
import synonyms from '../vocabularies/search-synonyms.json' with { type: 'json' };
import { pickText } from './lang.ts';
import { fold } from './text/fold.ts';

/** One code with its labels (skos:Concept). */
export interface Concept {
  code: string;
  uri?: string;
  label: { vi: string; en: string };
  description?: { vi: string; en: string };
  altLabel?: { vi?: string[]; en?: string[] };
  broader?: string;
  /** Other spellings and addresses that mean the very same. */
  exactMatch?: string[];
  /** YYYY-MM-DD, both inclusive. */
  validFrom?: string;
  validTo?: string;
  replaces?: string[];
  isReplacedBy?: string[];
  notation?: string;
  mediaType?: string;
  extensions?: string[];
  bbox?: number[];
}

/** A code list (skos:ConceptScheme). */
export interface CodeList {
  id: string;
  title: { vi: string; en: string };
  uri?: string;
  concepts: Concept[];
}

const lists = new Map<string, CodeList>(
  (
    [
      environmentThemes,
      dataThemes,
      licences,
      frequencies,
      fileTypes,
      accessRights,
      languages,
      adminUnits,
    ] as unknown as CodeList[]
  ).map((list) => [list.id, list]),
);
const indexes = new Map<string, { byCode: Map<string, Concept>; byText: Map<string, Concept> }>();

/** All code lists of the hub. */
export const codeLists = (): CodeList[] => [...lists.values()];
export const codeList = (id: string): CodeList | undefined => lists.get(id);

/** Groups of words that mean the same, for searching: abbreviations, synonyms, translations. */
export const synonymGroups: readonly (readonly string[])[] = synonyms.groups;

/** Words and phrases that say nothing of what is searched, in both languages. */
export const searchStopWords: readonly string[] = stopWords.words;

export function concept(listId: string, code: string): Concept | undefined {
  return indexOf(listId)?.byCode.get(code);
}

/** The label of a code in a language; the code itself where the list does not have it. */
export function label(listId: string, code: string, locale: string): string {
  const found = concept(listId, code);
  return found ? pickText(found.label, locale) : code;
}

/**
 * Finds the concept that a text means: its code, address, label in either language, another label, or a
 * listed equivalent; letters' case, diacritics and the scheme of an address do not matter. A unit that has
 * ended and has one successor gives that successor.
 */
export function matchConcept(listId: string, text: string): Concept | undefined {
  const index = indexOf(listId);
  const found = index?.byCode.get(text) ?? index?.byText.get(key(text));
  const successor = found?.isReplacedBy?.length === 1 ? found.isReplacedBy[0] : undefined;
  return successor ? index?.byCode.get(successor) : found;
}

const key = (text: string) =>
  fold(text)
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');

function indexOf(listId: string) {
  const list = lists.get(listId);
  if (!list) return undefined;
  let index = indexes.get(listId);
  if (!index) {
    index = { byCode: new Map(), byText: new Map() };
    // Units in force come before those that have ended: the first one to claim a text keeps it.
    for (const entry of list.concepts) {
      index.byCode.set(entry.code, entry);
      const texts = [
        entry.code,
        entry.uri,
        entry.label.vi,
        entry.label.en,
        entry.notation,
        ...(entry.altLabel?.vi ?? []),
        ...(entry.altLabel?.en ?? []),
        ...(entry.exactMatch ?? []),
      ];
      for (const text of texts) if (text && !index.byText.has(key(text))) index.byText.set(key(text), entry);
    }
    indexes.set(listId, index);
  }
  return index;
}
