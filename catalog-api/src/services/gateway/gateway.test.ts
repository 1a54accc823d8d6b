import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { makeService, publish, smallOpenapi } from '../testing.ts';
import { answer, type Heard, offer, startUpstream, type Upstream } from './testing.ts';

let hub: TestHub;
let client: ReturnType<typeof clientOf>;
let upstream: Upstream;

/** Tells what it heard. */
function echo({ method, target, headers, socket, body }: Heard): void {
  const reply = () =>
    answer(
      socket,
      200,
      { 'content-type': 'application/json', 'x-total': 7 },
      JSON.stringify({ method, target, headers, body: body().toString() }),
    );
  // The body comes in the same tick or soon after.
  if (Number(headers['content-length'] ?? 0) > 0)
    setImmediate(function wait() {
      if (body().length < Number(headers['content-length'])) setImmediate(wait);
      else reply();
    });
  else reply();
}

before(async () => {
  upstream = await startUpstream(echo);
  hub = await startTestHub({ allowPrivateHosts: ['127.0.0.1:*'] });
  client = clientOf(hub);
  await client.organization('cuc');
  await makeService(client, { version: { document: smallOpenapi(`${upstream.url}/inner`) } });
});
after(async () => {
  await hub.close();
  await upstream.close();
});

interface Echo {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: string;
  code?: string;
}

test('calls of the document are passed on, in its methods only', async () => {
  const got = await client.read<Echo>('/api/v1/gateway/air/stations?limit=3&tag=a%20b&api_key=');
  assert.equal(got.status, 200, JSON.stringify(got.body));
  assert.equal(got.body.target, '/inner/stations?limit=3&tag=a%20b');
  const posted = await client.call<Echo>('POST', '/api/v1/gateway/air/stations', { name: 'Hà Nội' });
  assert.deepEqual([posted.body.method, posted.body.body], ['POST', '{"name":"Hà Nội"}']);
  assert.equal(
    (await client.call<Echo>('PUT', '/api/v1/gateway/air/stations/7', { x: 1 })).body.method,
    'PUT',
  );
  assert.equal((await client.call<Echo>('DELETE', '/api/v1/gateway/air/stations/7')).body.method, 'DELETE');
  const values = await client.read<Echo>('/api/v1/gateway/air/stations/a%20b/values.csv');
  assert.equal(values.body.target, '/inner/stations/a%20b/values.csv');
  const head = await fetch(`${hub.url}/api/v1/gateway/air/stations`, { method: 'HEAD' });
  assert.deepEqual([head.status, await head.text()], [200, '']);

  const wrong = await client.call('PATCH', '/api/v1/gateway/air/stations', {});
  assert.deepEqual(
    [wrong.status, wrong.body.code, wrong.headers.get('allow')],
    [405, 'method-not-allowed', 'GET, POST, HEAD, OPTIONS'],
  );
  for (const path of ['', '/', '/nothing', '/stations/', '/stations/7/values', '/stations/7/8/9'])
    assert.equal((await client.read(`/api/v1/gateway/air${path}`)).body.code, 'not-offered', path);
  assert.equal((await client.read('/api/v1/gateway/nothing/stations')).body.code, 'not-found');
  assert.equal((await client.read('/api/v1/gateway/air@v9/stations')).body.code, 'not-found');
});

