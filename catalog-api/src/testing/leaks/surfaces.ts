import type { Answer, Ask } from './ask.ts';
import { beginning } from './markers.ts';
import type { Content, Dataset, World } from './model.ts';
import type { Oracle } from './oracle.ts';

/**
 * One way on which the hub tells of its records. Whatever it answers is searched for markers that the asker may not
 * read; `check` compares counts and presence as well.
 */
export interface Surface {
  name: string;
  ask: (world: World) => Ask;
  check?: (answer: Answer, oracle: Oracle) => string[];
  /** The audit log: it tells administrators of everything. */
  audit?: true;
}

const json = <T>({ body }: Answer): T => JSON.parse(body) as T;

export function same(what: string, found: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${what}: ${a?.slice(0, 600)} instead of ${b?.slice(0, 600)}`];
}

const idsOf = (datasets: readonly { id: string }[]) => datasets.map(({ id }) => id).toSorted();

/** How many of some datasets have each value of something, as facets tell it. */
function counted(oracle: Oracle, valuesOf: (content: Content, dataset: Dataset) => string[]) {
  const counts = new Map<string, number>();
  for (const dataset of oracle.searchable)
    for (const value of new Set(valuesOf(oracle.shown(dataset), dataset)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const facets: Record<string, (content: Content, dataset: Dataset) => string[]> = {
  theme: ({ themes }) => themes,
  organization: (_content, { organization }) => [organization.slug],
  format: ({ formats }) => formats,
  keyword: ({ keywords }) => keywords,
  adminUnit: ({ adminUnits }) => adminUnits,
  license: ({ license }) => (license ? [license] : []),
  accessRights: ({ accessRights }) => [accessRights ?? 'open'],
  frequency: ({ frequency }) => (frequency ? [frequency] : []),
};
/** Of so many values a facet tells the most frequent ones. */
const mostValues = 50;

interface Found {
  total: number;
  items: { id: string }[];
  facets?: Record<string, { value: string; count: number }[]>;
}

function checkSearch(answer: Answer, oracle: Oracle): string[] {
  const { total, items, facets: told = {} } = json<Found>(answer);
  return [
    ...same('total', total, oracle.searchable.length),
    ...same('items', idsOf(items), idsOf(oracle.searchable)),
    ...Object.entries(told).flatMap(([name, values]) => checkFacet(name, values, oracle)),
  ];
}

function checkFacet(name: string, values: { value: string; count: number }[], oracle: Oracle): string[] {
  const expected = counted(oracle, facets[name] ?? (() => []));
  const wrong = values.filter(({ value, count }) => expected[value] !== count);
  return [
    ...same(`facet ${name}, wrong counts`, wrong, []),
    ...same(`facet ${name}, values`, values.length, Math.min(Object.keys(expected).length, mostValues)),
  ];
}

/** The addresses in a text are those of what is listed, each of them. */
const listsSlugs =
  (listed: (oracle: Oracle) => Dataset[] = (oracle) => oracle.listed) =>
  ({ body }: Answer, oracle: Oracle): string[] => {
    const found = new Set([...body.matchAll(/\/datasets\/([a-z0-9-]+)/g)].map(([, slug]) => slug));
    const expected = listed(oracle).map(({ slug }) => slug);
    return same('addresses', [...found].toSorted(), expected.toSorted());
  };

const ckan = <T>(answer: Answer): T => json<{ result: T }>(answer).result;
const at = (path: string) => () => ({ path });
const action = (path: string) => at(`/api/3/action/${path}`);

const tagsOf = (oracle: Oracle): string[] =>
  [...new Set(oracle.listed.flatMap((dataset) => oracle.shown(dataset).keywords))].toSorted();

const countIn = (oracle: Oracle, slug: string): number =>
  oracle.listed.filter(({ organization }) => organization.slug === slug).length;

/** Every surface that tells of many records at once; a new one is one line more. */
export const lists: Surface[] = [
  { name: 'search', ask: at('/api/v1/datasets?limit=1000'), check: checkSearch },
  {
    name: 'search in words',
    ask: at('/api/v1/datasets?limit=1000&q=d%E1%BB%AF+li%E1%BB%87u'),
    check: checkSearch,
  },
  {
    name: 'search by title',
    ask: at('/api/v1/datasets?limit=3&sort=title'),
    check: (answer, oracle) => same('total', json<Found>(answer).total, oracle.searchable.length),
  },
  {
    name: 'search in a theme',
    ask: at('/api/v1/datasets?limit=1000&theme=air&theme=waste'),
    check: (answer, oracle) => {
      const { total, facets: told } = json<Found>(answer);
      const found = oracle.searchable.filter((dataset) =>
        oracle.shown(dataset).themes.some((theme) => ['air', 'waste'].includes(theme)),
      );
      return [...same('total', total, found.length), ...checkFacet('theme', told?.theme ?? [], oracle)];
    },
  },
  { name: 'suggestions', ask: at(`/api/v1/suggest?limit=20&q=${beginning}`) },
  { name: 'suggestions in words', ask: at('/api/v1/suggest?limit=20&q=d%E1%BB%AF+li') },
  { name: 'most used', ask: at('/api/v1/usage/datasets?limit=100') },
  { name: 'site', ask: at('/api/v1/site') },
  {
    name: 'Atom',
    ask: at('/datasets.atom?limit=100'),
    check: ({ body }, oracle) => same('entries', body.split('<entry>').length - 1, oracle.searchable.length),
  },
  ...['ttl', 'jsonld', 'rdf'].flatMap((format): Surface[] => [
    { name: `catalog ${format}`, ask: at(`/catalog.${format}`), check: listsSlugs() },
    { name: `catalog page ${format}`, ask: at(`/catalog.${format}?page=1`), check: listsSlugs() },
  ]),
  {
    name: 'the page after the last',
    ask: at('/catalog.ttl?page=2'),
    check: ({ status }) => same('status', status, 404),
  },
  {
    name: 'package_search',
    ask: action('package_search?rows=1000&facet.field=%5B%22tags%22%2C%22organization%22%2C%22groups%22%5D'),
    check: (answer, oracle) => {
      const { count, results } = ckan<{ count: number; results: { id: string }[] }>(answer);
      return [
        ...same('count', count, oracle.searchable.length),
        ...same('results', idsOf(results), idsOf(oracle.listed)),
      ];
    },
  },
  {
    name: 'package_list',
    ask: action('package_list'),
    check: (answer, oracle) =>
      same('names', ckan<string[]>(answer), oracle.listed.map(({ slug }) => slug).toSorted()),
  },
  {
    name: 'current_package_list_with_resources',
    ask: action('current_package_list_with_resources?limit=1000'),
    check: (answer, oracle) => same('ids', idsOf(ckan<{ id: string }[]>(answer)), idsOf(oracle.listed)),
  },
  { name: 'package_autocomplete', ask: action(`package_autocomplete?q=${beginning}&limit=20`) },
  {
    name: 'tag_list',
    ask: action('tag_list'),
    check: (answer, oracle) => same('tags', ckan<string[]>(answer).toSorted(), tagsOf(oracle)),
  },
  { name: 'tag_list, filtered', ask: action(`tag_list?query=${beginning}&all_fields=true`) },
  { name: 'tag_show', ask: action('tag_show?id=chung&include_datasets=true') },
  {
    name: 'group_list',
    ask: action('group_list?all_fields=true'),
    check: (answer, oracle) => {
      const told = ckan<{ name: string; package_count: number }[]>(answer).filter(
        (one) => one.package_count > 0,
      );
      const expected = counted(oracle, ({ themes }) => themes);
      return same(
        'counts',
        Object.fromEntries(
          told
            .map(({ name, package_count }) => [name, package_count] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
        expected,
      );
    },
  },
  { name: 'group_show', ask: action('group_show?id=air&include_datasets=true') },
  {
    name: 'organization_list',
    ask: action('organization_list?all_fields=true'),
    check: (answer, oracle) =>
      ckan<{ name: string; package_count: number }[]>(answer).flatMap(({ name, package_count }) =>
        same(name, package_count, countIn(oracle, name)),
      ),
  },
  { name: 'organization_show', ask: action('organization_show?id=ministry&include_datasets=true') },
  { name: 'organization_show of a part', ask: action('organization_show?id=office&include_datasets=true') },
  {
    name: 'organizations',
    ask: at('/api/v1/organizations?limit=1000'),
    check: (answer, oracle) =>
      json<{ items: { slug: string; datasetCount: number }[] }>(answer).items.flatMap(
        ({ slug, datasetCount }) => same(slug, datasetCount, countIn(oracle, slug)),
      ),
  },
  {
    name: 'organization',
    ask: at('/api/v1/organizations/centre'),
    check: (answer, oracle) =>
      same('count', json<{ datasetCount: number }>(answer).datasetCount, countIn(oracle, 'centre')),
  },
  { name: 'sitemap', ask: at('/sitemap.xml') },
  { name: 'sitemap of datasets', ask: at('/sitemaps/datasets.xml') },
  {
    name: 'audit log',
    ask: at('/api/v1/audit?limit=1000'),
    audit: true,
    check: ({ status }, oracle) => same('status', status === 200, oracle.audits),
  },
  { name: 'audit export', ask: at('/api/v1/audit/export'), audit: true },
  { name: 'audit search', ask: at('/api/v1/audit?limit=1000&q=du+lieu'), audit: true },
  {
    name: 'harvest sources',
    ask: at('/api/v1/harvest/sources?limit=1000'),
    check: (answer, oracle) => checkSources(answer, oracle),
  },
  { name: 'harvest runs', ask: at('/api/v1/harvest/runs?limit=1000') },
  {
    name: 'services',
    ask: at('/api/v1/services?limit=100'),
    check: (answer, oracle) => {
      const { total, items } = json<Found>(answer);
      return [
        ...same('total', total, oracle.services.length),
        ...same('items', idsOf(items), idsOf(oracle.services)),
      ];
    },
  },
  { name: 'status of services', ask: at('/api/v1/status/services') },
  { name: 'requests of mine', ask: at('/api/v1/access-requests?limit=100') },
  { name: 'requests to decide on', ask: at('/api/v1/access-requests?view=decide&limit=100') },
  { name: 'notifications', ask: at('/api/v1/notifications?limit=100') },
  { name: 'applications', ask: at('/api/v1/applications') },
  { name: 'people', ask: at('/api/v1/people?limit=100') },
  { name: 'usage of mine', ask: at('/api/v1/usage') },
  { name: 'usage of mine as CSV', ask: at('/api/v1/usage.csv?by=dataset') },
  { name: 'usage of an agency', ask: at('/api/v1/usage/organizations/ministry') },
  { name: 'usage of an agency as CSV', ask: at('/api/v1/usage/organizations/office/usage.csv?by=dataset') },
  { name: 'keys', ask: at('/api/v1/keys?limit=1000') },
  { name: 'oneself', ask: at('/api/v1/me') },
  { name: 'readiness', ask: at('/readyz') },
  { name: 'metrics', ask: at('/metrics') },
];

function checkSources(answer: Answer, oracle: Oracle): string[] {
  if (answer.status !== 200) return same('status', [401, 403].includes(answer.status), true);
  const { total, items } = json<Found>(answer);
  const expected = oracle.sources.map(({ id }) => id).toSorted();
  return [...same('total', total, expected.length), ...same('items', idsOf(items), expected)];
}
