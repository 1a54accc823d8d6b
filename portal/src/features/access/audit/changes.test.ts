import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, shownValue } from './changes.ts';

test('what changed is one row a field, at its own depth', () => {
  assert.deepEqual(
    changesOf(
      { title: { vi: 'Cũ', en: 'Same' }, keywords: ['a'], gone: 1, same: [1, { a: 2 }] },
      { title: { vi: 'Mới', en: 'Same' }, keywords: ['a', 'b'], same: [1, { a: 2 }], made: null },
    ),
    [
      { field: 'title.vi', before: 'Cũ', after: 'Mới' },
      { field: 'keywords', before: ['a'], after: ['a', 'b'] },
      { field: 'gone', before: 1, after: undefined },
      { field: 'made', before: undefined, after: null },
    ],
  );
});

test('what was made or taken away has one side', () => {
  assert.deepEqual(changesOf(null, { role: 'admin' }), [
    { field: 'role', before: undefined, after: 'admin' },
  ]);
  assert.deepEqual(changesOf({ role: 'admin' }, null), [
    { field: 'role', before: 'admin', after: undefined },
  ]);
  assert.deepEqual(changesOf(null, undefined), []);
});

test('texts stand as they are, other values as JSON', () => {
  assert.deepEqual([shownValue('a "b"'), shownValue(['a']), shownValue(null)], ['a "b"', '["a"]', 'null']);
});
