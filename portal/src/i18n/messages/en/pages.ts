import type { Shape } from '../shape';
import type { pages as vi } from '../vi/pages';

export const pages = {
  status: {
    title: 'Status',
    allWell: 'All parts of the hub work.',
    trouble: 'A part of the hub does not work at the moment. What works is named below.',
    api: 'API',
    database: 'Database: reading and writing by address',
    search: 'Search index',
    up: 'works',
    down: 'is away',
    waiting: 'Waiting to be indexed',
    version: 'Version',
  },
  developers: {
    title: 'For developers',
    lead: 'Everything on this portal comes from an open API: what a page shows, a program can read.',
    calls: 'Calls that run as they stand',
    search: 'Search with a filter',
    one: 'The newest dataset',
    feed: 'The whole catalogue as DCAT-AP 3',
    ckan: 'CKAN clients work unchanged',
    rules: 'In short',
    keys: 'Keys',
    keysText:
      'Reading open metadata needs no key. A key in the header X-API-Key opens what your role may see and write.',
    formats: 'Formats',
    formatsText:
      'JSON; DCAT-AP 3 in JSON-LD, Turtle and RDF/XML; the CKAN Action API for reading. Text in UTF-8, times as RFC 3339.',
    limits: 'Limits',
    limitsText:
      'Up to 1,000 items a page; follow “next” to go on. Send If-None-Match with the ETag you have to save traffic.',
    errors: 'Errors',
    errorsText:
      'Problem details (RFC 9457) with a stable code, the fault by field, in Vietnamese or English by Accept-Language.',
    changes: 'Changes',
    changesText:
      'Fields are added, never renamed or removed, within /api/v1. The changelog of the software names each change.',
    reference: 'Reference',
  },
} as const satisfies Shape<typeof vi>;
