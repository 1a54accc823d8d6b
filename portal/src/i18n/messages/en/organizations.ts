import type { Shape } from '../shape';
import type { organizations as vi } from '../vi/organizations';

export const organizations = {
  organization: {
    title: 'Agencies',
    lead: 'Who publishes what, in the order of the administration.',
    total: '{count, plural, one {# agency} other {# agencies}}',
    datasets: '{count, plural, =0 {No datasets yet} one {# dataset} other {# datasets}}',
    filter: 'Search by the name of an agency',
    find: 'Search',
    clear: 'See all',
    none: 'No agency has such a name',
    first: 'First page',
    next: 'Next page',
    pages: 'Pages',
    parent: 'Part of',
    children: 'Agencies under it',
    allChildren: 'All {count, plural, one {# agency} other {# agencies}}',
    website: 'Website',
    email: 'E-mail',
    about: 'Information',
    identifier: 'Identifier',
  },
} as const satisfies Shape<typeof vi>;
