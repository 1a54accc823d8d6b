import type { Shape } from '../shape';
import type { pages as vi } from '../vi/pages';

export const pages = {
  status: {
    title: 'Service status',
    allWell: 'All parts of the portal work.',
    late: 'All parts work; search results are behind the data for the moment.',
    trouble: 'A part of the portal does not work at the moment.',
    up: 'works',
    down: 'is away',
    parts: {
      portal: 'Pages of the portal',
      api: 'API',
      database: 'Database',
      search: 'Search',
    },
    does: {
      portal: 'The guide, the standing texts and this page.',
      api: 'Programs and the portal’s pages can call the API.',
      database: 'Datasets can be opened, with their versions, and updated.',
      search: 'Searching, filtering and suggestions.',
    },
    without: {
      api: 'Data cannot be read; the guide and the standing texts can.',
      database: 'Datasets cannot be opened. The portal connects again by itself.',
      search: 'Searching, filtering and suggestions are not possible.',
    },
    services: 'Services of agencies',
    noServices: 'There is no service yet.',
    servicesAway: 'The state of the services cannot be read.',
    limits: 'Limits of the API',
    waiting: 'Waiting to be searchable',
    version: 'Version',
    checked: 'Checked at',
    again: 'Check again',
    refreshed: 'The page checks again every 30 seconds.',
  },
  developers: {
    title: 'Developers',
    getKey: 'Get a key',
    pages: 'Pages for developers',
    guide: 'API guide',
    guideLead:
      'Everything on this portal comes from an open API: what a page shows, a program can read. Reading open data needs no key, and each call below runs as pasted.',
    reference: 'API reference',
    services: 'Data services',
    limits: 'Limits',
    status: 'Status',
    myKeys: 'My keys',
    document: 'OpenAPI file (JSON)',
    whole: 'The portal’s own API',
    back: { services: 'Back to the service', datasets: 'Back to the dataset' },
    key: {
      label: 'API key',
      use: 'Use this key',
      forget: 'Drop the key',
      none: 'Calls can be tried without a key. With one the limits are higher.',
      typed: 'Calls carry the key that you typed. It stays in this page alone.',
      made: 'Calls carry the key that you just made. It stays in this page alone.',
    },
    referenceLead: 'Every call with its parameters and replies, and a button to try it.',
    alone: 'Open on a page of its own',
    past: 'Skip the reference',
    changes: 'Changes',
    changesLead: 'What has changed in the software that people and programs notice.',
    copy: 'Copy',
    copied: 'Copied',
    languages: '{topic}: programming language',
    topics: {
      search: 'Find datasets',
      searchText:
        'Vietnamese may be typed with or without diacritics. Repeating a parameter means “or”, different parameters mean “and”. A misspelt parameter is an error and not passed over.',
      walk: 'Read a whole list',
      walkText:
        'A page has up to 1,000 items. Send <code>next</code> back as <code>cursor</code> until <code>next</code> is <code>null</code>: nothing twice, nothing missed, while the catalogue changes.',
      one: 'One dataset and its files',
      oneText:
        'By the <code>slug</code> in the address of its page, or by <code>id</code>. The reply has the whole description and the address of each file.',
      catalogue: 'The whole catalogue in one call',
      catalogueText:
        'DCAT-AP 3 as Turtle (<code>.ttl</code>), JSON-LD (<code>.jsonld</code>) or RDF/XML (<code>.rdf</code>). Each dataset’s page has the same three forms: add the ending to its address.',
      ckan: 'Software made for CKAN',
      ckanText:
        'The reading half of CKAN’s Action API is under <code>/api/3/action</code>: harvesters and libraries made for CKAN work unchanged.',
      key: 'With a key',
      keyText:
        'Sign in and name your application, and you have a key at once: <keys>get a key</keys>. Send it in the header <code>X-API-Key</code>: limits are higher, and replies have the data that agencies approved for you.',
      service: 'APIs of agencies',
      serviceText:
        'Agencies offer their own APIs here: one address, the same key, the same errors. See the <services>data services</services>.',
    },
    rules: 'Rules',
    rule: {
      limits: 'Limits',
      limitsText:
        'Up to 1,000 items a page, and 1 MB a request body. Calls, rows and bytes have <limits>limits by plan</limits>; past one the answer is 429 with <code>Retry-After</code>. For the whole catalogue call <code>/catalog.jsonld</code> once rather than a thousand times a little.',
      formats: 'Formats',
      formatsText:
        'JSON; DCAT-AP 3 in JSON-LD, Turtle and RDF/XML; CKAN’s Action API; Atom for searches. Text in UTF-8, times as RFC 3339.',
      languages: 'Languages',
      languagesText:
        'Names and descriptions come in all their languages, such as <code>title.en</code>. Labels and error messages follow <code>Accept-Language</code>: <code>vi</code> or <code>en</code>.',
      unchanged: 'Not loading again',
      unchangedText:
        'Each reply has an <code>ETag</code>. Send it back in <code>If-None-Match</code>: when nothing is new, the reply is 304 without a body.',
      browsers: 'From browsers',
      browsersText: 'Web pages from anywhere may call the API (CORS); no cookie takes part.',
      errors: 'Errors',
      errorsText:
        'RFC 9457, with a stable <code>code</code>, the fault of each field, and a request id. After a 503, wait the seconds that <code>Retry-After</code> says.',
      stability: 'Stability',
      stabilityText:
        'Within <code>/api/v1</code> fields are added, never renamed or removed. The <code>id</code> and the address of a dataset are never given to another.',
    },
    errorCodes: 'Table of error codes',
  },
} as const satisfies Shape<typeof vi>;
