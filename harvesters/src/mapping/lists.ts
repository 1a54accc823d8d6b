import { type LangList, matchConcept } from '@envhub/metadata-schemas';
import { isRow, jsonOf, listOf, type Notes, type Row, textOf } from './values.ts';

/** Values of a list that may be a list, JSON text of one, or text with commas. */
export function wordsOf(value: unknown, separator: RegExp = /[,;]/): string[] {
  const parsed = jsonOf(value) ?? value;
  if (typeof parsed === 'string' && parsed.startsWith('{') && parsed.endsWith('}'))
    return split(parsed.slice(1, -1), separator);
  if (Array.isArray(parsed)) return parsed.flatMap((item) => textOf(item) ?? []);
  return typeof parsed === 'string'
    ? split(parsed, separator)
    : listOf(parsed).flatMap((item) => textOf(item) ?? []);
}

const split = (text: string, separator: RegExp) =>
  text.split(separator).flatMap((item) => textOf(item.replace(/^["']|["']$/g, '')) ?? []);

/** Sorts theme names and addresses into the two theme lists; `others` fit neither. */
export function themesOf(texts: string[]): { themes: string[]; dataThemes: string[]; others: string[] } {
  const found = { themes: new Set<string>(), dataThemes: new Set<string>(), others: new Set<string>() };
  for (const text of texts) {
    const own = matchConcept('environment-themes', text);
    const european = matchConcept('data-themes', text);
    if (own) found.themes.add(own.code);
    if (european) found.dataThemes.add(european.code);
    if (!own && !european) found.others.add(text);
  }
  return { themes: [...found.themes], dataThemes: [...found.dataThemes], others: [...found.others] };
}

/** Codes of the list languages, of tags, names or addresses. */
export function languagesOf(value: unknown, notes: Notes, field = 'languages'): string[] | undefined {
  const codes = wordsOf(value).flatMap((text) => {
    const short = /^[a-z]{2,3}(?=[-_])/i.exec(text)?.[0];
    const code = (matchConcept('languages', text) ?? (short ? matchConcept('languages', short) : undefined))
      ?.code;
    if (code === undefined) notes.code('languages', text, field);
    return code ?? [];
  });
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

/**
 * The licence: a code of the list, else an address.
 * @param candidates what the source says of it, the best first
 */
export function licenceOf(candidates: unknown[], notes: Notes, field = 'license'): string | undefined {
  const texts = candidates.flatMap((value) => textOf(value) ?? []);
  for (const text of texts) {
    const found = matchConcept('licences', text);
    if (!found) continue;
    if (found.code !== text) notes.rawValues[`/${field.replaceAll('.', '/')}`] = text.slice(0, 5000);
    return found.code;
  }
  const address = texts.find((text) => /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(text));
  if (address === undefined && texts.length > 0) notes.code('licences', texts[0], field);
  return address;
}

/** Keywords by language, without blanks and repetitions, within what a record may hold. */
export function keywordsOf(lists: Record<string, unknown[]>): LangList | undefined {
  const keywords: LangList = {};
  for (const [language, words] of Object.entries(lists)) {
    const clean = [...new Set(words.flatMap((word) => textOf(word) ?? []))].filter(
      (word) => word.length <= 500,
    );
    if (clean.length > 0) keywords[language] = clean.slice(0, 500);
  }
  return Object.keys(keywords).length > 0 ? keywords : undefined;
}

/** Members that no field of ours holds, as key and text. */
export function extrasOf(row: Row, known: ReadonlySet<string>): { key: string; value: string }[] {
  return Object.entries(row).flatMap(([key, value]) => {
    if (known.has(key) || key === '' || key.length > 200) return [];
    const text = isRow(value) || Array.isArray(value) ? emptyOr(value) : textOf(value);
    return text === undefined || text.length > 20_000 ? [] : [{ key, value: text }];
  });
}

function emptyOr(value: object): string | undefined {
  return Object.keys(value).length === 0 ? undefined : JSON.stringify(value);
}
