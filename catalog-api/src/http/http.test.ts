import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Problem } from './problem.ts';
import { startSmall } from './testing.ts';

let hub: Awaited<ReturnType<typeof startSmall>>;
before(async () => {
  hub = await startSmall();
});
after(() => hub.close());

const json = { 'content-type': 'application/json' };
const keyed = { ...json, 'x-api-key': 'good' };
const create = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = keyed) =>
  fetch(`${hub.url}/things`, { method: 'POST', headers, body });

interface Bad {
  name: string;
  call: () => Promise<Response>;
  status: number;
  code: string;
  /** Of the first fault. */
  fault?: { parameter?: string; pointer?: string; code?: string };
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.url}${path}`, { headers });

const table: Bad[] = [
  { name: 'unknown address', call: () => get('/nowhere'), status: 404, code: 'no-such-address' },
  {
    name: 'unknown method',
    call: () => fetch(`${hub.url}/things`, { method: 'DELETE' }),
    status: 405,
    code: 'method-not-allowed',
  },
  {
    name: 'unknown method of a word that could be an id',
    call: () => get('/things/order'),
    status: 405,
    code: 'method-not-allowed',
  },
  {
    name: 'undeclared parameter',
    call: () => get('/things?colour=red'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'colour', code: 'unknown-parameter' },
  },
  {
    name: 'a parameter called __proto__',
    call: () => get('/things?__proto__=1'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: '__proto__' },
  },
  {
    name: 'a parameter on an operation with none',
    call: () => get('/things/a?x=1'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'x' },
  },
  {
    name: 'wrong type',
    call: () => get('/things?n=many'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'n', code: 'type' },
  },
  {
    name: 'out of range',
    call: () => get('/things?n=10'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'n', code: 'maximum' },
  },
  {
    name: 'single parameter twice',
    call: () => get('/things?n=1&n=2'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'n' },
  },
  {
    name: 'too many of a list',
    call: () => get('/things?tag=a&tag=b&tag=c&tag=d'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'tag', code: 'maxItems' },
  },
  {
    name: 'long path parameter',
    call: () => get(`/things/${'x'.repeat(21)}`),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'id', code: 'maxLength' },
  },
  {
    name: 'broken escape in the path',
    call: () => get('/things/%E0%A4%A'),
    status: 400,
    code: 'malformed-request',
  },
  {
    name: 'U+0000 in the path',
    call: () => get('/things/a%00b'),
    status: 400,
    code: 'unstorable-text',
    fault: { parameter: 'id' },
  },
  {
    name: 'U+0000 in a parameter',
    call: () => get('/things?tag=%00'),
    status: 400,
    code: 'unstorable-text',
    fault: { parameter: 'tag' },
  },
  { name: 'write without key', call: () => create('{"name":"a"}', json), status: 401, code: 'key-needed' },
  {
    name: 'write with a wrong key',
    call: () => create('{"name":"a"}', { ...json, 'x-api-key': 'wrong' }),
    status: 401,
    code: 'bad-key',
  },
  {
    name: 'write with a key in the address',
    call: () =>
      fetch(`${hub.url}/things?api_key=good`, { method: 'POST', headers: json, body: '{"name":"a"}' }),
    status: 401,
    code: 'key-needed',
  },
  {
    name: 'reading with a wrong token',
    call: () => get('/things', { authorization: 'Bearer wrong' }),
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'an empty token',
    call: () => get('/things', { authorization: 'Bearer' }),
    status: 401,
    code: 'bad-token',
  },
  {
    name: 'a token that is too long',
    call: () => get('/things', { authorization: `Bearer ${'x'.repeat(8193)}` }),
    status: 431,
    code: 'token-too-long',
  },
  {
    name: 'a token in the address',
    call: () => get('/things?access_token=good'),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'access_token' },
  },
  {
    name: 'a token as a key',
    call: () => get('/things', { 'x-api-key': 'eyJhbGciOiJub25lIn0.e30.' }),
    status: 401,
    code: 'bad-key',
  },
  {
    name: 'a key as a token',
    call: () => get('/things', { authorization: 'Bearer eh_0a1b2c3d_secret' }),
    status: 401,
    code: 'key-as-token',
  },
  {
    name: 'a key and a token at once',
    call: () => get('/things', { authorization: 'Bearer good', 'x-api-key': 'good' }),
    status: 400,
    code: 'two-credentials',
  },
  {
    name: 'a key in two places',
    call: () => get('/things?api_key=good', { 'x-api-key': 'good' }),
    status: 400,
    code: 'two-credentials',
  },
  {
    name: 'reading with a wrong key',
    call: () => get('/things', { 'x-api-key': 'wrong' }),
    status: 401,
    code: 'bad-key',
  },
  {
    name: 'reading with a wrong key in the address',
    call: () => get('/things?api_key=wrong'),
    status: 401,
    code: 'bad-key',
  },
  {
    name: 'a key that cannot be looked up',
    call: () => get('/things', { 'x-api-key': 'away' }),
    status: 503,
    code: 'database-unavailable',
  },
  {
    name: 'malformed JSON',
    call: () => create('{"name":'),
    status: 400,
    code: 'malformed-json',
    fault: { pointer: '' },
  },
  { name: 'JSON that is no object', call: () => create('"text"'), status: 400, code: 'malformed-json' },
  { name: 'JSON null', call: () => create('null'), status: 400, code: 'malformed-json' },
  {
    name: 'a list for an object',
    call: () => create('[]'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '', code: 'type' },
  },
  {
    name: 'no body',
    call: () => create(''),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '', code: 'body-missing' },
  },
  {
    name: 'missing field',
    call: () => create('{}'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '', code: 'missing-field' },
  },
  {
    name: 'unknown field',
    call: () => create('{"name":"a","x":1}'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '', code: 'unknown-field' },
  },
  {
    name: 'text for a number in a body',
    call: () => create('{"name":"a","count":"1"}'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '/count', code: 'type' },
  },
  {
    name: 'a keyword of 2020-12',
    call: () => create('{"name":"a","pair":["a","b"]}'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '/pair/1', code: 'type' },
  },
  {
    name: 'long text',
    call: () => create('{"name":"aaaaaaaaaaa"}'),
    status: 400,
    code: 'bad-request',
    fault: { pointer: '/name', code: 'maxLength' },
  },
  {
    name: 'an escape that cannot be stored',
    call: () => create('{"name":"a\\u0000"}'),
    status: 400,
    code: 'unstorable-text',
    fault: { pointer: '/name' },
  },
  {
    name: 'half a surrogate pair',
    call: () => create('{"name":"\\ud800"}'),
    status: 400,
    code: 'unstorable-text',
    fault: { pointer: '/name' },
  },
  {
    name: 'bytes that are no UTF-8',
    call: () => create(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    status: 400,
    code: 'not-utf-8',
  },
  {
    name: 'another charset',
    call: () => create('{"name":"a"}', { ...keyed, 'content-type': 'application/json; charset=utf-16' }),
    status: 400,
    code: 'not-utf-8',
  },
  {
    name: 'another media type',
    call: () => create('<a/>', { ...keyed, 'content-type': 'application/xml' }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    name: 'unknown compression',
    call: () => create('x', { ...keyed, 'content-encoding': 'lzma' }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    name: 'damaged compression',
    call: () => create('not gzip', { ...keyed, 'content-encoding': 'gzip' }),
    status: 400,
    code: 'malformed-request',
  },
  { name: 'JSON nested without end', call: () => create('['.repeat(50_000)), status: 400, code: 'too-deep' },
  {
    name: 'too large',
    call: () => create(JSON.stringify({ name: 'a'.repeat(2 ** 20) })),
    status: 413,
    code: 'body-too-large',
  },
  {
    name: 'a write without If-Match',
    call: () => putTable('a', { 'if-match': '' }),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'If-Match' },
  },
  {
    name: 'If-Match that is no ETag of ours',
    call: () => putTable('a', { 'if-match': 'abc' }),
    status: 400,
    code: 'bad-request',
    fault: { parameter: 'If-Match', code: 'bad-if-match' },
  },
  {
    name: 'a text body longer than its schema allows',
    call: () => putTable('x'.repeat(21)),
    status: 413,
    code: 'body-too-large',
  },
];

function putTable(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const all: Record<string, string> = {
    'x-api-key': 'good',
    'content-type': 'text/csv',
    'if-match': '"1"',
    ...headers,
  };
  return fetch(`${hub.url}/things/a`, { method: 'PUT', headers: all, body });
}

describe('bad requests', () => {
  for (const { name, call, status, code, fault } of table) {
    test(name, async () => {
      const reply = await call();
      const text = await reply.text();
      assert.equal(reply.status, status, text);
      assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
      const problem = JSON.parse(text) as Problem;
      assert.equal(problem.code, code);
      assert.equal(problem.status, status);
      assert.equal(problem.requestId, reply.headers.get('x-request-id'));
      assert.ok(problem.title && problem.detail && problem.type.endsWith(`#${code}`));
      const [first] = problem.errors ?? [];
      for (const [member, value] of Object.entries(fault ?? {})) {
        assert.equal(first?.[member as 'code'], value, text);
      }
    });
  }
});

