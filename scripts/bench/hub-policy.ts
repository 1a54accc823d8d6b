import { startTestHub } from '@envhub/catalog-api/testing';
import { buildDocument, readers } from '@envhub/catalog-api/testing/search';
import { numbersFrom, searchOf } from './generate.ts';
import { say } from './hub.ts';
import { percentile, type Row } from './report.ts';
import { subjects } from './subjects.ts';

const datasets = 20_000;
const organizations = 300;
const searches = 600;
const batch = 500;

const id = (kind: number, n: number) => `00000000-0000-7000-${8000 + kind}-${String(n).padStart(12, '0')}`;

/** Who asks: somebody as most are who sign in, and somebody for whom the filter is as long as it gets. */
const people = [
  { name: 'a steward', organizations: 3, approvals: 20 },
  { name: 'one with 703 labels', organizations: 200, approvals: 500 },
];

/**
 * What the policy adds to a search: by each of the people, against somebody for whom nothing is filtered; in turns, on
 * the search port of both engines.
 */
export async function measurePolicy(): Promise<Row[]> {
  const rows = await measured('embedded', { database: 'pglite', search: 'postgres' });
  if (process.env.DATABASE_URL)
    rows.push(...(await measured('PostgreSQL', { database: 'pg', search: 'postgres' })));
  if (process.env.ELASTICSEARCH_URL)
    rows.push(...(await measured('Elasticsearch', { database: 'pglite', search: 'elasticsearch' })));
  return rows;
}

type Storage = Parameters<typeof startTestHub>[0];

async function measured(where: string, storage: Storage): Promise<Row[]> {
  const hub = await startTestHub(storage);
  try {
    const { index } = hub.engines;
    say(`Filling an index of ${datasets} documents (${where}) …`);
    for (let n = 0; n < datasets; n += batch)
      await index.put(Array.from({ length: batch }, (_, i) => documentOf(n + i)));
    await index.refresh();
    await index.settle();
    const rows: Row[] = [];
    for (const person of people) {
      const times = await inTurns(person, async (reader, n) => {
        await index.query(queryOf(n, reader));
      });
      for (const [name, at] of [
        ['median', 0.5],
        ['p95', 0.95],
      ] as const) {
        const [before, after] = [percentile(times.everything, at), percentile(times.filtered, at)];
        rows.push(
          { figure: `search without a filter, ${name} ms (${where})`, value: before },
          { figure: `search by ${person.name}, ${name} ms (${where})`, value: after },
          {
            figure: `the policy adds for ${person.name}, ${name} % (${where})`,
            value: (after / before - 1) * 100,
            goal: '<= 20',
          },
        );
      }
    }
    return rows;
  } finally {
    await hub.close();
  }
}

type Reader = typeof readers.public;

/** Both readers ask each question, first one, then the other, so that a busy moment strikes both. */
async function inTurns(person: (typeof people)[number], ask: (reader: Reader, n: number) => Promise<void>) {
  const next = numbersFrom(5);
  const some = readers.steward(
    Array.from({ length: person.organizations }, (_, n) => id(1, n)),
    Array.from({ length: person.approvals }, () => id(2, Math.floor(next() * datasets))),
  );
  const everything: number[] = [];
  const filtered: number[] = [];
  const time = async (reader: Reader, n: number, into: number[] | undefined) => {
    const begun = performance.now();
    await ask(reader, n);
    into?.push(performance.now() - begun);
  };
  for (let n = 0; n < searches; n++) {
    const into = n >= searches / 4;
    const turns = [
      () => time(readers.all, n, into ? everything : undefined),
      () => time(some, n, into ? filtered : undefined),
    ];
    for (const turn of n % 2 ? turns : turns.toReversed()) await turn();
  }
  return { everything, filtered };
}

function queryOf(n: number, reader: Reader) {
  const asked = searchOf(n);
  const text = asked.get('q');
  const filters = Object.fromEntries(
    ['adminUnit', 'format', 'license', 'theme'].flatMap((name) => {
      const value = asked.get(name);
      return value === null ? [] : [[name, [value]]];
    }),
  );
  const from = asked.get('from');
  return {
    reader,
    ...(text !== null && { text }),
    ...(from !== null && { from }),
    filters,
    sort: text === null || asked.has('sort') ? ('-modified' as const) : ('relevance' as const),
    limit: 20,
    facets: [
      'theme',
      'organization',
      'format',
      'keyword',
      'adminUnit',
      'license',
      'accessRights',
      'frequency',
    ] as (
      | 'theme'
      | 'organization'
      | 'format'
      | 'keyword'
      | 'adminUnit'
      | 'license'
      | 'accessRights'
      | 'frequency'
    )[],
    locale: 'vi' as const,
  };
}

/** Eight of ten are open, one is shared among agencies, one restricted. */
function documentOf(n: number) {
  const next = numbersFrom(n + 1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const subject = one(subjects);
  const place = one(['01', '48', '79', '92', '31', '22']);
  const year = 2008 + Math.floor(next() * 18);
  const owner = Math.floor(next() * organizations);
  const labels = [`org:${id(1, owner)}`, `dataset:${id(2, n)}`];
  const share = next();
  return buildDocument(
    {
      title: { vi: `Số liệu ${subject.vi} năm ${year}`, en: `${subject.en} statistics ${year}` },
      description: {
        vi: `Kết quả quan trắc ${subject.vi} tại ${n} điểm`,
        en: `${subject.en} at ${n} points`,
      },
      keywords: { vi: subject.measures },
      themes: [subject.theme],
      spatial: { adminUnits: [place] },
      license: one(['cc-by-4.0', 'cc0-1.0']),
      temporal: [{ start: `${year}`, end: `${year + 1}` }],
      distributions: [{ format: one(['CSV', 'XLSX', 'JSON']), downloadUrl: `https://data.example.vn/${n}` }],
    },
    {
      id: id(2, n),
      slug: `dataset-${n}`,
      audience: share < 0.8 ? ['public'] : share < 0.9 ? ['state', ...labels] : labels,
      organization: { id: id(1, owner), slug: `organization-${owner}`, name: { vi: `Cơ quan ${owner}` } },
    },
  );
}
