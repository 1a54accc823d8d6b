import { fold, pickLanguage, wordBounds } from '@envhub/metadata-schemas';
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

/** Words that stand side by side: folded, or exact where marks were typed. */
export interface Sequence {
  terms: string[];
  exact: boolean;
}

/** What is marked, by the first word of each sequence, longest first. */
export interface Sought {
  folded: Map<string, Sequence[]>;
  exact: Map<string, Sequence[]>;
  /** The folded first letters of all of them: most words of a text need no more than a look at theirs. */
  initials: Set<string>;
}

export function soughtOf(sequences: Sequence[]): Sought {
  const sought: Sought = { folded: new Map(), exact: new Map(), initials: new Set() };
  for (const sequence of sequences.toSorted((a, b) => b.terms.length - a.terms.length)) {
    const index = sequence.exact ? sought.exact : sought.folded;
    const first = sequence.terms[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), sequence]);
    sought.initials.add(fold(first)[0] ?? '');
  }
  return sought;
}

/** The phrases that a plan looks for. */
export function soughtBy(plan: Plan): Sought {
  const seen = new Map<string, Sequence>();
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
  return soughtOf([...seen.values()]);
}

/** Marks what matched in a document, in the original spelling. */
export function highlightsOf(document: SearchDocument, sought: Sought, locale: string): Hit['highlights'] {
  const best = (text: Record<string, string> | undefined) => {
    if (!text) return undefined;
    const asked = pickLanguage(text, locale);
    const order = [asked, ...Object.keys(text).filter((tag) => tag !== asked)];
    for (const tag of order) {
      const found = marked(text[tag] ?? '', sought);
      if (found) return found;
    }
    return undefined;
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

/** How far into a text matches are looked for. */
const searched = 20_000;

function matchesIn(text: string, sought: Sought): { start: number; end: number }[] {
  const bounds = wordBounds(text.length > searched ? text.slice(0, searched) : text);
  const wordAt = (i: number) => text.slice(bounds[2 * i], bounds[2 * i + 1]);
  const standsAt = (place: number, { terms, exact }: Sequence) =>
    terms.every((term, j) => {
      if (2 * (place + j) >= bounds.length) return false;
      const word = termOf(wordAt(place + j));
      return (exact ? word.exact : word.folded) === term;
    });
  const longestAt = (place: number, sequences: Sequence[] = []) =>
    sequences.find((sequence) => standsAt(place, sequence))?.terms.length ?? 0;
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; 2 * i < bounds.length; i++) {
    // What is cut off is not looked at.
    if (ranges[0] && (bounds[2 * i] ?? 0) > ranges[0].start + window) break;
    const initial = initialOf(text.charCodeAt(bounds[2 * i] ?? 0));
    if (initial !== '' && !sought.initials.has(initial)) continue;
    const { folded, exact } = termOf(wordAt(i));
    const length = Math.max(longestAt(i, sought.folded.get(folded)), longestAt(i, sought.exact.get(exact)));
    if (length === 0) continue;
    ranges.push({ start: bounds[2 * i] ?? 0, end: bounds[2 * (i + length) - 1] ?? 0 });
    i += length - 1;
  }
  return ranges;
}

/** The folded first letters of characters met so far. */
const initials: string[] = [];

/** Empty for half a character: what it begins is looked at whole. */
function initialOf(code: number): string {
  const half = code >= 0xd800 && code <= 0xdfff;
  initials[code] ??= half ? '' : (fold(String.fromCharCode(code))[0] ?? '');
  return initials[code];
}

/** A window of whole words around a place. */
function cutAround(text: string, place: number): [number, number] {
  if (text.length <= window) return [0, text.length];
  const wanted = Math.max(0, place - 80);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const end = text.lastIndexOf(' ', Math.min(text.length, from + window));
  return [from, from + window >= text.length ? text.length : Math.max(end, place)];
}
