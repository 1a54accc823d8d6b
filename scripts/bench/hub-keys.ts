import http from 'node:http';
import { together } from './client.ts';
import { type BenchHub, startBenchHub } from './hub.ts';
import { percentile, type Row } from './report.ts';

/** Answered from memory, so that what is asked costs as little as anything does. */
const address = '/api/v1/code-lists/environment-themes';
const calls = 6000;
const rounds = 5;

interface Made {
  id: string;
  key: string;
}

const generous = {
  callsPerSecond: 1_000_000,
  callsPerQuarterHour: 100_000_000,
  callsPerDay: 1_000_000_000,
  rowsPerDay: 1_000_000_000,
  bytesPerDay: 100_000_000_000_000,
};

/** Calls over kept connections. @returns the milliseconds of each */
async function timed(
  url: string,
  key: string | undefined,
  clients: number,
  total: number,
): Promise<number[]> {
  const times: number[] = [];
  await together(clients, total, () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    return async () => {
      const begun = performance.now();
      await answered(url + address, key, agent);
      times.push(performance.now() - begun);
    };
  });
  return times;
}

const answered = (url: string, key: string | undefined, agent: http.Agent) =>
  new Promise<void>((resolve, reject) => {
    http
      .get(url, { agent, headers: key === undefined ? {} : { 'x-api-key': key } }, (reply) => {
        reply.resume().on('end', () => {
          if (reply.statusCode === 200) resolve();
          else reject(new Error(`${url}: ${reply.statusCode}`));
        });
      })
      .on('error', reject);
  });

/**
 * What the check of a key and its limits costs a call, over PostgreSQL: the same call by a stranger without limits, for
 * whom nothing is looked up or counted, and by a key with all limits, turn about.
 */
export async function measureKeys(): Promise<Row[]> {
  const hub = await startBenchHub('servers');
  try {
    const { key } = await limitedKey(hub);
    const rows: Row[] = [];
    for (const clients of [1, 8]) {
      const [without, within]: [number[], number[]] = [[], []];
      await timed(hub.url, key, clients, 1000);
      await timed(hub.url, undefined, clients, 1000);
      for (let round = 0; round < rounds; round++) {
        without.push(...(await timed(hub.url, undefined, clients, calls / rounds)));
        within.push(...(await timed(hub.url, key, clients, calls / rounds)));
      }
      const name = clients === 1 ? 'alone' : `${clients} clients`;
      for (const share of [0.5, 0.95, 0.99]) {
        const [before, after] = [percentile(without, share), percentile(within, share)];
        const figure = `key and limits, ${name}, p${share * 100}`;
        rows.push({ figure: `${figure}: call without (ms)`, value: before });
        rows.push({ figure: `${figure}: call with (ms)`, value: after });
        rows.push({
          figure: `${figure}: cost (ms)`,
          value: after - before,
          ...(share === 0.95 && { goal: '<= 2' as const }),
        });
      }
    }
    return rows;
  } finally {
    await hub.close();
  }
}

async function limitedKey(hub: BenchHub): Promise<Made> {
  await hub.call('PUT', '/api/v1/plans/registered', { limits: generous, withoutCounters: 'closed' });
  return hub.call<Made>('POST', '/api/v1/keys', { name: 'bench', role: 'developer' });
}
