import { createClient, together } from './client.ts';
import { searchOf } from './generate.ts';
import { type BenchHub, fill, numberOption, startBenchHub } from './hub.ts';
import { percentile, type Row, report } from './report.ts';

const searches = 600;
const clients = 8;

/**
 * Searching over HTTP with eight facets and highlights, in a mix of queries as people type them.
 * `--only embedded|elasticsearch`, `--count` (the smaller catalog), `--large` (the larger one).
 */
export async function bench(options: string[]): Promise<void> {
  const count = numberOption(options, 'count', 20_000);
  const large = numberOption(options, 'large', 100_000);
  const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
  const rows: Row[] = [];
  if (only !== 'embedded') {
    await withHub('servers', async (hub) => {
      await fill(hub, count);
      rows.push(...(await oneClient(hub, `Elasticsearch, ${count} datasets`, 12)));
      rows.push(await manyClients(hub, `Elasticsearch, ${count} datasets`));
      rows.push(await byId(hub, `PostgreSQL, ${count} datasets`));
      await fill(hub, large);
      rows.push(...(await oneClient(hub, `Elasticsearch, ${large} datasets`, 60)));
    });
  }
  if (only !== 'elasticsearch') {
    await withHub('embedded', async (hub) => {
      await fill(hub, count);
      rows.push(...(await oneClient(hub, `embedded, ${count} datasets`, 150)));
      rows.push(await byId(hub, `embedded, ${count} datasets`));
    });
  }
  report('search', rows);
}

async function withHub(
  storage: 'embedded' | 'servers',
  work: (hub: BenchHub) => Promise<void>,
): Promise<void> {
  const hub = await startBenchHub(storage);
  try {
    await work(hub);
  } finally {
    await hub.close();
  }
}

async function oneClient(hub: BenchHub, where: string, goal: number): Promise<Row[]> {
  const get = createClient(hub.url);
  for (let n = 0; n < searches; n++) await get(addressOf(n));
  const times: number[] = [];
  const byKind = new Map<number, number[]>();
  for (let n = 0; n < searches; n++) {
    // Other queries than those of the warm-up.
    const { milliseconds, body } = await get(addressOf(searches + n));
    assertSearched(body);
    times.push(milliseconds);
    byKind.set(n % 12, [...(byKind.get(n % 12) ?? []), milliseconds]);
  }
  if (process.env.BENCH_KINDS)
    for (const [kind, own] of byKind)
      process.stderr.write(
        `${kind}: median ${percentile(own, 0.5).toFixed(1)}, p95 ${percentile(own, 0.95).toFixed(1)} ms, ${searchOf(kind)}\n`,
      );
  return [
    { figure: `search, median ms (${where})`, value: percentile(times, 0.5) },
    { figure: `search, p95 ms (${where})`, value: percentile(times, 0.95), goal: `<= ${goal}` },
  ];
}

async function manyClients(hub: BenchHub, where: string): Promise<Row> {
  const total = searches * 3;
  const seconds = await together(clients, total, () => {
    const get = createClient(hub.url);
    return async (n) => void (await get(addressOf(2 * searches + n)));
  });
  return {
    figure: `searches a second, ${clients} clients (${where})`,
    value: total / seconds,
    goal: '>= 300',
  };
}

async function byId(hub: BenchHub, where: string): Promise<Row> {
  const get = createClient(hub.url);
  const { body } = await get('/api/v1/datasets?limit=100&facets=none');
  const ids = (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id);
  const times: number[] = [];
  for (let n = 0; n < 600; n++) {
    const { milliseconds } = await get(`/api/v1/datasets/${ids[n % ids.length]}`);
    if (n >= 300) times.push(milliseconds);
  }
  return { figure: `a dataset by id, p95 ms (${where})`, value: percentile(times, 0.95), goal: '<= 10' };
}

const addressOf = (n: number) => `/api/v1/datasets?${searchOf(n)}`;

function assertSearched(body: string): void {
  const { facets } = JSON.parse(body) as { facets: Record<string, unknown> };
  if (Object.keys(facets).length !== 8) throw new Error('an answer without its eight facets');
}
