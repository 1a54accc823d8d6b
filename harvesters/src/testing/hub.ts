import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

export interface TestHub {
  url: string;
  key: string;
  /** Calls the hub as an administrator; the parsed body. */
  get<T = Record<string, unknown>>(address: string): Promise<T>;
  send<T = Record<string, unknown>>(method: string, address: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until the answer is there. @throws when it is not there in time */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await wait(50);
  }
}

/** A whole hub of its own on embedded storage: the same program that runs in production. */
export async function startHub(): Promise<TestHub> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'envhub-harvest-hub-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _database, ELASTICSEARCH_URL: _search, ...inherited } = process.env;
  const hub = spawn(process.execPath, [path.join(root, 'catalog-api/src/main.ts')], {
    cwd: root,
    env: {
      ...inherited,
      API_PORT: String(port),
      ENVHUB_DATA_DIR: folder,
      DEMO_DATA: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  endsWithUs(hub);
  await until('the hub', async () => {
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}`);
    const reply = await fetch(`${url}/healthz`).catch(() => undefined);
    return reply?.ok ? true : undefined;
  });
  const key = (await readFile(path.join(folder, 'admin-token'), 'utf8')).trim();
  const send = async <T>(method: string, address: string, body?: unknown): Promise<T> => {
    const reply = await fetch(url + address, {
      method,
      headers: { 'x-api-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  return {
    url,
    key,
    send,
    get: (address) => send('GET', address),
    async close() {
      hub.kill('SIGTERM');
      if (hub.exitCode === null) await once(hub, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

/** A harvest worker as a process, as it runs beside a hub. */
export function startWorker(hub: TestHub, variables: Record<string, string> = {}): ChildProcess {
  const worker = spawn(process.execPath, [path.join(root, 'harvesters/src/worker.ts')], {
    env: {
      ...process.env,
      HUB_URL: hub.url,
      ENVHUB_KEY: hub.key,
      LOG_LEVEL: 'error',
      ALLOW_PRIVATE_HOSTS: '127.0.0.1:*',
      HARVEST_LEASE_SECONDS: '5',
      ...variables,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  endsWithUs(worker);
  return worker;
}

/** A test that fails midway leaves no process behind. */
function endsWithUs(child: ChildProcess): void {
  process.once('exit', () => child.kill('SIGKILL'));
}
