import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './differences.ts';

test('members that changed, came and went, by JSON Pointer and in a steady order', () => {
  assert.deepEqual(
    differences(
      { title: { vi: 'Đất' }, license: 'cc0', modified: '2024', 'a/b~c': 1 },
      { modified: '2025', title: { en: 'Soil', vi: 'Đất' }, frequency: 'ANNUAL', 'a/b~c': 2 },
    ),
    [
      { path: '/a~1b~0c', before: 1, after: 2 },
      { path: '/frequency', after: 'ANNUAL' },
      { path: '/license', before: 'cc0' },
      { path: '/modified', before: '2024', after: '2025' },
      { path: '/title/en', after: 'Soil' },
    ],
  );
});

test('records that are equal, whatever the order of their members, do not differ', () => {
  assert.deepEqual(
    differences({ a: { b: 1, c: [1, { d: 2, e: 3 }] } }, { a: { c: [1, { e: 3, d: 2 }], b: 1 } }),
    [],
  );
});

test('a list of plain values is one value', () => {
  assert.deepEqual(differences({ themes: ['air', 'soil'] }, { themes: ['air'] }), [
    { path: '/themes', before: ['air', 'soil'], after: ['air'] },
  ]);
  assert.deepEqual(differences({ bbox: [1, 2] }, { bbox: [2, 1] })[0]?.path, '/bbox');
});

test('entries of a list are matched by identity: one in front does not change those behind', () => {
  assert.deepEqual(
    differences(
      { distributions: [{ id: 'a', format: 'CSV' }, { id: 'b', format: 'XLS' }, { id: 'c' }] },
      {
        distributions: [
          { id: 'n', format: 'JSON' },
          { id: 'a', format: 'CSV' },
          { id: 'b', format: 'XLSX' },
        ],
      },
    ),
    [
      { path: '/distributions/0', after: { id: 'n', format: 'JSON' } },
      { path: '/distributions/2/format', before: 'XLS', after: 'XLSX' },
      { path: '/distributions/2', before: { id: 'c' } },
    ],
  );
});

test('entries without identity are matched when equal, else in turn', () => {
  assert.deepEqual(
    differences(
      { temporal: [{ start: '2019' }, { start: '2020' }] },
      { temporal: [{ start: '2018' }, { start: '2019' }] },
    ),
    [{ path: '/temporal/0/start', before: '2020', after: '2018' }],
  );
  assert.deepEqual(
    differences(
      {
        extras: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
      {
        extras: [
          { key: 'b', value: '3' },
          { key: 'c', value: '1' },
        ],
      },
    ),
    [
      { path: '/extras/0/value', before: '2', after: '3' },
      { path: '/extras/1', after: { key: 'c', value: '1' } },
      { path: '/extras/0', before: { key: 'a', value: '1' } },
    ],
  );
});

test('entries that share an identity pair up in turn; a value that becomes a list is one difference', () => {
  assert.deepEqual(
    differences(
      {
        x: [
          { id: 1, a: 1 },
          { id: 1, a: 2 },
        ],
      },
      {
        x: [
          { id: 1, a: 1 },
          { id: 1, a: 3 },
        ],
      },
    ),
    [{ path: '/x/1/a', before: 2, after: 3 }],
  );
  assert.deepEqual(differences({ x: 'a' }, { x: ['a'] }), [{ path: '/x', before: 'a', after: ['a'] }]);
});

test('2,000 entries are compared in a moment, and differences end at 500', () => {
  const list = (from: number) =>
    Array.from({ length: 2000 }, (_, i) => ({ title: { vi: `Tệp ${from + i}` } }));
  const since = performance.now();
  assert.equal(differences({ distributions: list(0) }, { distributions: list(5000) }).length, 500);
  assert.ok(performance.now() - since < 1000);
});
