import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { testEngines } from '../../database/testing.ts';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { visitorOf } from '../../testing/visitor.ts';

type Problem = { code?: string };

for (const { name: engine } of testEngines) {
  describe(`the embedded sign-in (${engine})`, { timeout: 120_000 }, () => {
    let hub: TestHub;
    let other: TestHub;
    let admin: ReturnType<typeof clientOf>;

    before(async () => {
      hub = await startTestHub({ database: engine });
      other = await startTestHub({ beside: hub });
      admin = clientOf(hub);
      await admin.organization('ministry');
    });
    after(async () => {
      await other?.close();
      await hub?.close();
    });

    const me = (token: string, on = hub) =>
      clientOf(on).read<Schemas['Me'] & Problem>('/api/v1/me', { authorization: `Bearer ${token}` });

    let count = 0;
    /** An account whose owner has chosen a password of their own. */
    async function account(role?: string) {
      const username = `person-${++count}`;
      const made = await admin.call<Schemas['Account'] & Problem>('POST', '/api/v1/accounts', {
        name: `Người ${count}`,
        email: `${username}@example.org`,
        username,
        ...(role && { role, organization: 'ministry' }),
      });
      assert.equal(made.status, 201, JSON.stringify(made.body));
      const own = `một câu dài của ${count}`;
      const visitor = visitorOf(hub);
      const code = await visitor.signIn(username, made.body.password ?? '', own);
      assert.notEqual(code, '', 'signed in');
      return { ...made.body, username, own, visitor, code };
    }

    test('an account signs in, and calls with the claims that Keycloak gives', async () => {
      const { visitor, code, username } = await account('steward');
      const tokens = await visitor.tokens(code);
      const claims = decodeJwt(tokens.access_token);
      assert.equal(decodeProtectedHeader(tokens.access_token).typ, 'at+jwt');
      assert.deepEqual(
        [claims.aud, claims.iss, claims.preferred_username, claims.groups],
        ['envhub-api', 'http://hub.example/oidc', username, ['/ministry/steward']],
      );
      assert.ok(Number(claims.exp) - Number(claims.iat) <= 300);
      for (const on of [hub, other]) {
        const { status, body } = await me(tokens.access_token, on);
        assert.equal(status, 200, JSON.stringify(body));
        assert.deepEqual(
          body.roles.map(({ role, organization, source }) => [role, organization?.slug, source]),
          [['steward', 'ministry', 'hub']],
        );
      }
      assert.equal((await me(tokens.id_token)).status, 401, 'an ID token is no access token');
      // A second page of the portal is signed in without a question, also in a frame.
      const silent = await visitor.follow(visitor.authorization({ prompt: 'none' }));
      assert.notEqual(visitor.codeIn(silent.at), '');
      const stranger = visitorOf(hub);
      const refused = await stranger.follow(stranger.authorization({ prompt: 'none' }));
      assert.match(refused.at, /^http:\/\/hub\.example\/silent-sign-in\.html#error=login_required/);
    });

    test('a role withdrawn in the hub is gone at once, whatever the token says', async () => {
      const { visitor, code, person } = await account('reviewer');
      const { access_token: token } = await visitor.tokens(code);
      const [grant] = (await me(token)).body.roles;
      await admin.call('DELETE', `/api/v1/people/${person}/roles/${grant?.id}`);
      assert.deepEqual((await me(token)).body.roles, []);
    });

    test('refresh tokens work once; one that comes again ends the session', async () => {
      const { visitor, code } = await account();
      const first = await visitor.tokens(code);
      // The portal’s client reads them as if they were JWTs.
      const [, payload = ''] = first.refresh_token.split('.');
      assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url').toString()), {});
      const second = (await (await visitor.refresh(first.refresh_token)).json()) as typeof first;
      assert.equal((await me(second.access_token)).status, 200);
      assert.equal((await visitor.refresh(first.refresh_token)).status, 400);
      assert.equal((await visitor.refresh(second.refresh_token)).status, 400, 'the thief has nothing either');
      assert.equal((await me(second.access_token)).body.code, 'session-ended');
    });

    test('a code works once; a second time ends what came of it', async () => {
      const { visitor, code } = await account();
      const tokens = await visitor.tokens(code);
      assert.equal((await me(tokens.access_token)).status, 200);
      assert.equal((await visitor.exchange(code)).status, 400);
      assert.equal((await me(tokens.access_token)).body.code, 'session-ended');
      assert.equal((await visitor.refresh(tokens.refresh_token)).status, 400);
    });

    test('of two who bring one code at the same moment, one at most is let in', async () => {
      const { visitor, code } = await account();
      const replies = await Promise.all([
        visitor.exchange(code),
        visitor.exchange(code),
        visitor.exchange(code),
      ]);
      assert.ok(replies.filter(({ ok }) => ok).length <= 1);
      assert.ok(replies.every(({ status }) => status === 200 || status === 400));
    });

    test('a code is of no use without its verifier, or another redirect address', async () => {
      const { visitor, code } = await account();
      assert.equal((await visitor.exchange(code, { code_verifier: 'x'.repeat(43) })).status, 400);
      const again = await account();
      const elsewhere = await again.visitor.exchange(again.code, { redirect_uri: 'https://evil.example/' });
      assert.equal(elsewhere.status, 400);
    });

    test('signing out ends the session everywhere at once', async () => {
      const { visitor, code } = await account();
      const tokens = await visitor.tokens(code);
      assert.equal((await me(tokens.access_token, other)).status, 200);
      const end = `/oidc/session/end?${new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: 'http://hub.example/vi' })}`;
      const page = await visitor.follow(end);
      assert.match(page.text, /submit\.js/, 'the portal’s own wish is not asked again');
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const done = await visitor.follow('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
      assert.equal(done.at, 'http://hub.example/vi');
      assert.equal((await me(tokens.access_token)).body.code, 'session-ended');
      while ((await me(tokens.access_token, other)).body.code !== 'session-ended');
      assert.equal((await visitor.refresh(tokens.refresh_token)).status, 400);
      const silent = await visitor.follow(visitor.authorization({ prompt: 'none' }));
      assert.match(silent.at, /login_required/);
    });

    test('what ends in the hub ends at the provider: sign-out everywhere, suspension, a new password', async () => {
      const one = await account();
      const tokens = await one.visitor.tokens(one.code);
      const signedOut = await clientOf(hub).call('DELETE', '/api/v1/me/sessions', undefined, {
        'x-api-key': '',
        authorization: `Bearer ${tokens.access_token}`,
      });
      assert.equal(signedOut.status, 204);
      assert.equal((await one.visitor.refresh(tokens.refresh_token)).status, 400);
      const silent = await one.visitor.follow(one.visitor.authorization({ prompt: 'none' }));
      assert.match(silent.at, /login_required/);

      const two = await account();
      const theirs = await two.visitor.tokens(two.code);
      await me(theirs.access_token);
      await admin.call('PUT', `/api/v1/people/${two.person}/suspension`, { reason: 'test' });
      assert.equal((await two.visitor.refresh(theirs.refresh_token)).status, 400);
      assert.equal(await visitorOf(hub).signIn(two.username, two.own), '');
      await admin.call('DELETE', `/api/v1/people/${two.person}/suspension`);
      assert.notEqual(await visitorOf(hub).signIn(two.username, two.own), '');

      const three = await account();
      const before = await three.visitor.tokens(three.code);
      await me(before.access_token);
      const reset = await admin.call<Schemas['Account']>(
        'POST',
        `/api/v1/accounts/${three.username}/password`,
      );
      assert.equal((await me(before.access_token)).body.code, 'session-ended');
      assert.equal(await visitorOf(hub).signIn(three.username, three.own), '', 'the old one is gone');
      assert.equal(
        await visitorOf(hub).signIn(three.username, reset.body.password ?? ''),
        '',
        'it must be changed',
      );
      assert.notEqual(
        await visitorOf(hub).signIn(three.username, reset.body.password ?? '', 'a sentence of their own'),
        '',
      );
    });

    test('new signing keys sign at once in every process, and tokens of the old ones hold', async () => {
      const { visitor, code, username, own } = await account();
      const before = await visitor.tokens(code);
      assert.equal((await me(before.access_token, other)).status, 200);
      assert.equal((await admin.call('POST', '/api/v1/sign-in/keys')).status, 204);
      const again = visitorOf(hub);
      const tokens = await again.tokens(await again.signIn(username, own));
      assert.notEqual(
        decodeProtectedHeader(tokens.access_token).kid,
        decodeProtectedHeader(before.access_token).kid,
      );
      assert.equal((await me(before.access_token)).status, 200);
      while ((await me(tokens.access_token, other)).status !== 200);
      const [stored] = await hub.engines.database.query<{ sealed: string }>(
        (await import('kysely')).sql`select sealed from oidc_secret where kind = 'signing-key'`,
      );
      assert.match(stored?.sealed ?? '', /^v1\./, 'nobody reads them in the database');
    });

    test('what browsers hold is not readable in the database', async () => {
      const { visitor, code, own } = await account();
      const tokens = await visitor.tokens(code);
      const { sql } = await import('kysely');
      const rows = await hub.engines.database.query(sql`select * from oidc_record`);
      const accounts = await hub.engines.database.query(sql`select * from account`);
      const text = JSON.stringify([rows, accounts]);
      for (const secret of [
        code,
        tokens.refresh_token,
        own,
        ...[...visitor.cookies.values()].map(({ value }) => value),
      ])
        assert.ok(secret !== '' && !text.includes(secret), secret);
    });

    test('somebody signs up, is a developer, and nobody learns who has an account', async () => {
      const visitor = visitorOf(hub);
      const start = await visitor.follow(visitor.authorization());
      const action = `${new URL(start.at).pathname}/sign-up`;
      const form = {
        name: 'Đỗ Thị Hoa',
        email: 'Hoa@Example.org',
        new: 'hoa mai nở sớm',
        repeat: 'hoa mai nở sớm',
      };
      const done = await visitor.follow(action, form);
      const { access_token: token } = await visitor.tokens(visitor.codeIn(done.at));
      const { body } = await me(token);
      assert.deepEqual([body.name, body.person?.email], ['Đỗ Thị Hoa', 'hoa@example.org']);
      assert.deepEqual(
        body.roles.map(({ role }) => role),
        ['developer'],
      );
      assert.ok(body.permissions.includes('keys:own'));
      const twice = await visitorOf(hub).follow('/oidc/sign-up', form);
      assert.equal(twice.reply.status, 400);
      assert.match(twice.text, /No account could be made/);
    });

    test('a new password has rules, and is said what is wrong with', async () => {
      for (const [password, fault] of [
        ['short', /at least 10/],
        ['aaaaaaaaaaaa', /too easy/],
        ['me@example.org!', /does not have/],
        ['x'.repeat(150), /at most 128/],
      ] as const) {
        const form = { name: 'X', email: 'me@example.org', new: password, repeat: password };
        assert.match((await visitorOf(hub).follow('/oidc/sign-up', form)).text, fault);
      }
      const unlike = {
        name: 'X',
        email: 'me@example.org',
        new: 'a good sentence',
        repeat: 'a good sentence.',
      };
      assert.match((await visitorOf(hub).follow('/oidc/sign-up', unlike)).text, /differ/);
    });

    test('the owner changes the password, and all sessions end', async () => {
      const { visitor, code, username, own } = await account();
      const { access_token: token } = await visitor.tokens(code);
      await me(token);
      const form = {
        login: username,
        password: own,
        new: 'another good sentence',
        repeat: 'another good sentence',
      };
      const wrong = await visitorOf(hub).follow('/oidc/password', { ...form, password: 'not this one' });
      assert.equal(wrong.reply.status, 400);
      const done = await visitorOf(hub).follow('/oidc/password', form);
      assert.equal(done.reply.status, 200, done.text);
      assert.equal((await me(token)).body.code, 'session-ended');
      assert.equal(await visitorOf(hub).signIn(username, own), '');
      assert.notEqual(await visitorOf(hub).signIn(username, 'another good sentence'), '');
    });
  });
}
