import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { testEngines } from '../../database/testing.ts';
import type { Problem } from '../../http/problem.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestIssuer } from '../../testing/issuer.ts';
import { type SignedIn, signedIn } from '../../testing/people.ts';
import { tellOfExpiry } from './expiring.ts';

type Key = Schemas['Key'];

for (const { name: engine } of testEngines) {
  describe(`keys (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let hub: TestHub;
    /** Another process of the same hub. */
    let other: TestHub;
    let admin: ReturnType<typeof clientOf>;
    let an: SignedIn;
    let binh: SignedIn;

    before(async () => {
      issuer = await startTestIssuer();
      hub = await startTestHub({ issuer: issuer.url, database: engine });
      other = await startTestHub({ issuer: issuer.url, beside: hub });
      admin = clientOf(hub);
      await admin.organization('cuc');
      an = await signedIn(hub, issuer, { sub: 'an', groups: ['/cuc/steward'] });
      binh = await signedIn(hub, issuer, { sub: 'binh' });
    });
    after(async () => {
      await other?.close();
      await hub?.close();
      await issuer?.close();
    });

    const make = async (who: SignedIn, input: object = {}): Promise<Key & { key: string }> => {
      const { status, body } = await who.call<Key & { key: string }>('POST', '/api/v1/keys', {
        name: 'Bản đồ',
        ...input,
      });
      assert.equal(status, 201, JSON.stringify(body));
      return body;
    };
    const withKey = <T = Problem>(key: string, path: string, method = 'GET', body?: unknown, on = hub) =>
      clientOf(on).call<T>(method, path, body, { 'x-api-key': key });
    /** Another process hears of a change by its notice; nothing else makes it ask. */
    const until = async (ask: () => Promise<{ status: number }>, status: number) => {
      while ((await ask()).status !== status);
    };

    test('a key is shown once, kept as SHA-256, and its owner reads of it', async () => {
      const made = await make(an, {
        description: 'Cho điện thoại',
        plan: 'partner',
        planReason: 'Nhiều người dùng',
      });
      assert.match(made.key, /^eh_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
      assert.ok(made.key.startsWith(`${made.prefix}_`));
      assert.deepEqual(
        [made.role, made.owner?.id, made.scopes, made.state, made.plan, made.requestedPlan],
        [null, an.id, ['read'], 'active', 'agency', 'partner'],
      );
      const [row] = await hub.engines.database.query(sql`select * from api_key where id = ${made.id}`);
      assert.ok(!JSON.stringify(row).includes(made.key));
      assert.ok(JSON.stringify(row).includes(createHash('sha256').update(made.key).digest('hex')));
      const { body } = await an.call<Key>('GET', `/api/v1/keys/${made.prefix}`);
      assert.deepEqual([body.id, body.key], [made.id, undefined]);
      assert.equal((await binh.call('GET', `/api/v1/keys/${made.id}`)).status, 404);
      assert.equal((await binh.call('DELETE', `/api/v1/keys/${made.id}`)).status, 404);
      assert.equal((await binh.call('POST', `/api/v1/keys/${made.id}/rotate`, {})).status, 404);
    });

    test('lists: mine, page by page; of everybody and by owner for administrators', async () => {
      for (const name of ['một', 'hai', 'ba']) await make(binh, { name });
      interface Page {
        items: Key[];
        total: number;
        next: string | null;
      }
      const first = await binh.call<Page>('GET', '/api/v1/keys?limit=2');
      assert.deepEqual([first.body.items.map(({ name }) => name), first.body.total], [['ba', 'hai'], 3]);
      const rest = await binh.call<Page>('GET', `/api/v1/keys?limit=2&cursor=${first.body.next}`);
      assert.deepEqual([rest.body.items.map(({ name }) => name), rest.body.next], [['một'], null]);
      for (const query of ['all=true', `owner=${an.id}`])
        assert.equal((await binh.call('GET', `/api/v1/keys?${query}`)).status, 403, query);
      const all = await admin.call<Page>('GET', '/api/v1/keys?limit=100');
      assert.ok(all.body.total >= 4);
      const hers = await admin.call<Page>('GET', `/api/v1/keys?owner=${binh.id}`);
      assert.deepEqual([hers.body.total, hers.body.items[0]?.owner?.email], [3, 'binh@example.org']);
      const asked = await admin.call<Page>('GET', '/api/v1/keys?planRequested=true');
      assert.ok(asked.body.items.length > 0 && asked.body.items.every((key) => key.requestedPlan));
    });

    test('scopes: a key does what it was given, as its owner', async () => {
      const draft = await admin.dataset('cuc', { title: { vi: 'Nháp' } }, 'draft');
      const open = await admin.dataset('cuc', { title: { vi: 'Mở' } });
      const address = (id: string) => `/api/v1/datasets/${id}`;
      const write = (key: string) =>
        withKey(key, '/api/v1/datasets', 'POST', { organization: 'cuc', dataset: { title: { vi: 'Mới' } } });

      const { key: reading } = await make(an);
      assert.equal((await withKey(reading, address(open.id))).status, 200);
      assert.equal((await withKey(reading, address(draft.id))).status, 404, 'what everybody may read');
      const refused = await write(reading);
      assert.deepEqual(
        [refused.status, refused.body.code, refused.body.scope],
        [403, 'scope-missing', 'write'],
      );
      assert.equal((await withKey(reading, '/api/v1/keys')).body.scope, 'read:own');
      assert.equal((await withKey(reading, '/api/v1/harvest/runs')).body.scope, 'harvest');

      const { key: own } = await make(an, { scopes: ['read', 'read:own'] });
      assert.equal((await withKey(own, address(draft.id))).status, 200);
      assert.equal((await withKey(own, '/api/v1/keys')).status, 200);
      assert.equal((await write(own)).status, 403);

      const { key: writing } = await make(an, { scopes: ['read', 'write'] });
      assert.equal((await write(writing)).status, 201);
      const { key: stranger } = await make(binh, { scopes: ['read', 'read:own', 'write'] });
      assert.equal((await write(stranger)).body.code, 'not-allowed', 'no more than its owner');

      const { key: everything } = await make(an, { scopes: ['read', 'read:own', 'write', 'harvest'] });
      const more = await withKey(everything, '/api/v1/keys', 'POST', { name: 'Thêm' });
      assert.deepEqual([more.status, more.body.scope], [403, 'sign-in'], 'no key makes keys');
    });

    test('a key of the hub has its role, and is made by administrators', async () => {
      const made = await admin.call<Key & { key: string }>('POST', '/api/v1/keys', {
        name: 'Máy thu thập',
        role: 'harvester',
      });
      assert.deepEqual([made.status, made.body.owner, made.body.plan], [201, null, 'harvester']);
      assert.equal((await withKey(made.body.key, '/api/v1/harvest/runs')).status, 200);
      for (const [who, input, status] of [
        [an, { name: 'x', role: 'admin' }, 403],
        [an, { name: 'x', organization: 'cuc' }, 400],
        [an, { name: 'x', scopes: [] }, 400],
        [an, { name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 400],
      ] as const)
        assert.equal((await who.call('POST', '/api/v1/keys', input)).status, status, JSON.stringify(input));
      assert.equal(
        (await admin.call('POST', '/api/v1/keys', { name: 'x' })).status,
        403,
        'whose would it be?',
      );
    });

    test('a rotated key works beside its new secret until the overlap ends', async () => {
      const made = await make(an, { scopes: ['read', 'read:own'] });
      const rotated = await an.call<Key & { key: string }>('POST', `/api/v1/keys/${made.id}/rotate`, {
        overlapHours: 1,
      });
      assert.equal(rotated.status, 200);
      assert.deepEqual([rotated.body.id, rotated.body.previous?.prefix], [made.id, made.prefix]);
      for (const key of [made.key, rotated.body.key])
        assert.equal((await withKey(key, '/api/v1/keys')).status, 200);
      await hub.engines.database.query(
        sql`update api_key set previous_until = now() - interval '1 second' where id = ${made.id}`,
      );
      await hub.engines.database.notify('access_keys', '*');
      await until(() => withKey(made.key, '/api/v1/keys'), 401);
      assert.equal((await withKey(rotated.body.key, '/api/v1/keys')).status, 200);
      const last = await an.call<Key & { key: string }>('POST', `/api/v1/keys/${made.id}/rotate`, {
        overlapHours: 0,
      });
      assert.equal((await withKey(rotated.body.key, '/api/v1/keys')).status, 401, 'at once');
      assert.equal((await withKey(last.body.key, '/api/v1/keys')).status, 200);
    });

    test('revocation, expiry and suspension end a key at once, in every process', async () => {
      const mine = () => make(binh, { scopes: ['read', 'read:own'] });
      const [revoked, expired, orphan] = [await mine(), await mine(), await mine()];
      const own = (key: string, on: TestHub) => withKey(key, '/api/v1/keys', 'GET', undefined, on);
      for (const { key } of [revoked, expired, orphan])
        for (const on of [hub, other]) assert.equal((await own(key, on)).status, 200);

      assert.equal((await binh.call('DELETE', `/api/v1/keys/${revoked.id}`)).status, 204);
      assert.equal((await own(revoked.key, hub)).body.code, 'bad-key');
      await until(() => own(revoked.key, other), 401);
      const again = await binh.call<Problem>('POST', `/api/v1/keys/${revoked.id}/rotate`, {});
      assert.deepEqual([again.status, again.body.code], [409, 'key-ended']);

      await hub.engines.database.query(sql`update api_key set expires_at = now() where id = ${expired.id}`);
      await hub.engines.database.notify('access_keys', '*');
      await until(() => own(expired.key, other), 401);

      const suspended = await admin.call('PUT', `/api/v1/people/${binh.id}/suspension`, { reason: 'Thử' });
      assert.ok(suspended.status < 300, JSON.stringify(suspended.body));
      assert.equal((await own(orphan.key, hub)).body.code, 'person-suspended');
      await until(() => own(orphan.key, other), 403);
      await admin.call('DELETE', `/api/v1/people/${binh.id}/suspension`);
      await until(() => own(orphan.key, other), 200);
    });

    test('a key in the wrong place is a clear error, and stands in no log', async () => {
      const { key } = await make(an, { scopes: ['read', 'read:own', 'write'] });
      const bare = async (
        method: string,
        path: string,
        headers: Record<string, string> = {},
        body?: unknown,
      ) => {
        const reply = await fetch(hub.url + path, {
          method,
          headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await reply.text();
        assert.ok(!text.includes(key), `${method} ${path} repeats the key`);
        const answer = JSON.parse(text) as { code?: string; error?: { code: string } };
        return answer.code ?? answer.error?.code;
      };
      const dataset = { organization: 'cuc', dataset: { title: { vi: 'Không' } } };
      for (const [code, ...call] of [
        ['key-in-wrong-place', 'POST', `/api/v1/datasets?api_key=${key}`, {}, dataset],
        ['key-in-wrong-place', 'GET', `/api/v1/datasets/${key}`],
        ['key-in-wrong-place', 'GET', `/khong/co/${key}/dau`],
        ['key-in-wrong-place', 'GET', `/api/v1/datasets?key=${key}`],
        ['key-in-wrong-place', 'GET', `/api/v1/datasets?${key}=1`],
        ['key-as-token', 'GET', '/api/v1/datasets', { authorization: `Bearer ${key}` }],
        ['key-as-token', 'POST', '/api/v1/datasets', { authorization: `Bearer ${key}` }, dataset],
        ['key-needed', 'POST', '/api/v1/datasets', {}, { ...dataset, api_key: key }],
        [
          'key-in-wrong-place',
          'POST',
          '/api/v1/datasets',
          { 'x-api-key': key },
          { ...dataset, api_key: key },
        ],
        ['key-in-wrong-place', 'POST', '/api/3/action/package_show', {}, { id: 'x', api_key: key }],
      ] as [string, string, string, Record<string, string>?, unknown?][])
        assert.equal(await bare(...call), code, JSON.stringify(call));
      const asId = await fetch(`${hub.url}/api/v1/code-lists`, { headers: { 'x-request-id': key } });
      assert.notEqual(asId.headers.get('x-request-id'), key);
      // Where it may stand, for programs that send no headers.
      assert.equal((await fetch(`${hub.url}/api/v1/keys?api_key=${key}`)).status, 200);
      const written = hub.log.filter((line) => line.includes('"request"')).length;
      assert.ok(written > 10, 'calls were logged');
      assert.ok(!hub.log.some((line) => line.includes(key)), 'the log has the key');
      const traces = await hub.engines.database.query<{ n: number }>(
        sql`select count(*) as n from audit_event where to_jsonb(audit_event)::text like ${`%${key}%`}`,
      );
      assert.deepEqual(traces, [{ n: 0 }]);
    });

    test('people are told once of a key that is about to expire', async () => {
      const expiresAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
      const made = await make(an, { name: 'Sắp hết hạn', expiresAt });
      await make(an, { name: 'Còn lâu', expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });
      await tellOfExpiry(hub.engines.database);
      await tellOfExpiry(hub.engines.database);
      const rows = await hub.engines.database.query<{ parameters: { prefix: string }; times: number }>(
        sql`select parameters, times from notification where kind = 'key-expiring' and person_id = ${an.id}`,
      );
      assert.deepEqual(
        rows.map(({ parameters, times }) => [parameters.prefix, times]),
        [[made.prefix, 1]],
      );
    });

    test('what was done to a key is in the audit log, and when it was used on its record', async () => {
      const made = await make(an);
      await withKey(made.key, '/api/v1/datasets');
      await an.call('POST', `/api/v1/keys/${made.id}/rotate`, {});
      const plan = await admin.call<Key>('PUT', `/api/v1/keys/${made.id}/plan`, {
        plan: 'partner',
        comment: 'Được',
      });
      assert.deepEqual(
        [plan.body.plan, plan.body.ownPlan, plan.body.requestedPlan],
        ['partner', 'partner', null],
      );
      assert.equal((await an.call('PUT', `/api/v1/keys/${made.id}/plan`, { plan: 'agency' })).status, 403);
      await an.call('DELETE', `/api/v1/keys/${made.id}`);
      const events = await hub.engines.database.query<{ action: string }>(
        sql`select action from audit_event where subject_id = ${made.id} order by id`,
      );
      assert.deepEqual(
        events.map(({ action }) => action),
        ['key.create', 'key.rotate', 'key.plan', 'key.revoke'],
      );
      await hub.settle();
      const { body } = await an.call<Key>('GET', `/api/v1/keys/${made.id}`);
      assert.ok(Date.now() - Date.parse(String(body.lastUsedAt)) < 60_000);
      assert.equal(body.state, 'revoked');
    });
  });
}
