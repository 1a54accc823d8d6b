import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clientOf } from '../../testing/client.ts';
import { eachHub, type TestHub } from '../../testing/hub.ts';

interface Envelope<T = unknown> {
  help: string;
  success: boolean;
  result: T;
  error: Record<string, unknown>;
}
interface Package {
  id: string;
  name: string;
  title: string;
  resources: { id: string; url: string; format: string; package_id: string }[];
  organization: { name: string };
  groups: { name: string }[];
  tags: { name: string }[];
  extras: { key: string; value: string }[];
  license_id: string;
  isopen: boolean;
}
interface Found {
  count: number;
  results: Package[];
  facets: Record<string, Record<string, number>>;
  search_facets: Record<string, { items: { name: string; display_name: string; count: number }[] }>;
}

eachHub('CKAN', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  let first: { id: string; slug: string };
  const total = 12;

  before(async () => {
    hub = await start();
    client = clientOf(hub);
    await client.organization('cuc-moi-truong', { vi: 'Cục Môi trường', en: 'Environment Agency' });
    await client.organization('so-khac', { vi: 'Sở khác', en: 'Other' });
    for (let n = 1; n <= total; n++) {
      const made = await client.dataset(n <= 10 ? 'cuc-moi-truong' : 'so-khac', {
        title: { vi: `Quan trắc nước số ${n}`, en: `Water monitoring ${n}` },
        keywords: { vi: ['nước', `bộ ${n % 3}`], en: ['water'] },
        themes: n % 2 ? ['surface-water'] : ['air'],
        license: 'cc-by-4.0',
        temporal: [{ start: '2020', end: '2021' }],
        distributions: [
          { title: { vi: 'Tệp' }, downloadUrl: `https://data.example/${n}.csv`, format: 'CSV', byteSize: 10 },
        ],
      });
      if (n === 1) first = made;
    }
    await client.dataset('so-khac', {
      title: { vi: 'Bí mật nước' },
      accessRights: 'restricted',
      keywords: { vi: ['bí mật'] },
    });
    await client.dataset('so-khac', {
      title: { vi: 'Mô tả mở nước' },
      accessRights: 'shared',
      metadataAccess: 'open',
      distributions: [{ downloadUrl: 'https://data.example/hidden.csv', format: 'CSV' }],
    });
    await client.dataset('so-khac', { title: { vi: 'Bản nháp nước' }, keywords: { vi: ['nháp'] } }, 'draft');
    await hub.settle();
  });
  after(() => hub.close());

  const visible = total + 1;
  async function get<T>(action: string, query = '', prefix = '/api/3/action'): Promise<Envelope<T>> {
    return (await client.read<Envelope<T>>(`${prefix}/${action}${query}`)).body;
  }
  async function post<T>(action: string, body: unknown): Promise<Envelope<T>> {
    const reply = await fetch(`${hub.url}/api/action/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await reply.json()) as Envelope<T>;
  }

  test('package_search pages by position and never shows what a reader may not know of', async () => {
    const names: string[] = [];
    for (let offset = 0; ; offset += 5) {
      const { result } = await get<Found>(
        'package_search',
        `?rows=5&start=${offset}&sort=title_string%20asc`,
      );
      assert.equal(result.count, visible);
      if (result.results.length === 0) break;
      names.push(...result.results.map(({ name }) => name));
    }
    assert.equal(names.length, visible);
    assert.equal(new Set(names).size, visible);
    assert.ok(!names.some((name) => /bi-mat|nhap/.test(name)));
    const beyond = await get<Found>('package_search', '?start=5000');
    assert.deepEqual([beyond.result.count, beyond.result.results.length], [visible, 0]);
    const jumped = await get<Found>('package_search', `?rows=3&start=7&sort=title_string%20asc`);
    assert.deepEqual(
      jumped.result.results.map(({ name }) => name),
      names.slice(7, 10),
    );
  });

  test('q and fq filter, by GET and by POST alike', async () => {
    const query = { q: 'water', fq: 'organization:cuc-moi-truong AND groups:air', rows: 50 };
    const posted = await post<Found>('package_search', query);
    const got = await get<Found>('package_search', `?${new URLSearchParams(query as never)}`);
    assert.equal(posted.result.count, 5);
    assert.deepEqual(got.result.results, posted.result.results);
    assert.ok(posted.result.results.every((found) => found.groups[0]?.name === 'air'));
    assert.equal((await get<Found>('package_search', `?fq=name:${first.slug}`)).result.count, 1);
    assert.equal((await get<Found>('package_search', '?q=*:*&rows=0')).result.results.length, 0);
  });

  test('facets are counted and labelled', async () => {
    const { result } = await post<Found>('package_search', {
      'facet.field': ['organization', 'res_format', 'tags'],
      rows: 0,
      'facet.limit': 1,
    });
    assert.deepEqual(result.facets.organization, { 'cuc-moi-truong': 10 });
    assert.equal(result.search_facets.organization?.items[0]?.display_name, 'Cục Môi trường');
    assert.deepEqual(result.facets.res_format, { CSV: visible });
  });

  test('package_show and resource_show by id and by name', async () => {
    const { result } = await get<Package>('package_show', `?id=${first.slug}`);
    assert.equal(result.id, first.id);
    assert.equal(result.title, 'Quan trắc nước số 1');
    assert.equal(result.organization.name, 'cuc-moi-truong');
    assert.deepEqual(
      result.tags.map(({ name }) => name),
      ['bộ 1', 'nước', 'water'],
    );
    assert.ok(result.isopen);
    assert.ok(result.extras.some(({ key, value }) => key === 'temporal_start' && value === '2020'));
    assert.deepEqual((await post<Package>('package_show', { id: first.id })).result, result);
    const [resource] = result.resources;
    assert.equal(resource?.url, 'https://data.example/1.csv');
    const shown = await get<Package['resources'][0]>('resource_show', `?id=${resource?.id}`);
    assert.deepEqual(shown.result, resource);
  });

  test('where only the metadata is open, no address of the data is told', async () => {
    const { result } = await get<Package>('package_show', '?id=mo-ta-mo-nuoc');
    assert.equal(result.resources[0]?.url, '');
    const key = await client.key('steward', 'cuc-moi-truong');
    const reply = await fetch(`${hub.url}/api/3/action/package_show?id=mo-ta-mo-nuoc`, {
      headers: { authorization: key },
    });
    assert.equal(
      ((await reply.json()) as Envelope<Package>).result.resources[0]?.url,
      'https://data.example/hidden.csv',
    );
  });

  test('lists of names', async () => {
    const all = await get<string[]>('package_list');
    assert.equal(all.result.length, visible);
    assert.deepEqual(all.result, all.result.toSorted());
    assert.deepEqual(
      (await get<string[]>('package_list', '?limit=2&offset=3')).result,
      all.result.slice(3, 5),
    );
    const latest = await get<Package[]>('current_package_list_with_resources', '?limit=4');
    assert.equal(latest.result.length, 4);
    assert.deepEqual((await get<string[]>('organization_list')).result, ['cuc-moi-truong', 'so-khac']);
    const organizations = await get<{ package_count: number; title: string }[]>(
      'organization_list',
      '?all_fields=true',
    );
    assert.deepEqual(
      organizations.result.map(({ package_count }) => package_count),
      [10, 3],
    );
    assert.ok((await get<string[]>('group_list')).result.includes('air'));
    assert.deepEqual((await get<string[]>('tag_list')).result, ['bộ 0', 'bộ 1', 'bộ 2', 'nước', 'water']);
    assert.deepEqual((await get<string[]>('tag_list', '?query=nuoc')).result, ['nước']);
  });

  test('single organizations, themes, tags and the site', async () => {
    const organization = await get<{ title: string; packages: unknown[] }>(
      'organization_show',
      '?id=so-khac&include_datasets=true',
    );
    assert.equal(organization.result.packages.length, 3);
    const theme = await get<{ package_count: number }>('group_show', '?id=air');
    assert.equal(theme.result.package_count, 6);
    assert.equal(
      (await get<{ name: string }>('tag_show', `?id=${encodeURIComponent('nước')}`)).result.name,
      'nước',
    );
    assert.equal((await get('site_read')).result, true);
    assert.match((await get<{ ckan_version: string }>('status_show')).result.ckan_version, /^2\./);
    const suggested = await get<{ name: string }[]>('package_autocomplete', '?q=quan%20trac');
    assert.ok(suggested.result.some(({ name }) => name.startsWith('quan-trac-nuoc')));
  });

  test('the language is the caller’s', async () => {
    const { body } = await client.read<Envelope<Package>>(`/api/3/action/package_show?id=${first.id}`, {
      'accept-language': 'en',
    });
    assert.equal(body.result.title, 'Water monitoring 1');
  });

  const faults: [string, string, number, string][] = [
    ['package_show', '', 409, 'Validation Error'],
    ['package_show', '?id=no-such-dataset', 404, 'Not Found Error'],
    ['package_show', '?id=bi-mat-nuoc', 404, 'Not Found Error'],
    ['package_show', '?id=ban-nhap-nuoc', 404, 'Not Found Error'],
    ['resource_show', '?id=abc', 404, 'Not Found Error'],
    ['organization_show', '?id=nobody', 404, 'Not Found Error'],
    ['group_show', '?id=nothing', 404, 'Not Found Error'],
    ['tag_show', '?id=nh%C3%A1p', 404, 'Not Found Error'],
    ['package_search', '?rows=many', 409, 'Validation Error'],
    ['package_search', '?colour=red', 409, 'Validation Error'],
    ['package_search', '?fq=-tags:a', 409, 'Search Query Error'],
    ['package_search', '?facet.field=%5B%22colour%22%5D', 409, 'Search Query Error'],
    ['package_search', '?sort=colour', 409, 'Search Query Error'],
    ['package_create', '', 404, 'Not Found Error'],
  ];
  for (const [action, query, status, type] of faults) {
    test(`${action}${query} is ${type}`, async () => {
      const reply = await client.read<Envelope>(`/api/3/action/${action}${query}`);
      assert.equal(reply.status, status);
      assert.equal(reply.body.success, false);
      assert.equal(reply.body.error.__type, type);
    });
  }
});
