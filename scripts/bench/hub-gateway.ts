import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient, together } from './client.ts';
import { type BenchHub, say, startBenchHub, startProcess, stopProcess } from './hub.ts';
import { percentile, type Row } from './report.ts';

const calls = 3000;
const crowd = 32;
const slowCalls = 200;

const document = (server: string) => ({
  openapi: '3.1.0',
  info: { title: 'Bench', version: '1' },
  servers: [{ url: server }],
  paths: Object.fromEntries(
    ['/quick/{n}', '/slow/{n}'].map((path) => [
      path,
      {
        get: {
          parameters: [{ name: 'n', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'ok' } },
        },
      },
    ]),
  ),
});

/** What the gateway costs: over a local server of a service, in a process of its own. */
export async function measureGateway(): Promise<Row[]> {
  const upstream = await startProcess('scripts/bench/upstream.ts', [], {}, /"port":(\d+)/);
  const hub = await startBenchHub('embedded');
  const server = `http://127.0.0.1:${upstream.found[1]}`;
  try {
    await offer(hub, 'quick', server);
    await offer(hub, 'slow', server);
    return [...(await added(hub, server)), await throughput(hub), ...(await besideSlowOnes(hub))];
  } finally {
    await hub.close();
    await stopProcess(upstream.child);
  }
}

async function offer(hub: BenchHub, slug: string, server: string): Promise<void> {
  await hub.call('POST', '/api/v1/organizations', { slug: `owner-${slug}`, name: { vi: slug } });
  await hub.call('POST', '/api/v1/services', {
    organization: `owner-${slug}`,
    service: { slug, title: { vi: slug }, settings: { concurrency: 250, cache: false } },
    version: { name: 'v1', document: document(server) },
  });
  for (const to of ['in-review', 'published'])
    await hub.call('POST', `/api/v1/services/${slug}/transitions`, { to });
}

/** Times of calls one after the other, in milliseconds. */
async function times(url: string, addressOf: (n: number) => string, count: number): Promise<number[]> {
  const get = createClient(url);
  const found: number[] = [];
  for (let n = 0; n < count; n++) found.push((await get(addressOf(n))).milliseconds);
  return found;
}

const throughGateway = (n: number) => `/api/v1/gateway/quick/quick/${n}`;

async function added(hub: BenchHub, server: string): Promise<Row[]> {
  say('Calling directly and through the gateway, one call after the other.');
  const direct = (n: number) => `/quick/${n}`;
  await times(server, direct, 500);
  await times(hub.url, throughGateway, 1500);
  const without = await times(server, direct, calls);
  const withGateway = await times(hub.url, throughGateway, calls);
  const p95 = [percentile(without, 0.95), percentile(withGateway, 0.95)] as const;
  return [
    { figure: 'direct call, p95 ms', value: p95[0] },
    { figure: 'call through the gateway, p95 ms', value: p95[1] },
    { figure: 'added by the gateway at p95, ms', value: p95[1] - p95[0], goal: '<= 5' },
  ];
}

async function throughput(hub: BenchHub): Promise<Row> {
  say(`Calling through the gateway with ${crowd} clients.`);
  const work = () => {
    const get = createClient(hub.url);
    return async (n: number) => void (await get(throughGateway(n)));
  };
  await together(crowd, 5000, work);
  const seconds = await together(crowd, 20_000, work);
  return { figure: `calls a second, ${crowd} clients`, value: 20_000 / seconds, goal: '>= 1500' };
}

/** Other calls while many wait for a server that says nothing. */
async function besideSlowOnes(hub: BenchHub): Promise<Row[]> {
  say(`Calling while ${slowCalls} calls wait for a slow server.`);
  const others = async () => [
    percentile(await times(hub.url, throughGateway, 1000), 0.95),
    percentile(await times(hub.url, () => '/api/v1/services/quick', 300), 0.95),
  ];
  await others();
  const [before = 0, readBefore = 0] = await others();
  const waiting = Array.from(
    { length: slowCalls },
    (_, n) =>
      new Promise<void>((resolve, reject) => {
        http
          .get(`${hub.url}/api/v1/gateway/slow/slow/${n}`, { agent: false }, (reply) => {
            reply.resume().on('end', resolve);
          })
          .on('error', reject);
      }),
  );
  // Once they all wait: that two hundred calls come at once costs something in itself.
  await delay(1500);
  const [beside = 0, readBeside = 0] = await others();
  await Promise.all(waiting);
  return [
    { figure: `gateway beside ${slowCalls} slow calls, p95 ms more`, value: beside - before, goal: '<= 2' },
    {
      figure: `reading beside ${slowCalls} slow calls, p95 ms more`,
      value: readBeside - readBefore,
      goal: '<= 5',
    },
  ];
}
