import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gathered } from './map-marks.ts';

test('spots that would hide each other are one mark, and none is lost', () => {
  const marks = gathered(
    [
      { item: 0, x: 10, y: 10 },
      { item: 1, x: 200, y: 10 },
      { item: 2, x: 10, y: 10 },
      { item: 3, x: 20, y: 15 },
    ],
    30,
  );
  assert.deepEqual(marks, [
    { x: 10, y: 10, items: [0, 2, 3] },
    { x: 200, y: 10, items: [1] },
  ]);
  assert.deepEqual(gathered([], 30), []);
});
