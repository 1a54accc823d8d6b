import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v7 as uuid } from 'uuid';
import { anonymous, systemActor } from '../access/actor.ts';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { createCentre } from './centre.ts';
import { type Post, post, settle } from './post.ts';
import { settingsStore } from './settings.ts';
import { peopleOf } from './testing.ts';

const dataset = { vi: 'Chất lượng không khí', en: 'Air quality' };
const link = '/workspace/datasets/1';

eachDatabase('notifications', (engine) => {
  let database: Database;
  let people: ReturnType<typeof peopleOf>;
  let centre: ReturnType<typeof createCentre>;
  before(async () => {
    database = await engine.open();
    people = peopleOf(database);
    centre = createCentre({ database });
  });
  after(() => database.close());

  const submitted = (more: Pick<Post<'dataset-submitted'>, 'to'> & Partial<Post<'dataset-submitted'>>) =>
    database.transaction((transaction) =>
      post(transaction, {
        kind: 'dataset-submitted',
        subject: 'dataset:1',
        link,
        parameters: { dataset, by: 'Hoa' },
        ...more,
      }),
    );
  type Person = Awaited<ReturnType<typeof people.person>>;
  const seen = (actor: Person, query: object = {}) => centre.list(actor, { limit: 100, ...query });
  const count = async (actor: Person) => (await seen(actor)).rows.length;

  test('those are told who hold the role there or above, and are not shut out', async () => {
    const ministry = await people.organization('ministry');
    const department = await people.organization('department', ministry);
    const elsewhere = await people.organization('elsewhere');
    const [own, above, everywhere, other, steward, shutOut] = await Promise.all(
      ['own', 'above', 'everywhere', 'other', 'steward', 'out'].map((name) => people.person(name)),
    );
    assert.ok(own && above && everywhere && other && steward && shutOut);
    await people.grant(own, 'reviewer', department);
    await people.grant(own, 'reviewer', ministry);
    await people.grant(above, 'reviewer', ministry);
    await people.grant(everywhere, 'reviewer', null);
    await people.grant(other, 'reviewer', elsewhere);
    await people.grant(steward, 'steward', department);
    await people.grant(shutOut, 'reviewer', department);
    await people.suspend(shutOut);
    await submitted({ to: { roles: ['reviewer'], organization: department } });
    const told = async () => Promise.all([own, above, everywhere, other, steward, shutOut].map(count));
    assert.deepEqual(await told(), [1, 1, 1, 0, 0, 0]);

    // Below them is not beside them.
    await submitted({ to: { roles: ['reviewer'], organization: ministry }, subject: 'dataset:2' });
    assert.deepEqual(await told(), [2, 2, 2, 0, 0, 0]);
    // Whoever did it knows.
    await submitted({
      to: [{ roles: ['reviewer', 'steward'], organization: department }, { person: own.personId }],
      subject: 'dataset:3',
      except: steward.personId,
    });
    assert.deepEqual(await told(), [3, 3, 3, 0, 0, 0]);
  });

  test('where nobody holds the role, administrators are told', async () => {
    const lonely = await people.organization('lonely');
    const administrator = await people.person('administrator');
    await people.grant(administrator, 'admin', null);
    await submitted({ to: { roles: ['steward'], organization: lonely } });
    assert.equal(await count(administrator), 1);
    await submitted({ to: { person: uuid() } });
  });

  test('the same again, unread, is one notification; once read it is another', async () => {
    const person = await people.person('again');
    const to = { person: person.personId };
    await submitted({ to });
    await submitted({ to, subject: 'dataset:2' });
    await submitted({ to, parameters: { dataset, by: 'Minh' } });
    const { rows, unread, total } = await seen(person);
    assert.deepEqual(
      rows.map(({ times, parameters }) => [times, (parameters as { by: string }).by]),
      [
        [2, 'Minh'],
        [1, 'Hoa'],
      ],
    );
    assert.deepEqual([unread, total], [2, 2]);
    const first = rows[0]?.id ?? '';
    assert.ok((await centre.mark(person, first, true)).read_at);
    await submitted({ to });
    assert.equal(await count(person), 3);
    // Unread again beside its successor.
    assert.equal((await centre.mark(person, first, false)).read_at, null);
    await submitted({ to });
    assert.deepEqual(
      (await seen(person)).rows.map(({ times }) => times),
      [2, 2, 1],
    );
    assert.equal((await seen(person, { unread: false })).rows.length, 0);
    assert.equal((await seen(person, { unread: true, kind: 'run-failed' })).rows.length, 0);
  });

  test('two at once are one notification still', async () => {
    const person = await people.person('at-once');
    const another = await people.person('at-once-too');
    const to = [{ person: person.personId }, { person: another.personId }];
    await Promise.all(Array.from({ length: 10 }, (_, i) => submitted({ to: i % 2 ? to : to.toReversed() })));
    for (const one of [person, another])
      assert.deepEqual(
        (await seen(one)).rows.map(({ times }) => times),
        [10],
      );
  });

  test('what one has decided waits for nobody any more', async () => {
    const [decider, colleague] = [await people.person('decider'), await people.person('colleague')];
    const to = [decider, colleague].map(({ personId }) => ({ person: personId }));
    await submitted({ to });
    await submitted({ to, subject: 'dataset:other' });
    await database.transaction((transaction) => settle(transaction, 'dataset-submitted', 'dataset:1'));
    for (const person of [decider, colleague]) assert.equal((await seen(person)).unread, 1);
  });

  test('what is undone was never told', async () => {
    const person = await people.person('undone');
    await assert.rejects(
      database.transaction(async (transaction) => {
        await post(transaction, {
          to: { person: person.personId },
          kind: 'service-up',
          subject: 'service:1',
          link: '/services/1',
          parameters: { service: { vi: 'Quan trắc' } },
        });
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.equal(await count(person), 0);
  });

  test('a link leads into the portal or is refused', async () => {
    const person = await people.person('links');
    for (const bad of ['https://a.example', '//a.example', '/\\a.example', 'x', '', '/a b', '/a\nb', '/a\\b'])
      await assert.rejects(submitted({ to: { person: person.personId }, link: bad }), /cannot lead/, bad);
    assert.equal(await count(person), 0);
  });

  test('people choose where they hear of each kind, except of their own account', async () => {
    const person = await people.person('choosy');
    const tell = async () => {
      await submitted({ to: { person: person.personId } });
      await database.transaction((transaction) =>
        post(transaction, {
          to: { person: person.personId },
          kind: 'roles-changed',
          subject: 'roles',
          link: '/workspace/account',
          parameters: { by: 'Hoa', added: [{ role: 'steward', organization: null }], removed: [] },
        }),
      );
      const { rows } = await seen(person);
      await centre.markAll(person, undefined);
      return rows.filter(({ read_at }) => read_at === null).map(({ kind }) => kind);
    };
    await settingsStore.change(database, person.personId, {
      kinds: { 'dataset-submitted': 'off', 'roles-changed': 'off' },
    });
    assert.deepEqual(await tell(), ['roles-changed']);
    await settingsStore.change(database, person.personId, { kinds: { 'dataset-submitted': 'hub' } });
    assert.deepEqual(await tell(), ['roles-changed', 'dataset-submitted']);
    assert.deepEqual(await settingsStore.get(database, person.personId), {
      kinds: { 'dataset-submitted': 'hub', 'roles-changed': 'off' },
      mail: true,
    });
  });

  test('they are a person’s own, and no key’s', async () => {
    const person = await people.person('owner');
    const stranger = await people.person('stranger');
    await submitted({ to: { person: person.personId } });
    const [row] = (await seen(person)).rows;
    await assert.rejects(centre.mark(stranger, row?.id ?? '', true), { code: 'not-found' });
    await assert.rejects(centre.markAll(stranger, row?.id), { code: 'not-found' });
    assert.equal(await centre.markAll(stranger, undefined), 0);
    assert.equal((await seen(person)).unread, 1);
    for (const actor of [anonymous, systemActor('x'), { ...person, kind: 'key' as const }])
      await assert.rejects(centre.list(actor, { limit: 1 }), { code: 'not-allowed' });
  });

  test('pages go back in time; all up to one are read at once', async () => {
    const person = await people.person('pages');
    for (let i = 0; i < 5; i++) await submitted({ to: { person: person.personId }, subject: `dataset:${i}` });
    const page = await seen(person, { limit: 2 });
    assert.deepEqual([page.rows.length, page.total], [3, 5]);
    const next = await seen(person, { limit: 2, before: page.rows[1]?.moment });
    assert.equal(next.rows[0]?.id, page.rows[2]?.id);
    // Two came after the one that was shown.
    assert.equal(await centre.markAll(person, page.rows[2]?.id), 2);
    assert.equal(await centre.markAll(person, undefined), 0);
  });

  test('old ones are forgotten', async () => {
    const person = await people.person('old');
    await submitted({ to: { person: person.personId } });
    await centre.forgetOld(1);
    assert.equal(await count(person), 1);
    await centre.forgetOld(0);
    assert.equal(await count(person), 0);
  });
});