test('the caller’s own credentials and ways stay with the hub; what the document declares goes on', async () => {
  const key = await client.key('developer');
  const { body } = await client.read<Echo>('/api/v1/gateway/air/stations/7', {
    'x-api-key': key,
    cookie: 'session=1',
    'x-forwarded-for': '10.0.0.1',
    'x-real-ip': '10.0.0.1',
    forwarded: 'for=10.0.0.1',
    origin: 'https://page.example',
    referer: 'https://page.example/secret',
    'x-custom': 'undeclared',
    'x-unit': 'ppm',
    'accept-language': 'vi',
    'x-http-method-override': 'DELETE',
    'user-agent': 'somebody/1.0',
    'if-none-match': '"a"',
  });
  const { 'x-request-id': id, accept, host, ...rest } = body.headers;
  assert.match(id ?? '', /^[\w-]+$/);
  assert.equal(host, new URL(upstream.url).host);
  assert.ok(accept);
  delete rest['accept-encoding'];
  assert.deepEqual(rest, {
    'accept-language': 'vi',
    connection: 'keep-alive',
    'if-none-match': '"a"',
    'user-agent': 'EnvHub-Gateway',
    via: '1.1 envhub-d78c0bbe',
    'x-unit': 'ppm',
  });
  const inAddress = await client.read<Echo>(`/api/v1/gateway/air/stations?api_key=${key}`);
  assert.equal(inAddress.body.target, '/inner/stations');
  assert.doesNotMatch(JSON.stringify(inAddress.body), new RegExp(key));
  const bad = await client.read('/api/v1/gateway/air/stations', { 'x-api-key': 'wrong' });
  assert.equal(bad.status, 401);
});

test('what the hub shows the server: each kind of credentials, in the place of the caller’s', async () => {
  await makeService(client, {
    service: { slug: 'shown' },
    version: { document: smallOpenapi(upstream.url) },
  });
  const set = async (credentials: Record<string, unknown>) => {
    const { status, body } = await client.call('PUT', '/api/v1/services/shown/credentials', credentials);
    assert.equal(status, 200, JSON.stringify(body));
    return (
      await client.read<Echo>('/api/v1/gateway/shown/stations?token=mine&limit=1', { 'x-inner': 'mine' })
    ).body;
  };
  assert.equal((await set({ kind: 'header', name: 'X-Inner', value: 'ours' })).headers['x-inner'], 'ours');
  assert.equal(
    (await set({ kind: 'query', name: 'token', value: 'a&b' })).target,
    '/stations?limit=1&token=a%26b',
  );
  assert.equal(
    (await set({ kind: 'basic', user: 'hub', password: 'pw' })).headers.authorization,
    'Basic aHViOnB3',
  );
  assert.equal((await set({ kind: 'bearer', token: 'abc.def' })).headers.authorization, 'Bearer abc.def');

  let asked = 0;
  const issuer = await startUpstream(({ socket, headers, body }) =>
    setImmediate(() => {
      asked++;
      assert.equal(headers.authorization, `Basic ${Buffer.from('me:s%20t').toString('base64')}`);
      assert.match(body().toString(), /^grant_type=client_credentials&scope=read$/);
      answer(socket, 200, {}, JSON.stringify({ access_token: `t${asked}`, expires_in: 3600 }));
    }),
  );
  const oauth2 = {
    kind: 'oauth2',
    tokenUrl: `${issuer.url}/token`,
    clientId: 'me',
    clientSecret: 's t',
    scope: 'read',
  };
  assert.equal((await set(oauth2)).headers.authorization, 'Bearer t1');
  await Promise.all(Array.from({ length: 10 }, () => client.read('/api/v1/gateway/shown/stations')));
  assert.equal(asked, 1);
  await issuer.close();
});

test('versions: the old one says that it ends, an ended one is gone, each has its own server', async () => {
  await makeService(client, {
    service: { slug: 'aged' },
    version: { document: smallOpenapi(`${upstream.url}/one`) },
  });
  const star = { 'if-match': '*' };
  const path = '/api/v1/services/aged/versions';
  await client.call('POST', path, { name: 'v2', document: smallOpenapi(`${upstream.url}/two`) }, star);
  await client.call(
    'PUT',
    `${path}/v1`,
    { deprecatedAt: '2026-01-02T03:04:05Z', sunsetAt: '2099-01-01T00:00:00Z', successor: 'v2' },
    star,
  );
  await publish(client, 'aged');
  const now = await client.read<Echo>('/api/v1/gateway/aged/stations');
  assert.deepEqual([now.body.target, now.headers.get('deprecation')], ['/two/stations', null]);
  const old = await client.read<Echo>('/api/v1/gateway/aged@v1/stations');
  assert.equal(old.body.target, '/one/stations');
  assert.equal(old.headers.get('deprecation'), '@1767323045');
  assert.equal(old.headers.get('sunset'), 'Thu, 01 Jan 2099 00:00:00 GMT');
  assert.equal(old.headers.get('link'), '<http://hub.example/api/v1/gateway/aged>; rel="successor-version"');
  await client.call('PUT', `${path}/v1`, { sunsetAt: '2026-02-01T00:00:00Z', successor: 'v2' }, star);
  await publish(client, 'aged');
  const ended = await client.read('/api/v1/gateway/aged@v1/stations');
  assert.deepEqual([ended.status, ended.body.code], [410, 'version-ended']);
  assert.match(ended.headers.get('link') ?? '', /successor-version/);
});

