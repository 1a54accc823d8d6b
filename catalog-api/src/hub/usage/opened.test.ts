import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { anonymous } from '../../access/index.ts';
import { openDatabase } from '../../database/index.ts';
import { missing, testEngines } from '../../database/testing.ts';
import type { CallEnd } from '../../http/index.ts';
import { clientOf } from '../../testing/client.ts';
import { eachHub, type TestHub } from '../../testing/hub.ts';
import { startProxy } from '../../testing/proxy.ts';
import { createCounting } from './counting.ts';
import { ageUsage } from './store.ts';

const openingOf = (datasetId: string): CallEnd => ({
  status: 200,
  seconds: 0.001,
  bytes: 1,
  rows: 0,
  subject: { datasetId, opened: true },
});

interface MostUsed {
  days: number;
  items: {
    dataset: { slug: string; title: { vi: string }; organization: { slug: string } };
    count: number;
  }[];
}

const silent = pino({ level: 'silent' });
const address = '/api/v1/usage/datasets';

eachHub('usage', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  before(async () => {
    hub = await start();
    client = clientOf(hub);
    await client.organization('cuc');
  });
  after(() => hub.close());

  const counts = async (headers: Record<string, string> = {}) => {
    await hub.settle();
    const { body } = await client.read<MostUsed>(`${address}?limit=100`, headers);
    return body.items.map(({ dataset, count }) => [dataset.title.vi, count]);
  };

  test('every way to open a dataset counts, the unchanged answer too; lists and readiness do not', async () => {
    const { id, slug } = await client.dataset('cuc', { title: { vi: 'Nước' } });
    const other = await client.dataset('cuc', { title: { vi: 'Đất' } });
    assert.deepEqual(await counts(), []);
    const { headers } = await client.read(`/api/v1/datasets/${slug}`);
    const again = await client.read(`/api/v1/datasets/${id}`, {
      'if-none-match': headers.get('etag') ?? '',
    });
    assert.equal(again.status, 304);
    for (const path of [`/datasets/${slug}.ttl`, `/api/3/action/package_show?id=${slug}`])
      assert.equal((await client.read(path)).status, 200, path);
    await client.read(`/api/v1/datasets/${other.id}`);
    for (const path of [
      '/readyz',
      '/api/v1/datasets',
      '/catalog.ttl',
      '/api/v1/datasets/khong-co',
      `/api/v1/datasets/${id}/versions`,
    ])
      await client.read(path);
    assert.deepEqual(await counts(), [
      ['Nước', 4],
      ['Đất', 1],
    ]);
    const { body } = await client.read<MostUsed>(`${address}?limit=1`);
    assert.equal(body.days, 30);
    assert.deepEqual([body.items.length, body.items[0]?.dataset.organization.slug], [1, 'cuc']);
    await client.call('DELETE', `/api/v1/datasets/${id}`, undefined, { 'if-match': '*' });
    assert.deepEqual(await counts(), [['Đất', 1]]);
  });

  test('what a caller may not see is in no list', async () => {
    const key = { 'x-api-key': hub.adminKey };
    const closed = await client.dataset('cuc', { title: { vi: 'Kín' }, accessRights: 'restricted' });
    const draft = await client.dataset('cuc', { title: { vi: 'Nháp' } }, 'draft');
    for (const { id } of [closed, closed, draft]) await client.read(`/api/v1/datasets/${id}`, key);
    assert.deepEqual(await counts(), [['Đất', 1]]);
    assert.deepEqual(await counts(key), [
      ['Kín', 2],
      ['Đất', 1],
    ]);
  });

  test('the last thirty days count, and 400 are kept', async () => {
    const { database } = hub.engines;
    const { id } = await client.dataset('cuc', { title: { vi: 'Rừng' } });
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    for (const [days, count] of [
      [1, 5],
      [29, 6],
      [31, 70],
      [399, 80],
      [401, 90],
    ] as const)
      await database.query(
        sql`insert into usage_dataset (day, dataset_id, calls, errors, rows, bytes, opened) values (${ago(days)}, ${id}, ${count}, 0, 0, 0, ${count})`,
      );
    await ageUsage(database, 400, 30);
    assert.deepEqual((await counts())[0], ['Rừng', 11]);
    const kept = await database.query<{ count: number }>(
      sql`select opened as count from usage_dataset where dataset_id = ${id} order by day desc`,
    );
    assert.deepEqual(
      kept.map(({ count }) => count),
      [5, 6, 70, 80],
    );
    await client.read(`/api/v1/datasets/${id}`);
    assert.deepEqual((await counts())[0], ['Rừng', 12]);
  });

  test('what was counted until it stops is written', async () => {
    const { database } = hub.engines;
    const usage = createCounting({ database, log: silent });
    const [row] = await database.query<{ id: string }>(
      sql`select id from dataset where record->'title'->>'vi' = 'Đất'`,
    );
    for (let i = 0; i < 1000; i++) usage.note(anonymous, openingOf(row?.id ?? ''));
    await Promise.all([usage.flush(), usage.flush()]);
    assert.deepEqual((await counts())[0], ['Đất', 1001]);
  });
});

const server = testEngines.find(({ name }) => name === 'pg');
if (!server) missing('usage without the database', 'DATABASE_URL');
else
  describe('usage without the database', () => {
    test('counts wait until it is back', async () => {
      const direct = await server.open();
      const url = direct.url ?? '';
      const proxy = await startProxy(new URL(url));
      const database = await openDatabase({ url: proxy.through(url), connections: 1 });
      try {
        const usage = createCounting({ database, log: silent });
        const id = '019a0000-0000-7000-8000-000000000001';
        usage.note(anonymous, openingOf(id));
        await proxy.cut();
        await usage.flush();
        usage.note(anonymous, openingOf(id));
        await proxy.mend();
        await usage.flush();
        assert.deepEqual(await direct.query(sql`select opened as count from usage_dataset`), [{ count: 2 }]);
      } finally {
        await database.close();
        await proxy.close();
        await direct.close();
      }
    });
  });
