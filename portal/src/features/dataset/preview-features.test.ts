import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf } from './preview-features.ts';

test('properties of features become columns, whatever each feature has', () => {
  assert.deepEqual(
    columnsOf([
      { properties: { name: 'A', height: 3, open: true } },
      { properties: null },
      { properties: { name: 'B', height: 2.5, more: { x: 1 } } },
      {},
    ]),
    {
      columns: [
        { name: 'name', type: 'text', missing: 0.5 },
        { name: 'height', type: 'number', missing: 0.5 },
        { name: 'open', type: 'boolean', missing: 0.75 },
        { name: 'more', type: 'text', missing: 0.75 },
      ],
      rows: [
        ['A', '3', 'true', null],
        [null, null, null, null],
        ['B', '2.5', null, '{"x":1}'],
        [null, null, null, null],
      ],
    },
  );
  assert.deepEqual(columnsOf([]), { columns: [], rows: [] });
});
