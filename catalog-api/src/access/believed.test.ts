import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBelieved } from './believed.ts';

/** A database that is told what to tell. */
function telling() {
  let ear: { heard(payload: string): void; attending?(now: boolean): void } | undefined;
  return {
    listen: (_channel: string, given: typeof ear & object) => {
      ear = given;
      return () => undefined;
    },
    heard: (payload: string) => ear?.heard(payload),
    attending: (now: boolean) => ear?.attending?.(now),
  };
}

/** Answers with how often it was asked, when it is let. */
function answers() {
  let asked = 0;
  let held: Promise<void> | undefined;
  let release: () => void = () => undefined;
  return {
    get asked() {
      return asked;
    },
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    async lookUp(key: string) {
      const mine = `${key}${++asked}`;
      await held;
      if (key === 'bad') throw new Error('no such key');
      return mine;
    },
  };
}

const started = (longest?: number, most?: number) => {
  const database = telling();
  const source = answers();
  const believed = createBelieved({
    database,
    channel: 'keys',
    lookUp: source.lookUp,
    ...(longest !== undefined && { longest }),
    ...(most !== undefined && { most }),
  });
  return { database, source, believed };
};

describe('believed', () => {
  test('what was looked up holds until somebody says that it changed', async () => {
    const { database, believed } = started();
    database.attending(true);
    assert.equal(await believed.get('a'), 'a1');
    assert.equal(await believed.get('a'), 'a1');
    assert.equal(await believed.get('b'), 'b2');
    database.heard('a');
    assert.equal(await believed.get('a'), 'a3');
    assert.equal(await believed.get('b'), 'b2');
    database.heard('*');
    assert.equal(await believed.get('b'), 'b4');
    believed.forget('b');
    assert.equal(await believed.get('b'), 'b5');
  });

  test('who hears nothing believes nothing, not even what is being asked', async () => {
    const { database, source, believed } = started();
    assert.deepEqual([await believed.get('a'), await believed.get('a')], ['a1', 'a2']);
    source.hold();
    const two = [believed.get('a'), believed.get('a')];
    source.release();
    assert.deepEqual(await Promise.all(two), ['a3', 'a4']);
    database.attending(true);
    assert.deepEqual([await believed.get('a'), await believed.get('a')], ['a5', 'a5']);
    database.attending(false);
    assert.deepEqual([await believed.get('a'), await believed.get('a')], ['a6', 'a7']);
  });

  test('those who ask at once share one look-up; a change on the way makes its answer worth one use', async () => {
    const { database, source, believed } = started();
    database.attending(true);
    source.hold();
    const early = [believed.get('a'), believed.get('a')];
    database.heard('a');
    const late = believed.get('a');
    source.release();
    assert.deepEqual(await Promise.all([...early, late]), ['a1', 'a1', 'a2']);
    assert.equal(await believed.get('a'), 'a2', 'the older answer, which may come last, is not the one kept');
  });

  test('errors are not kept, old values are not, and there are never too many', async () => {
    const { database, source, believed } = started(0);
    database.attending(true);
    await assert.rejects(believed.get('bad'));
    await assert.rejects(believed.get('bad'));
    assert.equal(source.asked, 2);
    assert.deepEqual([await believed.get('a'), await believed.get('a')], ['a3', 'a4']);
    const few = started(undefined, 2);
    few.database.attending(true);
    for (const key of ['a', 'b', 'c']) await few.believed.get(key);
    assert.equal(await few.believed.get('c'), 'c3');
    assert.equal(await few.believed.get('a'), 'a4');
  });
});
