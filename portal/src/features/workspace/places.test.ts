import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isShown, placeOf, places } from './places.ts';

const keys = (...permissions: NonNullable<Parameters<typeof isShown>[1]>) =>
  places.filter((place) => place.group && isShown(place, permissions)).map(({ key }) => key);

test('each page is shown to who may do something there, and to nobody else', () => {
  assert.deepEqual(keys(), ['overview', 'accessRequests']);
  assert.deepEqual(keys('keys:own'), ['overview', 'keys', 'usage', 'accessRequests']);
  assert.deepEqual(keys('services:manage'), ['overview', 'accessRequests', 'services']);
  assert.ok(keys('people:manage').includes('people'));
  assert.ok(!keys('people:manage').includes('audit'));
});

test('a path stands in the nearest page above it', () => {
  for (const [address, key] of [
    ['/vi/workspace', 'overview'],
    ['/en/workspace/people', 'people'],
    ['/vi/workspace/people/0198c0de', 'people'],
    ['/vi/workspace/peoples', 'overview'],
    ['/vi/datasets', undefined],
  ] as const)
    assert.equal(placeOf(address)?.key, key, address);
});

test('each page of the table is there', () => {
  const pages = path.resolve(import.meta.dirname, '../../app/[locale]');
  for (const place of places) assert.ok(existsSync(path.join(pages, place.path, 'page.tsx')), place.path);
});
