import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contentHash } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { unavailable } from '../errors.ts';
import {
  createIndexer,
  createLexiconStore,
  createPostgresIndex,
  reconcile,
  reindex,
  type SearchIndex,
} from '../search/index.ts';
import { readers } from '../search/testing.ts';
import { applyRecords } from './apply-records.ts';
import { outbox } from './index-source.ts';
import { indexSource } from './indexing.ts';

const log = pino({ level: 'silent' });

eachDatabase('from the outbox into the index', (engine) => {
  let database: Database;
  let index: SearchIndex;
  const by = {
    actor: 'test',
    sourceId: 's',
    organizationId: uuid(),
    runId: uuid(),
    publish: 'trusted' as const,
  };
  const write = (titles: string[]) =>
    database.transaction((transaction) =>
      applyRecords(
        transaction,
        by,
        titles.map((title) => {
          const record = { title: { vi: title } };
          return { op: 'put', identifier: title, hash: contentHash(record), record };
        }),
      ),
    );
  const found = async () =>
    (
      await index.query({
        reader: readers.public,
        filters: {},
        sort: 'title',
        limit: 50,
        facets: [],
        locale: 'vi',
      })
    ).hits.map(({ document }) => document.title.vi);

  before(async () => {
    database = await engine.open();
    index = createPostgresIndex({ database, lexicon: createLexiconStore(database) });
    await database.query(
      sql`insert into organization (id, slug, record, sort_name) values (${by.organizationId}, 'o', '{"name":{"vi":"Cơ quan"}}', 'co quan')`,
    );
  });
  after(() => database.close());

  test('an index that goes away in the middle loses nothing and doubles nothing', async () => {
    await write(['a', 'b', 'c']);
    let away = true;
    const flaky: SearchIndex = {
      ...index,
      async put(documents) {
        await index.put(away ? documents.slice(0, 1) : documents);
        if (away) throw unavailable({ code: 'search-unavailable', message: { vi: 'x', en: 'x' } });
      },
    };
    const indexer = createIndexer({ index: flaky, source: indexSource(database), log });
    await assert.rejects(indexer.drain(), { code: 'search-unavailable' });
    assert.equal((await outbox.lag(database)).waiting, 3, 'what was not taken waits');
    away = false;
    await indexer.drain();
    assert.deepEqual([await found(), (await outbox.lag(database)).waiting], [['a', 'b', 'c'], 0]);
  });

  test('two indexers at once do no harm', async () => {
    await write(Array.from({ length: 20 }, (_, i) => `d${String(i).padStart(2, '0')}`));
    const indexers = [1, 2].map(() => createIndexer({ index, source: indexSource(database), log }));
    await Promise.all(indexers.map((indexer) => indexer.drain()));
    assert.equal((await found()).length, 23);
  });

  test('withdrawn records leave the index', async () => {
    await database.transaction((transaction) =>
      applyRecords(transaction, by, [{ op: 'remove', identifier: 'a' }]),
    );
    await createIndexer({ index, source: indexSource(database), log }).drain();
    assert.ok(!(await found()).includes('a'));
  });

  test('reconciling finds and mends differences both ways', async () => {
    const [b] = await database.query<{ id: string }>(
      sql`select id from dataset where source_identifier = 'b'`,
    );
    const [c] = await database.query<{ id: string }>(
      sql`select id from dataset where source_identifier = 'c'`,
    );
    await database.query(sql`delete from search_document where id = ${b?.id}`);
    await database.query(sql`update search_document set id = ${uuid()} where id = ${c?.id}`);
    await database.query(
      sql`update search_document set revision = 0 where id = (select id from dataset where source_identifier = 'd00')`,
    );
    assert.deepEqual(await reconcile(index, indexSource(database)), { indexed: 3, removed: 1 });
    assert.deepEqual((await found()).slice(0, 3), ['b', 'c', 'd00']);
    assert.deepEqual(await reconcile(index, indexSource(database)), { indexed: 0, removed: 0 });
  });

  test('a reindex builds all anew', async () => {
    await database.query(sql`delete from search_document`);
    assert.deepEqual(await reindex(index, indexSource(database)), { indexed: 22, removed: 0 });
    assert.equal((await found()).length, 22);
  });
});
