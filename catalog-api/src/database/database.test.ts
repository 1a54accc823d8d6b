import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isBusinessError } from '../errors.ts';
import type { Database } from './database.ts';
import { isDuplicate } from './handle.ts';
import { migrate, readMigrations, statementsOf } from './migrate.ts';
import { openDatabase } from './open.ts';
import { eachDatabase } from './testing.ts';

eachDatabase('database', (engine) => {
  let database: Database;
  before(async () => {
    database = await engine.open();
    await database.query(
      sql`create table thing (id int primary key, day date, at timestamptz, many bigint, doc jsonb, tags text[], share numeric, ratio float8)`,
    );
  });
  after(() => database.close());

  test('values come back alike', async () => {
    const [row] =
      await database.query(sql`insert into thing values (1, '2020-01-01', '2020-01-01T07:00:00+07', 9007199254740991,
      ${JSON.stringify({ a: [1, 'đ'] })}::jsonb, ${['x', 'y "z"', 'đất']}::text[], 1.50, 0.25) returning *`);
    assert.deepEqual(row, {
      id: 1,
      day: '2020-01-01',
      at: '2020-01-01T00:00:00.000Z',
      many: 9007199254740991,
      doc: { a: [1, 'đ'] },
      tags: ['x', 'y "z"', 'đất'],
      share: '1.50',
      ratio: 0.25,
    });
    assert.deepEqual(
      await database.query(sql`select count(*) as n, 9223372036854775807::bigint as big from thing`),
      [{ n: 1, big: '9223372036854775807' }],
    );
  });

  test('a failed transaction leaves nothing', async () => {
    await assert.rejects(
      database.transaction(async (transaction) => {
        await transaction.query(sql`insert into thing (id) values (10)`);
        throw new Error('on purpose');
      }),
      /on purpose/,
    );
    assert.deepEqual(await database.query(sql`select id from thing where id = 10`), []);
  });

  test('a nested transaction is a savepoint', async () => {
    await database.transaction(async (transaction) => {
      await transaction.query(sql`insert into thing (id) values (20)`);
      await assert.rejects(
        transaction.transaction(async (nested) => {
          await nested.query(sql`insert into thing (id) values (21)`);
          await nested.query(sql`insert into thing (id) values (20)`);
        }),
        (error) => isDuplicate(error, 'thing_pkey'),
      );
      await transaction.transaction((nested) => nested.query(sql`insert into thing (id) values (22)`));
    });
    assert.deepEqual(await database.query(sql`select id from thing where id between 20 and 29 order by id`), [
      { id: 20 },
      { id: 22 },
    ]);
  });

  test('the outer handle is refused inside a transaction', async () => {
    await assert.rejects(
      database.transaction(() => database.query(sql`select 1`)),
      /outer database handle/,
    );
    await assert.rejects(
      database.transaction(() => database.transaction(async () => 1)),
      /outer handle/,
    );
  });

  test('transactions side by side all commit', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        database.transaction(async (transaction) => {
          await transaction.query(sql`insert into thing (id) values (${100 + i})`);
        }),
      ),
    );
    assert.deepEqual(await database.query(sql`select count(*) as n from thing where id >= 100`), [{ n: 20 }]);
  });

  test('what is asked again and again is prepared once a connection', async () => {
    const ask = (n: number) =>
      database.query<{ n: number }>(sql`select ${n}::int + 1 as n`, { prepared: true });
    await database.transaction(async (transaction) => {
      for (const n of [1, 2, 3])
        assert.deepEqual(await transaction.query(sql`select ${n}::int * 2 as n`, { prepared: true }), [
          { n: n * 2 },
        ]);
      await assert.rejects(
        transaction.transaction((inner) => inner.query(sql`select 1 / ${0}::int`, { prepared: true })),
      );
      if (engine.name === 'pglite') return;
      const kept = await transaction.query<{ statement: string }>(
        sql`select statement from pg_prepared_statements where statement like '%* 2 as n%'`,
      );
      assert.equal(kept.length, 1);
    });
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(ask));
    assert.deepEqual(
      answers.flat().map(({ n }) => n),
      [2, 3, 4, 5, 6, 7, 8, 9],
    );
  });

  test('migrations: once, in order, unchanged, known', async () => {
    assert.deepEqual(await migrate(database), []);
    const known = readMigrations();
    const last = { name: '9998-last', checksum: 'x', statements: ['create table last_one (id int)'] };
    const applied = await Promise.all([
      migrate(database, [...known, last]),
      migrate(database, [...known, last]),
    ]);
    assert.deepEqual(applied.flat(), ['9998-last'], 'two processes at once apply it once');
    await assert.rejects(
      migrate(database, [...known, { ...last, checksum: 'y' }]),
      /changed after it was applied/,
    );
    await assert.rejects(migrate(database, known), /does not know/);
    const earlier = { name: '9000-earlier', checksum: 'z', statements: ['select 1'] };
    await assert.rejects(migrate(database, [...known, earlier, last]), /stands before applied ones/);
    const broken = {
      name: '9999-broken',
      checksum: 'b',
      statements: ['create table half (id int)', 'select no_such_column'],
    };
    await assert.rejects(migrate(database, [...known, last, broken]));
    assert.deepEqual(await database.query(sql`select to_regclass('half') as half`), [{ half: null }]);
  });

  test('the audit log refuses changes', async () => {
    await database.query(
      sql`insert into audit_event (actor, action, subject_kind, subject_id) values ('a', 'b', 'c', 'd')`,
    );
    await assert.rejects(database.query(sql`update audit_event set actor = 'x'`), /append-only/);
    await assert.rejects(database.query(sql`delete from audit_event`), /append-only/);
  });
});

test('a server that is away is an understandable error', async () => {
  const database = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  await assert.rejects(
    database.query(sql`select 1`),
    (error) => isBusinessError(error) && error.code === 'database-unavailable',
  );
  await assert.rejects(
    database.transaction((transaction) => transaction.query(sql`select 1`)),
    (error) => isBusinessError(error) && error.kind === 'unavailable',
  );
  await database.close();
});

test('a script is split at its statements, bodies whole', () => {
  assert.deepEqual(
    statementsOf(
      '-- c\ncreate table a (\n  b int\n);\n\ncreate function f() as $$\nbegin\n  x;\nend $$;\nselect 1',
    ),
    ['create table a (\n  b int\n);', 'create function f() as $$\nbegin\n  x;\nend $$;', 'select 1'],
  );
});
