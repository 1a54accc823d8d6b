import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { type Answer, clientOf } from '../../testing/client.ts';
import { eachHub, startTestHub, type TestHub } from '../../testing/hub.ts';

const { namedNode } = DataFactory;
const dcat = (name: string) => namedNode(`http://www.w3.org/ns/dcat#${name}`);
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

const readers: Record<string, (text: string) => Promise<Store>> = {
  ttl: async (text) => new Store(new Parser().parse(text)),
  async rdf(text) {
    const parser = new RdfXmlParser();
    const quads: Quad[] = [];
    parser.on('data', (quad: Quad) => quads.push(quad));
    const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
    parser.end(text);
    await ended;
    return new Store(quads);
  },
  async jsonld(text) {
    const graph = (
      JSON.parse(text) as {
        '@graph': { '@id': string; '@type'?: string[]; 'dcat:dataset'?: { '@id': string }[] }[];
      }
    )['@graph'];
    const store = new Store();
    for (const node of graph) {
      const subject = namedNode(node['@id']);
      for (const name of node['@type'] ?? [])
        store.addQuad(subject, type, namedNode(name.replace('dcat:', 'http://www.w3.org/ns/dcat#')));
      for (const member of node['dcat:dataset'] ?? [])
        store.addQuad(subject, dcat('dataset'), namedNode(member['@id']));
    }
    return store;
  },
};
const datasetsIn = (store: Store) =>
  store
    .getSubjects(type, dcat('Dataset'), null)
    .map(({ value }) => value)
    .sort();
const membersIn = (store: Store) =>
  store
    .getObjects(null, dcat('dataset'), null)
    .map(({ value }) => value)
    .sort();

eachHub('DCAT', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  const total = 103;
  const expected = Array.from({ length: total }, (_, n) => `http://hub.example/datasets/nuoc-${n}`).sort();

  before(async () => {
    hub = await start();
    client = clientOf(hub);
    const owner = await client.organization('cuc');
    // Straight into storage: a hundred through the door would only be slower.
    await hub.engines.database.query(sql`
      insert into dataset (id, slug, organization_id, record, state, version, published_version, published_at, audience)
      select gen_random_uuid(), 'nuoc-' || n, ${owner}::uuid,
        jsonb_build_object('title', jsonb_build_object('vi', 'Nước ' || n, 'en', 'Water <' || n || '>')), 'published', 1, 1, now(), '{public}'
      from generate_series(0, ${total - 1}::int) n`);
    await client.dataset('cuc', {
      title: { vi: 'Mô tả mở' },
      accessRights: 'restricted',
      metadataAccess: 'open',
      distributions: [{ downloadUrl: 'https://data.example/hidden.csv' }],
    });
    await client.dataset('cuc', { title: { vi: 'Kín' }, accessRights: 'restricted' });
    await client.dataset('cuc', { title: { vi: 'Nháp' } }, 'draft');
    expected.push('http://hub.example/datasets/mo-ta-mo');
    expected.sort();
  });
  after(() => hub.close());

  for (const [format, read] of Object.entries(readers)) {
    test(`the whole catalogue in ${format}: everything public, nothing else`, async () => {
      const { status, body, headers } = await client.read(`/catalog.${format}`);
      assert.equal(status, 200);
      const store = await read(format === 'jsonld' ? JSON.stringify(body) : String(body));
      assert.deepEqual(datasetsIn(store), expected);
      assert.deepEqual(membersIn(store), expected);
      assert.doesNotMatch(JSON.stringify(body), /hidden\.csv/);
      assert.match(
        headers.get('content-type') ?? '',
        { ttl: /^text\/turtle/, rdf: /^application\/rdf\+xml/, jsonld: /^application\/ld\+json/ }[format] ??
          /$^/,
      );
    });

    test(`one dataset in ${format}`, async () => {
      const { body } = await client.read(`/datasets/nuoc-7.${format}`);
      const text = format === 'jsonld' ? JSON.stringify(body) : String(body);
      assert.deepEqual(datasetsIn(await read(text)), ['http://hub.example/datasets/nuoc-7']);
      assert.equal((await client.read(`/datasets/kin.${format}`)).status, 404);
      assert.equal((await client.read(`/datasets/nhap.${format}`)).status, 404);
    });
  }

  test('pages lead from one to the next, and hold each dataset once', async () => {
    const found: string[] = [];
    let next: string | undefined = 'http://hub.example/catalog.ttl?page=1';
    let pages = 0;
    while (next) {
      const { status, body }: Answer = await client.read(next.replace('http://hub.example', ''));
      assert.equal(status, 200);
      const store: Store = new Store(new Parser().parse(String(body)));
      found.push(...datasetsIn(store));
      next = store.getObjects(null, namedNode('http://www.w3.org/ns/hydra/core#next'), null)[0]?.value;
      pages++;
    }
    assert.equal(pages, 2);
    assert.deepEqual(found.sort(), expected);
    assert.equal((await client.read('/catalog.ttl?page=3')).status, 404);
    assert.equal((await client.read('/catalog.ttl?page=-1')).status, 400);
    assert.equal((await client.read('/catalog.csv')).status, 400);
  });

  test('an agency sees in its feed what agencies share', async () => {
    await client.dataset('cuc', { title: { vi: 'Dùng chung' }, accessRights: 'shared' });
    const key = await client.key('steward', 'cuc');
    const keyed = await client.read('/datasets/dung-chung.ttl', { 'x-api-key': key });
    assert.equal(keyed.status, 200);
    assert.match((await client.read('/catalog.ttl', { 'x-api-key': key })).body as never, /dung-chung/);
    assert.doesNotMatch((await client.read('/catalog.ttl')).body as never, /dung-chung/);
  });
});

test('a reader who leaves ends the reading of the database', async () => {
  const hub = await startTestHub();
  try {
    const owner = await clientOf(hub).organization('cuc');
    await hub.engines.database.query(sql`
      insert into dataset (id, slug, organization_id, record, state, version, published_version, published_at, audience)
      select gen_random_uuid(), 'nuoc-' || n, ${owner}::uuid,
        jsonb_build_object('title', jsonb_build_object('vi', repeat('dài ', 2000))), 'published', 1, 1, now(), '{public}'
      from generate_series(1, 5000) n`);
    let queries = 0;
    const { query } = hub.engines.database;
    hub.engines.database.query = (statement) => {
      queries++;
      return query(statement);
    };
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    socket.write('GET /catalog.ttl HTTP/1.1\r\nHost: a\r\n\r\n');
    socket.pause();
    let before = -1;
    for (let i = 0; i < 200 && (queries === 0 || queries !== before); i++) {
      before = queries;
      await delay(50);
    }
    assert.ok(queries < 25, `${queries} batches were read for a reader that takes none`);
    socket.destroy();
    for (let i = 0; i < 200 && !hub.log.some((line) => line.includes('"status":499')); i++) await delay(10);
    before = queries;
    await delay(100);
    assert.equal(queries, before);
  } finally {
    await hub.close();
  }
});
