import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { testEngines } from '../../database/testing.ts';
import type { Problem } from '../../http/problem.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestIssuer } from '../../testing/issuer.ts';
import { signedIn } from '../../testing/people.ts';

const unlimited = {
  callsPerSecond: null,
  callsPerQuarterHour: null,
  callsPerDay: null,
  rowsPerDay: null,
  bytesPerDay: null,
};
const portalToken = 'a-secret-of-the-portal-and-the-hub';
const address = '/api/v1/code-lists';

for (const { name: engine } of testEngines) {
  describe(`limits (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let hub: TestHub;
    let other: TestHub;
    let admin: ReturnType<typeof clientOf>;

    before(async () => {
      issuer = await startTestIssuer();
      hub = await startTestHub({ issuer: issuer.url, database: engine, limits: true, portalToken });
      other = await startTestHub({ issuer: issuer.url, beside: hub, portalToken });
      admin = clientOf(hub);
    });
    after(async () => {
      await other?.close();
      await hub?.close();
      await issuer?.close();
    });

    const setPlan = async (name: string, limits: object, withoutCounters = 'open') => {
      const { status, body } = await admin.call('PUT', `/api/v1/plans/${name}`, {
        limits: { ...unlimited, ...limits },
        withoutCounters,
      });
      assert.equal(status, 200, JSON.stringify(body));
    };
    /** Everything used so far is forgotten. */
    const fresh = async () => {
      await hub.settle();
      await other.settle();
      await hub.engines.database.query(sql`delete from call_counter`);
    };
    const times = async (n: number, call: () => Promise<{ status: number }>) => {
      const answers = await Promise.all(Array.from({ length: n }, call));
      return [200, 429].map((status) => answers.filter((answer) => answer.status === status).length);
    };

    test('plans are for everybody to read, and for administrators to change', async () => {
      const { body } = await admin.read<{ items: Schemas['Plan'][] }>('/api/v1/plans');
      assert.deepEqual(
        body.items.map(({ name }) => name),
        ['anonymous', 'registered', 'partner', 'agency', 'harvester'],
      );
      assert.equal(body.items[0]?.limits.callsPerQuarterHour, 6000);
      assert.equal(body.items[0]?.withoutCounters, 'open');
      const somebody = await signedIn(hub, issuer, { sub: 'ai' });
      const input = { limits: unlimited, withoutCounters: 'open' };
      assert.equal((await somebody.call('PUT', '/api/v1/plans/registered', input)).status, 403);
      assert.equal((await admin.call('PUT', '/api/v1/plans/golden', input)).status, 400);
      assert.equal((await admin.call('PUT', '/api/v1/plans/partner', { ...input, limits: {} })).status, 400);
    });

    test('every answer says what is left; the call too many says which limit, and until when', async () => {
      await setPlan('anonymous', { callsPerQuarterHour: 5, callsPerDay: 50 });
      await fresh();
      const first = await admin.read(address);
      assert.equal(first.headers.get('ratelimit-policy'), '"quarter-hour";q=5;w=900, "day";q=50;w=86400');
      assert.match(first.headers.get('ratelimit') ?? '', /^"quarter-hour";r=4;t=\d+, "day";r=49;t=\d+$/);
      assert.match(first.headers.get('access-control-expose-headers') ?? '', /RateLimit, RateLimit-Policy/);
      const missing = await admin.read('/api/v1/code-lists/khong-co');
      assert.match(missing.headers.get('ratelimit') ?? '', /"quarter-hour";r=3/, 'errors too');
      assert.deepEqual(await times(10, () => admin.read(address)), [3, 7]);

      const refused = await admin.read<Problem & { limit: Schemas['Problem']['limit'] }>(address, {
        'accept-language': 'en',
      });
      assert.equal(refused.status, 429);
      assert.equal(refused.body.code, 'limit-reached');
      assert.match(
        refused.body.detail,
        /^The limit of 5 calls in 15 minutes is used up; it begins anew in \d+ seconds\.$/,
      );
      const { resetsAt, ...limit } = refused.body.limit ?? { resetsAt: '' };
      assert.deepEqual(limit, {
        plan: 'anonymous',
        name: 'quarter-hour',
        unit: 'calls',
        quota: 5,
        window: 900,
      });
      const wait = Number(refused.headers.get('retry-after'));
      assert.ok(wait > 0 && wait <= 900);
      assert.equal(Date.parse(resetsAt) % 900_000, 0);
      assert.ok(Math.abs(Date.parse(resetsAt) - Date.now() - wait * 1000) < 5000);
      assert.match(refused.headers.get('ratelimit') ?? '', /"quarter-hour";r=0;t=\d+, "day";r=45;t=/);

      const ckan = await admin.read<{ error: { code: string } }>('/api/3/action/package_list');
      assert.deepEqual([ckan.status, ckan.body.error.code], [429, 'limit-reached']);
      assert.equal((await clientOf(other).read(address)).status, 429, 'in every process');
      for (const path of ['/healthz', '/readyz']) {
        const { status, headers } = await admin.read(path);
        assert.deepEqual([status, headers.get('ratelimit')], [200, null], path);
      }
    });

    test('a body is not read of a call that is refused, and guessing keys is limited', async () => {
      await setPlan('anonymous', { callsPerQuarterHour: 3 });
      await fresh();
      const guess = () => admin.read<Problem>(address, { 'x-api-key': 'eh_00000000_wrong' });
      const codes = [];
      for (let i = 0; i < 5; i++) codes.push((await guess()).body.code);
      assert.deepEqual(codes, ['bad-key', 'bad-key', 'bad-key', 'limit-reached', 'limit-reached']);
      const posted = await fetch(`${hub.url}/api/v1/datasets`, { method: 'POST', body: '{ no json' });
      assert.equal(posted.status, 429);
    });

    test('the hub’s own portal is not limited for what its readers do; a wrong token is a stranger’s', async () => {
      await setPlan('anonymous', { callsPerQuarterHour: 2 });
      await fresh();
      const portal = (token: string) => () => admin.read(address, { 'x-envhub-portal': token });
      assert.deepEqual(await times(20, portal(portalToken)), [20, 0]);
      assert.deepEqual(await times(5, portal('b-secret-of-the-portal-and-the-hub')), [2, 3]);
    });

    test('keys: a person’s count together, one with its own plan by itself; the plan holds at once', async () => {
      await setPlan('registered', { callsPerDay: 6 });
      await setPlan('partner', { callsPerDay: 8 });
      const chi = await signedIn(hub, issuer, { sub: 'chi' });
      const make = async () =>
        (await chi.call<Schemas['Key'] & { key: string }>('POST', '/api/v1/keys', { name: 'x' })).body;
      const [one, two] = [await make(), await make()];
      await fresh();
      const by = (key: string, on = hub) =>
        clientOf(on).call('GET', address, undefined, { 'x-api-key': key });
      assert.deepEqual(await times(4, () => by(one.key)), [4, 0]);
      assert.deepEqual(await times(4, () => by(two.key, other)), [2, 2]);
      assert.equal((await chi.call('GET', '/api/v1/keys')).status, 200, 'her pages are not shut');
      const given = await admin.call('PUT', `/api/v1/keys/${one.id}/plan`, { plan: 'partner' });
      assert.equal(given.status, 200);
      assert.deepEqual(await times(9, () => by(one.key)), [8, 1]);
      assert.equal((await by(two.key)).status, 429);
      await admin.call('PUT', `/api/v1/people/${chi.id}/plan`, { plan: 'agency' });
      assert.equal((await by(two.key)).status, 200);
      const plans = await chi.call<{ items: Schemas['Key'][] }>('GET', '/api/v1/keys');
      assert.deepEqual(
        plans.body.items.map(({ plan }) => plan),
        ['agency', 'partner'],
      );
      await setPlan('partner', { callsPerDay: 9 });
      assert.equal((await by(one.key)).status, 200, 'a larger plan has room at once');
    });

    test('the owner of a key is told when a day’s limit is nearly used up, and when it is', async () => {
      await setPlan('registered', { callsPerDay: 10 });
      const dung = await signedIn(hub, issuer, { sub: 'dung' });
      const { body } = await dung.call<{ key: string }>('POST', '/api/v1/keys', { name: 'Ứng dụng' });
      const kinds = async () =>
        (
          await hub.engines.database.query<{ kind: string }>(
            sql`select kind from notification where person_id = ${dung.id} order by at, id`,
          )
        ).map(({ kind }) => kind);
      await times(7, () => clientOf(hub).call('GET', address, undefined, { 'x-api-key': body.key }));
      assert.deepEqual(await kinds(), []);
      await times(7, () => clientOf(hub).call('GET', address, undefined, { 'x-api-key': body.key }));
      // It is told behind the call's back.
      while (!(await kinds()).includes('limit-reached'));
    });

    test('records and bytes of answers count', async () => {
      await admin.organization('cuc');
      for (let i = 0; i < 5; i++) await admin.organization(`cuc-${i}`);
      await setPlan('anonymous', { rowsPerDay: 10 });
      await fresh();
      const list = () => admin.read<Problem & { items: unknown[] }>('/api/v1/organizations');
      for (let i = 0; i < 2; i++) {
        assert.equal((await list()).body.items.length, 6);
        await hub.settle();
      }
      const third = await list();
      assert.deepEqual(
        [third.status, third.body.limit],
        [429, { ...(third.body.limit as object), unit: 'rows', quota: 10 }],
      );
      await setPlan('anonymous', { bytesPerDay: 3000 });
      await fresh();
      let calls = 0;
      for (; calls < 20 && (await list()).status === 200; calls++) await hub.settle();
      assert.ok(calls > 0 && calls < 6, `${calls} answers of some 1,000 bytes`);
    });
  });
}
