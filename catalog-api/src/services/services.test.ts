import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { peopleOf } from '../notifications/testing.ts';
import { clientOf } from '../testing/client.ts';
import { eachHub, startTestHub, type TestHub } from '../testing/hub.ts';
import { makeService, publish, smallOpenapi } from './testing.ts';

interface Fault {
  pointer: string;
  code: string;
}
const faultsOf = ({ body }: { body: Record<string, unknown> }) =>
  ((body.errors ?? []) as Fault[]).map(({ pointer, code }) => `${pointer} ${code}`);

eachHub('services', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  let steward: { 'x-api-key': string };
  let reviewer: { 'x-api-key': string };
  let stranger: { 'x-api-key': string };
  let dataset: { id: string; slug: string };

  before(async () => {
    hub = await start();
    client = clientOf(hub);
    await client.organization('cuc');
    await client.organization('so');
    steward = { 'x-api-key': await client.key('steward', 'cuc') };
    reviewer = { 'x-api-key': await client.key('reviewer', 'cuc') };
    stranger = { 'x-api-key': await client.key('steward', 'so') };
    dataset = await client.dataset('cuc', { title: { vi: 'Không khí theo giờ' } });
  });
  after(() => hub.close());

  const register = (
    service: Record<string, unknown>,
    headers = steward,
    version: Record<string, unknown> = {},
  ) =>
    client.call(
      'POST',
      '/api/v1/services',
      {
        organization: 'cuc',
        service: { title: { vi: 'Dịch vụ' }, ...service },
        version: { name: 'v1', document: smallOpenapi(), ...version },
      },
      headers,
    );
  const move = (slug: string, to: string, headers: Record<string, string>) =>
    client.call('POST', `/api/v1/services/${slug}/transitions`, { to }, headers);

  test('from draft to published: who may do what, and what readers see', async () => {
    const made = await register({
      slug: 'song',
      title: { vi: 'Nước sông', en: 'Rivers' },
      datasets: [dataset.slug],
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal(made.headers.get('location'), '/api/v1/services/song');
    assert.equal(made.body.state, 'draft');
    assert.equal((made.body.versions as { baseUrl: string }[])[0]?.baseUrl, 'https://api.example.org/air');

    assert.equal((await client.read('/api/v1/services/song')).status, 404);
    assert.equal((await client.read('/api/v1/services/song', stranger)).status, 404);
    assert.equal((await client.read('/api/v1/services?q=nuoc')).body.total, 0);
    assert.equal((await client.read('/api/v1/services?q=nuoc', steward)).body.total, 1);

    assert.equal((await move('song', 'published', steward)).status, 409);
    assert.equal((await move('song', 'in-review', steward)).status, 200);
    assert.equal((await move('song', 'published', steward)).status, 403);
    assert.equal((await move('song', 'published', stranger)).status, 404);
    assert.equal((await move('song', 'published', reviewer)).status, 200);

    const read = await client.read('/api/v1/services/song');
    assert.equal(read.status, 200);
    assert.equal(read.body.gatewayUrl, 'http://hub.example/api/v1/gateway/song');
    assert.equal(read.body.mayCall, true);
    assert.deepEqual(
      (read.body.datasets as { id: string }[]).map(({ id }) => id),
      [dataset.id],
    );
    // Where its server is, and how it is treated, is for its own people.
    assert.doesNotMatch(JSON.stringify(read.body), /api\.example\.org/);
    assert.equal(read.body.settings, undefined);
    assert.equal((await client.read('/api/v1/services?q=nuoc+song')).body.total, 1);
    assert.equal((await client.read(`/api/v1/services?dataset=${dataset.slug}`)).body.total, 1);
    assert.equal((await client.read('/api/v1/services?theme=air')).body.total, 0);
  });

  test('a change is a draft that callers do not see until it is approved', async () => {
    await makeService(client, { service: { slug: 'dat', title: { vi: 'Đất' } } });
    const now = await client.call('GET', '/api/v1/services/dat', undefined, steward);
    const ifMatch = { ...steward, 'if-match': String(now.headers.get('etag')) };
    const changed = await client.call('PUT', '/api/v1/services/dat', { title: { vi: 'Đất mới' } }, ifMatch);
    assert.equal(changed.status, 200);
    assert.equal(changed.body.state, 'draft');
    const again = await client.call('PUT', '/api/v1/services/dat', { title: { vi: 'Đất khác' } }, ifMatch);
    assert.equal(again.status, 412);
    assert.deepEqual((await client.read('/api/v1/services/dat')).body.title, { vi: 'Đất' });
    await publish(client, 'dat');
    assert.deepEqual((await client.read('/api/v1/services/dat')).body.title, { vi: 'Đất mới' });
    const kept = await client.call(
      'PUT',
      '/api/v1/services/dat',
      { title: { vi: 'x' }, slug: 'khac' },
      { 'if-match': '*' },
    );
    assert.equal(kept.body.code, 'slug-kept');
  });

  test('versions: several beside each other, with dates and successors', async () => {
    await makeService(client, { service: { slug: 'bien', title: { vi: 'Biển' } } });
    const v2 = { name: 'v2', document: JSON.stringify(smallOpenapi('https://api.example.org/v2')) };
    const star = { ...steward, 'if-match': '*' };
    const added = await client.call('POST', '/api/v1/services/bien/versions', v2, star);
    assert.equal(added.status, 201, JSON.stringify(added.body));
    assert.equal(
      (await client.call('POST', '/api/v1/services/bien/versions', v2, star)).body.code,
      'version-taken',
    );
    const old = await client.call(
      'PUT',
      '/api/v1/services/bien/versions/v1',
      { deprecatedAt: '2026-01-01T00:00:00Z', sunsetAt: '2030-01-01T00:00:00Z', successor: 'v2' },
      star,
    );
    assert.equal(old.status, 200, JSON.stringify(old.body));
    const bad = await client.call(
      'PUT',
      '/api/v1/services/bien/versions/v1',
      { deprecatedAt: '2026-01-01T00:00:00Z', sunsetAt: '2025-01-01T00:00:00Z', successor: 'v9' },
      star,
    );
    assert.deepEqual(faultsOf(bad), ['/successor bad-successor', '/sunsetAt bad-sunset']);
    const { database } = hub.engines;
    const people = peopleOf(database);
    const [keeper, caller] = [await people.person('keeper'), await people.person('caller')];
    await people.person('nobody');
    await people.grant(keeper, 'steward', null);
    // A call of this month, with all its figures.
    await database.query(sql`
      insert into usage_caller select r.* from service s,
        jsonb_populate_record(null::usage_caller, (
          select jsonb_object_agg(column_name, 0) from information_schema.columns where table_name = 'usage_caller' and data_type = 'bigint')
          || jsonb_build_object('day', current_date, 'person_id', ${caller.personId}::text, 'service_id', s.id, 'organization_id', s.organization_id)) r
      where s.slug = 'bien'`);
    await publish(client, 'bien');
    const list = await client.read<{ items: Record<string, unknown>[] }>('/api/v1/services/bien/versions');
    assert.deepEqual(
      list.body.items.map(({ name, state, isCurrent, gatewayUrl }) => [name, state, isCurrent, gatewayUrl]),
      [
        ['v2', 'offered', true, 'http://hub.example/api/v1/gateway/bien'],
        ['v1', 'deprecated', false, 'http://hub.example/api/v1/gateway/bien@v1'],
      ],
    );
    const ends = await database.query<{ person_id: string; parameters: object }>(
      sql`select person_id, parameters from notification where kind = 'service-deprecated' order by person_id`,
    );
    const parameters = { service: { vi: 'Biển (v1)' }, sunset: '2030-01-01T00:00:00Z' };
    assert.deepEqual(
      ends,
      [keeper.personId, caller.personId].sort().map((person_id) => ({ person_id, parameters })),
    );
    const one = await client.read<{ operations: unknown[] }>('/api/v1/services/bien/versions/v1');
    assert.equal(one.body.operations.length, 6);
    const document = await client.read<{ servers: { url: string }[]; paths: object }>(
      '/api/v1/services/bien/openapi.json?version=v1',
    );
    assert.equal(document.body.servers[0]?.url, '/api/v1/gateway/bien@v1');
    // In the order in which it was written.
    assert.deepEqual(Object.keys(document.body.paths), Object.keys(smallOpenapi().paths as object));
    assert.equal(
      (await client.call('DELETE', '/api/v1/services/bien/versions/v2', undefined, star)).status,
      400,
    );
    // Readers have the published copy's documents for as long as it stands.
    assert.equal((await client.read('/api/v1/services/bien/openapi.json?version=v2')).status, 200);
  });

  test('restricted and shared services: metadata and calls are two things', async () => {
    await makeService(client, { service: { slug: 'kin', accessRights: 'restricted', title: { vi: 'Kín' } } });
    await makeService(client, {
      service: {
        slug: 'mo-ta',
        accessRights: 'restricted',
        metadataAccess: 'open',
        title: { vi: 'Mô tả mở' },
      },
    });
    await makeService(client, { service: { slug: 'chung', accessRights: 'shared', title: { vi: 'Chung' } } });
    assert.equal((await client.read('/api/v1/services/kin')).status, 404);
    assert.equal((await client.read('/api/v1/services/chung')).status, 404);
    assert.equal((await client.read('/api/v1/services/kin/openapi.json')).status, 404);
    const open = await client.read('/api/v1/services/mo-ta');
    assert.deepEqual([open.status, open.body.mayCall], [200, false]);
    assert.equal((await client.read('/api/v1/services/chung', stranger)).body.mayCall, true);
    const status = await client.read<{ items: { service: { slug: string } }[] }>('/api/v1/status/services');
    const slugs = status.body.items.map(({ service }) => service.slug);
    assert.ok(slugs.includes('mo-ta') && !slugs.includes('kin') && !slugs.includes('chung'));
  });

  test('faults are named, and nobody registers for others or serves others’ datasets', async () => {
    assert.equal((await register({}, stranger)).status, 403);
    const foreign = await client.dataset('so', { title: { vi: 'Của sở' } });
    assert.deepEqual(faultsOf(await register({ datasets: [foreign.id, 'nowhere'], themes: ['nothing'] })), [
      '/themes/0 unknown-code',
      '/datasets/0 unknown-dataset',
      '/datasets/1 unknown-dataset',
    ]);
    const of = async (version: Record<string, unknown>) => faultsOf(await register({}, steward, version));
    assert.deepEqual(await of({ document: { swagger: '2.0' } }), ['/swagger swagger-2']);
    assert.deepEqual(await of({ document: undefined }), ['/document document-missing']);
    for (const baseUrl of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest',
      'http://[::ffff:169.254.169.254]/',
      'http://2852039166/',
      'http://0xa9fea9fe/',
      'http://10.0.0.1:8080/x',
      'https://user:pass@api.example.org/',
      'https://api.example.org/?x=1',
    ])
      assert.deepEqual(await of({ baseUrl }), ['/baseUrl bad-base-address'], baseUrl);
    assert.deepEqual(await of({ document: { ...smallOpenapi(), servers: [] } }), [
      '/baseUrl bad-base-address',
    ]);
    assert.equal((await register({ slug: 'so' })).status, 201);
    assert.equal((await register({ slug: 'so' })).body.code, 'slug-taken');
    const unreachable = await of({ document: undefined, documentUrl: 'http://169.254.169.254/openapi.json' });
    assert.deepEqual(unreachable, ['/documentUrl document-unreachable']);
  });

  test('a retired service is gone, and its address with it', async () => {
    await makeService(client, { service: { slug: 'cu', title: { vi: 'Cũ' } } });
    assert.equal(
      (await client.call('DELETE', '/api/v1/services/cu', undefined, { ...steward, 'if-match': '*' })).status,
      403,
    );
    assert.equal(
      (await client.call('DELETE', '/api/v1/services/cu', undefined, { ...reviewer, 'if-match': '*' }))
        .status,
      204,
    );
    assert.equal((await client.read('/api/v1/services/cu')).status, 410);
    assert.equal((await register({ slug: 'cu' })).body.code, 'slug-taken');
  });

  test('credentials are sealed in the database and shown to nobody', async () => {
    await makeService(client, { service: { slug: 'khoa', title: { vi: 'Khoá' } } });
    const secret = 'rất-bí-mật-9f';
    const set = await client.call(
      'PUT',
      '/api/v1/services/khoa/credentials',
      { kind: 'basic', user: 'hub', password: secret },
      steward,
    );
    assert.equal(set.status, 200, JSON.stringify(set.body));
    assert.equal(set.body.kind, 'basic');
    const [row] = await hub.engines.database.query<{ sealed: string }>(
      sql`select sealed from service_credential c join service s on s.id = c.service_id where s.slug = 'khoa'`,
    );
    assert.doesNotMatch(String(row?.sealed), new RegExp(secret));
    const seen = await client.call('GET', '/api/v1/services/khoa', undefined, steward);
    assert.doesNotMatch(JSON.stringify(seen.body), new RegExp(secret));
    assert.equal((await client.read('/api/v1/services/khoa')).body.credentials, undefined);
    const audit = await client.call('GET', '/api/v1/audit?limit=100');
    assert.match(JSON.stringify(audit.body), /service\.credentials\.set/);
    assert.doesNotMatch(JSON.stringify(audit.body), new RegExp(secret));
    assert.doesNotMatch(hub.log.join(), new RegExp(secret));
    const forged = await client.call('PUT', '/api/v1/services/khoa/credentials', {
      kind: 'header',
      name: 'X-Key',
      value: 'a\r\nX-Other: b',
    });
    assert.equal(forged.status, 400);
    assert.equal(
      (await client.call('DELETE', '/api/v1/services/khoa/credentials', undefined, steward)).status,
      204,
    );
    assert.equal(
      (await client.call('GET', '/api/v1/services/khoa', undefined, steward)).body.credentials,
      null,
    );
  });
});

test('a document is fetched from its address, each hop through the guard', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/away')
      response.writeHead(302, { location: 'http://169.254.169.254/openapi.json' }).end();
    else if (request.url === '/moved') response.writeHead(302, { location: '/docs/openapi.json' }).end();
    else response.end(JSON.stringify(smallOpenapi('../api')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hub = await startTestHub({ allowPrivateHosts: [`127.0.0.1:${port}`] });
  try {
    const client = clientOf(hub);
    await client.organization('cuc');
    const from = (path: string) =>
      client.call('POST', '/api/v1/services/check', {
        name: 'v1',
        documentUrl: `http://127.0.0.1:${port}${path}`,
      });
    const found = await from('/moved');
    assert.equal(found.status, 200, JSON.stringify(found.body));
    assert.equal(found.body.baseUrl, `http://127.0.0.1:${port}/api`);
    const away = await from('/away');
    assert.deepEqual(faultsOf(away), ['/documentUrl document-unreachable']);
    assert.doesNotMatch(JSON.stringify(away.body), /169\.254/);
  } finally {
    server.close();
    await hub.close();
  }
});
