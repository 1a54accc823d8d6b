import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { testEngines } from '../../database/testing.ts';
import { type Answer, clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestClaims, type TestIssuer } from '../../testing/issuer.ts';

type Person = Schemas['Person'];
type Problem = { code: string; suspension?: unknown };

for (const { name: engine } of testEngines) {
  describe(`people (${engine})`, { timeout: 120_000 }, () => {
    let issuer: TestIssuer;
    let hub: TestHub;
    /** Another process of the same hub. */
    let other: TestHub;
    let admin: ReturnType<typeof clientOf>;

    before(async () => {
      issuer = await startTestIssuer();
      hub = await startTestHub({ issuer: issuer.url, database: engine });
      other = await startTestHub({ issuer: issuer.url, beside: hub });
      admin = clientOf(hub);
      const ministry = await admin.organization('ministry');
      await admin.call('POST', '/api/v1/organizations', {
        slug: 'centre',
        name: { vi: 'Trung tâm' },
        parent: ministry,
      });
    });
    after(async () => {
      await other?.close();
      await hub?.close();
      await issuer?.close();
    });

    /** Calls as a person, through either process. */
    async function somebody(claims: TestClaims & { sub: string }) {
      const authorization = `Bearer ${await issuer.accessToken(claims)}`;
      const call = <T = Record<string, unknown>>(
        on: TestHub,
        method: string,
        path: string,
        body?: unknown,
      ): Promise<Answer<T & Problem>> =>
        clientOf(on).call(method, path, body, { authorization, 'x-api-key': '' });
      const me = (on = hub) => call<Schemas['Me']>(on, 'GET', '/api/v1/me');
      const { body } = await me();
      return { id: body.person?.id ?? '', name: body.name, call, me };
    }

    /** The other process hears of it: it need not be asked after a while, only after the notice. */
    async function until(ask: () => Promise<Answer<Problem>>, code: string | undefined): Promise<void> {
      for (;;) if ((await ask()).body.code === code) return;
    }

    test('a suspension is felt at once, in every process, by everything, and ends', async () => {
      const person = await somebody({ sub: 'binh', groups: ['/ministry/steward'] });
      assert.equal((await person.me(other)).status, 200);
      const done = await admin.call<Person>('PUT', `/api/v1/people/${person.id}/suspension`, {
        reason: 'left',
      });
      assert.equal(done.status, 200, JSON.stringify(done.body));
      assert.deepEqual([done.body.state, done.body.suspension?.reason], ['suspended', 'left']);
      const refused = await person.me();
      assert.ok([401, 403].includes(refused.status));
      assert.ok(!JSON.stringify(refused.body).includes('left'), 'the reason is for administrators');
      await until(() => person.me(other), 'person-suspended');
      // A new sign-in does not help.
      const again = await somebody({ sub: 'binh', sid: 'another', auth_time: Math.floor(Date.now() / 1000) });
      assert.equal((await again.me(other)).body.code, 'person-suspended');
      assert.equal((await again.call(hub, 'GET', '/api/v1/datasets')).status, 403, 'nor the public view');

      const restored = await admin.call<Person>('DELETE', `/api/v1/people/${person.id}/suspension`);
      assert.equal(restored.body.state, 'active');
      await until(() => again.me(other), undefined);
      assert.equal((await person.me()).body.code, 'session-ended', 'what was ended stays ended');
    });

    test('nobody suspends themselves, and only administrators suspend', async () => {
      const boss = await somebody({ sub: 'boss', roles: ['admin'] });
      const path = `/api/v1/people/${boss.id}/suspension`;
      assert.equal((await boss.call(hub, 'PUT', path, { reason: 'x' })).body.code, 'own-suspension');
      const reviewer = await somebody({ sub: 'reviewer', roles: ['reviewer'] });
      assert.equal((await reviewer.call(hub, 'PUT', path, { reason: 'x' })).body.code, 'not-allowed');
    });

    test('roles are granted beside those of the token, at once, and withdrawn', async () => {
      const person = await somebody({ sub: 'chi', groups: ['/centre/survey-officer'] });
      await person.me(other);
      const roles = `/api/v1/people/${person.id}/roles`;
      const granted = await admin.call<Schemas['RoleGrant']>('POST', roles, {
        role: 'reviewer',
        organization: 'ministry',
      });
      assert.equal(granted.status, 201, JSON.stringify(granted.body));
      assert.equal(granted.body.grantedBy, 'admin-token');
      const names = async (on: TestHub) =>
        (await person.me(on)).body.roles.map(({ role, source }) => `${source}:${role}`);
      assert.deepEqual(await names(hub), ['hub:reviewer', 'token:survey-officer']);
      // A role reaches what stands below its organization: the other process hears of it too.
      const draft = await admin.call<{ id: string }>('POST', '/api/v1/datasets', {
        organization: 'centre',
        dataset: { title: { vi: 'Nháp' }, description: { vi: 'Nháp' }, themes: ['air'] },
      });
      const read = () => person.call(other, 'GET', `/api/v1/datasets/${draft.body.id}`);
      await until(read, undefined);
      // The next token of the issuer takes nothing away that was granted here.
      await somebody({ sub: 'chi', groups: [], iat: Math.floor(Date.now() / 1000) + 5 });
      assert.deepEqual(await names(hub), ['hub:reviewer']);

      const twice = await admin.call('POST', roles, { role: 'reviewer', organization: 'ministry' });
      assert.equal(twice.body.code, 'already-granted');
      const nowhere = await admin.call('POST', roles, { role: 'steward', organization: 'nowhere' });
      assert.equal(nowhere.body.code, 'unknown-organization');
      assert.equal(
        (await admin.call('POST', roles, { role: 'steward' })).body.code,
        'role-needs-organization',
      );
      assert.equal((await person.call(hub, 'POST', roles, { role: 'admin' })).body.code, 'not-allowed');

      assert.equal((await admin.call('DELETE', `${roles}/${granted.body.id}`)).status, 204);
      await until(read, 'not-found');
      assert.equal((await admin.call('DELETE', `${roles}/${granted.body.id}`)).status, 404);
    });

    test('what the issuer gave is not withdrawn here, nor the last administrator', async () => {
      const person = await somebody({ sub: 'dung', roles: ['developer'] });
      const { body } = await admin.call<Person>('GET', `/api/v1/people/${person.id}`);
      const own = `/api/v1/people/${person.id}/roles`;
      assert.equal(
        (await admin.call('DELETE', `${own}/${body.roles[0]?.id}`)).body.code,
        'granted-elsewhere',
      );
    });

    test('are found by the beginning of a word, by role, organization and state', async () => {
      await somebody({
        sub: 'nguyen',
        name: 'Nguyễn Văn Đạt',
        email: 'dat@centre.example',
        groups: ['/centre/steward'],
      });
      const found = async (query: string) =>
        (
          await admin.call<{ items: Person[]; total: number }>('GET', `/api/v1/people?${query}`)
        ).body.items.map(({ name }) => name);
      for (const query of [
        'q=nguyen+dat',
        'q=Đạt',
        'q=dat%40centre',
        'role=steward&organization=centre&q=ng',
      ])
        assert.deepEqual(await found(query), ['Nguyễn Văn Đạt'], query);
      assert.deepEqual(await found('q=%27%3A*+%26+%21'), [], 'signs find nobody and break nothing');
      assert.deepEqual(await found('state=suspended'), []);
      const first = await admin.call<{ items: Person[]; next: string; total: number }>(
        'GET',
        '/api/v1/people?limit=1',
      );
      const second = await admin.call<{ items: Person[] }>(
        'GET',
        `/api/v1/people?limit=1&cursor=${first.body.next}`,
      );
      assert.notEqual(first.body.items[0]?.id, second.body.items[0]?.id);
      const nobody = await somebody({ sub: 'reader' });
      assert.equal((await nobody.call(hub, 'GET', '/api/v1/people')).status, 403);
    });

    test('a session ends here, everywhere, at once; a new sign-in begins again', async () => {
      const laptop = await somebody({ sub: 'giang', sid: 'laptop' });
      const phone = await somebody({ sub: 'giang', sid: 'phone' });
      await phone.me(other);
      const { body } = await laptop.call<{ items: Schemas['Session'][] }>(hub, 'GET', '/api/v1/me/sessions');
      assert.equal(body.items.length, 2);
      const current = body.items.filter((session) => session.current);
      assert.equal(current.length, 1);
      const ofPhone = body.items.find((session) => !session.current);
      assert.equal((await laptop.call(hub, 'DELETE', `/api/v1/me/sessions/${ofPhone?.id}`)).status, 204);
      assert.equal((await phone.me()).body.code, 'session-ended');
      await until(() => phone.me(other), 'session-ended');
      assert.equal((await laptop.me(other)).status, 200);
      assert.equal((await laptop.call(hub, 'DELETE', '/api/v1/me/sessions')).status, 204);
      await until(() => laptop.me(other), 'session-ended');
      // The issuer may keep the session's name when the person shows again who they are.
      const later = Math.floor(Date.now() / 1000) + 2;
      assert.equal(
        (await (await somebody({ sub: 'giang', sid: 'laptop', auth_time: later })).me(other)).status,
        200,
      );
      // Somebody else's session is none of theirs.
      const stranger = await somebody({ sub: 'ha' });
      assert.equal((await stranger.call(hub, 'DELETE', `/api/v1/me/sessions/${current[0]?.id}`)).status, 404);
    });

    test('the issuer says that a session has ended', async () => {
      const person = await somebody({ sub: 'khanh', sid: 'to-end' });
      await person.me(other);
      const tell = (token: string) =>
        fetch(`${hub.url}/api/v1/sign-in/backchannel-logout`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token: token }),
        });
      const refused = async (token: Promise<string>) => {
        const reply = await tell(await token);
        assert.equal(reply.status, 400);
        assert.equal(((await reply.json()) as Problem).code, 'bad-logout-token');
        assert.equal((await person.me()).status, 200);
      };
      const now = Math.floor(Date.now() / 1000);
      await refused(issuer.logoutToken({ sid: 'to-end', aud: 'another' }));
      await refused(issuer.logoutToken({ sid: 'to-end', events: {} }));
      await refused(issuer.logoutToken({ sid: 'to-end', nonce: 'n' }));
      await refused(issuer.logoutToken({ sid: 'to-end', iat: now - 400 }));
      await refused(issuer.logoutToken({}));
      await refused(issuer.accessToken({ sub: 'khanh', aud: 'envhub-portal' }));
      const token = await issuer.logoutToken({ sid: 'to-end', sub: 'khanh' });
      assert.equal((await tell(token)).status, 204);
      assert.equal((await person.me()).body.code, 'session-ended');
      await until(() => person.me(other), 'session-ended');
      assert.equal((await tell(token)).status, 400, 'once only');
      // Heard of before its first use, a session never begins; by its subject, all end.
      await tell(await issuer.logoutToken({ sid: 'never-seen' }));
      assert.equal((await somebody({ sub: 'khanh', sid: 'never-seen' })).id, '');
      const two = await somebody({ sub: 'khanh', sid: 'two' });
      await tell(await issuer.logoutToken({ sub: 'khanh' }));
      assert.equal((await two.me()).body.code, 'session-ended');
    });

    test('all of it stands in the audit log, with who, and from where', async () => {
      const { body } = await admin.call<{ items: Record<string, unknown>[] }>(
        'GET',
        '/api/v1/audit?limit=500',
      );
      const actions = new Set(body.items.map(({ action }) => action));
      for (const action of [
        'person.sign-in',
        'person.sign-out',
        'person.suspend',
        'person.restore',
        'role.grant',
        'role.withdraw',
        'person.roles-of-token',
      ])
        assert.ok(actions.has(action), action);
      const signIn = body.items.find(({ action }) => action === 'person.sign-in');
      assert.match(String(signIn?.actor), /^person:/);
    });
  });
}
