import type { Shape } from '../shape';
import type { home as vi } from '../vi/home';

export const home = {
  home: {
    promise: 'Vietnam’s environmental data at one address',
    lead: 'Find, read, download and call the data that state agencies publish.',
    examples: 'Examples',
    themes: 'Themes',
    newest: 'Recently updated',
    agencies: 'Agencies',
    all: 'See all',
    developers: 'For developers',
    developersText: 'Runs as it stands, without a key:',
    datasets: '{count, plural, one {# dataset} other {# datasets}}',
    figures: { datasets: 'datasets', organizations: 'agencies', themes: 'themes' },
  },
} as const satisfies Shape<typeof vi>;
