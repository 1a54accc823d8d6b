import type { Shape } from '../shape';
import type { organizations as vi } from '../vi/organizations';

export const organizations = {
  organization: {
    title: 'Agencies',
    datasets: '{count, plural, =0 {No datasets yet} one {# dataset} other {# datasets}}',
    website: 'Website',
    browse: 'Browse the datasets',
  },
  themes: { title: 'Themes', lead: 'What there is on each part of the environment.' },
} as const satisfies Shape<typeof vi>;
