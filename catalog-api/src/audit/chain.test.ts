import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { type Anchor, headOf, seal } from './chain.ts';
import { recordAudit } from './record.ts';
import { beginning, type Progress, verifySome } from './verify.ts';

eachDatabase('the chain of the audit log', (engine) => {
  let database: Database;
  before(async () => {
    database = await engine.open();
  });
  after(() => database.close());
  beforeEach(async () => {
    await tamper(
      sql`truncate audit_event, audit_chain, audit_unsealed restart identity`,
      sql`update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')`,
    );
    for (let i = 1; i <= 12; i++) await write(`event ${i}`);
    await seal(database);
  });

  const write = (subjectName: string, on: Database = database) =>
    on.transaction((transaction) =>
      recordAudit(transaction, [
        {
          actor: 'person:x',
          action: 'thing.do',
          subjectKind: 'thing',
          subjectId: subjectName,
          subjectName,
          before: { a: 1, b: 'ă' },
          after: { a: 2, b: 'ă' },
        },
      ]),
    );

  /** What somebody does who has the whole database. */
  const tamper = (...statements: RawBuilder<unknown>[]) =>
    database.transaction(async (transaction) => {
      for (const table of ['audit_event', 'audit_chain'])
        await transaction.query(sql`alter table ${sql.table(table)} disable trigger user`);
      for (const statement of statements) await transaction.query(statement);
      for (const table of ['audit_event', 'audit_chain'])
        await transaction.query(sql`alter table ${sql.table(table)} enable trigger user`);
    });

  async function verify(anchor?: Pick<Anchor, 'position' | 'hash'>) {
    for (let progress: Progress = beginning; ; ) {
      const { broken, done, ...rest } = await verifySome(database, progress, anchor);
      if (done) return { broken, checked: rest.progress.checked };
      progress = rest.progress;
    }
  }

  async function finds(kind: string, eventId: number | null, position: number | null): Promise<void> {
    const { broken } = await verify();
    assert.deepEqual([broken?.kind, broken?.eventId, broken?.position], [kind, eventId, position]);
  }

  test('is whole as long as nobody touches it, and takes what comes', async () => {
    assert.deepEqual(await verify(), { broken: undefined, checked: 12 });
    await write('one more');
    assert.deepEqual(await verify(), { broken: undefined, checked: 13 });
    const anchor = await headOf(database);
    assert.equal(anchor.position, 13);
    for (let i = 0; i < 5; i++) await write(`later ${i}`);
    assert.equal((await verify(anchor)).broken, undefined);
  });

  test('only appends', async () => {
    for (const table of ['audit_event', 'audit_chain']) {
      const name = sql.table(table);
      await assert.rejects(database.query(sql`delete from ${name}`), /append-only/);
      await assert.rejects(database.query(sql`truncate ${name}`), /append-only|foreign/);
    }
    await assert.rejects(database.query(sql`update audit_event set actor = 'me'`), /append-only/);
    await assert.rejects(database.query(sql`update audit_chain set event_id = 99`), /append-only/);
  });

  for (const [field, change] of Object.entries({
    at: sql`at = at - interval '1 millisecond'`,
    actor: sql`actor = 'person:y'`,
    actor_name: sql`actor_name = 'Y'`,
    action: sql`action = 'thing.undo'`,
    subject_kind: sql`subject_kind = 'other'`,
    subject_id: sql`subject_id = 'event 9'`,
    subject_name: sql`subject_name = null`,
    organization_id: sql`organization_id = '00000000-0000-7000-8000-00000000000a'`,
    request_id: sql`request_id = 'r'`,
    address: sql`address = '10.0.0.1'`,
    before: sql`before = null`,
    after: sql`after = '{"a":3}'`,
    details: sql`details = '{"x":null}'`,
  }))
    test(`finds a changed row: ${field}`, async () => {
      await tamper(sql`update audit_event set ${change} where id = 5`);
      await finds('changed', 5, 5);
    });

  test('finds a removed row, alone or with its link', async () => {
    await tamper(sql`delete from audit_event where id = 5`);
    await finds('removed', 5, 5);
    await tamper(sql`delete from audit_chain where event_id = 5`);
    await finds('removed', null, 5);
  });

  test('finds an inserted row', async () => {
    await tamper(
      sql`insert into audit_event (actor, action, subject_kind, subject_id) values ('a', 'b', 'c', 'd')`,
    );
    await finds('inserted', 13, null);
  });

  test('finds swapped rows, and swapped links', async () => {
    await tamper(
      sql`update audit_event e set subject_id = o.subject_id, subject_name = o.subject_name
        from audit_event o where (e.id, o.id) in ((4, 9), (9, 4))`,
    );
    await finds('changed', 4, 4);
    await tamper(
      sql`update audit_event e set subject_id = o.subject_id, subject_name = o.subject_name
        from audit_event o where (e.id, o.id) in ((4, 9), (9, 4))`,
    );
    assert.equal((await verify()).broken, undefined);
    await tamper(
      sql`update audit_chain set position = -position where position in (4, 9)`,
      sql`update audit_chain set position = case position when -4 then 9 else 4 end where position < 0`,
    );
    await finds('changed', 9, 4);
  });

  test('finds a link made anew over a changed row', async () => {
    await tamper(
      sql`update audit_event set actor = 'person:y' where id = 5`,
      sql`delete from audit_chain where position >= 5`,
      sql`insert into audit_unsealed select id from audit_event where id >= 5`,
    );
    await finds('removed', null, 5);
  });

  test('finds a cut tail', async () => {
    await tamper(
      sql`delete from audit_chain where position > 10`,
      sql`delete from audit_event where id > 10`,
    );
    await finds('cut', null, 11);
  });

  test('finds a tail cut with the head by an anchor that was kept elsewhere', async () => {
    const anchor = await headOf(database);
    await tamper(
      sql`delete from audit_chain where position > 10`,
      sql`delete from audit_event where id > 10`,
      sql`update audit_head set position = 10, hash = (select hash from audit_chain where position = 10)`,
    );
    assert.equal((await verify()).broken, undefined, 'nothing in the database tells of it');
    const { broken } = await verify(anchor);
    assert.deepEqual([broken?.kind, broken?.position], ['cut', 11]);
    for (let i = 0; i < 5; i++) await write(`another past ${i}`);
    const regrown = await verify(anchor);
    assert.deepEqual([regrown.broken?.kind, regrown.broken?.position], ['changed', 12]);
  });

  test('finds an event that went before the chain took it', async () => {
    await write('soon gone');
    await tamper(sql`delete from audit_event where id = 13`);
    await finds('removed', 13, null);
  });

  test('takes each event once, whoever seals and in whatever order transactions end', async () => {
    await Promise.all([
      ...Array.from({ length: 40 }, async (_, i) => {
        await write(`side by side ${i}`);
        if (i % 5 === 0) await seal(database);
      }),
      seal(database),
      seal(database),
    ]);
    await seal(database);
    assert.deepEqual(await verify(), { broken: undefined, checked: 52 });
    assert.deepEqual(await database.query(sql`select * from audit_unsealed`), []);
  });

  test('a transaction that is taken back leaves nothing', async () => {
    await assert.rejects(
      database.transaction(async (transaction) => {
        await recordAudit(transaction, [{ actor: 'a', action: 'b', subjectKind: 'c', subjectId: 'd' }]);
        throw new Error('back');
      }),
      /back/,
    );
    assert.deepEqual(await verify(), { broken: undefined, checked: 12 });
  });
});