test('shared and restricted services are for whom they are', async () => {
  await makeService(client, {
    service: { slug: 'shared', accessRights: 'shared', metadataAccess: 'open' },
    version: { document: smallOpenapi(upstream.url) },
  });
  await makeService(client, {
    service: { slug: 'closed', accessRights: 'restricted' },
    version: { document: smallOpenapi(upstream.url) },
  });
  await client.organization('so');
  const other = { 'x-api-key': await client.key('steward', 'so') };
  const developer = { 'x-api-key': await client.key('developer') };
  const own = { 'x-api-key': await client.key('steward', 'cuc') };
  const of = async (slug: string, headers?: Record<string, string>) => {
    const { status, body } = await client.read(`/api/v1/gateway/${slug}/stations`, headers);
    return status === 200 ? 200 : body.code;
  };
  assert.deepEqual(
    [await of('shared'), await of('shared', developer), await of('shared', other)],
    ['key-needed', 'service-not-approved', 200],
  );
  // Who may not know of it does not learn that it is there.
  assert.deepEqual(
    [await of('closed'), await of('closed', other), await of('closed', own)],
    ['not-found', 'not-found', 200],
  );
  await client.call('DELETE', '/api/v1/services/shared', undefined, { 'if-match': '*' });
  assert.equal((await client.read('/api/v1/gateway/shared/stations', other)).status, 410);
});

test('requests are checked against the document where the owner wants it', async () => {
  await makeService(client, {
    service: { slug: 'strict', settings: { validateRequests: true } },
    version: { document: smallOpenapi(upstream.url) },
  });
  const before = upstream.heard.length;
  const faults = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const { status, body: got } = await client.call(method, `/api/v1/gateway/strict${path}`, body, headers);
    return status === 200
      ? []
      : (
          (got.errors ?? [{ code: got.code }]) as { pointer?: string; parameter?: string; code: string }[]
        ).map((one) => `${one.pointer ?? one.parameter ?? ''} ${one.code}`);
  };
  assert.deepEqual(await faults('GET', '/stations?limit=0'), ['limit minimum']);
  assert.deepEqual(await faults('GET', '/stations?limit=x&other=1'), [
    'limit type',
    'other unknown-parameter',
  ]);
  assert.deepEqual(await faults('GET', `/stations/${'x'.repeat(21)}`), ['id maxLength']);
  assert.deepEqual(await faults('GET', '/stations/7', undefined, { 'x-unit': 'kg' }), ['X-Unit enum']);
  assert.deepEqual(await faults('GET', '/stations/7/values.xml'), ['format enum']);
  assert.deepEqual(await faults('POST', '/stations', { name: 1, other: 2 }), [
    ' unknown-field',
    '/name type',
  ]);
  assert.deepEqual(await faults('POST', '/stations'), [' body-missing']);
  assert.deepEqual(await faults('POST', '/stations', { name: 'x' }, { 'content-type': 'text/plain' }), [
    ' unsupported-media-type',
  ]);
  assert.equal(upstream.heard.length, before);
  assert.deepEqual(await faults('GET', '/stations?limit=5&tag=a&tag=b'), []);
  assert.deepEqual(await faults('POST', '/stations', { name: 'Trạm', height: null }), []);
  assert.equal(upstream.heard.at(-1)?.body().toString(), '{"name":"Trạm","height":null}');
});

