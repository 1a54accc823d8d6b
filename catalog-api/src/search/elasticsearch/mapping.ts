// Text comes folded and cut into words by our own hand: the whitespace analyser takes it as it is, and a
// boolean similarity leaves the weighing to the plan. Core features only.
const text = { type: 'text', analyzer: 'whitespace', similarity: 'boolean', norms: false } as const;
const value = { type: 'keyword', eager_global_ordinals: true } as const;

export const settings = { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '1s' } as const;

export const mappings = {
  dynamic: 'strict',
  properties: {
    id: { type: 'keyword' },
    revision: { type: 'long', index: false },
    audience: { type: 'keyword' },
    title: { ...text, copy_to: 'any' },
    keywords: { ...text, copy_to: 'any' },
    body: { ...text, copy_to: 'any' },
    any: text,
    titleExact: text,
    keywordsExact: text,
    bodyExact: text,
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
