import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSealing } from './sealing.ts';

const key = () => randomBytes(32).toString('base64');

test('what was sealed opens for its subject alone, and unchanged only', () => {
  const sealing = createSealing([key()]);
  const sealed = sealing.seal('mật khẩu', 'a');
  assert.equal(sealing.open(sealed, 'a'), 'mật khẩu');
  assert.doesNotMatch(sealed, /khẩu/);
  assert.notEqual(sealing.seal('mật khẩu', 'a'), sealed);
  assert.throws(() => sealing.open(sealed, 'b'));
  const parts = sealed.split('.');
  for (const place of [2, 3, 4]) {
    const bytes = Buffer.from(parts[place] as string, 'base64url');
    bytes[0] = (bytes[0] as number) ^ 1;
    assert.throws(() => sealing.open(parts.with(place, bytes.toString('base64url')).join('.'), 'a'));
  }
  // A short tag would be easier to forge.
  assert.throws(() => sealing.open(parts.with(4, 'AAAA').join('.'), 'a'));
});

test('keys are changed: the old one opens, the new one seals', () => {
  const [old, young] = [key(), key()];
  const sealed = createSealing([old]).seal('x', 'a');
  const both = createSealing([young, old]);
  assert.equal(both.open(sealed, 'a'), 'x');
  assert.equal(both.isNewest(sealed), false);
  const again = both.seal('x', 'a');
  assert.equal(createSealing([young]).open(again, 'a'), 'x');
  assert.throws(() => createSealing([young]).open(sealed, 'a'), /is not among SECRETS_KEY/);
});
