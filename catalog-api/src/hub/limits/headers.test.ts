import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitHeaders } from './headers.ts';
import { type Limits, limitInWords, secondsLeft, usedUp, windows } from './windows.ts';

const none: Limits = {
  callsPerSecond: null,
  callsPerQuarterHour: null,
  callsPerDay: null,
  rowsPerDay: null,
  bytesPerDay: null,
};
const used = { callsPerSecond: 3, callsPerQuarterHour: 3, callsPerDay: 3, rowsPerDay: 70, bytesPerDay: 2000 };

test('headers say what a plan allows and what is left, as structured fields', () => {
  const limits = { ...none, callsPerSecond: 10, callsPerDay: 500, rowsPerDay: 60, bytesPerDay: 9000 };
  // A quarter of an hour and half a second after midnight.
  const now = 86_400 * 20_000 + 900.5;
  assert.deepEqual(limitHeaders(limits, used, now), {
    'RateLimit-Policy':
      '"second";q=10;w=1, "day";q=500;w=86400, "rows";q=60;w=86400;qu="rows", "bytes";q=9000;w=86400;qu="content-bytes"',
    RateLimit: '"second";r=7;t=1, "day";r=497;t=85500, "rows";r=0;t=85500, "bytes";r=7000;t=85500',
  });
  assert.deepEqual(Object.keys(limitHeaders(limits, undefined, now)), ['RateLimit-Policy']);
  assert.deepEqual(limitHeaders(none, used, now), {});
});

test('the first window that is used up is the one to name', () => {
  assert.equal(usedUp({ ...none, callsPerSecond: 3, callsPerDay: 3 }, used)?.name, 'callsPerSecond');
  assert.equal(usedUp({ ...none, callsPerSecond: 4, rowsPerDay: 70 }, used)?.name, 'rowsPerDay');
  assert.equal(usedUp({ ...none, callsPerSecond: 4 }, used), undefined);
  const [second, quarter] = windows;
  assert.ok(second && quarter);
  assert.deepEqual(
    [secondsLeft(second, 12.01), secondsLeft(quarter, 0), secondsLeft(quarter, 899.9)],
    [1, 900, 1],
  );
  assert.deepEqual(limitInWords(quarter, 15_000), {
    vi: '15.000 lượt gọi mỗi 15 phút',
    en: '15,000 calls in 15 minutes',
  });
});
