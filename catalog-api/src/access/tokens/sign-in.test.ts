import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { exportSPKI, SignJWT } from 'jose';
import { type Answer, clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { startTestIssuer, type TestIssuer } from '../../testing/issuer.ts';

let issuer: TestIssuer;
let hub: TestHub;
let client: ReturnType<typeof clientOf>;

before(async () => {
  issuer = await startTestIssuer();
  hub = await startTestHub({ issuer: issuer.url });
  client = clientOf(hub);
  await client.organization('ministry');
});
after(async () => {
  await hub.close();
  await issuer.close();
});

type Me = Schemas['Me'];
const me = (token: string, headers: Record<string, string> = {}): Promise<Answer<Me & { code?: string }>> =>
  client.read('/api/v1/me', { authorization: `Bearer ${token}`, ...headers });
const now = () => Math.floor(Date.now() / 1000);

describe('a person', () => {
  test('is made at first sight, with the roles of the token', async () => {
    const token = await issuer.accessToken({
      sub: 'lan',
      name: 'Nguyễn Thị Lan',
      locale: 'en',
      roles: ['developer', 'offline_access', 'default-roles-envhub'],
      groups: ['/ministry/steward', '/nowhere/reviewer', '/ministry/king', '/ministry'],
    });
    const { status, body } = await me(token);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.person?.name, 'Nguyễn Thị Lan');
    assert.equal(body.language, 'en');
    assert.equal(body.session?.current, true);
    assert.equal(body.lastSignInAt, null);
    assert.deepEqual(
      body.roles.map(({ role, organization, source }) => [role, organization?.slug ?? null, source]),
      [
        ['developer', null, 'token'],
        ['steward', 'ministry', 'token'],
      ],
    );
    assert.ok(body.permissions.includes('datasets:write') && !body.permissions.includes('people:manage'));
    const { body: person } = await client.call<Schemas['Person']>('GET', `/api/v1/people/${body.person?.id}`);
    assert.deepEqual(person.unmatched.toSorted(), ['/ministry', '/ministry/king', '/nowhere/reviewer']);
  });

  test('writes what their roles allow, and nothing else', async () => {
    const write = async (roles: Partial<Parameters<TestIssuer['accessToken']>[0]>) => {
      const token = await issuer.accessToken({
        sub: 'writer',
        ...roles,
        iat: now() + (roles.groups ? 1 : 0),
      });
      const dataset = { title: { vi: 'Nước' }, description: { vi: 'Nước mặt' }, themes: ['air'] };
      return client.call(
        'POST',
        '/api/v1/datasets',
        { organization: 'ministry', dataset },
        { 'x-api-key': '', authorization: `Bearer ${token}` },
      );
    };
    assert.equal((await write({})).body.code, 'not-allowed');
    // What the issuer says now holds from its next token on.
    assert.notEqual((await write({ groups: ['/ministry/steward'] })).body.code, 'not-allowed');
  });

  test('keeps what the newest token said when an older one comes again', async () => {
    const old = await issuer.accessToken({ sub: 'demoted', roles: ['admin'], iat: now() - 20 });
    assert.equal((await client.read('/api/v1/people', { authorization: `Bearer ${old}` })).status, 200);
    await me(await issuer.accessToken({ sub: 'demoted', roles: [] }));
    assert.equal((await client.read('/api/v1/people', { authorization: `Bearer ${old}` })).status, 403);
  });

  test('is not changed by the tokens of other programs', async () => {
    await me(await issuer.accessToken({ sub: 'two-programs', roles: ['developer'] }));
    const { body } = await me(
      await issuer.accessToken({ sub: 'two-programs', roles: ['admin'], azp: 'other', iat: now() + 5 }),
    );
    assert.deepEqual(
      body.roles.map(({ role }) => role),
      ['developer'],
    );
  });

  test('has a name that can be shown, whatever the token says', async () => {
    const { body } = await me(
      await issuer.accessToken({
        sub: 'odd',
        name: `a\u0000b\nc${'x'.repeat(500)}`,
        roles: [1, null, 'admin\u0000'] as never,
      }),
    );
    assert.match(body.name, /^a b cx+$/);
    assert.equal(body.name.length, 200);
    // What is nearly the name of a role is none.
    assert.deepEqual(body.roles, []);
  });
});

