import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachDatabase } from '../../database/testing.ts';
import { type Actor, anonymous, type Role, systemActor } from '../actor.ts';
import { mayAnywhere, mayDo, type Predicate, permits, predicateOf } from './predicate.ts';
import { rules } from './rules.ts';
import { permitted } from './sql.ts';

const a = '00000000-0000-7000-8000-00000000000a';
const b = '00000000-0000-7000-8000-00000000000b';
const child = '00000000-0000-7000-8000-0000000000a1';

const person = (role: Role, organizationId: string | null, more: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  id: 'person:p',
  name: 'p',
  personId: a,
  grants: [
    {
      role,
      organizationId,
      reach: organizationId === a ? [a, child] : organizationId ? [organizationId] : [],
    },
  ],
  ...more,
});
const reads = (actor: Actor) => predicateOf(actor, 'read', 'dataset-metadata');

test('what is open, what agencies share, what one keeps, what was opened', () => {
  assert.deepEqual(reads(anonymous).labels, ['public']);
  for (const role of ['developer', 'respondent', 'harvester'] as const)
    assert.deepEqual(reads(person(role, a)).labels, ['public'], role);
  assert.deepEqual(reads(person('survey-officer', a)).labels, ['public', 'state']);
  for (const role of ['steward', 'reviewer', 'admin'] as const) {
    assert.deepEqual(reads(person(role, a)).labels, [`org:${a}`, `org:${child}`, 'public', 'state'], role);
    assert.equal(reads(person(role, null)).kind, 'everything', role);
  }
  assert.deepEqual(reads({ ...anonymous, approved: ['x', 'x'] }).labels, ['dataset:x', 'public']);
  assert.equal(reads(systemActor('test')).kind, 'everything');
});

test('who writes and reviews', () => {
  const may = (role: Role, verb: 'write' | 'review', organization: string | null) =>
    mayDo(person(role, a), verb, 'draft', organization);
  assert.ok(may('steward', 'write', child) && may('reviewer', 'write', a) && may('admin', 'review', child));
  assert.ok(!may('steward', 'review', a) && !may('steward', 'write', b) && !may('admin', 'write', null));
  assert.ok(!mayAnywhere(person('harvester', a), 'read', 'draft'));
  assert.ok(mayDo(person('harvester', a), 'feed', 'harvest-run', child));
  assert.ok(!mayAnywhere(person('steward', null), 'read', 'audit-event'));
  assert.ok(mayDo(person('admin', a), 'read', 'audit-event', child));
  assert.ok(!mayDo(person('admin', a), 'read', 'audit-event', b));
});

test('nobody may anything that is not said, and a stranger nothing that is not open', () => {
  for (const [of, verbs] of Object.entries(rules))
    for (const verb of Object.keys(verbs)) {
      const open = /^(organization|plan|application|site) read$|^(dataset-\w+|service) read$/;
      const { kind } = predicateOf(anonymous, verb as never, of as never) as Predicate;
      assert.equal(kind === 'nothing', !open.test(`${of} ${verb}`), `${of} ${verb}`);
    }
  assert.equal(
    (predicateOf(systemActor('x'), 'feed' as never, 'organization' as never) as Predicate).kind,
    'nothing',
  );
});

test('it is compiled once, and only here', () => {
  const actor = person('steward', a);
  assert.equal(reads(actor), reads(actor));
  assert.equal(reads(actor).key, reads(person('reviewer', a)).key);
  assert.notEqual(reads(actor).key, reads(person('steward', b)).key);
  // @ts-expect-error: a predicate is made by the policy alone
  const forged: Predicate<'dataset-metadata'> = { kind: 'everything', labels: [], key: '' };
  assert.ok(forged);
  // @ts-expect-error: one for runs is none for datasets
  const other: Predicate<'dataset-metadata'> = predicateOf(actor, 'read', 'harvest-run');
  assert.ok(other);
});

eachDatabase('a predicate in SQL', (engine) => {
  test('permits what it permits in memory', async () => {
    const database = await engine.open();
    try {
      const many = Array.from(
        { length: 200 },
        (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      );
      const actors = [
        anonymous,
        { ...anonymous, approved: ['x'] },
        person('survey-officer', a),
        person('steward', a),
        person('reviewer', b, { approved: many }),
        person('steward', null),
        {
          ...person('steward', a),
          grants: [{ role: 'steward' as const, organizationId: a, reach: [a, ...many] }],
        },
      ];
      const records = [
        ['public'],
        ['state', `org:${b}`, 'dataset:x'],
        [`org:${a}`],
        [`org:${child}`, 'dataset:y'],
        [`org:${many[7]}`, `dataset:${many[8]}`],
        ['nobody'],
      ];
      for (const actor of actors) {
        for (const labels of records) {
          const [row] = await database.query<{ may: boolean }>(
            sql`select coalesce(${permitted(reads(actor), { labels: sql`l` })}, false) as may from (select ${labels}::text[] as l) t`,
          );
          assert.equal(row?.may, permits(reads(actor), labels), `${actor.id} ${labels}`);
        }
        const runs = predicateOf(actor, 'read', 'harvest-run');
        const requests = predicateOf(actor, 'read', 'access-request');
        for (const id of [a, b, child, many[7]]) {
          const [row] = await database.query<{ run: boolean; request: boolean }>(sql`
            select ${permitted(runs, { organization: sql`id` })} as run,
              ${permitted(requests, { organization: sql`id`, person: sql`own` })} as request
            from (select ${id}::uuid as id, ${a}::uuid as own) t`);
          assert.equal(row?.run, permits(runs, [`org:${id}`]));
          assert.equal(row?.request, permits(requests, [`org:${id}`, `person:${a}`]));
        }
      }
    } finally {
      await database.close();
    }
  });
});
