import { label } from '@envhub/metadata-schemas';
import type { Locale } from '@/i18n/routing';

/** A member that a JSON Pointer passes, and which one of a list, counted from one. */
export interface Step {
  name: string;
  number?: number;
}

/** The steps of a JSON Pointer, a number joined to the list that it counts in. */
export function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  for (const part of path.split('/').slice(1)) {
    const last = steps.at(-1);
    if (/^\d+$/.test(part) && last) last.number = Number(part) + 1;
    else steps.push({ name: part.replaceAll('~1', '/').replaceAll('~0', '~') });
  }
  return steps;
}

/** Members whose values are codes, and the list that has their labels. */
const lists: Record<string, string> = {
  accessRights: 'access-rights',
  metadataAccess: 'access-rights',
  adminUnits: 'admin-units',
  dataThemes: 'data-themes',
  format: 'file-types',
  frequency: 'frequencies',
  languages: 'languages',
  license: 'licences',
  themes: 'environment-themes',
};

/** In which language values are said, and the words for members of a record. */
export interface Speech {
  locale: Locale;
  word: (name: string) => string;
}

/** A value of a record for people: labels for codes, one member or entry a line. */
export function valueInWords(name: string, value: unknown, speech: Speech): string {
  if (Array.isArray(value)) return listed(name, value, speech);
  if (typeof value !== 'object' || value === null) return worded(name, value, speech.locale);
  return Object.entries(value)
    .filter(([member]) => member !== 'id') // The hub's own, which says nothing.
    .map(([member, inner]) => `${speech.word(member)}: ${valueInWords(member, inner, speech)}`)
    .join('\n');
}

function listed(name: string, values: unknown[], speech: Speech): string {
  const plain = values.every((value) => typeof value !== 'object' || value === null);
  return values.map((value) => valueInWords(name, value, speech)).join(plain ? '; ' : '\n');
}

function worded(name: string, value: unknown, locale: Locale): string {
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  return list && typeof value === 'string' ? label(list, value, locale) : String(value);
}
