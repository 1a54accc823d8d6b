import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemory } from './memory.ts';

/** Makes the key's name, and counts how often. */
function counting(most: number) {
  let clock = 0;
  const made: string[] = [];
  const recall = createMemory<string>(most, () => clock);
  const ask = (key: string, bytes = 100, seconds = 10) =>
    recall(key, async () => {
      made.push(key);
      return { value: key, bytes, seconds };
    });
  return { ask, made, pass: (seconds: number) => (clock += seconds * 1000), recall };
}

test('what is being made is waited for, what was made holds for its time', async () => {
  const { ask, made, pass } = counting(10_000);
  await Promise.all([ask('a'), ask('a')]);
  await ask('a');
  pass(9);
  await ask('a');
  assert.deepEqual(made, ['a']);
  pass(1);
  await ask('a');
  assert.deepEqual(made, ['a', 'a']);
});

test('what was not asked for longest goes first', async () => {
  const { ask, made } = counting(3000);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, 900);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('however small, there is not room for everything', async () => {
  const { ask, made } = counting(50_000);
  for (let i = 0; i < 1000; i++) await ask(`k${i}`, 0);
  made.length = 0;
  for (let i = 0; i < 1000; i++) await ask(`k${i}`, 0);
  assert.equal(made.length, 1000);
});

test('what is larger than the whole room is given and not kept', async () => {
  const { ask, made } = counting(1000);
  assert.equal((await ask('a', 5000)).value, 'a');
  await ask('a', 5000);
  assert.deepEqual(made, ['a', 'a']);
});

test('a failure is told to all who wait, and forgotten', async () => {
  const { ask, recall } = counting(1000);
  const fail = () => recall('a', () => Promise.reject(new Error('no')));
  const both = [fail(), fail()];
  for (const one of both) await assert.rejects(one, /no/);
  assert.equal((await ask('a')).value, 'a');
});
