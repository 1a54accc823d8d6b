import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { NoPreview } from './reason.ts';
import { createTurns } from './turns.ts';

test('no more than so many at once, and no more than so many for one', async () => {
  const take = createTurns({ atOnce: 3, forOne: 2, patience: 60_000 });
  const begun: string[] = [];
  const ends: Record<string, () => void> = {};
  const begin = (name: string, key: string) =>
    take(key).then((end) => {
      begun.push(name);
      ends[name] = end;
    });
  void begin('a1', 'a');
  void begin('a2', 'a');
  void begin('a3', 'a');
  void begin('b1', 'b');
  void begin('c1', 'c');
  await turn();
  assert.deepEqual(begun, ['a1', 'a2', 'b1'], 'a cannot take the third');
  ends.b1?.();
  await turn();
  assert.deepEqual(begun.slice(3), ['c1']);
  ends.a1?.();
  await turn();
  assert.deepEqual(begun.slice(4), ['a3']);
});

test('a turn is waited for only so long', async () => {
  const take = createTurns({ atOnce: 1, forOne: 1, patience: 20 });
  const end = await take('a');
  await assert.rejects(take('b'), (error) => error instanceof NoPreview && error.reason === 'too-slow');
  end();
  (await take('b'))();
});
