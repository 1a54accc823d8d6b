import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { eachDatabase } from '../../database/testing.ts';
import { dropOldCounters, takeCalls } from './counters.ts';
import type { Limits } from './windows.ts';

const none: Limits = {
  callsPerSecond: null,
  callsPerQuarterHour: null,
  callsPerDay: null,
  rowsPerDay: null,
  bytesPerDay: null,
};

eachDatabase('counters of calls', (engine) => {
  let database: Database;
  before(async () => {
    database = await engine.open();
  });
  after(() => database.close());

  const take = async (caller: string, limits: Partial<Limits>, calls: number, rows = 0, bytes = 0) => {
    const [taken] = await takeCalls(database, [
      { caller, limits: { ...none, ...limits }, calls, rows, bytes },
    ]);
    assert.ok(taken);
    return taken;
  };
  /** As though the windows of a caller had begun so many of them ago. */
  const ago = (caller: string, column: 'second' | 'quarter' | 'day', windows: number) =>
    database.query(
      sql`update call_counter set ${sql.ref(column)} = ${sql.ref(column)} - ${windows} where caller = ${caller}`,
    );

  test('as many calls go on as there is room for, from the first on', async () => {
    assert.equal((await take('one', { callsPerDay: 10 }, 4)).granted, 4);
    assert.equal((await take('one', { callsPerDay: 10 }, 4)).granted, 4);
    const last = await take('one', { callsPerDay: 10 }, 4);
    assert.deepEqual([last.granted, last.used.callsPerDay], [2, 10]);
    assert.equal((await take('one', { callsPerDay: 10 }, 1)).granted, 0);
    assert.equal((await take('one', { callsPerDay: 11 }, 5)).granted, 1, 'a larger plan has room');
    const many = await take('two', { callsPerDay: 10 }, 25);
    assert.deepEqual([many.granted, many.used.callsPerDay], [10, 10]);
  });

  test('a call that one window refuses uses nothing of the others', async () => {
    const limits = { callsPerSecond: 5, callsPerQuarterHour: 1000, callsPerDay: 1000 };
    const stacked = await take('stacked', limits, 50);
    assert.deepEqual([stacked.granted, stacked.used.callsPerSecond, stacked.used.callsPerDay], [5, 5, 5]);
    await ago('stacked', 'second', 1);
    const next = await take('stacked', limits, 50);
    assert.deepEqual([next.granted, next.used.callsPerSecond, next.used.callsPerQuarterHour], [5, 5, 10]);
  });

  test('each window begins anew by itself, and none goes back', async () => {
    const limits = { callsPerQuarterHour: 3, callsPerDay: 5 };
    assert.equal((await take('three', limits, 3)).granted, 3);
    await ago('three', 'quarter', 1);
    const second = await take('three', limits, 3);
    assert.deepEqual([second.granted, second.used.callsPerQuarterHour, second.used.callsPerDay], [2, 2, 5]);
    await ago('three', 'day', 1);
    assert.deepEqual((await take('three', limits, 3)).used.callsPerDay, 1);
    await ago('three', 'day', -1);
    assert.equal(
      (await take('three', limits, 0)).used.callsPerDay,
      1,
      'what came late counts in the newer window',
    );
  });

  test('records and bytes count when they are sent; used up, no call goes on', async () => {
    const limits = { rowsPerDay: 100, bytesPerDay: 5000 };
    assert.equal((await take('rows', limits, 1, 60, 10)).granted, 1);
    assert.equal((await take('rows', limits, 1, 60, 10)).granted, 1, 'what is sent now counts for the next');
    const over = await take('rows', limits, 1);
    assert.deepEqual([over.granted, over.used.rowsPerDay, over.used.bytesPerDay], [0, 120, 20]);
    assert.equal((await take('bytes', limits, 0, 0, 5000)).granted, 0);
    assert.equal((await take('bytes', limits, 1)).granted, 0);
  });

  test('side by side they count exactly', async () => {
    const limits = { ...none, callsPerDay: 137 };
    const takes = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        takeCalls(database, [
          { caller: 'crowd', limits, calls: 3, rows: 1, bytes: 0 },
          { caller: `other ${i % 7}`, limits, calls: 1, rows: 0, bytes: 0 },
        ]),
      ),
    );
    const granted = takes.flat().filter(({ caller }) => caller === 'crowd');
    assert.equal(
      granted.reduce((sum, one) => sum + one.granted, 0),
      137,
    );
    assert.equal((await take('crowd', limits, 0)).used.rowsPerDay, 60);
  });

  test('counters of past days are dropped', async () => {
    await take('old', {}, 1);
    await ago('old', 'day', 1);
    await dropOldCounters(database);
    const left = await database.query<{ caller: string }>(
      sql`select caller from call_counter where caller in ('old', 'crowd')`,
    );
    assert.deepEqual(left, [{ caller: 'crowd' }]);
  });
});
