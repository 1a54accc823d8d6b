import { fold, pickLanguage, words } from '@envhub/metadata-schemas';
import type { Plan } from './plan/plan.ts';
import type { Hit, SearchDocument } from './port.ts';
import { termOf } from './terms.ts';

/** Letters of a description that a result shows around its first match. */
const window = 300;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The phrases that a plan looks for, as sequences of folded words, or of exact ones where marks were typed. */
export interface Sought {
  sequences: { terms: string[]; exact: boolean }[];
}

export function soughtBy(plan: Plan): Sought {
  const seen = new Map<string, { terms: string[]; exact: boolean }>();
  const spelledOut = new Set(
    plan.groups
      .flat()
      .flatMap((clause) => (clause.exact ? clause.anyOf.map(({ terms }) => fold(terms.join(' '))) : [])),
  );
  for (const clause of plan.groups.flat()) {
    for (const { terms, loose } of clause.anyOf) {
      // What was typed with marks is marked in its own spelling only.
      if (!clause.exact && spelledOut.has(terms.join(' '))) continue;
      for (const sequence of loose ? terms.map((term) => [term]) : [terms])
        seen.set(`${clause.exact} ${sequence.join(' ')}`, { terms: sequence, exact: clause.exact });
    }
  }
  return { sequences: [...seen.values()].sort((a, b) => b.terms.length - a.terms.length) };
}

/** Marks what matched in a document, in the original spelling. */
export function highlightsOf(document: SearchDocument, sought: Sought, locale: string): Hit['highlights'] {
  const best = (text: Record<string, string> | undefined) => {
    if (!text) return undefined;
    const asked = pickLanguage(text, locale);
    const order = [asked, ...Object.keys(text).filter((tag) => tag !== asked)];
    const found = order.map((tag) => marked(text[tag] ?? '', sought));
    return found.find((result) => result !== undefined);
  };
  const title = best(document.title);
  const description = best(document.description);
  const organization = best(document.organization.name);
  const keywords = best(
    Object.fromEntries(Object.entries(document.keywords ?? {}).map(([tag, list]) => [tag, list.join(', ')])),
  );
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(keywords && { keywords }),
    ...(organization && { organization }),
  };
}

/** The text with what matched in <mark>, cut around the first match; undefined where nothing matched. */
export function marked(text: string, sought: Sought): string | undefined {
  const ranges = matchesIn(text, sought);
  const [first] = ranges;
  if (!first) return undefined;
  const [from, to] = cutAround(text, first.start);
  let html = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of ranges) {
    if (start < at || end > to) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, to)) + (to < text.length ? '…' : '');
}

function matchesIn(text: string, { sequences }: Sought): { start: number; end: number }[] {
  const found = words(text.length > 20_000 ? text.slice(0, 20_000) : text).map(
    ({ text: word, start, end }) => {
      const { folded, exact } = termOf(word);
      return { start, end, folded, exact };
    },
  );
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < found.length; i++) {
    const match = sequences.find(({ terms, exact }) =>
      terms.every((term, j) => (exact ? found[i + j]?.exact : found[i + j]?.folded) === term),
    );
    if (!match) continue;
    const last = found[i + match.terms.length - 1];
    ranges.push({ start: found[i]?.start ?? 0, end: last?.end ?? 0 });
    i += match.terms.length - 1;
  }
  return ranges;
}

/** A window of whole words around a place. */
function cutAround(text: string, place: number): [number, number] {
  if (text.length <= window) return [0, text.length];
  const wanted = Math.max(0, place - 80);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const end = text.lastIndexOf(' ', Math.min(text.length, from + window));
  return [from, from + window >= text.length ? text.length : Math.max(end, place)];
}