interface Echo {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  ifMatch: number | null;
  actor: string;
  locale: string;
}
const echo = async (reply: Promise<Response>) => (await (await reply).json()) as Echo;

describe('good requests', () => {
  test('parameters come coerced, and a single one of a list as a list', async () => {
    const { query } = await echo(get('/things?n=5&tag=x'));
    assert.deepEqual(query, { n: 5, tag: ['x'] });
  });

  test('path parameters come decoded', async () => {
    assert.deepEqual((await echo(get('/things/a%2Fb'))).params, { id: 'a/b' });
  });

  test('two parameters in one part of the path are cut at the dot between them', async () => {
    assert.deepEqual((await echo(get('/things/a-b.c.ttl'))).params, { id: 'a-b.c', format: 'ttl' });
  });

  test('a text body that looks like JSON stays text', async () => {
    const reply = await echo(putTable('{"a":1}'));
    assert.equal(reply.body, '{"a":1}');
    assert.equal(reply.ifMatch, 1);
  });

  test('a weak tag is understood, and * means any', async () => {
    assert.equal((await echo(putTable('a', { 'if-match': 'W/"7"' }))).ifMatch, 7);
    assert.equal((await echo(putTable('a', { 'if-match': '*' }))).ifMatch, null);
  });

  test('the caller is known by header, or when reading by parameter, which the operation does not see', async () => {
    assert.equal((await echo(create('{"name":"a"}'))).actor, 'tester');
    const reply = await echo(get('/things?api_key=good'));
    assert.equal(reply.actor, 'tester');
    assert.deepEqual(reply.query, {});
    assert.equal((await echo(get('/things'))).actor, 'anonymous');
  });

  test('the language is the better liked of the two', async () => {
    const wanted = async (header: string) =>
      (await echo(get('/things', { 'accept-language': header }))).locale;
    assert.equal(await wanted('en-GB,en;q=0.9'), 'en');
    assert.equal(await wanted('fr, en;q=0.2, vi;q=0.4'), 'vi');
    assert.equal(await wanted('fr'), 'vi');
  });

  test('problems speak that language', async () => {
    const problem = (await (await get('/nowhere', { 'accept-language': 'en' })).json()) as Problem;
    assert.equal(problem.title, 'Not found');
  });

  test('a harmless request id is kept, another is replaced', async () => {
    assert.equal((await get('/things', { 'x-request-id': 'abc-1' })).headers.get('x-request-id'), 'abc-1');
    assert.match(
      (await get('/things', { 'x-request-id': 'a b' })).headers.get('x-request-id') ?? '',
      /^[0-9a-f-]{36}$/,
    );
  });

  test('an unchanged answer is 304, by its tag', async () => {
    const tag = (await get('/things')).headers.get('etag') ?? '';
    assert.ok(tag);
    const again = await get('/things', { 'if-none-match': tag });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal((await get('/things?n=1', { 'if-none-match': tag })).status, 200);
  });

  test('HEAD answers as GET does, without a body', async () => {
    const reply = await fetch(`${hub.url}/things`, { method: 'HEAD' });
    assert.equal(reply.status, 200);
    assert.ok(Number(reply.headers.get('content-length')) > 0);
    assert.equal(await reply.text(), '');
  });

  test('every origin may read; a preflight is answered', async () => {
    const reply = await fetch(`${hub.url}/things`, {
      method: 'OPTIONS',
      headers: { origin: 'http://a.example', 'access-control-request-method': 'PUT' },
    });
    assert.equal(reply.status, 204);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.equal(reply.headers.get('access-control-allow-credentials'), null);
  });

  test('405 says which methods there are', async () => {
    assert.equal(
      (await fetch(`${hub.url}/things`, { method: 'PATCH' })).headers.get('allow'),
      'GET, POST, HEAD, OPTIONS',
    );
  });

  test('no page of ours may be framed or run scripts', async () => {
    const policy = (await get('/things')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
  });
});

describe('CKAN’s half', () => {
  const call = (body: string, headers: Record<string, string>) =>
    fetch(`${hub.url}/api/3/action/thing_show`, { method: 'POST', body, headers });

  test('takes JSON, a form, and JSON sent as a form', async () => {
    assert.deepEqual((await echo(call('{"id":"x"}', json))).body, { id: 'x' });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.deepEqual((await echo(call('id=x&fq=a%26b', form))).body, { id: 'x', fq: 'a&b' });
    assert.deepEqual((await echo(call('{"id":"x & y=1"}', form))).body, { id: 'x & y=1' });
  });

  test('knows a key by CKAN’s headers, on its own paths only', async () => {
    assert.equal((await echo(call('{}', { ...json, authorization: 'good' }))).actor, 'tester');
    assert.equal((await echo(get('/things', { authorization: 'good' }))).actor, 'anonymous');
    assert.equal((await echo(call('{}', { ...json, authorization: 'Bearer good' }))).actor, 'person:1');
  });

  test('errors come in CKAN’s envelope', async () => {
    const reply = await call('{"id":', json);
    assert.equal(reply.status, 409);
    const body = (await reply.json()) as { success: boolean; help: string; error: Record<string, unknown> };
    assert.equal(body.success, false);
    assert.equal(body.error.__type, 'Validation Error');
    assert.match(body.help, /help_show\?name=thing_show/);
    const missing = await fetch(`${hub.url}/api/action/no_such_action`);
    assert.equal(missing.status, 404);
    assert.equal(((await missing.json()) as typeof body).error.__type, 'Not Found Error');
    const denied = await call('{}', { ...json, authorization: 'wrong' });
    assert.equal(denied.status, 403);
    assert.equal(((await denied.json()) as typeof body).error.__type, 'Authorization Error');
  });
});

describe('documentation', () => {
  test('is served by us alone, and its policy allows no inline script', async () => {
    const reply = await get('/api/docs');
    const html = await reply.text();
    assert.equal(reply.status, 200);
    const policy = reply.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.doesNotMatch(html, /<script>|<style|style=|onload=|https?:\/\//);
    for (const [, address = ''] of html.matchAll(/(?:src|href)="(\/api\/docs[^"]*)"/g)) {
      assert.equal((await get(address)).status, 200, address);
    }
  });

  test('a service and a dataset have a page of their own, which reads the document of that one', async () => {
    for (const address of ['/api/docs/services/air', '/api/docs/datasets/a-b']) {
      const reply = await get(address);
      assert.equal(reply.status, 200, address);
      assert.match(await reply.text(), /src="\/api\/docs\/start\.js"/);
    }
    assert.equal((await get('/api/docs/people/x')).status, 404);
    assert.match(await (await get('/api/docs/start.js')).text(), /persistAuthorization: false/);
  });

  test('has the list of errors', async () => {
    assert.match(await (await get('/api/docs/errors')).text(), /bad-request/);
  });
});
