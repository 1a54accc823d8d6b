import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { decodeJwt } from 'jose';
import { missing } from '../database/testing.ts';
import { clientOf } from '../testing/client.ts';
import { startTestHub, type TestHub } from '../testing/hub.ts';
import { createTestRealm, newRealmName, type TestRealm } from '../testing/keycloak.ts';

const url = process.env.KEYCLOAK_URL;

if (!url) missing('signing in at a real Keycloak', 'KEYCLOAK_URL');
else
  describe('signing in at a real Keycloak', { timeout: 180_000 }, () => {
    const name = newRealmName();
    let hub: TestHub;
    let realm: TestRealm;

    before(async () => {
      hub = await startTestHub({ issuer: `${url}/realms/${name}`, issuerPause: 0 });
      await clientOf(hub).organization('cuc-moi-truong');
      realm = await createTestRealm(url, { publicUrl: 'http://hub.example', apiUrl: hub.url }, name);
    });
    after(async () => {
      await realm?.close();
      await hub?.close();
    });

    const read = <T = { code?: string }>(path: string, token: string) =>
      clientOf(hub).read<T & { code?: string }>(path, { authorization: `Bearer ${token}` });
    const me = (token: string) => read<Schemas['Me']>('/api/v1/me', token);

    test('roles and groups of the realm are roles in the hub’s organizations', async () => {
      const { access_token: token } = await realm.signIn('can-bo');
      const { body } = await me(token);
      assert.deepEqual([body.name, body.person?.email], ['Lê Cán Bộ', 'can-bo@example.org']);
      assert.deepEqual(
        body.roles.map(({ role, organization }) => [role, organization?.slug ?? null]),
        [
          ['developer', null],
          ['steward', 'cuc-moi-truong'],
        ],
      );
      assert.equal((await read('/api/v1/people', token)).status, 403);
      const admin = await realm.signIn('quan-tri');
      const people = await read<{ items: Schemas['Person'][] }>('/api/v1/people', admin.access_token);
      assert.equal(people.status, 200);
      // Of an organization that the hub does not have: shown, and nothing is made of it.
      const other = await me((await realm.signIn('lap-trinh')).access_token);
      const { body: person } = await read<Schemas['Person']>(
        `/api/v1/people/${other.body.person?.id}`,
        admin.access_token,
      );
      assert.deepEqual(person.unmatched, ['/nowhere/steward']);
    });

    test('neither its ID token nor its refresh token is an access token', async () => {
      const tokens = await realm.signIn('can-bo');
      assert.equal((await me(tokens.id_token)).status, 401);
      assert.equal((await me(tokens.refresh_token)).status, 401);
    });

    test('a refresh token works once, and the new token goes on in the same session', async () => {
      const tokens = await realm.signIn('can-bo');
      const before = await me(tokens.access_token);
      const again = (await (await realm.refresh(tokens.refresh_token)).json()) as typeof tokens;
      assert.equal((await me(again.access_token)).body.session?.id, before.body.session?.id);
      assert.equal((await realm.refresh(tokens.refresh_token)).status, 400);
    });

    test('who signs out at Keycloak is refused at once: it tells the hub by the back-channel', async () => {
      const [here, there] = [await realm.signIn('nguoi-duyet'), await realm.signIn('nguoi-duyet')];
      assert.equal((await me(here.access_token)).status, 200);
      assert.equal((await me(there.access_token)).status, 200);
      assert.equal((await realm.signOut(here.refresh_token)).status, 204);
      assert.equal((await me(here.access_token)).body.code, 'session-ended');
      assert.equal((await me(there.access_token)).status, 200, 'the other session goes on');
    });

    test('an administrator of Keycloak ends all sessions of a person', async () => {
      interface Listed {
        id: string;
        clients?: Record<string, string>;
      }
      // It tells the clients that it has written down for a session, and writes them down a little later.
      const ended = async () => {
        const { access_token: token } = await realm.signIn('nguoi-duyet');
        assert.equal((await me(token)).status, 200);
        const [user] = await realm.admin<{ id: string }[]>('GET', '/users?username=nguoi-duyet&exact=true');
        const { sid } = decodeJwt(token);
        const isListed = ({ id, clients }: Listed) =>
          id === sid && Object.values(clients ?? {}).includes('envhub-portal');
        while (!(await realm.admin<Listed[]>('GET', `/users/${user?.id}/sessions`)).some(isListed));
        await realm.admin('POST', `/users/${user?.id}/logout`);
        // Keycloak answers its administrator before it has told everybody.
        for (let asked = 0; asked < 500; asked++)
          if ((await me(token)).body.code === 'session-ended') return true;
        return false;
      };
      assert.ok((await ended()) || (await ended()) || (await ended()));
    });

    test('a suspension here holds whatever Keycloak says', async () => {
      const tokens = await realm.signIn('lap-trinh');
      const id = (await me(tokens.access_token)).body.person?.id;
      await clientOf(hub).call('PUT', `/api/v1/people/${id}/suspension`, { reason: 'test' });
      assert.equal((await me((await realm.signIn('lap-trinh')).access_token)).body.code, 'person-suspended');
      await clientOf(hub).call('DELETE', `/api/v1/people/${id}/suspension`);
      assert.equal((await me((await realm.signIn('lap-trinh')).access_token)).status, 200);
    });

    test('a role taken away there is gone with the next token', async () => {
      const first = await realm.signIn('can-bo');
      const roles = async (token: string) => (await me(token)).body.roles.map(({ role }) => role);
      assert.ok((await roles(first.access_token)).includes('steward'));
      const [user] = await realm.admin<{ id: string }[]>('GET', '/users?username=can-bo&exact=true');
      for (const { id } of await realm.admin<{ id: string }[]>('GET', `/users/${user?.id}/groups`))
        await realm.admin('DELETE', `/users/${user?.id}/groups/${id}`);
      const { access_token: token } = await realm.signIn('can-bo');
      assert.ok(!(await roles(token)).includes('steward'));
      // The token of before says steward still; what was said last holds.
      assert.ok(!(await roles(first.access_token)).includes('steward'));
    });

    test('a session that was ended here begins again when its person shows again who they are', async () => {
      const browser = realm.browser();
      const first = await browser.signIn('lap-trinh');
      const sessionId = (await me(first.access_token)).body.session?.id;
      const headers = { 'x-api-key': '', authorization: `Bearer ${first.access_token}` };
      assert.equal(
        (await clientOf(hub).call('DELETE', '/api/v1/me/sessions', undefined, headers)).status,
        204,
      );
      // Keycloak still knows the browser, and gives a token of the very session.
      const silent = await browser.signIn('lap-trinh');
      assert.equal((await me(silent.access_token)).body.code, 'session-ended');
      // Keycloak's clock of sign-ins has whole seconds: within the one of the end nothing is later than it.
      let again = await me((await browser.signIn('lap-trinh', { prompt: 'login' })).access_token);
      while (again.body.code === 'session-ended')
        again = await me((await browser.signIn('lap-trinh', { prompt: 'login' })).access_token);
      assert.equal(again.status, 200, JSON.stringify(again.body));
      assert.equal(again.body.session?.id, sessionId);
    });

    test('its keys rotate without a word to the hub', async () => {
      const old = await realm.signIn('quan-tri');
      assert.equal((await me(old.access_token)).status, 200);
      await realm.admin('POST', '/components', {
        name: 'next',
        providerId: 'rsa-generated',
        providerType: 'org.keycloak.keys.KeyProvider',
        config: { priority: ['500'], algorithm: ['RS256'] },
      });
      const next = await realm.signIn('quan-tri');
      const kid = (token: string) =>
        JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
      assert.notEqual(kid(next.access_token), kid(old.access_token));
      assert.equal((await me(next.access_token)).status, 200);
      assert.equal((await me(old.access_token)).status, 200);
    });
  });
