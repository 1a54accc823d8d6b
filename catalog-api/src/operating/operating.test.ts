import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeList } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';
import { createSitemap } from './sitemap.ts';

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

eachHub('operating', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  before(async () => {
    hub = await start();
    client = clientOf(hub);
    const owner = await client.organization('cuc');
    await hub.engines.database.query(sql`
      insert into dataset (id, slug, organization_id, record, state, version, published_version, published_at, audience)
      select gen_random_uuid(), 'nuoc-' || n, ${owner}::uuid, '{"title":{"vi":"Nước"}}', 'published', 1, 1, now(), '{public}'
      from generate_series(1, 7) n`);
    await client.dataset('cuc', { title: { vi: 'Kín' }, accessRights: 'restricted' });
    await client.dataset('cuc', { title: { vi: 'Nháp' } }, 'draft');
  });
  after(() => hub.close());

  test('readiness tells of storage, of what waits, and of demonstration data', async () => {
    const { body } = await client.read('/readyz');
    assert.deepEqual([body.status, body.database, body.search, body.demo], ['ready', 'up', 'up', false]);
    assert.ok(Number(body.waiting) > 0, 'nothing was indexed yet');
    await hub.settle();
    assert.equal((await client.read('/readyz')).body.waiting, 0);
    const source = {
      id: 'demo',
      title: { vi: 'Mẫu' },
      organization: 'cuc',
      source: { kind: 'ckan', url: 'https://a.example' },
      load: 'dataset',
      demonstration: true,
    };
    assert.equal((await client.call('PUT', '/api/v1/harvest/sources/demo', source)).status, 201);
    assert.equal((await client.read('/readyz')).body.demo, true);
  });

  test('metrics count requests by operation, without keys or addresses', async () => {
    await client.read('/api/v1/datasets?q=nuoc');
    const text = String((await client.read<unknown>('/metrics')).body);
    assert.match(
      text,
      /envhub_http_request_seconds_count\{operation="searchDatasets",method="GET",status="200"\} [1-9]/,
    );
    assert.match(text, /envhub_search_up 1/);
    assert.match(text, /envhub_process_cpu_seconds_total/);
    assert.doesNotMatch(text, new RegExp(hub.adminKey));
  });

  test('sitemaps name each public dataset once in each language, over any number of pages', async () => {
    const sitemap = createSitemap({
      database: hub.engines.database,
      publicUrl: 'http://hub.example',
      size: 3,
    });
    const index = await textOf(sitemap.index());
    const pages = [...index.matchAll(/<loc>http:\/\/hub\.example\/sitemaps\/([^<]+)<\/loc>/g)].map(
      ([, name = '']) => name,
    );
    assert.equal(pages.length, 4);
    const texts = await Promise.all(pages.map((name) => textOf(sitemap.page(name))));
    const found = texts.flatMap((text) =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address),
    );
    const inBoth = (paths: string[]) =>
      ['en', 'vi'].flatMap((language) => paths.map((path) => `http://hub.example/${language}${path}`));
    assert.deepEqual(
      found.filter((address) => address.includes('/datasets/')).sort(),
      inBoth(Array.from({ length: 7 }, (_, n) => `/datasets/nuoc-${n + 1}`)),
    );
    const rest = found.filter((address) => !address.includes('/datasets/'));
    const codes = (codeList('environment-themes')?.concepts ?? []).map(({ code }) => `/themes/${code}`);
    const standing = [
      '',
      '/datasets',
      '/organizations',
      '/themes',
      '/developers',
      '/about',
      '/accessibility',
    ];
    assert.ok(codes.length > 10);
    assert.deepEqual(
      rest.sort(),
      inBoth([...standing, '/terms', '/status', '/organizations/cuc', ...codes]).sort(),
    );
  });

  test('each address names the page in both languages, and the one for everybody else', async () => {
    const text = await textOf(
      createSitemap({ database: hub.engines.database, publicUrl: 'http://hub.example?a&b' }).page(
        'pages.xml',
      ),
    );
    const [first = ''] = text.split('\n').filter((line) => line.startsWith('<url>'));
    assert.deepEqual(
      [...first.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => [tag, href]),
      [
        ['vi', 'http://hub.example?a&amp;b/vi'],
        ['en', 'http://hub.example?a&amp;b/en'],
        ['x-default', 'http://hub.example?a&amp;b/vi'],
      ],
    );
  });

  test('sitemaps over HTTP', async () => {
    const index = await client.read<unknown>('/sitemap.xml');
    assert.match(String(index.headers.get('content-type')), /^application\/xml/);
    assert.match(String(index.body), /sitemaps\/pages\.xml.*\n.*sitemaps\/datasets\.xml/);
    assert.match(
      String((await client.read<unknown>('/sitemaps/pages.xml')).body),
      /<loc>http:\/\/hub\.example\/vi\/organizations\/cuc<\/loc><lastmod>\d{4}-/,
    );
    assert.match(
      String((await client.read<unknown>('/sitemaps/datasets.xml')).body),
      /hreflang="en" href="http:\/\/hub\.example\/en\/datasets\/nuoc-1"/,
    );
    assert.equal((await client.read('/sitemaps/other.xml')).status, 404);
  });

  test('the document is the one that is served by', async () => {
    const { body } = await client.read<{ openapi: string; paths: object }>('/api/v1/openapi.json');
    assert.match(body.openapi, /^3\.1/);
    assert.ok(Object.keys(body.paths).length > 50);
  });

  test('only administrators care for the index', async () => {
    const key = await client.key('steward', 'cuc');
    for (const name of ['reindex', 'reconcile']) {
      const path = `/api/v1/search-index/${name}`;
      assert.equal((await fetch(hub.url + path, { method: 'POST' })).status, 401);
      assert.equal((await client.call('POST', path, undefined, { 'x-api-key': key })).status, 403);
      assert.equal((await client.call('POST', path)).status, 200);
    }
    const { body } = await client.call<{ items: { action: string }[] }>(
      'GET',
      '/api/v1/audit?subjectKind=index',
    );
    assert.deepEqual(
      body.items.map(({ action }) => action),
      ['index.reconcile', 'index.rebuild'],
    );
  });
});
