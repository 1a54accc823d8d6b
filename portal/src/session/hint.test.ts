import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from './hint.ts';

test('initials are of the first and the last word', () => {
  for (const [name, initials] of [
    ['Lê Quang Huy', 'LH'],
    ['đặng ẳm ộng', 'ĐỘ'],
    ['admin', 'A'],
    ['a.b@example.org', 'AO'],
    ['', ''],
  ] as const)
    assert.equal(initialsOf(name), initials, name);
});
