import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notRoundedUp, shareOf, wentOf } from './uptime.ts';

test('a day without checks is unknown, not up', () => {
  assert.equal(wentOf({ checks: 0, up: 0 }), 'unknown');
  assert.equal(wentOf({ checks: 9, up: 9 }), 'up');
  assert.equal(wentOf({ checks: 9, up: 8 }), 'partly');
  assert.equal(wentOf({ checks: 9, up: 0 }), 'down');
  assert.equal(shareOf([{ checks: 0, up: 0 }]), undefined);
  assert.equal(
    shareOf([
      { checks: 3, up: 3 },
      { checks: 1, up: 0 },
    ]),
    0.75,
  );
});

test('what was not all does not read as all', () => {
  assert.equal(notRoundedUp(0.99999), 0.999);
  assert.equal(notRoundedUp(1), 1);
});
