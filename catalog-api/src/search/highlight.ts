import { fold, pickLanguage, type Word, words } from '@envhub/metadata-schemas';
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
}

export function soughtOf(sequences: Sequence[]): Sought {
  const sought: Sought = { folded: new Map(), exact: new Map() };
  for (const sequence of sequences.toSorted((a, b) => b.terms.length - a.terms.length)) {
    const index = sequence.exact ? sought.exact : sought.folded;
    const first = sequence.terms[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), sequence]);
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

function matchesIn(text: string, sought: Sought): { start: number; end: number }[] {
  const found = words(text.length > 20_000 ? text.slice(0, 20_000) : text);
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < found.length; i++) {
    const { folded, exact } = termOf(found[i]?.text ?? '');
    const longest = (sequences: Sequence[] = []) =>
      sequences.find((sequence) => standsAt(found, i, sequence));
    const inFolded = longest(sought.folded.get(folded));
    const inExact = longest(sought.exact.get(exact));
    const length = Math.max(inFolded?.terms.length ?? 0, inExact?.terms.length ?? 0);
    if (length === 0) continue;
    ranges.push({ start: found[i]?.start ?? 0, end: found[i + length - 1]?.end ?? 0 });
    i += length - 1;
  }
  return ranges;
}

const standsAt = (found: Word[], place: number, { terms, exact }: Sequence) =>
  terms.every((term, j) => {
    const word = found[place + j];
    return word !== undefined && (exact ? termOf(word.text).exact : termOf(word.text).folded) === term;
  });

/** A window of whole words around a place. */
function cutAround(text: string, place: number): [number, number] {
  if (text.length <= window) return [0, text.length];
  const wanted = Math.max(0, place - 80);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const end = text.lastIndexOf(' ', Math.min(text.length, from + window));
  return [from, from + window >= text.length ? text.length : Math.max(end, place)];
}
