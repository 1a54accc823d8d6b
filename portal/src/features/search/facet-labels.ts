import { codeList, isWebAddress, label } from '@envhub/metadata-schemas';
import type { Locale } from '@/i18n/routing';
import type { Box } from '@/ui/map/frames';
import type { Reply } from './load-search';
import type { FacetName } from './search-state';

const lists: Partial<Record<FacetName, string>> = {
  theme: 'environment-themes',
  format: 'file-types',
  adminUnit: 'admin-units',
  accessRights: 'access-rights',
  frequency: 'frequencies',
  license: 'licences',
};

/** What a value of a facet is called, also where no result has it. */
export function valueLabel(name: FacetName, value: string, facets: Reply['facets'], locale: Locale): string {
  const counted = facets[name]?.find((entry) => entry.value === value);
  const list = lists[name];
  return shortLabel(counted?.label ?? (list ? label(list, value, locale) : value));
}

/** Addresses of licences are long: their beginning says enough. */
export const shortLabel = (text: string) =>
  isWebAddress(text) ? text.replace(/^https?:\/\/(www\.)?/, '').slice(0, 40) : text;

const orWords = {
  vi: new Intl.ListFormat('vi', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** “CSV hoặc API”; of many the first ones and how many more. */
export function oneOf(labels: string[], locale: Locale): string {
  const shown = labels.slice(0, 4).map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text));
  return orWords[locale].format(labels.length > 4 ? [...shown.slice(0, 3), `+${labels.length - 3}`] : shown);
}

/** The provinces with the box around each, by name. */
export const provinces = eachLocale((locale) =>
  (codeList('admin-units')?.concepts ?? [])
    .flatMap(({ label: name, bbox }) => (bbox ? [{ label: name[locale], box: bbox.join(',') }] : []))
    .sort((a, b) => a.label.localeCompare(b.label, locale)),
);

/** A box in words: the province that it is, or its sides. */
export function boxLabel(box: Box, locale: Locale): string {
  const text = box.join(',');
  return provinces(locale).find((province) => province.box === text)?.label ?? box.join('; ');
}

/** Makes something of a language once. */
function eachLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
