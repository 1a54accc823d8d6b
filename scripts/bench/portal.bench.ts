import { gzipSync } from 'node:zlib';
import { buildPortal } from '../portal-build.ts';
import { portalFlags } from '../processes.ts';
import { observed } from './browsing.ts';
import { createClient, together } from './client.ts';
import { numbersFrom, searchOf } from './generate.ts';
import {
  type BenchHub,
  fill,
  numberOption,
  root,
  say,
  startBenchHub,
  startPortal,
  startProcess,
  stopProcess,
} from './hub.ts';
import { childrenOf, peakMemory, percentile, type Row, report } from './report.ts';

const pages = 240;
const clients = 8;

/**
 * The portal over a hub of generated datasets: how long pages take over the API's own time, how many of them
 * eight browsing clients get, what a browser has to load, and what moves on the screen.
 * `--count` datasets, `--storage embedded|servers`.
 */
export async function bench(options: string[]): Promise<void> {
  const count = numberOption(options, 'count', 20_000);
  const storage = options.includes('embedded') ? 'embedded' : 'servers';
  await buildPortal(root, say);
  const hub = await startBenchHub(storage);
  const source = await startPortal(count, true);
  try {
    await fill(hub, count, source);
    const portal = await startProcess(
      'portal/server.ts',
      [],
      { PORT: '0', API_URL: hub.url, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      /(http:\/\/\S+)/,
      portalFlags,
    );
    const url = portal.found[1] ?? '';
    try {
      const slugs = await allSlugs(hub);
      const rows: Row[] = [
        ...(await timed(url, hub, 'search page', pageOfSearch, apiOfSearch)),
        ...(await timed(url, hub, 'dataset page', pageOfDataset(slugs), apiOfDataset(slugs))),
        ...(await browsed(url, slugs)),
        ...[portal.pid, ...childrenOf(portal.pid)].map((pid, n) => ({
          figure: `peak memory of portal process ${n + 1}, MB`,
          value: peakMemory(pid),
        })),
        ...(await weights(url, slugs)),
        ...(await observed(url, [`/vi`, pageOfSearch(0), pageOfDataset(slugs)(0)])),
      ];
      report('portal', rows);
    } finally {
      await stopProcess(portal.child);
    }
  } finally {
    await stopProcess(source.child);
    await hub.close();
  }
}

type Address = (n: number) => string;

const pageOfSearch: Address = (n) => `/${n % 2 ? 'en' : 'vi'}/datasets?${searchOf(n)}`;
const apiOfSearch: Address = (n) =>
  `/api/v1/datasets?${searchOf(n)}&facets=theme,organization,format,keyword,adminUnit,license,accessRights,frequency,year`;
const pageOfDataset =
  (slugs: string[]): Address =>
  (n) =>
    `/${n % 2 ? 'en' : 'vi'}/datasets/${slugs[n % slugs.length]}`;
const apiOfDataset =
  (slugs: string[]): Address =>
  (n) =>
    `/api/v1/datasets/${slugs[n % slugs.length]}`;

/** The slugs of the whole catalog. */
async function allSlugs(hub: BenchHub): Promise<string[]> {
  const slugs: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: { items: { slug: string }[]; next: string | null } = await hub.call(
      'GET',
      `/api/v1/datasets?limit=1000&sort=title&facets=none${next && `&cursor=${encodeURIComponent(next)}`}`,
    );
    slugs.push(...page.items.map(({ slug }) => slug));
    next = page.next;
  }
  return slugs;
}

/** One client: the page, and the call that it stands on, each for addresses that nobody asked before. */
async function timed(url: string, hub: BenchHub, name: string, page: Address, api: Address): Promise<Row[]> {
  const [readPage, readApi] = [createClient(url), createClient(hub.url)];
  const [ofPage, ofApi]: [number[], number[]] = [[], []];
  for (let n = 0; n < pages; n++) await readPage(page(n));
  for (let n = pages; n < 2 * pages; n++) {
    ofApi.push((await readApi(api(n + pages))).milliseconds);
    ofPage.push((await readPage(page(n))).milliseconds);
  }
  const [whole, own] = [percentile(ofPage, 0.95), percentile(ofApi, 0.95)];
  return [
    { figure: `${name}, p95 ms`, value: whole },
    { figure: `${name}, p95 ms over the API’s own time`, value: whole - own, goal: '<= 80' },
  ];
}

/**
 * Eight clients; of three pages one is a search and two are datasets. Once every page is another one, so that
 * none is kept; and once as readers browse, who ask for the same datasets again and again: the n-th in favour
 * as often as 1 / n^0.8 (Breslau and others, “Web caching and Zipf-like distributions”, 1999).
 */
async function browsed(url: string, slugs: string[]): Promise<Row[]> {
  const next = numbersFrom(1);
  // The inverse of the distribution’s integral.
  const favoured = () => Math.floor(((slugs.length ** 0.2 - 1) * next() + 1) ** 5 - 1);
  let asked = 2 * pages;
  const run = async (dataset: () => number, total = pages * 3) => {
    const seconds = await together(clients, total, () => {
      const read = createClient(url);
      return async (n) => {
        asked += 1;
        await read(n % 3 === 0 ? pageOfSearch(asked) : pageOfDataset(slugs)(dataset()));
      };
    });
    return total / seconds;
  };
  await run(() => asked);
  return [
    {
      figure: `pages a second, ${clients} clients, each dataset asked for once`,
      value: await run(() => asked),
    },
    {
      figure: `pages a second, ${clients} browsing clients`,
      value: await run(favoured),
      goal: '>= 80',
    },
  ];
}

/** The scripts that a first visit loads, gzipped as a proxy in front would send them. */
async function weights(url: string, slugs: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, address] of [
    ['home', '/vi'],
    ['search', pageOfSearch(0)],
    ['dataset', pageOfDataset(slugs)(0)],
  ] as const) {
    const html = await (await fetch(url + address)).text();
    // Those marked so are for browsers of before 2018; others do not load them.
    const tags = [...html.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
    const scripts = new Set(tags.flatMap(([tag]) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
    let bytes = 0;
    for (const script of scripts)
      bytes += gzipSync(Buffer.from(await (await fetch(new URL(script, url))).arrayBuffer())).length;
    rows.push(
      { figure: `${name}: first-load JavaScript, kB gzip`, value: bytes / 1000, goal: '<= 180' },
      { figure: `${name}: HTML, kB gzip`, value: gzipSync(html).length / 1000 },
    );
  }
  return rows;
}
