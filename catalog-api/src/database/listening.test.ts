import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { startProxy } from '../testing/proxy.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.ts';
import { eachDatabase, missing, testEngines } from './testing.ts';

/** An ear that keeps what it heard, and lets one wait for it. */
function earOf(database: Database, channel = 'things') {
  const heard: string[] = [];
  const attended: boolean[] = [];
  let wake: (() => void) | undefined;
  const stop = database.listen(channel, {
    heard: (payload) => {
      heard.push(payload);
      wake?.();
    },
    attending: (now) => {
      attended.push(now);
      wake?.();
    },
  });
  async function until(met: () => boolean): Promise<void> {
    while (!met())
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  return {
    heard,
    attended,
    stop,
    heardAll: (...wanted: string[]) => until(() => wanted.every((text) => heard.includes(text))),
    attends: (now: boolean) => until(() => attended.at(-1) === now),
  };
}

eachDatabase('notices', (engine) => {
  test('a notice is heard at its commit, in order, by all who listen to its channel', {
    timeout: 30_000,
  }, async () => {
    const database = await engine.open();
    try {
      const [one, two, other] = [earOf(database), earOf(database), earOf(database, 'others')];
      for (const ear of [one, two, other]) await ear.attends(true);
      await database.transaction(async (transaction) => {
        await transaction.notify('things', 'first');
        await transaction.query(sql`select 1`);
        assert.deepEqual(one.heard, [], 'not before the commit');
      });
      await assert.rejects(
        database.transaction(async (transaction) => {
          await transaction.notify('things', 'never');
          throw new Error('on purpose');
        }),
      );
      await database.notify('things', 'a “second” one, đ');
      for (const ear of [one, two]) await ear.heardAll('first', 'a “second” one, đ');
      assert.deepEqual(one.heard, ['first', 'a “second” one, đ']);
      assert.deepEqual(other.heard, []);
      two.stop();
      await database.notify('things', 'third');
      await one.heardAll('third');
      assert.deepEqual([two.heard.includes('third'), two.attended.at(-1)], [false, false]);
    } finally {
      await database.close();
    }
  });

  test('closing ends attendance', async () => {
    const database = await engine.open();
    const ear = earOf(database);
    await ear.attends(true);
    await database.close();
    assert.deepEqual(ear.attended, [true, false]);
  });
});

const server = testEngines.find(({ name }) => name === 'pg');
if (!server) missing('notices over a network', 'DATABASE_URL');
else
  describe('notices over a network', () => {
    test('every process hears; one that was cut off knows it, and hears again by itself', {
      timeout: 60_000,
    }, async () => {
      const direct = await server.open();
      const url = direct.url ?? '';
      const proxy = await startProxy(new URL(url));
      const through = await openDatabase({ url: proxy.through(url), connections: 1 });
      try {
        const [near, far] = [earOf(direct), earOf(through)];
        await near.attends(true);
        await far.attends(true);
        await direct.notify('things', 'to both');
        await Promise.all([near.heardAll('to both'), far.heardAll('to both')]);

        await proxy.cut();
        await far.attends(false);
        await direct.notify('things', 'missed');
        await near.heardAll('missed');
        const late = earOf(through, 'later');
        assert.deepEqual(late.attended, []);

        await proxy.mend();
        await far.attends(true);
        await late.attends(true);
        await direct.notify('things', 'again');
        await direct.notify('later', 'later too');
        await far.heardAll('again');
        await late.heardAll('later too');
        assert.deepEqual(far.heard, ['to both', 'again']);
        assert.deepEqual(far.attended, [true, false, true]);
      } finally {
        await through.close();
        await proxy.close();
        await direct.close();
      }
    });
  });

test('a server that is away is waited for without an error', async () => {
  const database = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const ear = earOf(database);
  assert.deepEqual(ear.attended, []);
  await database.close();
});
