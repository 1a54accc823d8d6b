import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAge, formatDateTime, formatMoment } from './format.ts';

const now = Date.parse('2026-11-23T07:05:00Z');

test('an age is told in the words of the day, by the days of the place', () => {
  for (const [date, vi, en] of [
    ['2026-11-23T06:53:00Z', '12 phút trước', '12 minutes ago'],
    ['2026-11-23T03:05:00Z', '4 giờ trước', '4 hours ago'],
    // Half past midnight there is still the day before in Greenwich.
    ['2026-11-22T17:30:00Z', 'hôm nay', 'today'],
    ['2026-11-22T16:30:00Z', 'hôm qua', 'yesterday'],
    ['2026-11-23', 'hôm nay', 'today'],
    ['2026-11-22', 'hôm qua', 'yesterday'],
    ['2026-11-18', '5 ngày trước', '5 days ago'],
    ['2026-11-05', '05/11/2026', '5 November 2026'],
    ['2027-01-01', '01/01/2027', '1 January 2027'],
    ['2024', '2024', '2024'],
    ['2024-05', '05/2024', '05/2024'],
  ] as const)
    assert.deepEqual([formatAge(date, 'vi', now), formatAge(date, 'en', now)], [vi, en], date);
});

test('an exact time is that of the place', () => {
  assert.equal(formatDateTime('2026-11-22T17:30:00Z', 'vi'), '00:30, 23/11/2026');
  assert.equal(formatDateTime('2026-11-22', 'en'), '22 November 2026');
});

test('a moment is told with its day of the week', () => {
  assert.equal(formatMoment(now, 'vi'), 'Thứ Hai, 23/11/2026, 14:05');
  assert.equal(formatMoment(now, 'en'), 'Monday, 23 November 2026, 14:05');
});
