import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { pino } from 'pino';
import { anonymous } from '../../access/index.ts';
import { testEngines } from '../../database/testing.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestIssuer } from '../../testing/issuer.ts';
import { type SignedIn, signedIn } from '../../testing/people.ts';
import { createCounting } from './counting.ts';
import { bucketOf, quantile } from './latency.ts';

type Report = Schemas['UsageReport'];
type Key = Schemas['Key'] & { key: string };

const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

for (const { name: engine } of testEngines) {
  describe(`usage reports (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let hub: TestHub;
    let admin: ReturnType<typeof clientOf>;
    let developer: SignedIn;
    let steward: SignedIn;
    let key: Key;
    let dataset: { id: string; slug: string };

    before(async () => {
      issuer = await startTestIssuer();
      hub = await startTestHub({ issuer: issuer.url, database: engine });
      admin = clientOf(hub);
      const ministry = await admin.organization('bo');
      await admin.call('POST', '/api/v1/organizations', {
        slug: 'cuc',
        name: { vi: 'Cục' },
        parent: ministry,
      });
      await admin.organization('so');
      developer = await signedIn(hub, issuer, { sub: 'developer', name: '=HYPERLINK("http://bad")' });
      steward = await signedIn(hub, issuer, { sub: 'steward', groups: ['/bo/steward'] });
      dataset = await admin.dataset('cuc', { title: { vi: 'Không khí' } });
      key = (await developer.call<Key>('POST', '/api/v1/keys', { name: '@ứng dụng, "một"' })).body;
      const byKey = (path: string) => admin.call('GET', path, undefined, { 'x-api-key': key.key });
      for (let i = 0; i < 3; i++) await byKey(`/api/v1/datasets/${dataset.id}`);
      await byKey('/api/v1/organizations');
      await byKey('/api/v1/datasets/khong-co');
      await admin.read(`/api/v1/datasets/${dataset.id}`);
      await hub.settle();
    });
    after(async () => {
      await hub?.close();
      await issuer?.close();
    });

    test('mine: totals, every day, keys, datasets', async () => {
      const { status, body } = await developer.call<Report>('GET', '/api/v1/usage');
      assert.equal(status, 200, JSON.stringify(body));
      // His own calls by token count too: he made a key, and asked who he is.
      const ofKey = body.keys.find((one) => one.key?.id === key.id);
      assert.deepEqual([ofKey?.calls, ofKey?.errors, ofKey?.rows, ofKey?.key?.prefix], [5, 1, 3, key.prefix]);
      assert.ok(Number(ofKey?.bytes) > 1000, 'bytes as they were sent');
      assert.ok(Number(ofKey?.p50) > 0 && Number(ofKey?.p95) >= Number(ofKey?.p50));
      assert.ok(body.keys.some((one) => one.key === null));
      assert.deepEqual([body.series.length, body.series.at(-1)?.at, body.to], [30, today, today]);
      assert.equal(body.series.at(-1)?.calls, body.totals.calls);
      assert.equal(body.series[0]?.calls, 0);
      assert.deepEqual(
        body.datasets.map(({ dataset: { slug }, calls, opened }) => [slug, calls, opened]),
        [[dataset.slug, 3, 3]],
      );
      assert.deepEqual(body.callers, [], 'of one’s own calls one knows who called');
      const one = await developer.call<Report>('GET', `/api/v1/usage?key=${key.id}&granularity=month`);
      assert.deepEqual([one.body.totals.calls, one.body.series.at(-1)?.at.slice(-2)], [5, '01']);
      const early = await developer.call<Report>('GET', `/api/v1/usage?from=${daysAgo(9)}&to=${daysAgo(3)}`);
      assert.deepEqual(
        [early.body.totals.calls, early.body.totals.p50, early.body.series.length],
        [0, null, 7],
      );
    });

    test('who uses our data: for those who keep it, of all that stands below', async () => {
      const { body } = await steward.call<Report>('GET', '/api/v1/usage/organizations/bo');
      assert.equal(body.totals.calls, 4);
      const callers = body.callers.map(({ kind, application, calls }) => [kind, application, calls]);
      assert.deepEqual(callers, [
        ['person', '@ứng dụng, "một"', 3],
        ['anonymous', null, 1],
      ]);
      assert.equal(body.datasets[0]?.opened, 4);
      assert.deepEqual(body.keys, []);
      assert.equal((await steward.call('GET', '/api/v1/usage/organizations/so')).status, 403);
      assert.equal((await developer.call('GET', '/api/v1/usage/organizations/bo')).status, 403);
      assert.equal((await developer.call('GET', '/api/v1/usage?all=true')).status, 403);
      assert.equal((await admin.call('GET', '/api/v1/usage/organizations/khong-co')).status, 404);
      assert.equal((await admin.read('/api/v1/usage')).status, 401);
      const all = await admin.call<Report>('GET', '/api/v1/usage');
      assert.ok(all.body.totals.calls > 10 && all.body.callers.length >= 3);
      const other = await signedIn(hub, issuer, { sub: 'other' });
      const guessed = await other.call<Report>('GET', `/api/v1/usage?key=${key.id}`);
      assert.equal(guessed.body.totals.calls, 0, 'nobody’s key but one’s own');
    });

    test('CSV: each line a day and what is told apart, and no formula in it', async () => {
      const csv = async (who: SignedIn, path: string) => {
        const reply = await who.call<string>('GET', path);
        assert.equal(reply.status, 200, reply.body);
        assert.match(
          reply.headers.get('content-disposition') ?? '',
          /^attachment; filename="usage-.*\.csv"$/,
        );
        return String(reply.body).replace('\uFEFF', '').trimEnd().split('\r\n');
      };
      const days = await csv(developer, '/api/v1/usage.csv');
      assert.equal(days[0], 'day,calls,errors,rows,bytes,p50 ms,p95 ms');
      assert.ok(days[1]?.startsWith(`${today},`) && days.length === 2);
      const datasets = await csv(developer, '/api/v1/usage.csv?by=dataset');
      assert.deepEqual(datasets[0], 'day,dataset,title,organization,opened,calls,errors,rows,bytes');
      assert.match(datasets[1] ?? '', new RegExp(`^${today},${dataset.slug},Không khí,cuc,3,3,0,0,\\d+$`));
      const callers = await csv(steward, '/api/v1/usage/organizations/bo/usage.csv?by=caller');
      assert.ok(
        callers.some((line) =>
          line.startsWith(
            `${today},person,"'=HYPERLINK(""http://bad"")","'@ứng dụng, ""một""",${key.prefix},3,0,`,
          ),
        ),
        callers.join('\n'),
      );
      assert.ok(callers.some((line) => line.startsWith(`${today},anonymous,,,,1,0,`)));
      assert.equal((await csv(developer, '/api/v1/usage.csv?by=service')).length, 1);
      assert.ok((await csv(developer, '/api/v1/usage.csv?by=key')).length >= 3);
    });

    test('CSV of very many lines comes page by page, each once', async () => {
      await hub.engines.database.query(sql`
        insert into usage_caller (day, person_id, key_id, calls, errors, rows, bytes, ${sql.join(
          [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 'more'].map((b) =>
            sql.ref(`ms_${b}`),
          ),
        )})
        select date '2020-01-01' + (n / 50), ${developer.id}::uuid, gen_random_uuid(), 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        from generate_series(0, 2499) n`);
      const reply = await developer.call<string>(
        'GET',
        '/api/v1/usage.csv?by=key&from=2020-01-01&to=2020-12-31',
      );
      const lines = String(reply.body).trimEnd().split('\r\n');
      assert.equal(lines.length, 2501);
    });

    test('a period that is none is a clear error', async () => {
      for (const query of [
        'from=2026-02-01&to=2026-01-01',
        'from=1990-01-01',
        'from=gestern',
        'granularity=year',
      ])
        assert.equal((await developer.call('GET', `/api/v1/usage?${query}`)).status, 400, query);
    });

    test('however many callers come, memory is bounded; what is dropped first is of which dataset', async () => {
      const { database } = hub.engines;
      const counting = createCounting({ database, log: pino({ level: 'silent' }) });
      const end = (n: number) => ({
        status: 200,
        seconds: 0.003,
        bytes: 1,
        rows: 1,
        subject: { datasetId: `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}` },
      });
      for (let i = 0; i < 21_000; i++)
        counting.note({ ...anonymous, kind: 'person', personId: developer.id }, end(i));
      await counting.flush();
      const [row] = await database.query<{ calls: number; datasets: number }>(sql`
        select (select sum(calls)::bigint from usage_caller where person_id = ${developer.id} and day = ${today} and ms_5 >= 20000) as calls,
          (select count(*) from usage_dataset where person_id = ${developer.id}) as datasets`);
      assert.ok(Number(row?.calls) >= 21_000, 'every call counts');
      assert.equal(row?.datasets, 20_001);
    });
  });
}

test('shares of answers are read from their buckets', () => {
  const buckets = Array(14).fill(0) as number[];
  assert.equal(quantile(buckets, 0.5), null);
  for (const ms of [0.4, 1, 3, 3, 4, 4, 5, 80, 90, 20_000])
    buckets[bucketOf(ms)] = (buckets[bucketOf(ms)] ?? 0) + 1;
  assert.equal(quantile(buckets, 0.5), 3.8);
  assert.equal(quantile(buckets, 0.9), 100);
  assert.equal(quantile(buckets, 0.95), 10_000);
});
