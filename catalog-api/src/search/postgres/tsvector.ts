import type { Clause, Field, Phrase } from '../plan/plan.ts';
import type { DocumentTerms, Term } from '../terms.ts';

// PostgreSQL keeps positions up to 16,383 and 256 of them for a word; more say nothing new for our ranking.
const lastPosition = 16_383;
const mostPositions = 250;
/** Between two texts, so that no phrase spans them. */
const gap = 5;

const weights = { title: 'A', keywords: 'B', body: 'C' } as const;

/**
 * The text form of a tsvector with folded words, and exact spellings behind `=`, at their positions. Pairs of
 * neighbours are lexemes too, at the place of the left one: most Vietnamese words are two syllables, each of
 * them in every document, and the index knows lexemes but no places.
 */
export function tsvectorText(terms: DocumentTerms): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const note = (word: string, weight: string) => {
    const known = positions.get(word);
    if (!known) positions.set(word, [`${position}${weight}`]);
    else if (known.length < mostPositions) known.push(`${position}${weight}`);
  };
  for (const field of ['title', 'keywords', 'body'] as const) {
    for (const text of terms[field]) {
      const both = (folded: string, exact: string) => {
        note(folded, weights[field]);
        if (exact !== folded) note(`=${exact}`, weights[field]);
      };
      for (const [i, { folded, exact }] of (text as Term[]).entries()) {
        if (++position > lastPosition) return written(positions);
        both(folded, exact);
        const right = text[i + 1];
        if (right) both(pair(folded, right.folded), pair(exact, right.exact));
      }
      position += gap;
    }
  }
  return written(positions);
}

/** No word has an underscore. */
const pair = (left: string, right: string) => `${left}_${right}`;

function written(positions: Map<string, string[]>): string {
  return [...positions].map(([word, places]) => `${quoted(word)}:${places.join(',')}`).join(' ');
}

const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The tsquery of phrases of which one must match. */
export function tsqueryText(
  anyOf: Phrase[],
  field: Field = 'any',
  exact = false,
  prefixLast = false,
): string {
  const weight = field === 'any' ? '' : weights[field];
  const phrase = ({ terms, loose, exact: spelled }: Phrase) => {
    const lexemes =
      loose || terms.length === 1 ? terms : terms.slice(1).map((right, i) => pair(terms[i] ?? '', right));
    const written = lexemes.map((term, i) => {
      const prefix = prefixLast && i === lexemes.length - 1 ? '*' : '';
      // What has no marks is stored once, under its folded form.
      const lexeme = (exact || spelled) && /[^\p{ASCII}]/u.test(term) ? `=${term}` : term;
      return `${quoted(lexeme)}${prefix || weight ? ':' : ''}${prefix}${weight}`;
    });
    return `(${written.join(loose ? ' & ' : ' <-> ')})`;
  };
  return anyOf.map(phrase).join(' | ');
}

export const clauseQuery = (clause: Clause) => tsqueryText(clause.anyOf, clause.field, clause.exact);
