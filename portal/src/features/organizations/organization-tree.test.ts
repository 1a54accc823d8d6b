import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Organization } from './load-organizations.ts';
import { type Branch, treeOf } from './organization-tree.ts';

const agency = (id: string, parent?: string): Organization => ({
  id,
  slug: id,
  name: { vi: id },
  ...(parent && { parent: { id: parent, slug: parent, name: { vi: parent } } }),
  datasetCount: 0,
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});
const drawn = (branches: Branch[]): unknown[] =>
  branches.map(({ organization, below }) =>
    below.length > 0 ? [organization.id, drawn(below)] : organization.id,
  );

test('agencies stand under the one they are part of, in their order, whichever comes first', () => {
  const list = [
    agency('centre', 'department'),
    agency('bureau'),
    agency('department', 'ministry'),
    agency('ministry'),
  ];
  assert.deepEqual(drawn(treeOf(list)), ['bureau', ['ministry', [['department', ['centre']]]]]);
});

test('who is above none of the list stands on top', () => {
  assert.deepEqual(drawn(treeOf([agency('a', 'elsewhere'), agency('b', 'a')])), [['a', ['b']]]);
  assert.deepEqual(treeOf([]), []);
});
