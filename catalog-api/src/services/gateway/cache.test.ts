import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { createCache } from './cache.ts';
import { answer, offer, startUpstream, type Upstream } from './testing.ts';

let hub: TestHub;
let client: ReturnType<typeof clientOf>;
let upstream: Upstream;
/** Headers that the server gives for each path. */
let given: Record<string, Record<string, string>> = {};

before(async () => {
  upstream = await startUpstream(({ target, headers, socket }) => {
    const own = given[target.split('/')[1]?.split('?')[0] ?? ''] ?? {};
    if (own.etag !== undefined && headers['if-none-match'] === own.etag)
      answer(socket, 304, { ...own, 'content-length': '' });
    else
      answer(
        socket,
        200,
        { 'content-type': 'text/plain', ...own },
        `${upstream.heard.length} ${headers['accept-language'] ?? ''}`,
      );
  });
  hub = await startTestHub({ allowPrivateHosts: ['127.0.0.1:*'] });
  client = clientOf(hub);
  await client.organization('cuc');
  await offer(client, upstream, 'kept');
  await offer(client, upstream, 'unkept', { cache: false });
  await offer(client, upstream, 'restricted', {}, { accessRights: 'restricted' });
});
after(async () => {
  await hub.close();
  await upstream.close();
});
beforeEach(() => {
  given = {};
});

/** How often the server was asked when a path was read twice. */
async function asked(
  path: string,
  headers: Record<string, string>[] = [{}, {}],
  service = 'kept',
): Promise<number> {
  const before = upstream.heard.length;
  for (const one of headers) await client.read(`/api/v1/gateway/${service}/${path}`, one);
  return upstream.heard.length - before;
}

test('answers are kept for as long as their server says, and not without its word', async () => {
  for (const [name, control, times] of [
    ['a', 'max-age=60', 1],
    ['b', 'public, max-age=60', 1],
    ['c', 's-maxage=60, max-age=0', 1],
    ['d', 'max-age=0', 2],
    ['e', 'no-store, max-age=60', 2],
    ['f', 'private, max-age=60', 2],
    ['g', 'no-cache', 2],
    ['h', '', 2],
    ['i', 'max-age=soon', 2],
  ] as const) {
    given[name] = control === '' ? {} : { 'cache-control': control };
    assert.equal(await asked(name), times, control);
  }
  given.j = { expires: new Date(Date.now() + 60_000).toUTCString(), date: new Date().toUTCString() };
  assert.equal(await asked('j'), 1);
  given.k = { 'cache-control': 'max-age=60', age: '61' };
  assert.equal(await asked('k'), 2);
  given.l = { 'cache-control': 'max-age=60', 'set-cookie': 'a=b' };
  assert.equal(await asked('l'), 2);
  given.m = { 'cache-control': 'max-age=60' };
  assert.equal(await asked('m', [{}, {}], 'unkept'), 2);
  const { headers } = await client.read('/api/v1/gateway/kept/a');
  assert.match(headers.get('age') ?? '', /^\d+$/);
  assert.equal(headers.get('cache-status'), 'envhub; hit');
});

test('what varies is kept apart; what varies by anything is not kept', async () => {
  given.v = { 'cache-control': 'max-age=60', vary: 'Accept-Language' };
  assert.equal(
    await asked('v', [{ 'accept-language': 'vi' }, { 'accept-language': 'en' }, { 'accept-language': 'vi' }]),
    2,
  );
  const { body } = await client.read<string>('/api/v1/gateway/kept/v', { 'accept-language': 'en' });
  assert.match(body, / en$/);
  given.w = { 'cache-control': 'max-age=60', vary: '*' };
  assert.equal(await asked('w'), 2);
});

test('stale answers are asked about, and the caller’s own copy is spared the bytes', async () => {
  given.r = { 'cache-control': 'max-age=0', etag: '"1"' };
  const first = await client.read<string>('/api/v1/gateway/kept/r');
  const again = await client.read<string>('/api/v1/gateway/kept/r');
  assert.equal(again.body, first.body);
  assert.equal(upstream.heard.at(-1)?.headers['if-none-match'], '"1"');
  const mine = await client.read('/api/v1/gateway/kept/r', { 'if-none-match': 'W/"1"' });
  assert.deepEqual([mine.status, mine.body], [304, '']);
  given.r = { 'cache-control': 'max-age=0', etag: '"2"' };
  assert.notEqual((await client.read<string>('/api/v1/gateway/kept/r')).body, first.body);
});

test('callers may ask for fresh ones; writing forgets what was kept', async () => {
  given.n = { 'cache-control': 'max-age=60' };
  assert.equal(await asked('n', [{}, { 'cache-control': 'no-cache' }]), 2);
  assert.equal(await asked('n', [{}, { 'cache-control': 'no-store' }, { range: 'bytes=0-1' }]), 2);
  await client.call('POST', '/api/v1/gateway/kept/n', {});
  assert.equal(await asked('n', [{}]), 1);
});

test('of a restricted service only what is public is kept, and never handed on as public', async () => {
  const key = { 'x-api-key': await client.key('steward', 'cuc') };
  given.p = { 'cache-control': 'max-age=60' };
  given.q = { 'cache-control': 'public, max-age=60' };
  assert.equal(await asked('p', [key, key], 'restricted'), 2);
  assert.equal(await asked('q', [key, key], 'restricted'), 1);
  const { headers } = await client.read('/api/v1/gateway/restricted/q', key);
  assert.equal(headers.get('cache-control'), 'private, max-age=60');
  assert.equal((await client.read('/api/v1/gateway/restricted/q')).status, 404);
  assert.match(headers.get('vary') ?? '', /X-API-Key, Authorization/);
});

test('a change of the service forgets its answers', async () => {
  given.s = { 'cache-control': 'max-age=60' };
  assert.equal(await asked('s'), 1);
  await client.call('PUT', '/api/v1/services/kept/credentials', { kind: 'bearer', token: 'x' });
  assert.equal(await asked('s'), 2);
  await client.call('DELETE', '/api/v1/services/kept/credentials');
});

test('memory is bounded: what was used longest ago goes', () => {
  const cache = createCache({ room: 100_000 });
  const keep = (key: string, size: number) =>
    cache.keep(
      key,
      {},
      { status: 200, headers: { 'cache-control': 'max-age=9' }, body: Buffer.alloc(size) },
      false,
    );
  for (let i = 0; i < 100; i++) {
    keep(`k${i}`, 10_000);
    cache.find('k0', {});
  }
  assert.ok(cache.used() <= 100_000);
  assert.ok(cache.find('k0', {}) && cache.find('k99', {}) && !cache.find('k1', {}));
  keep('large', 50_000);
  assert.equal(cache.find('large', {}), undefined);
  for (let i = 0; i < 50; i++)
    cache.keep(
      'one',
      { 'accept-language': `l${i}` },
      {
        status: 200,
        headers: { 'cache-control': 'max-age=9', vary: 'accept-language' },
        body: Buffer.alloc(10),
      },
      false,
    );
  cache.clear('');
  assert.equal(cache.used(), 0);
});
