import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { answer, type Heard, offer, say, startUpstream, type Upstream } from './testing.ts';

let hub: TestHub;
let upstream: Upstream;

before(async () => {
  upstream = await startUpstream(({ target, socket }: Heard) => answer(socket, 200, {}, target));
  hub = await startTestHub({ allowPrivateHosts: ['127.0.0.1:*'] });
  const client = clientOf(hub);
  await client.organization('cuc');
  await offer(client, { url: `${upstream.url}/base` }, 'any', { mostRequestBytes: 1000, totalSeconds: 5 });
});
after(async () => {
  await hub.close();
  await upstream.close();
});

const ask = (target: string, head = '', body = '', method = 'GET') =>
  say(hub.url, `${method} ${target} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n${head}\r\n${body}`);
const statusOf = (text: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
const codeOf = (text: string) => /"code":"([^"]+)"/.exec(text)?.[1];

for (const path of [
  '/..',
  '/../admin',
  '/a/..',
  '/a/../../admin',
  '/./a',
  '/%2e%2e/admin',
  '/%2E%2E',
  '/.%2e/admin',
  '/a/%2e',
  '/a%2fb',
  '/a%2F..%2F..%2Fadmin',
  '/..%2fadmin',
  '/a%5c..%5cb',
  '/a\\..\\b',
  '/%252e%252e/admin',
  '/a%252fb',
  '/%25%32%65',
  '/..;/admin',
  '/a;x=1',
  '/..%3b/admin',
  '//a',
  '/a//b',
  '/a%00',
  '/a%0d%0aX-Injected:%201',
  '/%c0%ae%c0%ae/admin',
  '/%ff',
  '/%zz',
  '/%',
  '/a|b',
  '/a"b',
  '/a%0a',
  '/a#b',
  '/a?x=1#y',
])
  test(`${path} is refused, and no server hears of it`, async () => {
    const heard = upstream.heard.length;
    const text = await ask(`/api/v1/gateway/any${path}`);
    assert.equal(statusOf(text), 400, text);
    assert.match(codeOf(text) ?? '', /^(bad-address|malformed-request)$/);
    assert.equal(upstream.heard.length, heard);
  });

test('what climbs out before the gateway never gets there', async () => {
  for (const target of [
    '/api/v1/gateway/../services',
    '/api/v1/gateway/any/../../services',
    '/api/v1/gateway/%2e%2e/x',
    '/api/v1/gateway/',
    '/api/v1/gateway/Any/a',
    '/api/v1/gateway/any@/a',
  ]) {
    const heard = upstream.heard.length;
    const text = await ask(target);
    assert.ok([400, 404].includes(statusOf(text)), `${target}: ${text}`);
    assert.equal(upstream.heard.length, heard);
  }
});

test('an absolute URI is refused', async () => {
  for (const target of [`http://evil.example/api/v1/gateway/any/a`, `${upstream.url}/api/v1/gateway/any/a`]) {
    const text = await ask(target);
    assert.equal(statusOf(text), 400, text);
    assert.equal(codeOf(text), 'malformed-request');
  }
});

test('harmless escapes come out in one spelling', async () => {
  const text = await ask('/api/v1/gateway/any/%61%20b/c:d@e%2Bf%C3%A0');
  assert.match(text, /\r\n\r\n\/base\/a%20b\/c:d@e\+f%C3%A0$/);
  assert.match(await ask('/api/v1/gateway/any/a?b=%2e%2e&c=d%0d%0ae'), /\/base\/a\?b=%2e%2e&c=d%0d%0ae$/);
});

const smuggled = 'GET /api/v1/gateway/any/smuggled HTTP/1.1\r\nHost: hub\r\n\r\n';