describe('a token is refused', () => {
  const hmac = async (claims: object) =>
    new SignJWT({ iss: issuer.url, aud: 'envhub-api', sub: 'x', sid: 's', typ: 'Bearer', ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .setIssuedAt()
      .setExpirationTime('5m')
      // The public key is known to everybody: who takes it for a shared secret believes anybody.
      .sign(new TextEncoder().encode(await exportSPKI(issuer.publicKey())));
  const unsigned = (header: object, payload: object) =>
    `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
  const claims = () => ({
    iss: issuer.url,
    aud: 'envhub-api',
    sub: 'x',
    sid: 's',
    typ: 'Bearer',
    iat: now(),
    exp: now() + 300,
  });

  const cases: [string, () => Promise<string>, string, string?][] = [
    ['no JWT', async () => 'abc', 'bad-token', 'malformed'],
    ['five parts', async () => 'eyJhbGciOiJFUzI1NiJ9.a.b.c.d', 'bad-token', 'malformed'],
    ['alg none', async () => unsigned({ alg: 'none', typ: 'JWT' }, claims()), 'bad-token', 'algorithm'],
    ['alg None in letters', async () => unsigned({ alg: 'nOnE' }, claims()), 'bad-token', 'algorithm'],
    ['signed with the public key as a secret', () => hmac({}), 'bad-token', 'algorithm'],
    [
      'forged by a key of the same name',
      async () => {
        const forger = await startTestIssuer();
        const token = await forger.accessToken({ sub: 'x', iss: issuer.url });
        await forger.close();
        return token;
      },
      'bad-token',
      'signature',
    ],
    [
      'a changed payload',
      async () => {
        const [head, , signature] = (await issuer.accessToken({ sub: 'x' })).split('.');
        return `${head}.${Buffer.from(JSON.stringify({ ...claims(), roles: ['admin'] })).toString('base64url')}.${signature}`;
      },
      'bad-token',
      'signature',
    ],
    [
      'an unknown key',
      () => issuer.accessToken({ sub: 'x' }, { header: { kid: 'unknown' } }),
      'bad-token',
      'signature',
    ],
    ['expired', () => issuer.accessToken({ sub: 'x', iat: now() - 900, exp: now() - 31 }), 'token-expired'],
    [
      'without expiry',
      () => issuer.accessToken({ sub: 'x', exp: undefined as never }),
      'bad-token',
      'claims',
    ],
    ['not yet valid', () => issuer.accessToken({ sub: 'x', nbf: now() + 60 }), 'bad-token', 'not-yet'],
    ['issued in the future', () => issuer.accessToken({ sub: 'x', iat: now() + 60 }), 'bad-token', 'not-yet'],
    [
      'another issuer',
      () => issuer.accessToken({ sub: 'x', iss: 'https://evil.example' }),
      'bad-token',
      'issuer',
    ],
    ['another audience', () => issuer.accessToken({ sub: 'x', aud: 'account' }), 'bad-token', 'audience'],
    ['no session', () => issuer.accessToken({ sub: 'x', sid: undefined as never }), 'bad-token', 'claims'],
    [
      'a session that is no text',
      () => issuer.accessToken({ sub: 'x', sid: 7 as never }),
      'bad-token',
      'claims',
    ],
    ['an ID token', () => issuer.accessToken({ sub: 'x', typ: 'ID' }), 'bad-token', 'type'],
    ['a refresh token', () => issuer.accessToken({ sub: 'x', typ: 'Refresh' }), 'bad-token', 'type'],
    ['no kind at all', () => issuer.accessToken({ sub: 'x', typ: undefined as never }), 'bad-token', 'type'],
    [
      'a logout token',
      () => issuer.logoutToken({ sub: 'x', sid: 's', aud: 'envhub-api', exp: now() + 60 }),
      'bad-token',
      'type',
    ],
  ];
  for (const [name, make, code, reason] of cases) {
    test(name, async () => {
      const token = await make();
      for (const path of ['/api/v1/me', '/api/v1/datasets']) {
        const reply = await client.read<{ code: string; reason?: string }>(path, {
          authorization: `Bearer ${token}`,
        });
        assert.equal(reply.status, 401, JSON.stringify(reply.body));
        assert.equal(reply.body.code, code);
        assert.equal(reply.body.reason, reason);
        assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer .*error="invalid_token"/);
        assert.equal(reply.headers.get('cache-control'), 'no-store');
      }
    });
  }

  test('nothing of it is logged', async () => {
    const token = await issuer.accessToken({ sub: 'x', aud: 'account' });
    await me(token);
    await client.read(`/api/v1/datasets?access_token=${token}`);
    assert.ok(!hub.log.join('\n').includes(token.split('.')[2] as string));
  });

  test('but clocks may differ by half a minute', async () => {
    assert.equal(
      (await me(await issuer.accessToken({ sub: 'late', iat: now() - 300, exp: now() - 20 }))).status,
      200,
    );
    assert.equal(
      (await me(await issuer.accessToken({ sub: 'early', nbf: now() + 20, iat: now() + 20 }))).status,
      200,
    );
  });
});

describe('the issuer’s keys', () => {
  test('unknown ones do not hammer the issuer', async () => {
    const own = await startTestIssuer();
    const mine = await startTestHub({ issuer: own.url });
    try {
      const ask = async (token: Promise<string>) =>
        fetch(`${mine.url}/api/v1/me`, { headers: { authorization: `Bearer ${await token}` } }).then(
          ({ status }) => status,
        );
      assert.equal(await ask(own.accessToken({ sub: 'a' })), 200);
      const asked = own.state.requests;
      const flood = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          ask(own.accessToken({ sub: 'a' }, { header: { kid: `k${n}` } })),
        ),
      );
      assert.ok(flood.every((status) => status === 401));
      assert.ok(own.state.requests - asked <= 1, `asked ${own.state.requests - asked} times`);
    } finally {
      await mine.close();
      await own.close();
    }
  });

  test('a new key is taken at its first token, and one that was withdrawn is no longer', async () => {
    const own = await startTestIssuer();
    const mine = await startTestHub({ issuer: own.url, issuerPause: 0 });
    try {
      const ask = async (token: string) =>
        (await clientOf(mine).read('/api/v1/me', { authorization: `Bearer ${token}` })).status;
      const old = await own.accessToken({ sub: 'a' });
      assert.equal(await ask(old), 200);
      await own.newKey('second');
      assert.equal(await ask(await own.accessToken({ sub: 'a' })), 200);
      assert.equal(await ask(old), 200, 'the old one is published still');
      own.withdrawKey('first');
      await own.newKey('third');
      assert.equal(await ask(await own.accessToken({ sub: 'a' })), 200);
      assert.equal(await ask(old), 401);
    } finally {
      await mine.close();
      await own.close();
    }
  });

  test('while the issuer is away kept keys hold; without any it is said', async () => {
    const own = await startTestIssuer();
    own.state.away = true;
    const mine = await startTestHub({ issuer: own.url });
    try {
      const token = await own.accessToken({ sub: 'a' });
      const read = () =>
        clientOf(mine).read<{ code: string }>('/api/v1/me', { authorization: `Bearer ${token}` });
      const first = await read();
      assert.deepEqual([first.status, first.body.code], [503, 'sign-in-unavailable']);
      assert.ok(first.headers.get('retry-after'));
      const asked = own.state.requests;
      await Promise.all(Array.from({ length: 50 }, read));
      assert.equal(own.state.requests, asked, 'one that is away is left alone for a while');
      // Everybody else goes on.
      assert.equal((await clientOf(mine).read('/api/v1/datasets')).status, 200);
    } finally {
      await mine.close();
      await own.close();
    }
    assert.equal((await me(await issuer.accessToken({ sub: 'b' }))).status, 200);
    issuer.state.away = true;
    assert.equal((await me(await issuer.accessToken({ sub: 'c' }))).status, 200);
    issuer.state.away = false;
  });
});
