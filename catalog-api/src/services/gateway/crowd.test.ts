import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { clientOf } from '../../testing/client.ts';
import { startTestHub } from '../../testing/hub.ts';
import { offer } from './testing.ts';

const clients = 1000;
const calls = 2;

test('a thousand clients at once: each has its own answer, and memory stays bounded', async () => {
  // Each answer repeats the path that was asked, so that none can be taken for another.
  const server = createServer((request, response) => {
    const one = `${request.url} `;
    setTimeout(() => response.end(one.repeat(Math.ceil(5_000 / one.length))), 20);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hub = await startTestHub({ allowPrivateHosts: ['127.0.0.1:*'] });
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    const client = clientOf(hub);
    await client.organization('cuc');
    await offer(client, { url }, 'crowd', { concurrency: 1000, cache: false });
    const key = hub.adminKey;
    const ask = (path: string) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        get(`${hub.url}/api/v1/gateway/crowd/${path}`, { agent, headers: { 'x-api-key': key } }, (reply) => {
          let text = '';
          reply.on('data', (piece: Buffer) => {
            text += piece.toString();
          });
          reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
          reply.on('error', reject);
        }).on('error', reject);
      });
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().heapUsed);
    }, 50);
    await Promise.all(
      Array.from({ length: clients }, async (_, n) => {
        for (let i = 0; i < calls; i++) {
          const { status, text } = await ask(`${n}/${i}`);
          assert.equal(status, 200, text);
          assert.ok(
            text.split(' ').every((part) => part === '' || part === `/${n}/${i}`),
            'an answer of somebody else',
          );
        }
      }),
    );
    clearInterval(watching);
    // The clients and the server of this test are in the same process: a thousand connections thrice.
    assert.ok(most - before < 400 * 1024 * 1024, `${Math.round((most - before) / 2 ** 20)} MB`);
  } finally {
    agent.destroy();
    server.closeAllConnections();
    server.close();
    await hub.close();
  }
});
