import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import { testEngines } from '../../database/testing.ts';
import type { Problem } from '../../http/problem.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestIssuer } from '../../testing/issuer.ts';
import { type SignedIn, signedIn } from '../../testing/people.ts';

type Request = Schemas['AccessRequest'];
type Answered = Request & Problem;

for (const { name: engine } of testEngines) {
  describe(`requests for data (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let hub: TestHub;
    let other: TestHub;
    let admin: ReturnType<typeof clientOf>;
    let asker: SignedIn;
    let steward: SignedIn;
    let stranger: SignedIn;
    let dataset: { id: string; slug: string };

    before(async () => {
      issuer = await startTestIssuer();
      hub = await startTestHub({ issuer: issuer.url, database: engine });
      other = await startTestHub({ issuer: issuer.url, beside: hub });
      admin = clientOf(hub);
      await admin.organization('cuc');
      await admin.organization('so');
      asker = await signedIn(hub, issuer, { sub: 'asker' });
      steward = await signedIn(hub, issuer, { sub: 'steward', groups: ['/cuc/steward'] });
      stranger = await signedIn(hub, issuer, { sub: 'stranger', groups: ['/so/steward'] });
      dataset = await closed('Nước thải');
    });
    after(async () => {
      await other?.close();
      await hub?.close();
      await issuer?.close();
    });

    /** What is said of it is open; its data is not. */
    const closed = (vi: string) =>
      admin.dataset('cuc', {
        title: { vi },
        metadataAccess: 'open',
        accessRights: 'restricted',
        distributions: [{ title: { vi: 'Tệp' }, downloadUrl: 'https://example.org/nuoc.csv', format: 'CSV' }],
      });
    const ask = async (input: object = {}, who = asker) =>
      who.call<Answered>('POST', '/api/v1/access-requests', {
        dataset: dataset.slug,
        purpose: 'Nghiên cứu lưu vực sông',
        ...input,
      });
    const decide = (id: string, body: object, who = steward) =>
      who.call<Answered>('POST', `/api/v1/access-requests/${id}/decision`, body);
    const hasData = ({ body }: { body: object }) => JSON.stringify(body).includes('nuoc.csv');
    const reading = (who: SignedIn, on = hub) =>
      who.call('GET', `/api/v1/datasets/${dataset.id}`, undefined, on);
    const byKey = (key: string, on = hub) =>
      clientOf(on).call('GET', `/api/v1/datasets/${dataset.id}`, undefined, { 'x-api-key': key });

    test('asked, approved, used at once in every process, and ended at once', async () => {
      const before = await reading(asker);
      assert.equal(hasData(before), false);
      const made = await ask();
      assert.equal(made.status, 201, JSON.stringify(made.body));
      assert.deepEqual(
        [made.body.state, made.body.mine, made.body.mayDecide, made.body.dataset.slug],
        ['waiting', true, false, dataset.slug],
      );
      const again = await ask();
      assert.deepEqual([again.status, again.body.code], [409, 'request-waits']);

      interface Page {
        items: Request[];
        total: number;
      }
      const waiting = await steward.call<Page>('GET', '/api/v1/access-requests?view=decide&state=waiting');
      assert.deepEqual([waiting.body.total, waiting.body.items[0]?.requester?.name], [1, 'Person asker']);
      assert.equal(waiting.body.items[0]?.mayDecide, true);
      const told = await steward.call<{ items: { kind: string }[] }>('GET', '/api/v1/notifications');
      assert.ok(told.body.items.some(({ kind }) => kind === 'access-asked'));

      const approved = await decide(made.body.id, { decision: 'approve', comment: 'Được' });
      assert.deepEqual(
        [approved.status, approved.body.state],
        [200, 'approved'],
        JSON.stringify(approved.body),
      );
      const after = await reading(asker);
      assert.equal(hasData(after), true);
      assert.notEqual(
        after.headers.get('etag'),
        before.headers.get('etag'),
        'what a client kept of before is not as good as this',
      );
      while (!hasData(await reading(asker, other)));
      const key = await asker.call<{ key: string }>('POST', '/api/v1/keys', { name: 'x' });
      assert.equal(hasData(await byKey(key.body.key)), true, 'a key that reads has what was approved');
      assert.equal(hasData(await reading(stranger)), false);
      assert.equal(hasData(await admin.read(`/api/v1/datasets/${dataset.id}`)), false);
      const heard = await asker.call<{ items: { kind: string }[] }>('GET', '/api/v1/notifications');
      assert.ok(heard.body.items.some(({ kind }) => kind === 'access-decided'));

      const ended = await steward.call<Answered>('POST', `/api/v1/access-requests/${made.body.id}/end`, {
        comment: 'Hết hạn',
      });
      assert.deepEqual([ended.body.state, ended.body.comment], ['ended', 'Hết hạn']);
      assert.equal(hasData(await reading(asker)), false);
      while (hasData(await byKey(key.body.key, other)));
    });

    test('an approval for one key holds for that key alone, and until it expires', async () => {
      const keys = await Promise.all(
        ['a', 'b'].map(
          async (name) =>
            (await asker.call<Schemas['Key'] & { key: string }>('POST', '/api/v1/keys', { name })).body,
        ),
      );
      const [one, two] = keys as [Schemas['Key'] & { key: string }, Schemas['Key'] & { key: string }];
      const made = await ask({ key: one.id });
      assert.equal(made.body.key?.prefix, one.prefix);
      await decide(made.body.id, {
        decision: 'approve',
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      });
      assert.deepEqual(
        [hasData(await byKey(one.key)), hasData(await byKey(two.key)), hasData(await reading(asker))],
        [true, false, false],
      );
      await hub.engines.database.query(
        sql`update access_request set expires_at = now() where id = ${made.body.id}`,
      );
      await hub.engines.database.notify('hub_approvals', asker.id);
      while (hasData(await byKey(one.key)));
      const { body } = await asker.call<Request>('GET', `/api/v1/access-requests/${made.body.id}`);
      assert.equal(body.state, 'expired');
    });

    test('who may do what: only the owner’s people decide, and nobody on their own request', async () => {
      const made = await ask();
      const { id } = made.body;
      assert.equal((await decide(id, { decision: 'approve' }, stranger)).status, 404);
      assert.equal((await decide(id, { decision: 'approve' }, asker)).status, 404);
      assert.equal((await stranger.call('GET', `/api/v1/access-requests/${id}`)).status, 404);
      assert.equal((await stranger.call('POST', `/api/v1/access-requests/${id}/withdrawal`)).status, 404);
      const own = await ask({}, steward);
      assert.equal((await decide(own.body.id, { decision: 'approve' })).body.code, 'own-request');
      assert.equal((await decide(id, { decision: 'refuse', comment: 'Không' })).body.state, 'refused');
      const late = await decide(id, { decision: 'approve' });
      assert.deepEqual([late.status, late.body.code, late.body.state], [409, 'request-state', 'refused']);
      assert.equal(hasData(await reading(asker)), false);
      const next = await ask();
      const withdrawn = await asker.call<Answered>(
        'POST',
        `/api/v1/access-requests/${next.body.id}/withdrawal`,
      );
      assert.equal(withdrawn.body.state, 'withdrawn');
      const events = await hub.engines.database.query<{ action: string }>(
        sql`select action from audit_event where subject_kind = 'access-request' and subject_id in (${id}, ${next.body.id}) order by id`,
      );
      assert.deepEqual(
        events.map(({ action }) => action.split('.')[1]),
        ['create', 'refuse', 'create', 'withdraw'],
      );
    });

    test('bad requests are clear errors', async () => {
      const open = await admin.dataset('cuc', { title: { vi: 'Mở' } });
      const hidden = await admin.dataset('cuc', {
        title: { vi: 'Kín' },
        metadataAccess: 'restricted',
        accessRights: 'restricted',
      });
      const past = new Date(Date.now() - 1000).toISOString();
      for (const [input, status, code] of [
        [{ dataset: open.id }, 400, 'already-open'],
        [{ dataset: hidden.id }, 404, 'not-found'],
        [{ dataset: 'khong-co' }, 404, 'not-found'],
        [{ purpose: 'Ngắn' }, 400, 'bad-request'],
        [{ until: past }, 400, 'bad-request'],
        [{ key: '019a0000-0000-7000-8000-000000000001' }, 404, 'not-found'],
      ] as const) {
        const { status: answered, body } = await ask(input);
        assert.deepEqual([answered, body.code], [status, code], JSON.stringify(input));
      }
      const byHub = await admin.call<Problem>('POST', '/api/v1/access-requests', {
        dataset: dataset.id,
        purpose: 'Nghiên cứu lưu vực sông',
      });
      assert.deepEqual([byHub.status, byHub.body.code], [403, 'people-only']);
      assert.equal((await admin.read('/api/v1/access-requests')).status, 401);
    });
  });
}
