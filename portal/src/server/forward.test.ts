import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createForwarder, isForwarded } from './forward.ts';

async function listen(answer: RequestListener): Promise<{ url: URL; server: Server }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), server };
}

async function inFrontOf(api: RequestListener, work: (front: URL, api: Server) => Promise<void>) {
  const behind = await listen(api);
  const front = await listen(createForwarder(behind.url));
  try {
    await work(front.url, behind.server);
  } finally {
    for (const { server } of [front, behind]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

test('the API’s addresses are forwarded, the pages’ are not', () => {
  for (const address of [
    '/api/v1/datasets?q=a',
    '/api/docs',
    '/api',
    '/catalog.ttl',
    '/datasets/a-b.rdf',
    '/services/a-b.ttl',
    '/sitemap.xml',
    '/readyz',
    '/oidc/auth?client_id=a',
  ])
    assert.equal(isForwarded(address), true, address);
  for (const address of [
    '/',
    '/vi',
    '/apiary',
    '/oidcx',
    '/vi/datasets/a.ttl/x',
    '/datasets/a',
    '/services/a',
    '/x?/api/v1',
    '/healthzz',
  ])
    assert.equal(isForwarded(address), false, address);
});

test('status, headers and bodies pass both ways; headers of a connection do not', async () => {
  await inFrontOf(
    (request, answer) => {
      answer.writeHead(201, { etag: '"7"', 'x-seen': JSON.stringify(request.headers) });
      request.pipe(answer);
    },
    async (front) => {
      const body = 'đ'.repeat(3_000_000);
      const reply = await fetch(new URL('/api/v1/datasets', front), {
        method: 'POST',
        body,
        headers: { te: 'trailers', 'x-api-key': 'k', 'x-forwarded-for': '203.0.113.9' },
      });
      assert.deepEqual([reply.status, reply.headers.get('etag')], [201, '"7"']);
      const seen = JSON.parse(reply.headers.get('x-seen') ?? '') as Record<string, string>;
      assert.equal(seen['x-api-key'], 'k');
      assert.equal(seen['x-forwarded-for'], '203.0.113.9, 127.0.0.1');
      assert.equal(seen['x-forwarded-host'], front.host);
      assert.equal(seen.te, undefined);
      assert.equal(await reply.text(), body);
    },
  );
});

test('an API that is away is a 503; one that breaks off breaks the answer off', async () => {
  await inFrontOf(
    (_request, answer) => {
      answer.writeHead(200);
      answer.write('begun', () => answer.destroy());
    },
    async (front, api) => {
      const reply = await fetch(new URL('/api/x', front));
      await assert.rejects(reply.text());
      api.closeAllConnections();
      api.close();
      const away = await fetch(new URL('/api/x', front));
      assert.deepEqual(
        [away.status, ((await away.json()) as { code: string }).code],
        [503, 'hub-unavailable'],
      );
    },
  );
});

test('a reader who leaves ends the API’s work', async () => {
  const { promise: gone, resolve: left } = Promise.withResolvers<void>();
  await inFrontOf(
    (_request, answer) => {
      answer.on('close', () => left());
      Readable.from(
        (function* () {
          for (;;) yield 'x'.repeat(65_536);
        })(),
      ).pipe(answer);
    },
    async (front) => {
      const reader = (await fetch(new URL('/catalog.ttl', front))).body?.getReader();
      await reader?.read();
      await reader?.cancel();
      await gone;
    },
  );
});