for (const [name, head, body] of [
  ['both a length and chunks', 'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`],
  ['chunks and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 6\r\n', `0\r\n\r\n${smuggled}`],
  ['two lengths', 'Content-Length: 0\r\nContent-Length: 50\r\n', smuggled],
  ['a length with a sign', 'Content-Length: +4\r\n', `abcd${smuggled}`],
  ['chunks by another spelling', 'Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${smuggled}`],
  ['chunks twice', 'Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${smuggled}`],
  ['a blank before the colon', 'Content-Length : 4\r\n', `abcd${smuggled}`],
  ['a folded line', 'X-A: b\r\n Content-Length: 4\r\n', `abcd${smuggled}`],
  ['a bare line feed', 'X-A: b\nContent-Length: 4\r\n', `abcd${smuggled}`],
  ['a carriage return in a value', 'Accept: a\rX-B: c\r\n', ''],
  ['a zero byte', 'Accept: a\0b\r\n', ''],
  ['a broken chunk size', 'Transfer-Encoding: chunked\r\n', `0x4\r\nabcd\r\n0\r\n\r\n${smuggled}`],
] as const)
  test(`${name}: refused, and nothing is smuggled`, async () => {
    const heard = upstream.heard.length;
    const text = await ask('/api/v1/gateway/any/a', head, body, 'POST');
    assert.equal(statusOf(text), 400, text);
    await delay(20);
    assert.ok(!upstream.heard.slice(heard).some(({ target }) => target.includes('smuggled')), 'smuggled');
    assert.ok(!upstream.heard.slice(heard).some(({ headers }) => 'x-b' in headers || 'x-a' in headers));
  });

test('headers that a Connection header claims, and those of the way, go no further', async () => {
  const heard = upstream.heard.length;
  await ask(
    '/api/v1/gateway/any/a',
    'Accept-Language: vi\r\nConnection: accept-language, close\r\nTE: trailers\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\nProxy-Authorization: Basic x\r\nKeep-Alive: 9\r\nX-Forwarded-Host: evil\r\nX-Original-URL: /admin\r\nContent-Length: 0\r\n',
  );
  const [got] = upstream.heard.slice(heard);
  assert.ok(got);
  assert.doesNotMatch(got.head, /accept-language|trailers|h2c|proxy|evil|admin|keep-alive: 9/i);
});

test('a body is counted: too long by its own word, or by what comes', async () => {
  const heard = upstream.heard.length;
  const told = await ask('/api/v1/gateway/any/a', 'Content-Length: 2000\r\n', 'x'.repeat(2000), 'POST');
  assert.deepEqual([statusOf(told), codeOf(told)], [413, 'body-too-large']);
  assert.equal(upstream.heard.length, heard);
  const chunks = `${'3e8\r\n'.concat('x'.repeat(1000), '\r\n').repeat(3)}0\r\n\r\n`;
  const counted = await ask('/api/v1/gateway/any/a', 'Transfer-Encoding: chunked\r\n', chunks, 'POST');
  assert.deepEqual([statusOf(counted), codeOf(counted)], [413, 'body-too-large']);
  const withGet = await ask('/api/v1/gateway/any/a', 'Content-Length: 4\r\n', 'abcd');
  assert.deepEqual([statusOf(withGet), codeOf(withGet)], [400, 'body-not-taken']);
});

test('a caller who sends less than promised ends alone', async () => {
  await say(
    hub.url,
    'POST /api/v1/gateway/any/a HTTP/1.1\r\nHost: hub\r\nContent-Length: 900\r\n\r\ntoo little',
    true,
  );
  const next = await ask('/api/v1/gateway/any/b');
  assert.match(next, /\/base\/b$/);
});

test('a page of another origin may call with headers, and never with cookies', async () => {
  const reply = await fetch(`${hub.url}/api/v1/gateway/any/a`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://page.example',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'x-unit, authorization',
    },
  });
  assert.equal(reply.status, 204);
  assert.equal(reply.headers.get('access-control-allow-origin'), '*');
  assert.equal(reply.headers.get('access-control-allow-credentials'), null);
  assert.match(reply.headers.get('access-control-allow-methods') ?? '', /PATCH/);
  assert.match(reply.headers.get('access-control-allow-headers') ?? '', /x-unit/i);
});
