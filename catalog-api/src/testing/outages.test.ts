import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { missing } from '../database/testing.ts';
import type { Problem } from '../http/problem.ts';
import { clientOf } from './client.ts';
import { startTestHub } from './hub.ts';
import { startProxy } from './proxy.ts';

const { DATABASE_URL: databaseUrl, ELASTICSEARCH_URL: searchUrl } = process.env;

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (await condition()) return;
    await delay(50);
  }
  assert.fail(`${what} did not happen within 30 s`);
}

if (!databaseUrl || !searchUrl) missing('engines that go away', 'DATABASE_URL and ELASTICSEARCH_URL');
else
  describe('engines that go away', () => {
    test('without the index: reading by id and writing go on, searching says so; with it again, nothing is missing', async () => {
      const proxy = await startProxy(new URL(searchUrl));
      const hub = await startTestHub({
        database: 'pg',
        search: 'elasticsearch',
        background: true,
        through: { search: proxy.through },
      });
      try {
        const { call, read, dataset, organization } = clientOf(hub);
        await organization('cuc');
        const before = await dataset('cuc', { title: { vi: 'Trước khi mất' } });
        const total = async () => (await read<{ total: number }>('/api/v1/datasets')).body.total;
        await until(async () => (await total()) === 1, 'indexing');

        await proxy.cut();
        const search = await read<Problem>('/api/v1/datasets?q=truoc');
        assert.equal(search.status, 503);
        assert.equal(search.body.code, 'search-unavailable');
        assert.equal(search.headers.get('retry-after'), '5');
        assert.equal((await read('/api/v1/suggest?q=tr')).status, 503);
        const ckan = await read<{ error: { __type: string } }>('/api/3/action/package_search');
        assert.deepEqual([ckan.status, ckan.body.error.__type], [503, 'Search Index Error']);
        for (const path of [
          `/api/v1/datasets/${before.id}`,
          '/api/v1/organizations',
          '/catalog.ttl',
          `/api/3/action/package_show?id=${before.id}`,
          '/healthz',
        ]) {
          assert.equal((await read(path)).status, 200, path);
        }
        const during = await dataset('cuc', { title: { vi: 'Trong khi mất' } });
        const ready = await read<{ status: string; search: string; waiting: number }>('/readyz');
        assert.equal(ready.status, 200);
        assert.deepEqual([ready.body.status, ready.body.search], ['degraded', 'down']);
        assert.ok(ready.body.waiting > 0);

        await proxy.mend();
        await until(async () => (await total()) === 2, 'recovery');
        await until(
          async () => (await read<{ status: string }>('/readyz')).body.status === 'ready',
          'readiness',
        );
        assert.equal((await call('GET', `/api/v1/datasets/${during.id}`)).status, 200);
      } finally {
        await hub.close();
        await proxy.close();
      }
    });

    test('without the database: every call says so; with it again, all goes on', async () => {
      const proxy = await startProxy(new URL(databaseUrl));
      const hub = await startTestHub({
        database: 'pg',
        background: true,
        through: { database: proxy.through },
      });
      try {
        const { call, read, dataset, organization } = clientOf(hub);
        await organization('cuc');
        const before = await dataset('cuc', { title: { vi: 'Trước khi mất' } });

        await proxy.cut();
        for (const path of [`/api/v1/datasets/${before.id}`, '/api/v1/datasets', '/catalog.ttl']) {
          const { status, body } = await read<Problem>(path);
          assert.deepEqual([status, body.code], [503, 'database-unavailable'], path);
        }
        // A key that cannot be looked up is no wrong key.
        assert.equal(
          (await call('GET', '/api/v1/keys', undefined, { 'x-api-key': 'eh_00000000_unknown' })).status,
          503,
        );
        const write = await call<Problem>('POST', '/api/v1/datasets', {
          organization: 'cuc',
          dataset: { title: { vi: 'Không ghi được' } },
        });
        assert.deepEqual([write.status, write.body.code], [503, 'database-unavailable']);
        assert.equal((await read('/healthz')).status, 200);
        const ready = await read<{ status: string }>('/readyz');
        assert.deepEqual([ready.status, ready.body.status], [503, 'unavailable']);

        await proxy.mend();
        await until(async () => (await read(`/api/v1/datasets/${before.id}`)).status === 200, 'recovery');
        await dataset('cuc', { title: { vi: 'Sau khi trở lại' } });
        await until(
          async () => (await read<{ total: number }>('/api/v1/datasets')).body.total === 2,
          'indexing',
        );
      } finally {
        await hub.close();
        await proxy.close();
      }
    });

    test('an index that lost everything is made anew', async () => {
      const hub = await startTestHub({ database: 'pg', search: 'elasticsearch', background: true });
      try {
        const { read, dataset, organization } = clientOf(hub);
        await organization('cuc');
        await dataset('cuc', { title: { vi: 'Vẫn còn' } });
        // Each time another question: answers that are remembered need no index.
        let asked = 0;
        const total = async () =>
          (await read<{ total?: number }>(`/api/v1/datasets?limit=${++asked}`)).body.total;
        await until(async () => (await total()) === 1, 'indexing');
        const { index } = hub.engines;
        assert.ok('drop' in index && typeof index.drop === 'function');
        await index.drop();
        await until(async () => (await total()) === 1, 'the index made anew');
      } finally {
        await hub.close();
      }
    });
  });
