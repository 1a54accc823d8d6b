import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearBars } from './year-bars.ts';

const each = (from: number, to: number, count = 1) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ value: String(from + i), count }));

test('a bar for each year, gaps included', () => {
  assert.deepEqual(
    yearBars(
      [
        { value: '2020', count: 3 },
        { value: '2017', count: 1 },
      ],
      2026,
    ),
    {
      first: 2017,
      last: 2020,
      step: 1,
      counts: [1, 0, 0, 3],
    },
  );
});

test('many years share bars', () => {
  const bars = yearBars([...each(1900, 2025), { value: '2026', count: 9 }], 2026);
  assert.deepEqual([bars?.step, bars?.counts.length, bars?.counts.at(-1)], [5, 26, 9]);
});

test('nothing to choose from is no chart; mistyped years do not squeeze it', () => {
  assert.equal(yearBars([], 2026), undefined);
  assert.equal(yearBars([{ value: '2026', count: 4 }], 2026), undefined);
  assert.equal(
    yearBars([...each(2020, 2022), { value: '212', count: 1 }, { value: '9999', count: 1 }], 2026)?.first,
    2020,
  );
});
