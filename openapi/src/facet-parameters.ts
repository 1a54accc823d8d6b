import type { Json } from './expand.ts';

/** Filters of the search, one parameter for each facet; `catalog-api` has a test that its facets are these. */
export const facetParameters: Json[] = (
  [
    ['theme', 'Codes of the list environment-themes.'],
    ['organization', 'Slugs of owners.'],
    ['format', 'Codes of the list file-types.'],
    ['keyword', 'Keywords as written.'],
    ['adminUnit', 'Codes of the list admin-units.'],
    ['license', 'Codes of the list licences, or addresses.'],
    ['accessRights', 'Sharing classes.'],
    ['frequency', 'Codes of the list frequencies.'],
  ] as const
).map(([name, description]) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'array', maxItems: 50, items: { type: 'string', minLength: 1, maxLength: 500 } },
  explode: true,
}));
