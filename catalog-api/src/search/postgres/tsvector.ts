import type { Clause, Field, Phrase } from '../plan/plan.ts';
import type { DocumentTerms, Term } from '../terms.ts';

// PostgreSQL keeps positions up to 16,383 and 256 of them for a word; more say nothing new for our ranking.
const lastPosition = 16_383;
const mostPositions = 250;
/** Between two texts, so that no phrase spans them. */
const gap = 5;

const weights = { title: 'A', keywords: 'B', body: 'C' } as const;

/** The text form of a tsvector with folded words, and exact spellings behind `=`, at their positions. */
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
      for (const { folded, exact } of text as Term[]) {
        if (++position > lastPosition) return written(positions);
        note(folded, weights[field]);
        if (exact !== folded) note(`=${exact}`, weights[field]);
      }
      position += gap;
    }
  }
  return written(positions);
}

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
    const written = terms.map((term, i) => {
      const prefix = prefixLast && i === terms.length - 1 ? '*' : '';
      // A word without marks is stored once, under its folded form.
      const lexeme = (exact || spelled) && /[^\p{ASCII}]/u.test(term) ? `=${term}` : term;
      return `${quoted(lexeme)}${prefix || weight ? ':' : ''}${prefix}${weight}`;
    });
    return `(${written.join(loose ? ' & ' : ' <-> ')})`;
  };
  return anyOf.map(phrase).join(' | ');
}

export const clauseQuery = (clause: Clause) => tsqueryText(clause.anyOf, clause.field, clause.exact);
