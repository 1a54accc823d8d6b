import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { both, inputOf, wordsOf } from './service-input.ts';

const service = {
  id: '0',
  slug: 'air',
  title: { vi: 'Không khí' },
  organization: { id: '1', slug: 'o', name: { vi: 'O' } },
  state: 'published',
  accessRights: 'open',
  datasetCount: 1,
  health: 'up',
  gatewayUrl: '/g',
  updatedAt: '2026-01-01T00:00:00Z',
  revision: 7,
  versions: [],
  datasets: [{ id: '2', slug: 'd', title: { vi: 'D' } }],
  mayCall: true,
  createdAt: '2026-01-01T00:00:00Z',
  settings: { retries: 0 },
  license: 'cc-by-4.0',
} as unknown as Schemas['Service'];

test('a part is changed, the rest is said again as it was, and what the hub adds is not sent back', () => {
  assert.deepEqual(inputOf(service, { accessRights: 'restricted' }), {
    slug: 'air',
    title: { vi: 'Không khí' },
    accessRights: 'restricted',
    datasets: ['d'],
    license: 'cc-by-4.0',
    settings: { retries: 0 },
  });
});

test('what is emptied is no longer said', () => {
  assert.ok(!('license' in inputOf(service, { license: '' })));
  assert.deepEqual(both(' a ', ' '), { vi: 'a' });
  assert.deepEqual(wordsOf('a, b,,a\nc'), ['a', 'b', 'c']);
});
