import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testEngines } from '../database/testing.ts';
import { createReadiness } from './readiness.ts';

async function withReadiness(
  work: (readiness: ReturnType<typeof createReadiness>, asked: () => number) => Promise<void>,
): Promise<void> {
  const database = await testEngines[0]?.open();
  assert.ok(database);
  let asked = 0;
  const search = {
    engine: 'postgres',
    async healthy() {
      asked += 1;
      return asked < 2;
    },
    generation: async () => 1,
  };
  const readiness = createReadiness({
    database,
    search,
    lag: async () => ({ waiting: 0, seconds: 0 }),
    demonstration: async () => false,
    version: '1',
  });
  await work(readiness, () => asked).finally(() => database.close());
}

test('many who ask at once, or one after the other, are one question', async () => {
  await withReadiness(async (readiness, asked) => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => readiness.check()));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(['ready']));
    assert.equal((await readiness.check()).status, 'ready');
    assert.equal(asked(), 1);
    readiness.end();
    assert.equal((await readiness.check()).status, 'unavailable', 'an end is told at once');
  });
});

test('what was found is believed for a second and no longer', async ({ mock }) => {
  mock.timers.enable({ apis: ['Date'] });
  await withReadiness(async (readiness, asked) => {
    assert.equal((await readiness.check()).status, 'ready');
    mock.timers.tick(999);
    assert.equal((await readiness.check()).status, 'ready');
    mock.timers.tick(1);
    assert.equal((await readiness.check()).status, 'degraded');
    assert.equal(asked(), 2);
  });
});
