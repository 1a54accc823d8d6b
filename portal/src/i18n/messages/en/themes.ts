import type { Shape } from '../shape';
import type { themes as vi } from '../vi/themes';

export const themes = {
  themes: {
    title: 'Themes',
    lead: 'What there is on each part of the environment.',
    datasets: '{count, plural, =0 {No datasets yet} one {# dataset} other {# datasets}}',
    agencies: 'Agencies that publish most',
  },
  collection: {
    figures: 'Key figures',
    datasets: 'Datasets',
    organizations: 'Agencies',
    formats: 'Formats',
    updated: 'Last update',
    quality: 'Metadata, on average',
    qualityOf: '{count, plural, one {the newest} other {the # newest}}',
    newest: 'Newest datasets',
    browse: 'Search {count, plural, one {# dataset} other {# datasets}}',
    none: 'No datasets yet',
    noneText: 'Nothing has been published here so far.',
    machines: 'For machines',
    atom: 'Atom feed',
    api: 'API',
    ckan: 'CKAN',
    dcat: 'DCAT-AP, whole catalogue',
  },
} as const satisfies Shape<typeof vi>;
