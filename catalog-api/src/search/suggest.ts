import { codeList, fold, pickText } from '@envhub/metadata-schemas';
import { escaped, marked, soughtOf } from './highlight.ts';
import type { SearchDocument, Suggestion } from './port.ts';
import { termsOf } from './terms.ts';

/** The words of what is being typed; the last one may be unfinished. */
export function prefixTerms(text: string): string[] {
  return termsOf(text.slice(0, 200))
    .slice(0, 8)
    .map(({ folded }) => folded);
}

/**
 * Completions out of documents that match what is typed and that the reader may see, and of the themes.
 * Themes and agencies come first, since they are few and lead far.
 */
export function suggestionsFrom(
  documents: SearchDocument[],
  text: string,
  limit: number,
  locale: 'vi' | 'en',
): Suggestion[] {
  const terms = prefixTerms(text);
  const matches = (label: string) => {
    const words = termsOf(label).map(({ folded }) => folded);
    return terms.every((term, i) =>
      words.some((word) => (i === terms.length - 1 ? word.startsWith(term) : word === term)),
    );
  };
  const found = new Map<string, Suggestion>();
  const add = (type: Suggestion['type'], value: string, label: string, slug?: string) => {
    const key = `${type} ${type === 'keyword' ? fold(label) : value}`;
    if (!found.has(key) && matches(label))
      found.set(key, { type, value, label, ...(slug && { slug }), highlight: highlighted(label, terms) });
  };
  for (const { code, label } of codeList('environment-themes')?.concepts ?? [])
    add('theme', code, label[locale]);
  for (const { organization } of documents)
    add('organization', organization.slug, pickText(organization.name, locale), organization.slug);
  for (const { keywords } of documents)
    for (const keyword of Object.values(keywords ?? {}).flat()) add('keyword', keyword, keyword);
  for (const document of documents)
    add('dataset', document.id, titleFor(document, matches, locale), document.slug);
  return balanced([...found.values()], limit);
}

/** The title in the reader's language, or in the one that was typed. */
function titleFor(document: SearchDocument, matches: (text: string) => boolean, locale: string): string {
  const asked = pickText(document.title, locale);
  return matches(asked) ? asked : (Object.values(document.title).find(matches) ?? asked);
}

/** At most two of each small kind, the rest datasets, in a fixed order of kinds. */
function balanced(all: Suggestion[], limit: number): Suggestion[] {
  const kinds = ['theme', 'organization', 'keyword'] as const;
  const few = kinds.flatMap((kind) => all.filter(({ type }) => type === kind).slice(0, 2));
  const datasets = all.filter(({ type }) => type === 'dataset');
  const room = Math.max(limit - few.length, Math.ceil(limit / 2));
  return [...few.slice(0, limit - Math.min(room, datasets.length)), ...datasets.slice(0, room)].slice(
    0,
    limit,
  );
}

/** The label with the typed beginnings of its words marked. */
function highlighted(label: string, terms: string[]): string {
  const sequences = termsOf(label)
    .filter(({ folded }) => terms.some((term) => folded.startsWith(term)))
    .map(({ folded }) => ({ terms: [folded], exact: false }));
  return marked(label, soughtOf(sequences)) ?? escaped(label);
}
