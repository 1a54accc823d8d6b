import { createHash } from 'node:crypto';
import { documentForm } from '../document.ts';
import { facets } from '../facets.ts';

// Text comes folded and cut into words by our own hand: the whitespace analyser takes it as it is, and a
// boolean similarity leaves the weighing to the plan. Core features only.
const text = { type: 'text', analyzer: 'whitespace', similarity: 'boolean', norms: false } as const;
/** Tells which words there are, not where they stand. */
const wordsOnly = { ...text, index_options: 'docs' } as const;
/**
 * Pairs of neighbours, each one token: most Vietnamese words are two syllables, each of them in every document,
 * and looking up a pair is far cheaper than comparing places.
 */
const pairs = { ...wordsOnly, analyzer: 'pairs', search_analyzer: 'keyword' } as const;
/** Between the words of a pair; no word has it. */
const joint = '_';
/** The core has one tokenizer, which cuts words of some scripts smaller than we do: those have no pairs. */
const whole = /^[\p{Script=Latin}\p{Nd}\p{M}.,]+$/u;

/** The tokens of the pairs of a phrase; undefined where a word of it has none. */
export function pairsOf(terms: readonly string[]): string[] | undefined {
  if (!terms.every((term) => whole.test(term))) return undefined;
  return terms.slice(1).map((right, i) => `${terms[i]}${joint}${right}`);
}

const folded = { ...text, copy_to: 'any', fields: { pairs } } as const;
const spelled = { ...wordsOnly, fields: { pairs } } as const;
const value = { type: 'keyword', eager_global_ordinals: true } as const;

export const settings = {
  analysis: {
    filter: {
      pairs: {
        type: 'shingle' as const,
        min_shingle_size: 2,
        max_shingle_size: 2,
        token_separator: joint,
        output_unigrams: false,
      },
    },
    analyzer: { pairs: { type: 'custom' as const, tokenizer: 'standard', filter: ['pairs'] } },
  },
  number_of_shards: 1,
  number_of_replicas: 0,
  // The indexer says when; this is for what it could not say.
  refresh_interval: '30s',
  // Few segments are kept.
  'merge.policy.floor_segment': '32mb',
  'merge.policy.segments_per_tier': 3,
};

const properties = {
  id: { type: 'keyword' },
  revision: { type: 'long', index: false },
  audience: { type: 'keyword' },
  // Folded words at their places, for phrases of three words and more.
  title: folded,
  keywords: folded,
  body: folded,
  any: { ...wordsOnly, fields: { pairs } },
  titleExact: spelled,
  keywordsExact: spelled,
  bodyExact: spelled,
  values: { properties: Object.fromEntries(facets.map(({ name }) => [name, value])) },
  west: { type: 'double' },
  south: { type: 'double' },
  east: { type: 'double' },
  north: { type: 'double' },
  crossing: { type: 'boolean' },
  periodStart: { type: 'keyword' },
  periodEnd: { type: 'keyword' },
  modified: { type: 'long' },
  titleKey: { type: 'keyword', index: false, doc_values: true },
  document: { type: 'object', enabled: false },
} as const;

/** What is given back as it is; without the words, a hit need not be taken apart before it is sent. */
const source = { includes: ['document', 'revision'] } as const;

/** Changes with the shape of the index and of what it holds: one of another shape is built anew. */
const shape = createHash('sha256')
  .update(JSON.stringify([settings, properties, source, documentForm]))
  .digest('base64url');

export const mappings = {
  // A newer hub may write before the index is of its shape: what it adds is searched after the rebuild.
  dynamic: false,
  _meta: { shape },
  _source: source,
  properties,
} as const;

/** Whether an index was made for this shape. */
export const hasShape = (meta: Record<string, unknown> | undefined): boolean => meta?.shape === shape;
