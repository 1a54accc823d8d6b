import type { LangText } from '@envhub/metadata-schemas';
import { isRow, jsonOf, type Row, textOf } from '../../mapping/values.ts';

const tag = /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;
const suffix = /^[-_]([a-z]{2}(?:[-_][A-Z]{2})?)$/;

/** A text of a package in its languages: `title_translated`, `title-vi`, `title_vi`, a JSON text, or plain. */
export function translated(row: Row, field: string, language: string): LangText | undefined {
  const text: LangText = {};
  const add = (name: string, value: unknown) => {
    const content = textOf(value);
    const clean = name.replaceAll('_', '-');
    if (content && tag.test(name) && text[clean] === undefined) text[clean] = content;
  };
  for (const source of [row[`${field}_translated`], row[`${field}_i18n`], row[field]]) {
    const members = isRow(source) ? source : jsonOf(source);
    if (isRow(members)) for (const [name, value] of Object.entries(members)) add(name, value);
  }
  for (const key of Object.keys(row)) {
    const name = key.startsWith(field) ? suffix.exec(key.slice(field.length))?.[1] : undefined;
    if (name) add(name, row[key]);
  }
  const plain = isRow(jsonOf(row[field])) ? undefined : textOf(row[field]);
  if (plain && !Object.values(text).includes(plain)) add(language, plain);
  return Object.keys(text).length > 0 ? text : undefined;
}

/** Lists by language of fluent fields: `{ "vi": ["…"], "en": ["…"] }`. */
export function translatedLists(value: unknown): Record<string, unknown[]> {
  const members = isRow(value) ? value : jsonOf(value);
  if (!isRow(members)) return {};
  return Object.fromEntries(
    Object.entries(members).filter(
      (entry): entry is [string, unknown[]] => tag.test(entry[0]) && Array.isArray(entry[1]),
    ),
  );
}
