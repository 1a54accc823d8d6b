import type { Answer, Ask } from './ask.ts';
import type { Content, Dataset, World } from './model.ts';
import type { Oracle } from './oracle.ts';
import { same } from './surfaces.ts';

/** One way on which the hub tells of one record, or of what one asks for by a word of it. */
export interface RecordSurface {
  name: string;
  ask: (dataset: Dataset, world: World) => Ask | undefined;
  check?: (answer: Answer, oracle: Oracle, dataset: Dataset) => string[];
}

const json = <T>({ body }: Answer): T => JSON.parse(body) as T;
const nobody = '019a0000-0000-7000-8000-00000000dead';

/** There for who knows it; gone for who knew it; for others it never was. */
const there = ({ status }: Answer, oracle: Oracle, dataset: Dataset): string[] =>
  same('status', status, !oracle.knows(dataset) ? 404 : dataset.withdrawn ? 410 : 200);

/** The same of what was published: working copies are in no feed. */
const thereAsPublished = (answer: Answer, oracle: Oracle, dataset: Dataset): string[] =>
  dataset.published === undefined && !dataset.withdrawn
    ? same('status', answer.status, 404)
    : there(answer, oracle, dataset);

const api = (rest: (dataset: Dataset) => string) => (dataset: Dataset) => ({
  path: `/api/v1/datasets/${rest(dataset)}`,
});
const working = ({ contents, working: index }: Dataset) => contents[index] as Content;
const anyContent = (dataset: Dataset, nth: number) =>
  dataset.contents[nth % dataset.contents.length] as Content;

/** How often a search for a marker of a dataset finds it. */
function finds(oracle: Oracle, dataset: Dataset, has: (content: Content) => boolean): number {
  return oracle.searchable.includes(dataset) && has(oracle.shown(dataset)) ? 1 : 0;
}

const distribution = (rest: string) => (dataset: Dataset) => {
  const [id] = working(dataset).distributionIds;
  return id === undefined ? undefined : { path: `/api/v1/datasets/${dataset.id}/distributions/${id}${rest}` };
};

