import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { clientOf } from '../testing/client.ts';
import { startTestHub, type TestHub } from '../testing/hub.ts';
import { makeService, smallOpenapi } from './testing.ts';

let hub: TestHub;
let client: ReturnType<typeof clientOf>;
let dataset: { id: string; slug: string };

before(async () => {
  hub = await startTestHub();
  client = clientOf(hub);
  await client.organization('cuc');
  dataset = await client.dataset('cuc', {
    title: { vi: 'Không khí theo giờ', en: 'Hourly air' },
    distributions: [{ downloadUrl: 'https://data.example/gio.csv', format: 'CSV' }],
  });
  await makeService(client, { service: { datasets: [dataset.id], themes: ['air'] } });
  await makeService(client, { service: { slug: 'kin', accessRights: 'restricted', datasets: [dataset.id] } });
});
after(() => hub.close());

test('a dataset names its services, and the catalogue has them as data services', async () => {
  const { body } = await client.read<{ services: { slug: string }[] }>(`/api/v1/datasets/${dataset.id}`);
  assert.deepEqual(
    body.services.map(({ slug }) => slug),
    ['air'],
  );
  const own = await client.call<{ services: { slug: string }[] }>('GET', `/api/v1/datasets/${dataset.id}`);
  assert.deepEqual(
    own.body.services.map(({ slug }) => slug),
    ['air', 'kin'],
  );
  for (const path of ['/catalog.ttl', '/catalog.ttl?page=1', '/services/air.ttl']) {
    const { status, body: text } = await client.read<string>(path);
    assert.equal(status, 200);
    assert.match(text, /<http:\/\/hub\.example\/services\/air> a dcat:DataService/, path);
    assert.match(text, /dcat:endpointURL <http:\/\/hub\.example\/api\/v1\/gateway\/air>/);
    assert.match(text, /dcat:servesDataset <http:\/\/hub\.example\/datasets\/khong-khi-theo-gio>/);
    // Neither where its server is, nor what only some may know of.
    assert.doesNotMatch(text, /api\.example\.org|services\/kin/);
  }
  for (const format of ['rdf', 'jsonld']) assert.equal((await client.read(`/catalog.${format}`)).status, 200);
  assert.equal((await client.read('/services/kin.ttl')).status, 404);
});

test('a dataset’s own API is a valid document, filled in, with its services, and nothing else', async () => {
  const { status, body } = await client.read<Record<string, never>>(
    `/api/v1/datasets/${dataset.slug}/openapi.json`,
    { 'accept-language': 'en' },
  );
  assert.equal(status, 200);
  const checked = await new Validator().validate(structuredClone(body) as never);
  assert.deepEqual([checked.valid, checked.errors], [true, undefined]);
  const { paths, info } = body as unknown as {
    paths: Record<
      string,
      Record<
        string,
        { operationId: string; parameters: { name: string; example: string; schema: { default?: string } }[] }
      >
    >;
    info: { title: string };
  };
  assert.equal(info.title, 'Hourly air');
  const base = `/api/v1/datasets/${dataset.id}`;
  assert.deepEqual(Object.keys(paths), [
    base,
    `${base}/versions`,
    `${base}/versions/{version}`,
    `${base}/distributions`,
    `${base}/distributions/{distributionId}`,
    `${base}/distributions/{distributionId}/preview`,
    `${base}/distributions/{distributionId}/content`,
    `${base}/related`,
    `${base}/openapi.json`,
    `/datasets/${dataset.slug}.{format}`,
    '/api/3/action/package_show',
    '/api/v1/gateway/air/stations',
    '/api/v1/gateway/air/stations/{id}',
    '/api/v1/gateway/air/stations/{id}/values.{format}',
  ]);
  const ids = Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap((one) => one.operationId ?? []),
  );
  assert.equal(new Set(ids).size, ids.length);
  const language = paths[base]?.get?.parameters.find(({ name }) => name === 'Accept-Language');
  assert.equal(language?.schema.default, 'en');
  // Every call of the hub itself that it shows can be made as it stands.
  for (const [path, { get }] of Object.entries(paths)) {
    if (path.startsWith('/api/v1/gateway') || path.includes('/content') || path.endsWith('/related'))
      continue;
    const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
      String(get?.parameters.find((one) => one.name === name)?.example),
    );
    const query = path.endsWith('package_show')
      ? `?id=${get?.parameters.find(({ name }) => name === 'id')?.example}`
      : '';
    const answer = await client.read(filled + query);
    assert.equal(answer.status, 200, filled);
  }
  assert.match(JSON.stringify(body), /air\.Station/);
  assert.doesNotMatch(JSON.stringify(body), /gateway\/kin|"kin"|api\.example\.org/);
});

test('a service of OpenAPI 3.0 joins in the newer dialect', async () => {
  const document = smallOpenapi('https://old.example/');
  Object.assign(document, {
    openapi: '3.0.3',
    components: {
      schemas: {
        Station: {
          type: 'object',
          properties: { height: { type: 'number', nullable: true, minimum: 0, exclusiveMinimum: true } },
        },
      },
    },
  });
  await makeService(client, { service: { slug: 'old', datasets: [dataset.id] }, version: { document } });
  const { body } = await client.read<{ components: { schemas: Record<string, unknown> } }>(
    `/api/v1/datasets/${dataset.id}/openapi.json`,
  );
  assert.deepEqual(body.components.schemas['old.Station'], {
    type: 'object',
    properties: { height: { type: ['number', 'null'], exclusiveMinimum: 0 } },
  });
  const checked = await new Validator().validate(structuredClone(body) as never);
  assert.equal(checked.valid, true);
});
