import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { document } from '@envhub/openapi/document';
import { type ContractDocument, operationsOf } from '../http/contract.ts';
import { clientOf } from './client.ts';
import { eachHub, type TestHub } from './hub.ts';

const all = operationsOf(document as unknown as ContractDocument);

/** Values that lead somewhere for parameters that must be there. */
const parameterValues: Record<string, string> = {
  q: 'nuoc',
  id: 'none',
  slug: 'none',
  page: 'datasets.xml',
  format: 'ttl',
  version: '1',
};

eachHub('the hub', (start) => {
  let hub: TestHub;
  before(async () => {
    hub = await start();
  });
  after(() => hub.close());

  test('every operation answers what its description allows, to anybody and to the administrator', async () => {
    for (const { path, method, operation } of all) {
      const address = path.replace(
        /\{(\w+)\}/g,
        (_whole, name: string) => parameterValues[name] ?? '00000000-0000-7000-8000-000000000000',
      );
      const needsQ = ['suggest'].includes(operation.operationId ?? '');
      for (const headers of [{}, { 'x-api-key': hub.adminKey }]) {
        const reply = await fetch(`${hub.url}${address}${needsQ ? '?q=a' : ''}`, {
          method: method.toUpperCase(),
          headers: {
            ...headers,
            ...(method !== 'get' && { 'content-type': 'application/json', 'if-match': '"1"' }),
          },
          ...(method !== 'get' && operation.requestBody && { body: '{}' }),
        });
        const text = await reply.text();
        assert.notEqual(reply.status, 500, `${operation.operationId}: ${text} ${hub.log.at(-2)}`);
      }
    }
  });

  test('a dataset lives: draft, review, published, found, changed, withdrawn', async () => {
    const { call, read, organization } = clientOf(hub);
    await organization('so-tnmt', { vi: 'Sở Tài nguyên', en: 'Department' });
    const record = {
      title: { vi: 'Chất lượng không khí Hà Nội', en: 'Air quality in Hanoi' },
      themes: ['air'],
    };
    const made = await call<{ id: string; slug: string; state: string }>('POST', '/api/v1/datasets', {
      organization: 'so-tnmt',
      dataset: record,
    });
    assert.equal(made.status, 201);
    assert.equal(made.body.state, 'draft');
    assert.equal((await read(`/api/v1/datasets/${made.body.slug}`)).status, 404, 'a draft is its owner’s');
    for (const to of ['in-review', 'published']) {
      assert.equal((await call('POST', `/api/v1/datasets/${made.body.id}/transitions`, { to })).status, 200);
    }
    const seen = await read<{ state: string }>(`/api/v1/datasets/${made.body.slug}`);
    assert.equal(seen.status, 200);
    await hub.settle();
    const found = await read<{ items: { id: string }[]; facets: Record<string, unknown[]> }>(
      '/api/v1/datasets?q=chat%20luong%20khong%20khi&theme=air',
    );
    assert.deepEqual(
      found.body.items.map(({ id }) => id),
      [made.body.id],
    );
    assert.deepEqual(found.body.facets.theme, [{ value: 'air', label: 'Không khí', count: 1 }]);

    const etag = seen.headers.get('etag') ?? '';
    assert.equal((await read(`/api/v1/datasets/${made.body.id}`, { 'if-none-match': etag })).status, 304);
    const stale = await call('PUT', `/api/v1/datasets/${made.body.id}`, record, { 'if-match': '"999"' });
    assert.equal(stale.status, 412);
    assert.equal(
      (await call('DELETE', `/api/v1/datasets/${made.body.id}`, undefined, { 'if-match': etag })).status,
      204,
    );
    assert.equal((await read(`/api/v1/datasets/${made.body.slug}`)).status, 410);
    await hub.settle();
    assert.equal((await read<{ total: number }>('/api/v1/datasets')).body.total, 0);
  });

  test('a crafted cursor is a bad request, never an internal error', async () => {
    const { call } = clientOf(hub);
    const crafted = [[], ['x'], ['x', 'y'], ['x', 'y', 'z'], [1], [1e30], ['\u0000'], 'text', null].map(
      (value) => Buffer.from(JSON.stringify(value)).toString('base64url'),
    );
    for (const path of [
      '/api/v1/datasets',
      '/api/v1/organizations',
      '/api/v1/keys',
      '/api/v1/audit',
      '/api/v1/harvest/sources',
      '/api/v1/harvest/runs',
      '/api/v1/admin-units',
      '/api/v1/code-lists/admin-units/concepts',
    ]) {
      for (const cursor of ['%', 'abc', ...crafted]) {
        const { status, body } = await call('GET', `${path}?cursor=${encodeURIComponent(cursor)}`);
        assert.ok(status < 500, `${path} ${cursor}: ${JSON.stringify(body)} ${hub.log.at(-2)}`);
      }
    }
  });
});