/** Every surface that tells of one record; a new one is one line more. */
export const ofRecords: RecordSurface[] = [
  { name: 'dataset', ask: api(({ id }) => id), check: there },
  { name: 'dataset by its address', ask: api(({ slug }) => slug), check: there },
  {
    name: 'head of a dataset',
    ask: ({ id }) => ({ path: `/api/v1/datasets/${id}`, method: 'HEAD' }),
    check: there,
  },
  {
    name: 'dataset, unchanged',
    ask: ({ id }) => ({ path: `/api/v1/datasets/${id}`, headers: { 'if-none-match': '*' } }),
    check: ({ status }, oracle, dataset) =>
      same('status', status, !oracle.knows(dataset) ? 404 : dataset.withdrawn ? 410 : 304),
  },
  {
    name: 'versions',
    ask: api(({ id }) => `${id}/versions?limit=100`),
    check: (answer, oracle, dataset) => {
      if (answer.status !== 200) return there(answer, oracle, dataset);
      const { total, items } = json<{ total: number; items: { version: number }[] }>(answer);
      const expected = oracle.versions(dataset);
      return [
        ...same('total', total, expected.length),
        ...same('versions', items.map(({ version }) => version).toSorted(), expected),
      ];
    },
  },
  ...[1, 2, 3].map(
    (number): RecordSurface => ({
      name: `version ${number}`,
      ask: api(({ id }) => `${id}/versions/${number}`),
      check: (answer, oracle, dataset) =>
        dataset.withdrawn || !oracle.knows(dataset)
          ? there(answer, oracle, dataset)
          : same('status', answer.status, oracle.versions(dataset).includes(number) ? 200 : 404),
    }),
  ),
  { name: 'distributions', ask: api(({ id }) => `${id}/distributions`), check: there },
  { name: 'distribution', ask: distribution('') },
  {
    name: 'preview',
    ask: distribution('/preview'),
    check: (answer, oracle, dataset) => {
      if (answer.status !== 200) return [];
      const shown = oracle.works(dataset) ? working(dataset) : oracle.shown(dataset);
      const { kind } = json<{ kind: string }>(answer);
      return kind === 'none' ? [] : same('shown', kind, oracle.hasData(dataset, shown) ? 'table' : 'none');
    },
  },
  { name: 'content', ask: distribution('/content') },
  {
    name: 'related',
    ask: api(({ id }) => `${id}/related?limit=20`),
    check: (answer, oracle, dataset) => {
      if (answer.status !== 200) return there(answer, oracle, dataset);
      const known = new Set(oracle.searchable.map(({ id }) => id));
      const strangers = json<{ items: { id: string }[] }>(answer).items.filter(({ id }) => !known.has(id));
      return same('strangers', strangers, []);
    },
  },
  ...['ttl', 'jsonld', 'rdf'].map(
    (format): RecordSurface => ({
      name: `dataset as ${format}`,
      ask: ({ slug }) => ({ path: `/datasets/${slug}.${format}` }),
      check: thereAsPublished,
    }),
  ),
  {
    name: 'package_show',
    ask: ({ slug }) => ({ path: `/api/3/action/package_show?id=${slug}` }),
    check: ({ status }, oracle, dataset) => same('status', status === 200, oracle.listed.includes(dataset)),
  },
  {
    name: 'resource_show',
    ask: (dataset) => {
      const [id] = anyContent(dataset, dataset.index).distributionIds;
      return id === undefined ? undefined : { path: `/api/3/action/resource_show?id=${id}` };
    },
  },
  {
    name: 'package_search by name',
    ask: ({ slug }) => ({ path: `/api/3/action/package_search?fq=name:${slug}` }),
    check: (answer, oracle, dataset) =>
      same(
        'count',
        json<{ result: { count: number } }>(answer).result.count,
        oracle.listed.includes(dataset) ? 1 : 0,
      ),
  },
  ...[0, 1, 2].flatMap((nth): RecordSurface[] => [
    {
      name: `search for a title, ${nth}`,
      ask: (dataset) => ({ path: `/api/v1/datasets?q=${anyContent(dataset, nth).title}` }),
      check: (answer, oracle, dataset) => {
        const { title } = anyContent(dataset, nth);
        return same(
          'total',
          json<{ total: number }>(answer).total,
          finds(oracle, dataset, (content) => content.title === title),
        );
      },
    },
    {
      name: `search in a keyword, ${nth}`,
      ask: (dataset) => ({ path: `/api/v1/datasets?keyword=${anyContent(dataset, nth).keyword}` }),
      check: (answer, oracle, dataset) => {
        const { keyword } = anyContent(dataset, nth);
        return same(
          'total',
          json<{ total: number }>(answer).total,
          finds(oracle, dataset, ({ keywords }) => keywords.includes(keyword)),
        );
      },
    },
    {
      name: `suggestions for a keyword, ${nth}`,
      ask: (dataset) => ({ path: `/api/v1/suggest?q=${anyContent(dataset, nth).keyword.slice(0, 9)}` }),
    },
    {
      // The correction of a misspelling is a word that somebody wrote.
      name: `search for a misspelled title, ${nth}`,
      ask: (dataset) => {
        const { title } = anyContent(dataset, nth);
        return { path: `/api/v1/datasets?q=${title.slice(0, 7)}${title.slice(8)}` };
      },
    },
    {
      name: `package_search in a tag, ${nth}`,
      ask: (dataset) => ({
        path: `/api/3/action/package_search?fq=tags:${anyContent(dataset, nth).keyword}&facet.field=%5B%22tags%22%5D`,
      }),
    },
    {
      name: `tag_show, ${nth}`,
      ask: (dataset) => ({ path: `/api/3/action/tag_show?id=${anyContent(dataset, nth).keyword}` }),
      check: ({ status }, oracle, dataset) => {
        const { keyword } = anyContent(dataset, nth);
        const shown = oracle.listed.includes(dataset) && oracle.shown(dataset).keywords.includes(keyword);
        return same('status', status, shown ? 200 : 404);
      },
    },
  ]),
  {
    name: 'services of a dataset',
    ask: ({ slug }) => ({ path: `/api/v1/services?dataset=${slug}` }),
    check: (answer, oracle, dataset) => {
      const serving = oracle.listed.includes(dataset)
        ? oracle.services.filter(({ published, datasets }) => published && datasets.includes(dataset.index))
        : [];
      return same('total', json<{ total: number }>(answer).total, serving.length);
    },
  },
  { name: 'OpenAPI of a dataset', ask: api(({ id }) => `${id}/openapi.json`) },
  ...(['', '/versions', '/openapi.json', '/health'] as const).map(
    (rest): RecordSurface => ({
      name: `a service${rest}`,
      ask: ({ index }, { services }) => {
        const service = services[index % services.length];
        return service && { path: `/api/v1/services/${index % 2 ? service.slug : service.id}${rest}` };
      },
      check: ({ status }, oracle, { index }) => {
        const known = oracle.services.some((one) => one.index === index % 8);
        return same('status', status, known ? 200 : 404);
      },
    }),
  ),
  {
    name: 'raw record',
    ask: ({ source }) =>
      source && { path: `/api/v1/harvest/sources/${source.id}/records/${source.identifier}` },
    check: ({ status }, oracle, dataset) =>
      same('status', status === 200, oracle.person.writes && oracle.works(dataset)),
  },
  {
    name: 'records of a run',
    ask: ({ source }, world) => {
      const [run] = world.sources.find(({ id }) => id === source?.id)?.runs ?? [];
      return run ? { path: `/api/v1/harvest/runs/${run}/records?limit=1000` } : undefined;
    },
    check: ({ status }, oracle, dataset) =>
      same('status', status === 200, oracle.person.writes && oracle.works(dataset)),
  },
  {
    name: 'source',
    ask: ({ source }) => source && { path: `/api/v1/harvest/sources/${source.id}` },
    check: ({ status }, oracle, { source }) =>
      same(
        'status',
        status === 200,
        oracle.person.writes && oracle.sources.some(({ id }) => id === source?.id),
      ),
  },
  {
    name: 'events of a dataset',
    ask: ({ id }) => ({ path: `/api/v1/audit?subject=${id}` }),
  },
];

/** Writes that go nowhere for who may not know of the record: their errors tell nothing either. */
export const refusals: RecordSurface[] = [
  {
    name: 'change',
    ask: ({ id }) => ({
      path: `/api/v1/datasets/${id}`,
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: { title: { vi: 'x' } },
    }),
  },
  {
    name: 'transition',
    ask: ({ id }) => ({
      path: `/api/v1/datasets/${id}/transitions`,
      method: 'POST',
      body: { to: 'archived' },
    }),
  },
  {
    name: 'withdrawal',
    ask: ({ slug }) => ({
      path: `/api/v1/datasets/${slug}`,
      method: 'DELETE',
      headers: { 'if-match': '"1"' },
    }),
  },
];

/** The same question of a record that never was: who may not know of one gets the very same answer. */
export const ofNobody = (ask: Ask, { id, slug }: Dataset): Ask => ({
  ...ask,
  path: ask.path.replace(id, nobody).replace(slug, nobody),
});
