import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, test } from 'node:test';
import zlib from 'node:zlib';
import { OutboundError } from './error.ts';
import { createGuard } from './guard.ts';
import { followed } from './redirects.ts';
import { createRequester, type Reply } from './request.ts';
import { startServer, type TestServer } from './testing.ts';

const patience = { idle: 60_000, answer: 60_000 };
const impatience = { idle: 300, answer: 600 };
const ends: (() => Promise<void>)[] = [];
after(() => Promise.all(ends.map((end) => end())));

async function serving(listener: RequestListener, limits = patience) {
  const server: TestServer = await startServer(listener);
  const requester = createRequester(createGuard([`127.0.0.1:${server.port}`]), limits);
  ends.push(async () => {
    await requester.close();
    await server.close();
  });
  const ask = (path = '/') => requester.ask({ url: new URL(path, server.url), headers: {}, bytes: 1e6 });
  return { server, ask, requester };
}

async function textOf({ body }: Reply): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const withCode = (code: string) => (error: unknown) => error instanceof OutboundError && error.code === code;
const soon = { timeout: 10_000 };
const bomb = zlib.gzipSync(Buffer.alloc(20_000_000));

test('compressed answers and gzip files arrive unpacked', async () => {
  const { ask } = await serving(({ url }, response) => {
    const [, encoding = ''] = url?.split('/') ?? [];
    if (encoding === 'br') response.setHeader('content-encoding', 'br').end(zlib.brotliCompressSync('hello'));
    else if (encoding === 'gzip') response.setHeader('content-encoding', 'gzip').end(zlib.gzipSync('hello'));
    else response.end(zlib.gzipSync('hello'));
  });
  for (const path of ['/br', '/gzip', '/file.gz']) assert.equal(await textOf(await ask(path)), 'hello');
});

test(
  'one that unpacks to more than is allowed ends there, though its server sends nothing more',
  soon,
  async () => {
    const { ask } = await serving((_request, response) => {
      response.setHeader('content-encoding', 'gzip').write(bomb.subarray(0, -8));
    });
    await assert.rejects(textOf(await ask()), withCode('too-large'));
  },
);

test('whoever stops early closes the connection, and does not wait for what is not sent', soon, async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { ask } = await serving((_request, response) => {
    response.on('close', () => resolve());
    response.setHeader('content-encoding', 'gzip').write(bomb.subarray(0, -8));
  });
  for await (const piece of (await ask()).body) {
    assert.ok(piece.length > 0);
    break;
  }
  await promise;
});

test('a body that is left unread is closed', soon, async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { ask } = await serving((_request, response) => {
    response.on('close', () => resolve());
    response.write('a beginning');
  });
  (await ask()).close();
  await promise;
});

for (const [name, listener, code] of [
  ['silence', () => undefined, 'too-slow'],
  ['silence after the head', (_request, response) => void response.write('x'), 'too-slow'],
  [
    'dripping',
    (_request, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    'too-slow',
  ],
  [
    'dripping, compressed',
    (_request, response) => {
      const gzip = zlib.createGzip();
      response.setHeader('content-encoding', 'gzip');
      gzip.pipe(response);
      const timer = setInterval(() => gzip.write(String(Math.random())) && gzip.flush(), 50);
      response.on('close', () => clearInterval(timer));
    },
    'too-slow',
  ],
  [
    'fewer bytes than announced',
    (_request, response) => {
      response.setHeader('content-length', '1000').write('few', () => response.destroy());
    },
    'truncated',
  ],
  [
    'broken compression',
    (_request, response) => void response.setHeader('content-encoding', 'gzip').end('plain'),
    'broken-compression',
  ],
] as [string, RequestListener, string][])
  test(`${name}: ${code}`, async () => {
    const { ask } = await serving(listener, impatience);
    await assert.rejects(
      ask().then((reply) => textOf(reply)),
      withCode(code),
    );
  });

test('a caller who goes away ends it with a reason of their own', async () => {
  const { server, requester } = await serving(() => undefined);
  const leaving = new AbortController();
  const asked = requester.ask({ url: new URL(server.url), headers: {}, bytes: 10, signal: leaving.signal });
  leaving.abort(new Error('gone'));
  await assert.rejects(asked, /gone/);
});

test('redirects are followed by hand, each address being checked, a few times', async () => {
  const { server, ask } = await serving(({ url }, response) => {
    const to = { '/a': '/b', '/b': 'c', '/out': 'http://169.254.169.254/latest', '/bad': 'http://' }[
      url ?? ''
    ];
    if (url === '/round') response.writeHead(302, { location: '/round' }).end('moved');
    else if (to) response.writeHead(301, { location: to }).end('moved');
    else response.end(url);
  });
  const follow = (path: string) => followed(new URL(path, server.url).href, 3, (url) => ask(url.href));
  assert.equal(await textOf(await follow('/a')), '/c');
  await assert.rejects(follow('/out'), withCode('address-refused'));
  await assert.rejects(follow('/bad'), withCode('bad-redirect'));
  await assert.rejects(follow('/round'), withCode('too-many-redirects'));
  await assert.rejects(
    followed('no address', 3, () => assert.fail('asked')),
    withCode('bad-address'),
  );
});

test('a name is resolved once for a connection, and that address is the one connected to', async () => {
  const server = await startServer((_request, response) => response.end('inside'));
  ends.push(() => server.close());
  let asked = 0;
  const guard = createGuard([], async () => {
    asked++;
    return [{ address: '127.0.0.1', family: 4 }];
  });
  const requester = createRequester(guard, patience);
  ends.push(requester.close);
  await assert.rejects(
    requester.ask({ url: new URL(`http://rebind.example:${server.port}/`), headers: {}, bytes: 10 }),
    withCode('address-refused'),
  );
  assert.deepEqual([asked, server.asked], [1, []]);
});
