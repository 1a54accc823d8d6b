import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { createAnswers } from './answers.ts';
import { type GenerationalIndex, withGeneration } from './generation.ts';
import { createLexiconStore } from './lexicon-store.ts';
import { createPostgresIndex } from './postgres/engine.ts';

eachDatabase('generations of an index', (engine) => {
  let database: Database;
  const process = () =>
    withGeneration(createPostgresIndex({ database, lexicon: createLexiconStore(database) }), database);
  let index: GenerationalIndex;
  before(async () => {
    database = await engine.open();
    index = process();
  });
  after(() => database.close());

  test('a refresh and a promoted rebuild begin a new one, searching does not', async () => {
    const first = await index.generation();
    await index.healthy();
    assert.equal(await index.generation(), first);
    await index.refresh();
    assert.equal(await index.generation(), first + 1);
    await (await index.rebuild()).promote();
    assert.equal(await index.generation(), first + 2);
  });

  test('another process learns of it', async () => {
    await index.refresh();
    assert.equal(await process().generation(), await index.generation());
  });
});

const text = (answer: Buffer) => answer.toString();

test('an answer is found once in a generation', async () => {
  let generation = 1;
  let asked = 0;
  const answers = createAnswers(async () => generation);
  const ask = (question: string) =>
    answers.through(question, async () => Buffer.from(`${question}${++asked}`));
  assert.equal(text(await ask('a')), 'a1');
  assert.equal(text(await ask('b')), 'b2');
  assert.equal(text(await ask('a')), 'a1');
  generation = 2;
  assert.equal(text(await ask('a')), 'a3');
});

test('an answer that was found while the index changed is not kept', async () => {
  let generation = 1;
  const answers = createAnswers(async () => generation);
  const slow = answers.through('a', async () => {
    generation = 2;
    await answers.through('b', async () => Buffer.from('b'));
    return Buffer.from('old');
  });
  assert.equal(text(await slow), 'old');
  assert.equal(text(await answers.through('a', async () => Buffer.from('new'))), 'new');
});

test('what was asked for longest ago makes room, and a huge answer is not kept', async () => {
  const answers = createAnswers(async () => 1);
  let found = 0;
  const ask = (question: string, size: number) =>
    answers.through(question, async () => {
      found += 1;
      return Buffer.alloc(size);
    });
  const megabyte = 1024 * 1024;
  await ask('huge', megabyte + 1);
  await ask('huge', megabyte + 1);
  assert.equal(found, 2);
  for (let n = 0; n < 32; n++) await ask(`q${n}`, megabyte);
  await ask('q0', megabyte);
  assert.equal(found, 34, 'q0 is still there');
  await ask('q32', megabyte);
  await ask('q0', megabyte);
  assert.equal(found, 35, 'q0 was asked for lately');
  await ask('q1', megabyte);
  assert.equal(found, 36, 'q1 made room');
});