test('a service whose server is away is unwell, and its owners are told once', async () => {
  const away = await startUpstream(() => undefined);
  await offer(client, away, 'away', { healthPath: '/fixed/only' });
  const state = async () => (await client.read('/api/v1/services/away/health')).body.state;
  assert.equal(await state(), 'unknown');
  await away.close();
  const { body, status } = await client.read('/api/v1/gateway/away/x');
  assert.deepEqual([status, body.code], [502, 'service-unavailable']);
  assert.doesNotMatch(JSON.stringify(body), /127\.0\.0\.1|ECONN/);
});

test('a service that leads back to the gateway ends at the first turn', async () => {
  await offer(client, { url: `${hub.url}/api/v1/gateway` }, 'ring');
  const { status, body } = await client.read('/api/v1/gateway/ring/ring/ring');
  assert.deepEqual([status, body.code], [508, 'service-loop']);
});

test('calls are counted for the service and its owner', async () => {
  await hub.settle();
  const { database } = hub.engines;
  const rows = await database.query<{ slug: string; calls: number; bytes: number }>(sql`
    select s.slug, sum(u.calls)::bigint as calls, sum(u.bytes)::bigint as bytes
    from usage_caller u join service s on s.id = u.service_id and s.organization_id = u.organization_id
    where s.slug = 'air' group by s.slug`);
  assert.ok((rows[0]?.calls ?? 0) > 10 && (rows[0]?.bytes ?? 0) > 1000, JSON.stringify(rows));
});

test('a connection whose body was not wanted carries the next call', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string, path: string, body?: Buffer) =>
    new Promise<{ status: number; port: number | undefined }>((resolve, reject) => {
      const call = request(
        `${hub.url}/api/v1/gateway/${path}`,
        { agent, method, headers: { 'x-api-key': hub.adminKey } },
        (reply) => {
          const port = reply.socket.localPort;
          reply.resume().on('end', () => resolve({ status: reply.statusCode ?? 0, port }));
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  const refused = await ask('POST', 'nothing/stations', Buffer.alloc(300_000));
  const unwanted = await ask('POST', 'air@v9/stations', Buffer.alloc(300_000));
  const next = await ask('GET', 'air/stations');
  assert.deepEqual([refused.status, unwanted.status, next.status], [404, 404, 200]);
  assert.equal(next.port, refused.port);
  agent.destroy();
});

test('people who called a service hear that a version of it will end', async () => {
  const { database } = hub.engines;
  const [person] = await database.query<{ id: string }>(sql`
    insert into person (id, issuer, subject, name) values (gen_random_uuid(), 'http://issuer.example', 'caller', 'Người gọi') returning id`);
  const { body } = await client.read<{ id: string; organization: { id: string } }>('/api/v1/services/air');
  const counts = sql.raw(
    '0, 0, 0, '.concat(
      ['1', '2', '5', '10', '20', '50', '100', '200', '500', '1000', '2000', '5000', '10000', 'more']
        .map(() => '0')
        .join(', '),
    ),
  );
  await database.query(sql`
    insert into usage_caller select current_date, ${person?.id}::uuid, null, ${body.id}::uuid, ${body.organization.id}::uuid, 3, ${counts}`);
  await client.call(
    'PUT',
    '/api/v1/services/air/versions/v1',
    { deprecatedAt: '2027-01-01T00:00:00Z', sunsetAt: '2027-07-01T00:00:00Z' },
    { 'if-match': '*' },
  );
  await publish(client, 'air');
  const told = await database.query<{ kind: string; parameters: { sunset: string } }>(
    sql`select kind, parameters from notification where person_id = ${person?.id}`,
  );
  assert.deepEqual(
    told.map(({ kind, parameters }) => [kind, parameters.sunset]),
    [['service-deprecated', '2027-07-01T00:00:00Z']],
  );
  // What was told is not told again with the next publication.
  await client.call('PUT', '/api/v1/services/air', { title: { vi: 'Không khí' } }, { 'if-match': '*' });
  await publish(client, 'air');
  assert.equal(
    (await database.query(sql`select 1 from notification where person_id = ${person?.id} and times > 1`))
      .length,
    0,
  );
});
