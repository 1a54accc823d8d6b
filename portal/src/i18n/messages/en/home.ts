import type { Shape } from '../shape';
import type { home as vi } from '../vi/home';

export const home = {
  home: {
    promise: 'Find, read and call all environmental data at one address',
    lead: '{datasets, plural, one {# dataset} other {# datasets}} published by {organizations, plural, one {# agency} other {# agencies}} on {themes, plural, one {# theme} other {# themes}}. Open data is there to use, without signing in.',
    leadPlain: 'Data that state agencies publish. Open data is there to use, without signing in.',
    examples: 'For example:',
    featured: 'Featured datasets',
    themes: 'Browse by theme',
    newest: 'Recently updated',
    mostUsed: 'Most viewed',
    mostUsedIn: 'in the last {days, plural, one {day} other {# days}}',
    opened: '{count, plural, one {# view} other {# views}}',
    agencies: 'Agencies that publish',
    all: 'See all',
    allThemes: 'See all themes',
    allAgencies: 'All {count, plural, one {# agency} other {# agencies}}',
    developers: 'For developers',
    developersText:
      'All that the portal shows can be called, at the same address and by the same rules of sharing.',
    facts: {
      keys: 'Open data needs no key',
      formats: 'OpenAPI 3.1, JSON, Atom feeds',
      standards: 'DCAT-AP 3 and the CKAN Action API built in',
      errors: 'Errors with stable codes, explained in two languages',
    },
    guide: 'Read the guide',
    reference: 'OpenAPI reference',
    call: 'The two newest datasets',
    answer: 'Answer (shortened)',
    copy: 'Copy',
    copied: 'Copied',
  },
} as const satisfies Shape<typeof vi>;
