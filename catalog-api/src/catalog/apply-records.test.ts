import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contentHash, type DatasetInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { applyRecords, type Harvesting, type RecordEntry } from './apply-records.ts';
import { loadForIndex, outbox } from './index-source.ts';

const put = (identifier: string, record: DatasetInput): RecordEntry => ({
  op: 'put',
  identifier,
  hash: contentHash(record),
  record,
});
const air = (title = 'Chất lượng không khí'): DatasetInput => ({
  title: { vi: title },
  distributions: [
    { downloadUrl: 'https://example.org/a.csv', format: 'CSV' },
    { downloadUrl: 'https://example.org/a.csv', format: 'JSON' },
  ],
});

eachDatabase('applying harvested records', (engine) => {
  let database: Database;
  const by: Harvesting = {
    actor: 'test',
    sourceId: 's',
    organizationId: uuid(),
    runId: uuid(),
    publish: 'trusted',
  };
  const apply = (entries: RecordEntry[], as: Partial<Harvesting> = {}) =>
    database.transaction((transaction) => applyRecords(transaction, { ...by, ...as }, entries));
  const dataset = async (identifier: string, source = 's') =>
    (
      await database.query<Record<string, unknown>>(
        sql`select * from dataset where source_id = ${source} and source_identifier = ${identifier}`,
      )
    )[0];

  before(async () => {
    database = await engine.open();
    await database.query(
      sql`insert into organization (id, slug, record, sort_name) values (${by.organizationId}, 'o', '{"name":{"vi":"Cơ quan"}}', 'co quan')`,
    );
  });
  after(() => database.close());

  test('the same again is unchanged, and writes nothing', async () => {
    assert.deepEqual(
      (await apply([put('a', air()), put('b', air())])).map(({ outcome }) => outcome),
      ['created', 'created'],
    );
    const [events] = await database.query<{ n: number }>(sql`select count(*) as n from audit_event`);
    assert.deepEqual(
      (await apply([put('b', air()), put('a', air())])).map(({ outcome }) => outcome),
      ['unchanged', 'unchanged'],
    );
    assert.deepEqual(await database.query(sql`select count(*) as n from audit_event`), [events]);
  });

  test('equal titles get distinct, readable, lasting addresses', async () => {
    const [a, b] = [await dataset('a'), await dataset('b')];
    assert.equal(a?.slug, 'chat-luong-khong-khi');
    assert.match(String(b?.slug), /^chat-luong-khong-khi-[0-9a-f]{8}$/);
    await apply([put('b', air('Tên khác hẳn'))]);
    assert.equal((await dataset('b'))?.slug, b?.slug);
  });

  test('a withdrawn record comes back under its id and address', async () => {
    const original = await dataset('a');
    assert.deepEqual((await apply([{ op: 'remove', identifier: 'a' }]))[0]?.outcome, 'removed');
    assert.ok((await dataset('a'))?.withdrawn_at);
    assert.equal((await apply([{ op: 'remove', identifier: 'a' }]))[0]?.outcome, 'unchanged');
    assert.equal((await apply([put('a', air())]))[0]?.outcome, 'created');
    const back = await dataset('a');
    assert.deepEqual([back?.id, back?.slug, back?.withdrawn_at], [original?.id, original?.slug, null]);
  });

  test('another source’s record of the same identifier is another dataset', async () => {
    await apply([put('a', air())], { sourceId: 'other' });
    assert.notEqual((await dataset('a', 'other'))?.id, (await dataset('a'))?.id);
  });

  test('each trusted change is a numbered version; one under review leaves readers the version before', async () => {
    await apply([put('v', air('Một'))]);
    await apply([put('v', air('Hai'))]);
    await apply([put('v', air('Ba'))], { publish: 'review' });
    const row = await dataset('v');
    assert.deepEqual(
      [row?.state, row?.version, row?.published_version, row?.audience],
      ['in-review', 2, 2, ['public']],
    );
    const [indexed] = await loadForIndex(database, [String(row?.id)]);
    assert.equal(indexed?.gone === false && indexed.source.record.title.vi, 'Hai');
    assert.deepEqual(
      await database.query(sql`select version from dataset_version where dataset_id = ${row?.id} order by 1`),
      [{ version: 1 }, { version: 2 }],
    );
  });

  test('what was never published is its owner’s', async () => {
    await apply([put('r', air())], { publish: 'review' });
    assert.deepEqual((await dataset('r'))?.audience, [`org:${by.organizationId}`]);
    await apply([put('s', { ...air(), accessRights: 'shared' })]);
    const shared = await dataset('s');
    assert.deepEqual(shared?.audience, ['state', `org:${by.organizationId}`, `dataset:${shared?.id}`]);
    await apply([put('m', { ...air(), accessRights: 'restricted', metadataAccess: 'open' })]);
    assert.deepEqual((await dataset('m'))?.audience, ['public']);
  });

  test('distributions keep their ids, and twins get ids of their own', async () => {
    const ids = async () =>
      ((await dataset('a'))?.record as DatasetInput | undefined)?.distributions?.map(({ id }) => id);
    const first = await ids();
    assert.equal(new Set(first).size, 2);
    await apply([put('a', { ...air(), description: { vi: 'Mô tả mới' } })]);
    assert.deepEqual(await ids(), first);
    const row = await dataset('a');
    assert.deepEqual(
      await database.query(sql`select count(*) as n from distribution where dataset_id = ${row?.id}`),
      [{ n: 2 }],
    );
  });

  test('a transaction that fails leaves no record and nothing for the index', async () => {
    await outbox.done(
      database,
      (await outbox.take(database, 1000)).map(({ seq }) => seq),
    );
    await assert.rejects(
      database.transaction(async (transaction) => {
        await applyRecords(transaction, by, [put('never', air())]);
        throw new Error('killed here');
      }),
      /killed here/,
    );
    assert.equal(await dataset('never'), undefined);
    assert.deepEqual(await outbox.lag(database), { waiting: 0, seconds: 0 });
  });

  test('a thousand records in one go', async () => {
    const entries = Array.from({ length: 1000 }, (_, i) => put(`bulk-${i}`, air(`Bộ dữ liệu ${i % 500}`)));
    const outcomes = await apply(entries);
    assert.ok(outcomes.every(({ outcome }) => outcome === 'created'));
    assert.deepEqual(await outbox.lag(database).then(({ waiting }) => waiting), 1000);
  });
});
