import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { contentHash, type DatasetInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { type Actor, systemActor } from '../access/index.ts';
import { createCatalog } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { eachDatabase } from '../database/testing.ts';
import { createLexiconStore, createPostgresIndex, withGeneration } from '../search/index.ts';
import type { BatchEntry } from './batches.ts';
import { createBatches } from './batches.ts';
import { createEndings } from './ending.ts';
import { createRuns } from './runs.ts';
import { createSources } from './sources.ts';

const admin = systemActor('test');
const document = {
  id: 'air',
  title: { vi: 'Không khí' },
  organization: 'trung-tam',
  source: { kind: 'ckan', url: 'https://example.org' },
  load: 'dataset',
  publish: 'trusted',
};
const record = (title: string): DatasetInput => ({ title: { vi: title } });
const put = (identifier: string, title = identifier): BatchEntry => ({
  op: 'put',
  identifier,
  hash: contentHash(record(title)),
  record: record(title),
});
const worker = { worker: 'w', leaseSeconds: 60 };

eachDatabase('harvesting in the hub', (engine) => {
  let database: Database;
  let sources: ReturnType<typeof createSources>;
  let runs: ReturnType<typeof createRuns>;
  let batches: ReturnType<typeof createBatches>;
  let endings: ReturnType<typeof createEndings>;

  before(async () => {
    database = await engine.open();
    const written = () => undefined;
    const { organizations } = createCatalog({
      servicesOf: async () => [],
      database,
      publicUrl: 'http://hub.example',
      written,
      opened: written,
      index: withGeneration(
        createPostgresIndex({ database, lexicon: createLexiconStore(database) }),
        database,
      ),
    });
    sources = createSources({ database, organizations });
    runs = createRuns({ database, sources });
    batches = createBatches({ database, written });
    endings = createEndings({ database, runs, written });
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query(sql`delete from harvest_run`);
    await database.query(sql`delete from dataset_version`);
    await database.query(sql`delete from distribution`);
    await database.query(sql`delete from dataset`);
    await sources.put(admin, document);
  });

  const begin = async () => {
    const run = await runs.start(admin, 'air', worker);
    return { id: run.id, leaseToken: run.lease_token ?? '' };
  };
  const push = (run: { id: string; leaseToken: string }, entries: BatchEntry[], checkpoint?: unknown) =>
    batches.push(admin, run.id, {
      leaseToken: run.leaseToken,
      entries,
      ...(checkpoint !== undefined && { checkpoint }),
    });
  const finish = (run: { id: string; leaseToken: string }, more = {}) =>
    endings.finish(admin, run.id, { leaseToken: run.leaseToken, complete: true, read: 1, ...more });
  const load = async (identifiers: string[]) => {
    const run = await begin();
    await push(
      run,
      identifiers.map((identifier) => put(identifier)),
    );
    return finish(run);
  };
  const live = async () =>
    (
      await database.query<{ i: string }>(
        sql`select source_identifier as i from dataset where withdrawn_at is null order by 1`,
      )
    ).map(({ i }) => i);
  const loseWorker = () =>
    database.query(
      sql`update harvest_run set lease_until = now() - interval '1 second' where state = 'running'`,
    );

  test('a source makes its organization; a bad one is told its faults', async () => {
    const { row } = await sources.put(admin, {
      ...document,
      organization: { slug: 'moi', name: { vi: 'Cơ quan mới' } },
    });
    assert.deepEqual([row.organization_slug, row.organization_name], ['moi', { vi: 'Cơ quan mới' }]);
    await assert.rejects(
      sources.put(admin, { ...document, load: 'everything', schedule: 'x' }),
      (error: { faults: { pointer: string }[] }) => error.faults.some(({ pointer }) => pointer === '/load'),
    );
    await assert.rejects(sources.put(admin, { ...document, schedule: 'every day' }), {
      code: 'invalid-source',
    });
    await assert.rejects(sources.put(admin, document, { onlyNew: true }), { code: 'source-exists' });
  });

  test('a batch: created, then offered and unchanged, changed, rejected alone', async () => {
    assert.equal((await load(['a', 'b'])).counts?.created, 2);
    const run = await begin();
    const offers = await push(run, [
      { op: 'offer', identifier: 'a', hash: contentHash(record('a')) },
      { op: 'offer', identifier: 'b', hash: contentHash(record('changed')) },
    ]);
    assert.deepEqual(
      offers.map(({ outcome }) => outcome),
      ['unchanged', 'wanted'],
    );
    const puts = await push(run, [
      put('b', 'changed'),
      { op: 'put', identifier: 'c', hash: contentHash(record('c')), record: { title: {}, color: 1 } },
    ]);
    assert.deepEqual(
      puts.map(({ outcome }) => outcome),
      ['updated', 'rejected'],
    );
    assert.ok(puts[1]?.problems?.every(({ field, message }) => field !== undefined && message));
    const ended = await finish(run);
    assert.deepEqual(
      [ended.state, ended.counts],
      ['done-with-rejects', { unchanged: 1, updated: 1, rejected: 1 }],
    );
    await assert.rejects(push(run, [put('d')]), { code: 'lease-lost' });
  });

  test('a killed worker: another goes on from the checkpoint, nothing twice, numbers right', async () => {
    const first = await begin();
    await push(first, [put('a'), put('b')], { page: 2 });
    await assert.rejects(runs.start(admin, 'air', worker), { code: 'run-active' });
    assert.equal(await runs.claim(admin, worker), undefined, 'a lease that holds is not given away');
    await loseWorker();
    const taken = await runs.claim(admin, worker);
    assert.deepEqual([taken?.id, taken?.checkpoint], [first.id, { page: 2 }]);
    await assert.rejects(push(first, [put('x')]), { code: 'lease-lost' }, 'the one thought dead is refused');
    const second = { id: first.id, leaseToken: taken?.lease_token ?? '' };
    await push(second, [put('b'), put('c')]);
    assert.deepEqual((await finish(second)).counts, { created: 3 });
    assert.deepEqual(await live(), ['a', 'b', 'c']);
  });

  test('a run that kills every worker is given up', async () => {
    await begin();
    for (let i = 0; i < 4; i++) {
      await loseWorker();
      assert.ok(await runs.claim(admin, worker));
    }
    await loseWorker();
    assert.equal(await runs.claim(admin, worker), undefined);
    const { rows } = await runs.list(admin, { source: 'air', limit: 5 });
    assert.deepEqual([rows[0]?.state, rows[0]?.problems[0]?.rule], ['failed', 'worker-lost']);
    assert.ok((await begin()).id, 'the source is free again');
  });

  test('two claimers never get one run', async () => {
    await runs.start(admin, 'air', undefined);
    const taken = await Promise.all(Array.from({ length: 6 }, () => runs.claim(admin, worker)));
    assert.equal(taken.filter(Boolean).length, 1);
  });

  test('what a complete listing lacks is withdrawn; an incomplete one removes nothing', async () => {
    const many = Array.from({ length: 10 }, (_, i) => `r${i}`);
    await load(many);
    const partial = await begin();
    await push(partial, [put('r0')]);
    assert.equal((await finish(partial, { complete: false })).counts?.removed, undefined);
    assert.equal((await live()).length, 10);
    assert.deepEqual((await load(many.slice(1))).counts, { unchanged: 9, removed: 1 });
    assert.equal((await live()).length, 9);
    assert.deepEqual((await load(many)).counts, { unchanged: 9, created: 1 });
  });

  test('removals above the share are held for a person', async () => {
    await load(['a', 'b', 'c', 'd']);
    const held = await load(['a', 'b']);
    assert.deepEqual([held.state, held.held_removals, await live()], ['held', 2, ['a', 'b', 'c', 'd']]);
    const applied = await endings.decideRemovals(admin, held.id, true);
    assert.deepEqual([applied.state, applied.counts?.removed, await live()], ['done', 2, ['a', 'b']]);
    await assert.rejects(endings.decideRemovals(admin, held.id, true), { code: 'nothing-held' });
    const kept = await load(['a']);
    assert.equal((await endings.decideRemovals(admin, kept.id, false)).counts?.removed, undefined);
    assert.deepEqual(await live(), ['a', 'b']);
  });

  test('a failed run, and a rejected record, keep the last good state', async () => {
    await load(['a', 'b']);
    const failed = await begin();
    assert.deepEqual(
      [
        (
          await finish(failed, {
            failed: true,
            problems: [{ rule: 'source', severity: 'error', message: 'HTML' }],
          })
        ).state,
        await live(),
      ],
      ['failed', ['a', 'b']],
    );
    const run = await begin();
    await push(run, [
      put('a'),
      { op: 'reject', identifier: 'b', problems: [{ rule: 'x', severity: 'error', message: 'y' }] },
    ]);
    assert.equal((await finish(run)).counts?.removed, undefined);
    assert.deepEqual(await live(), ['a', 'b']);
  });

  test('a cancelled run refuses its worker', async () => {
    const run = await begin();
    assert.equal((await runs.cancel(admin, run.id)).state, 'cancelled');
    await assert.rejects(runs.heartbeat(admin, run.id, run.leaseToken), { code: 'lease-lost' });
    await assert.rejects(push(run, [put('a')]), { code: 'lease-lost' });
  });

  test('a sign of life renews a lease for as long as was asked', async () => {
    for (const leaseSeconds of [5, 600]) {
      const run = await runs.start(admin, 'air', { worker: 'w', leaseSeconds });
      const held = { id: run.id, leaseToken: run.lease_token ?? '' };
      await push(held, [put('a')]);
      await runs.heartbeat(admin, held.id, held.leaseToken);
      const [row] = await database.query<{ left: number }>(sql`
        select extract(epoch from lease_until - now())::float8 as left from harvest_run where id = ${run.id}`);
      assert.ok(row && row.left > leaseSeconds - 5 && row.left <= leaseSeconds, `${row?.left} s are left`);
      await finish(held);
    }
  });

  test('a preview loads nothing and shows the mapped records', async () => {
    const preview = await runs.preview(admin, document, 10);
    const taken = await runs.claim(admin, worker);
    assert.equal(taken?.id, preview.id);
    await push({ id: preview.id, leaseToken: taken?.lease_token ?? '' }, [put('a')]);
    await finish({ id: preview.id, leaseToken: taken?.lease_token ?? '' });
    const { rows } = await runs.records(admin, preview.id, { limit: 10 });
    assert.deepEqual([rows[0]?.outcome, rows[0]?.record, await live()], ['previewed', record('a'), []]);
  });

  test('a schedule queues one run a turn, and plans the next', async () => {
    await sources.put(admin, { ...document, schedule: '0 2 * * *' });
    await database.query(sql`update harvest_source set next_run_at = now() - interval '1 minute'`);
    await Promise.all([runs.startDue(), runs.startDue()]);
    const { rows } = await runs.list(admin, { limit: 5 });
    assert.deepEqual(
      rows.map(({ trigger, state }) => [trigger, state]),
      [['schedule', 'queued']],
    );
    assert.ok(((await sources.get(admin, 'air')).next_run_at ?? '') > new Date().toISOString());
  });

  test('others’ sources are out of reach', async () => {
    const run = await begin();
    const stranger: Actor = {
      kind: 'key',
      id: 'key:x',
      name: 'x',
      grants: [
        {
          role: 'steward',
          organizationId: '00000000-0000-7000-8000-000000000001',
          reach: ['00000000-0000-7000-8000-000000000001'],
        },
      ],
    };
    await assert.rejects(sources.get(stranger, 'air'), { code: 'not-found' });
    await assert.rejects(runs.start(stranger, 'air', worker), { code: 'not-found' });
    await assert.rejects(batches.push(stranger, run.id, { leaseToken: run.leaseToken, entries: [] }), {
      code: 'not-allowed',
    });
    assert.deepEqual((await runs.list(stranger, { limit: 5 })).rows, []);
    await assert.rejects(
      sources.list({ kind: 'anonymous', id: 'anonymous', name: 'x', grants: [] }, undefined, 5),
      { code: 'not-allowed' },
    );
  });

  test('a steward of every organization may name a new owner, a steward of one may not', async () => {
    const steward = (organizationId: string | null): Actor => ({
      kind: 'key',
      id: 'key:s',
      name: 's',
      grants: [{ role: 'steward', organizationId, reach: organizationId ? [organizationId] : [] }],
    });
    const fresh = { ...document, id: 'fresh', organization: { slug: 'moi', name: { vi: 'Cơ quan mới' } } };
    const one = steward('00000000-0000-7000-8000-000000000001');
    await assert.rejects(sources.put(one, fresh), { code: 'not-allowed' });
    const { row } = await sources.put(steward(null), { ...fresh, publish: 'review' });
    assert.equal(row.organization_slug, 'moi');
  });

  test('only a reviewer lets a source publish unseen; sending the same again changes nothing', async () => {
    const as = (role: 'steward' | 'reviewer'): Actor => ({
      kind: 'key',
      id: `key:${role}`,
      name: role,
      grants: [{ role, organizationId: null, reach: [] }],
    });
    const own = { slug: 'tin-cay', name: { vi: 'Cơ quan' } };
    const careful = { ...document, id: 'trust', organization: own, publish: 'review' };
    const trusted = { ...careful, publish: 'trusted' };
    await sources.put(as('steward'), careful);
    await assert.rejects(sources.put(as('steward'), trusted), { code: 'not-allowed' });
    await sources.put(as('reviewer'), trusted);
    await sources.put(as('steward'), structuredClone(trusted));
    await assert.rejects(sources.put(as('steward'), { ...trusted, language: 'en' }), { code: 'not-allowed' });
    await sources.put(as('steward'), careful);
  });

  test('a batch that names a record twice is refused whole', async () => {
    const run = await begin();
    await assert.rejects(push(run, [put('a'), put('a', 'b')]), { code: 'twin-records' });
    assert.deepEqual(await live(), []);
  });
});
