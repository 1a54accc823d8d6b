import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { heapFlags } from '../processes.ts';
import { elasticsearch } from '../services/elasticsearch.ts';
import { postgres } from '../services/postgres.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');
export const say = (text: string) => process.stderr.write(`${text}\n`);

export interface BenchHub {
  url: string;
  key: string;
  /** Of the API process. */
  pid: number;
  /** Calls the hub as an administrator. @throws Error on a status that says failure */
  call<T>(method: string, address: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

export interface Run {
  id: string;
  state: string;
  startedAt?: string;
  counts: Record<string, number>;
}

/** A program of ours as a process; `line` is the first of its output that matches. */
export async function startProcess(
  file: string,
  args: string[],
  environment: Record<string, string | undefined>,
  line: RegExp,
  nodeFlags: string[] = heapFlags,
): Promise<{ child: ChildProcess; pid: number; found: RegExpExecArray }> {
  const flags = [...nodeFlags, ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? [])];
  const child = spawn(process.execPath, [...flags, path.join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      // Log lines that follow are read and dropped, or the process would wait for us.
      if (text.length > 100_000) return;
      text += piece;
      const match = line.exec(text);
      if (match) resolve(match);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended (${code}): ${text}`)));
  });
  return { child, pid: child.pid ?? 0, found };
}

/** Ends a process and waits until it is gone. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** The servers that the environment names; where it names none, those of `npm run services` are started. */
async function servers(): Promise<{ databaseUrl: string; elasticsearchUrl: string }> {
  const { DATABASE_URL, ELASTICSEARCH_URL } = process.env;
  const folder = process.env.SERVICES_DIR ?? path.join(os.tmpdir(), 'envhub-services');
  if (!DATABASE_URL || !ELASTICSEARCH_URL)
    say('Starting PostgreSQL and Elasticsearch; `npm run services -- stop` ends them.');
  return {
    databaseUrl: DATABASE_URL ?? (await postgres.start(folder, say)).DATABASE_URL ?? '',
    elasticsearchUrl: ELASTICSEARCH_URL ?? (await elasticsearch.start(folder, say)).ELASTICSEARCH_URL ?? '',
  };
}

async function freshServers(name: string) {
  const { databaseUrl, elasticsearchUrl } = await servers();
  const statement = async (sql: string) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await statement(`create database "${name}"`);
  const own = new URL(databaseUrl);
  own.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: own.href, ELASTICSEARCH_URL: elasticsearchUrl, SEARCH_INDEX_PREFIX: name },
    async remove() {
      await statement(`drop database "${name}" with (force)`);
      const indices = (await (await fetch(`${elasticsearchUrl}/${name}-*`)).json()) as object;
      for (const index of Object.keys(indices))
        await fetch(`${elasticsearchUrl}/${index}`, { method: 'DELETE' });
    },
  };
}

const noLimits = {
  callsPerSecond: null,
  callsPerQuarterHour: null,
  callsPerDay: null,
  rowsPerDay: null,
  bytesPerDay: null,
};

/** The real API process on storage of its own, which is removed with it. */
export async function startBenchHub(storage: 'embedded' | 'servers'): Promise<BenchHub> {
  const name = `bench-${randomBytes(4).toString('hex')}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), `envhub-${name}-`));
  const fresh = storage === 'servers' ? await freshServers(name) : undefined;
  const { child, pid, found } = await startProcess(
    'catalog-api/src/main.ts',
    [],
    {
      DATABASE_URL: undefined,
      ELASTICSEARCH_URL: undefined,
      ...fresh?.environment,
      API_PORT: '0',
      ENVHUB_DATA_DIR: folder,
      DEMO_DATA: 'off',
      ALLOW_PRIVATE_HOSTS: '127.0.0.1:*',
      LOG_LEVEL: 'info',
    },
    /"port":(\d+)/,
  );
  const url = `http://127.0.0.1:${found[1]}`;
  const key = readFileSync(path.join(folder, 'admin-token'), 'utf8').trim();
  async function call<T>(method: string, address: string, body?: unknown): Promise<T> {
    const reply = await fetch(url + address, {
      method,
      headers: { 'x-api-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  }
  // One client that calls as fast as it can is what is measured here, and what the plan of strangers forbids.
  await call('PUT', '/api/v1/plans/anonymous', { limits: noLimits, withoutCounters: 'open' });
  return {
    url,
    key,
    pid,
    call,
    async close() {
      await stopProcess(child);
      await fresh?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ended = new Set(['done', 'done-with-rejects', 'held', 'failed', 'cancelled']);

/** The source that harvests a generated portal. */
export const portalSource = (url: string) => ({
  id: 'bench',
  title: { vi: 'Dữ liệu sinh', en: 'Generated data' },
  organization: { slug: 'bench', name: { vi: 'Cơ quan sinh dữ liệu', en: 'Generating agency' } },
  source: { kind: 'ckan', url, rows: 1000, pace: 100 },
  load: 'dataset',
  publish: 'trusted',
});

/**
 * Has the source harvested by the worker, and waits until all of it can be searched.
 * @returns the run and the seconds from its start until the last dataset was searchable
 */
export async function harvestAll(hub: BenchHub, count: number): Promise<{ run: Run; seconds: number }> {
  const { id } = await hub.call<Run>('POST', '/api/v1/harvest/sources/bench/runs', {});
  let run: Run;
  do {
    await delay(200);
    run = await hub.call<Run>('GET', `/api/v1/harvest/runs/${id}`);
  } while (!ended.has(run.state));
  if (run.state !== 'done') throw new Error(`the run ended as ${run.state}: ${JSON.stringify(run)}`);
  for (;;) {
    const { total } = await hub.call<{ total: number }>('GET', '/api/v1/datasets?limit=1&facets=none');
    if (total === count) break;
    await delay(200);
  }
  return { run, seconds: (Date.now() - Date.parse(run.startedAt ?? '')) / 1000 };
}

type Started = Awaited<ReturnType<typeof startProcess>>;

/** Fills a hub with the first `count` generated datasets, by a harvest of a portal that is there or of its own. */
export async function fill(hub: BenchHub, count: number, portal?: Started): Promise<void> {
  const source = portal ?? (await startPortal(count));
  const worker = await startWorker(hub);
  try {
    await hub.call('PUT', '/api/v1/harvest/sources/bench', portalSource(source.found[1] ?? ''));
    const { seconds } = await harvestAll(hub, count);
    say(`${count} datasets are searchable, after ${seconds.toFixed(1)} s`);
  } finally {
    await stopProcess(worker.child);
    if (!portal) await stopProcess(source.child);
  }
}

/** A portal of generated packages, if asked with their files. */
export const startPortal = (count: number, files = false) =>
  startProcess(
    'scripts/bench/ckan-portal.ts',
    [String(count), ...(files ? ['files'] : [])],
    {},
    /(http:\S+)/,
  );

/** The real worker process of a hub. */
export const startWorker = (hub: BenchHub) =>
  startProcess(
    'harvesters/src/worker.ts',
    [],
    { HUB_URL: hub.url, ENVHUB_KEY: hub.key, ALLOW_PRIVATE_HOSTS: '127.0.0.1:*', LOG_LEVEL: 'info' },
    /worker ready/,
  );

/** The whole number after `--NAME`. */
export function numberOption(options: string[], name: string, usual: number): number {
  const at = options.indexOf(`--${name}`);
  const value = at < 0 ? usual : Number(options[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number`);
  return value;
}
