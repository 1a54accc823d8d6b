// Text comes folded and cut into words by our own hand: the whitespace analyser takes it as it is, and a
// boolean similarity leaves the weighing to the plan. Core features only.
const text = { type: 'text', analyzer: 'whitespace', similarity: 'boolean', norms: false } as const;
/** Pairs of neighbours are kept too: most Vietnamese words are two syllables, each of them in every document. */
const phrased = { ...text, index_phrases: true } as const;
/** Which words there are; where they stand is told by the folded text. */
const wordsOnly = { ...text, index_options: 'docs' } as const;
const value = { type: 'keyword', eager_global_ordinals: true } as const;

export const settings = {
  number_of_shards: 1,
  number_of_replicas: 0,
  // The indexer says when; this is for what it could not say.
  refresh_interval: '30s',
  // A query of many clauses costs by the segment more than by the document: few segments are kept.
  'merge.policy.floor_segment': '32mb',
  'merge.policy.segments_per_tier': 3,
} as const;

export const mappings = {
  dynamic: 'strict',
  properties: {
    id: { type: 'keyword' },
    revision: { type: 'long', index: false },
    audience: { type: 'keyword' },
    title: { ...phrased, copy_to: 'any' },
    keywords: { ...phrased, copy_to: 'any' },
    body: { ...phrased, copy_to: 'any' },
    any: wordsOnly,
    titleExact: wordsOnly,
    keywordsExact: wordsOnly,
    bodyExact: wordsOnly,
    values: {
      properties: {
        theme: value,
        organization: value,
        format: value,
        keyword: value,
        adminUnit: value,
        license: value,
        accessRights: value,
        frequency: value,
      },
    },
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
  },
} as const;
