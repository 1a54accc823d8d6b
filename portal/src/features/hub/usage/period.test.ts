import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyDay, granularityOf, periodOf } from './period.ts';

const asked = (said: Record<string, string>) => periodOf((name) => said[name] ?? '', '2026-11-25');

test('a period is what the address says, and thirty days where it says nothing sensible', () => {
  assert.deepEqual(asked({}), { from: '2026-10-27', to: '2026-11-25', span: '30' });
  assert.deepEqual(asked({ days: '7' }), { from: '2026-11-19', to: '2026-11-25', span: '7' });
  assert.deepEqual(asked({ from: '2026-02-27', to: '2026-03-01' }), {
    from: '2026-02-27',
    to: '2026-03-01',
    span: 'own',
  });
  for (const wrong of [
    { days: '9000' },
    { from: '2026-11-25', to: '2026-11-01' },
    { from: '2026-13-01', to: '2026-13-02' },
    { from: '<script>', to: 'x' },
    { from: '2026-11-01' },
  ] as Record<string, string>[])
    assert.equal(asked(wrong).span, '30', JSON.stringify(wrong));
});

test('a day without calls is a day all the same', () => {
  const days = everyDay({ from: '2026-02-27', to: '2026-03-01' }, [{ at: '2026-02-28', calls: 3 }]);
  assert.deepEqual(
    days.map(({ at, point }) => [at, point?.calls]),
    [
      ['2026-02-27', undefined],
      ['2026-02-28', 3],
      ['2026-03-01', undefined],
    ],
  );
});

test('long periods are shown by the week and the month', () => {
  assert.equal(granularityOf({ from: '2026-10-27', to: '2026-11-25' }), 'day');
  assert.equal(granularityOf({ from: '2025-11-26', to: '2026-11-25' }), 'week');
  assert.equal(granularityOf({ from: '2023-11-26', to: '2026-11-25' }), 'month');
});
