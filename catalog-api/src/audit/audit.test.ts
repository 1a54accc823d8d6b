import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';

interface Event {
  id: number;
  at: string;
  actor: string;
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string | null;
  organization: { slug: string } | null;
  requestId: string | null;
  address: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  details: Record<string, unknown>;
}

interface Page {
  items: Event[];
  total: number;
  totalIsLeast: boolean;
  next: string | null;
}

eachHub('the audit log', (start) => {
  let hub: TestHub;
  before(async () => {
    hub = await start();
  });
  after(() => hub.close());

  test('tells who did what, when, from where', async () => {
    const { call, organization, key } = clientOf(hub);
    await organization('audited', { vi: 'Cơ quan được ghi', en: 'Audited agency' });
    const steward = await key('steward', 'audited');
    const made = await call<{ id: string }>(
      'POST',
      '/api/v1/datasets',
      { organization: 'audited', dataset: { title: { vi: 'Nước mặt' } } },
      { 'x-api-key': steward, 'x-request-id': 'request-of-the-test' },
    );
    assert.equal(made.status, 201);
    const { body } = await call<Page>('GET', `/api/v1/audit?subject=${made.body.id}`);
    const [event] = body.items;
    assert.ok(event);
    assert.equal(event.action, 'dataset.create');
    assert.equal(event.requestId, 'request-of-the-test');
    assert.equal(event.actorName, 'a steward');
    assert.match(event.address ?? '', /127\.0\.0\.1$/);
    assert.deepEqual([event.before, event.after?.title], [null, { vi: 'Nước mặt' }]);
    assert.equal(event.organization?.slug, 'audited');
    assert.match(event.at, /^\d{4}-.*Z$/);
  });

  test('tells what changed, and only that', async () => {
    const { call, dataset } = clientOf(hub);
    const { id } = await dataset('audited', { title: { vi: 'Trước' }, keywords: { vi: ['a'] } });
    const read = await call<{ revision: number }>('GET', `/api/v1/datasets/${id}`);
    const etag = read.headers.get('etag') ?? '';
    const record = { title: { vi: 'Sau' }, keywords: { vi: ['a'] } };
    assert.equal((await call('PUT', `/api/v1/datasets/${id}`, record, { 'if-match': etag })).status, 200);
    assert.equal(
      (await call('DELETE', `/api/v1/datasets/${id}`, undefined, { 'if-match': '*' })).status,
      204,
    );
    const { items } = (await call<Page>('GET', `/api/v1/audit?subject=${id}`)).body;
    assert.deepEqual(
      items.map(({ action }) => action),
      ['dataset.withdraw', 'dataset.update', 'dataset.published', 'dataset.in-review', 'dataset.create'],
    );
    const [withdrawn, updated, published] = items;
    assert.deepEqual(updated?.before, { title: { vi: 'Trước' }, state: 'published' });
    assert.deepEqual(updated?.after, { title: { vi: 'Sau' }, state: 'draft' });
    assert.deepEqual(published?.before, { state: 'in-review', publishedVersion: null });
    assert.deepEqual(published?.after, { state: 'published', publishedVersion: 1 });
    assert.deepEqual(Object.keys(withdrawn?.after ?? {}).sort(), ['state', 'withdrawnAt']);
  });

  test('organizations, sources and runs are told of too', async () => {
    const { call } = clientOf(hub);
    const before = (await call<{ revision: number }>('GET', '/api/v1/organizations/audited')).headers.get(
      'etag',
    );
    await call(
      'PUT',
      '/api/v1/organizations/audited',
      { name: { vi: 'Tên mới' } },
      { 'if-match': before ?? '' },
    );
    const [renamed] = (await call<Page>('GET', '/api/v1/audit?action=organization.update')).body.items;
    assert.deepEqual(renamed?.after, { name: { vi: 'Tên mới' } });
    const source = {
      id: 'audited-source',
      title: { vi: 'Nguồn' },
      organization: 'audited',
      source: { kind: 'ckan', url: 'https://user:hunter2@ckan.example/?api_key=hunter2' },
      load: 'dataset',
    };
    const put = await call('PUT', '/api/v1/harvest/sources/audited-source', source);
    assert.equal(put.status, 201, JSON.stringify(put.body));
    await call('DELETE', '/api/v1/harvest/sources/audited-source');
    const told = await call<Page>('GET', '/api/v1/audit?subjectKind=harvest-source&subject=audited-source');
    assert.deepEqual(
      told.body.items.map(({ action, organization }) => [action, organization?.slug]),
      [
        ['source.delete', 'audited'],
        ['source.create', 'audited'],
      ],
    );
    assert.ok(!JSON.stringify(told.body).includes('hunter2'));
  });

  test('is filtered, searched, and read page by page', async () => {
    const { call, dataset } = clientOf(hub);
    for (let i = 0; i < 5; i++) await dataset('audited', { title: { vi: `Đất ngập nước ${i}` } }, 'draft');
    const all = (await call<Page>('GET', '/api/v1/audit?limit=1000')).body;
    assert.ok(all.total > 10 && !all.totalIsLeast && all.total === all.items.length);
    const middle = all.items[3]?.at ?? '';
    const filters: [Record<string, string>, (event: Event) => boolean][] = [
      [{ actor: 'admin-token' }, ({ actor }) => actor === 'admin-token'],
      [{ action: 'dataset.create' }, ({ action }) => action === 'dataset.create'],
      [{ subjectKind: 'organization' }, ({ subjectKind }) => subjectKind === 'organization'],
      [{ organization: 'audited' }, ({ organization }) => organization?.slug === 'audited'],
      [{ from: middle }, ({ at }) => at >= middle],
      [
        { to: middle, subjectKind: 'dataset' },
        ({ at, subjectKind }) => at < middle && subjectKind === 'dataset',
      ],
      [
        { q: 'stew' },
        ({ actorName, subjectName }) =>
          actorName === 'a steward' || subjectName?.startsWith('a steward') === true,
      ],
      [{ q: 'ĐẤT NGAP' }, ({ subjectName }) => subjectName?.includes('dat-ngap') === true],
      [{ q: "' & | ! :* \\" }, () => true],
    ];
    for (const [filter, matches] of filters) {
      const query = new URLSearchParams({ ...filter, limit: '1000' });
      const { status, body } = await call<Page>('GET', `/api/v1/audit?${query}`);
      assert.equal(status, 200, String(query));
      assert.deepEqual(
        body.items.map(({ id }) => id),
        all.items.filter(matches).map(({ id }) => id),
        String(query),
      );
      assert.equal(body.total, body.items.length, String(query));
    }
    const read: number[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await call<Page>('GET', `/api/v1/audit?limit=3${cursor}`);
      read.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next)}`;
    }
    assert.deepEqual(
      read,
      all.items.map(({ id }) => id),
    );
  });

  test('is the administrators’: those of an organization read of it and of those under it', async () => {
    const { call, read, key } = clientOf(hub);
    await call('POST', '/api/v1/organizations', {
      slug: 'audited-child',
      name: { vi: 'Con' },
      parent: 'audited',
    });
    await call('POST', '/api/v1/organizations', { slug: 'other', name: { vi: 'Khác' } });
    const paths = ['audit', 'audit/export', 'audit/verification', 'audit/anchor'];
    for (const path of paths) assert.equal((await read(`/api/v1/${path}`)).status, 401, path);
    for (const role of ['steward', 'reviewer', 'survey-officer', 'developer', 'harvester']) {
      const headers = { 'x-api-key': await key(role, 'audited') };
      for (const path of paths) assert.equal((await read(`/api/v1/${path}`, headers)).status, 403, role);
    }
    const headers = { 'x-api-key': await key('admin', 'audited') };
    const own = (await read<Page>('/api/v1/audit?limit=1000', headers)).body;
    assert.deepEqual([...new Set(own.items.map(({ organization }) => organization?.slug))].sort(), [
      'audited',
      'audited-child',
    ]);
    assert.equal(own.total, own.items.length);
    const exported = String((await read('/api/v1/audit/export', headers)).body);
    assert.ok(exported.includes('audited-child') && !exported.includes('other'));
    for (const path of paths.slice(2))
      assert.equal((await read(`/api/v1/${path}`, headers)).status, 403, path);
  });

  test('goes out as CSV that no spreadsheet runs', async () => {
    const { call } = clientOf(hub);
    for (const name of ['=HYPERLINK("http://x.example";"y")', '@SUM(1)', '+1', '-1', '\t=1', 'a "b", c\nd'])
      await call('POST', '/api/v1/keys', { name, role: 'developer' });
    const { body, headers } = await call<string>('GET', '/api/v1/audit/export?subjectKind=key');
    assert.match(headers.get('content-type') ?? '', /^text\/csv/);
    const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    const total = (await call<Page>('GET', '/api/v1/audit?subjectKind=key')).body.total;
    assert.equal(rows.length, total);
    for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.match(rows[0]?.at ?? '', /Z$/);
  });

  test('is found whole, part by part; crafted anchors and cursors are refused', async () => {
    const { call } = clientOf(hub);
    const { body: anchor } = await call<{ position: number; hash: string }>('GET', '/api/v1/audit/anchor');
    const address = '/api/v1/audit/verification';
    const checked = await call<{ checked: number; broken: unknown; next: unknown }>(
      'GET',
      `${address}?anchor=${anchor.position}:${anchor.hash}`,
    );
    assert.deepEqual([checked.body.broken, checked.body.next], [null, null]);
    assert.equal(checked.body.checked, (await call<Page>('GET', '/api/v1/audit')).body.total);
    const wrong = await call<{ broken: { kind: string } }>(
      'GET',
      `${address}?anchor=${anchor.position}:${'0'.repeat(64)}`,
    );
    assert.equal(wrong.body.broken.kind, 'changed');
    assert.equal((await call('GET', `${address}?anchor=1:x`)).status, 400);
    for (const cursor of [
      ['chain', -1, '', 0],
      ['other', 0, '', 0],
      ['chain', 0, 'zz', 0],
      ['events', 1e300, '', 0],
      [1],
    ])
      assert.equal(
        (await call('GET', `${address}?cursor=${Buffer.from(JSON.stringify(cursor)).toString('base64url')}`))
          .status,
        400,
        String(cursor),
      );
  });
});
