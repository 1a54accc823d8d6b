import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { visitorOf } from '../../testing/visitor.ts';
import { isPassword } from './password.ts';
import { makeTicket, readTicket } from './ticket.ts';

let hub: TestHub;
let password = '';
const own = 'one long sentence';

before(async () => {
  hub = await startTestHub();
  const made = await clientOf(hub).call<Schemas['Account']>('POST', '/api/v1/accounts', {
    name: 'Victim',
    email: 'victim@example.org',
    username: 'victim',
  });
  password = made.body.password ?? '';
  assert.notEqual(await visitorOf(hub).signIn('victim', password, own), '');
});
after(() => hub.close());

const elsewhere = [
  'https://evil.example/',
  'http://hub.example.evil.example/silent-sign-in.html',
  'http://hub.example/silent-sign-in.html/../x',
  'http://hub.example/other',
  'javascript:alert(1)',
  '//evil.example',
  'http://hub.example@evil.example/silent-sign-in.html',
  'http://HUB.example:80/silent-sign-in.html?x=1',
];

describe('a sign-in leads nowhere but to the portal', () => {
  for (const address of elsewhere) {
    test(`redirect_uri ${address}`, async () => {
      const visitor = visitorOf(hub);
      const { reply, at } = await visitor.follow(visitor.authorization({ redirect_uri: address }));
      assert.equal(reply.status, 400);
      assert.ok(at.startsWith('http://hub.example/oidc/'));
      const silent = await visitor.follow(visitor.authorization({ redirect_uri: address, prompt: 'none' }));
      assert.equal(silent.reply.status, 400);
    });
    test(`post_logout_redirect_uri ${address}`, async () => {
      const visitor = visitorOf(hub);
      const tokens = await visitor.tokens(await visitor.signIn('victim', own));
      for (const who of [{ id_token_hint: tokens.id_token }, { client_id: 'envhub-portal' }] as Record<
        string,
        string
      >[]) {
        const query = new URLSearchParams({ ...who, post_logout_redirect_uri: address });
        const { reply } = await visitor.follow(`/oidc/session/end?${query}`);
        assert.equal(reply.status, 400);
      }
      // Without a client it is not believed at all.
      const alone = await visitor.follow(
        `/oidc/session/end?${new URLSearchParams({ post_logout_redirect_uri: address })}`,
      );
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(alone.text)?.[1] ?? '';
      const done = await visitor.follow('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
      assert.ok(done.at.startsWith('http://hub.example/oidc/'), done.at);
    });
  }
});

describe('a request to sign in is refused', () => {
  const refused: [string, Record<string, string | undefined>, RegExp][] = [
    [
      'without PKCE',
      { code_challenge: undefined, code_challenge_method: undefined },
      /error=invalid_request/,
    ],
    ['with a plain challenge', { code_challenge_method: 'plain' }, /error=invalid_request/],
    ['for a token in the address', { response_type: 'token' }, /error=/],
    ['for an ID token in the address', { response_type: 'id_token' }, /error=/],
    ['for an audience of somebody else', { resource: 'https://other.example/' }, /error=invalid_target/],
  ];
  for (const [name, more, error] of refused) {
    test(name, async () => {
      const visitor = visitorOf(hub);
      const { reply, at } = await visitor.follow(visitor.authorization(more));
      assert.ok(reply.status === 400 || error.test(at), `${reply.status} ${at}`);
    });
  }

  test('of an unknown client', async () => {
    const visitor = visitorOf(hub);
    const { reply, text } = await visitor.follow(
      visitor.authorization({ client_id: '<script>alert(1)</script>' }),
    );
    assert.equal(reply.status, 400);
    assert.doesNotMatch(text, /<script>alert/);
  });
});

describe('pages', () => {
  const pages = async () => {
    const visitor = visitorOf(hub);
    const start = await visitor.follow(visitor.authorization());
    const action = new URL(start.at).pathname;
    const failed = visitor.authorization({ redirect_uri: 'https://evil.example/' });
    return {
      visitor,
      addresses: [
        action,
        `${action}/sign-up`,
        '/oidc/sign-up',
        '/oidc/password',
        failed,
        '/oidc/session/end',
        '/oidc/nothing',
      ],
    };
  };

  test('are framed by nobody, run no script of others, and are kept nowhere', async () => {
    const { visitor, addresses } = await pages();
    for (const address of addresses) {
      const reply = await visitor.ask(address);
      const policy = reply.headers.get('content-security-policy') ?? '';
      assert.match(policy, /frame-ancestors 'none'/, address);
      assert.match(policy, /default-src 'none'/, address);
      assert.doesNotMatch(policy, /unsafe|\*/, address);
      assert.equal(reply.headers.get('x-frame-options'), 'DENY');
      assert.match(reply.headers.get('cache-control') ?? '', /no-store/);
      assert.equal(reply.headers.get('access-control-allow-origin'), null);
      const text = await reply.text();
      assert.doesNotMatch(text, /style=|onload=|https?:\/\/(?!hub\.example)/, address);
      // The provider's own page for nobody who signs out has a script, by its digest in the policy.
      if (address !== '/oidc/session/end') assert.doesNotMatch(text, /<script>/, address);
    }
  });

  test('speak both languages, whole', async () => {
    const { visitor, addresses } = await pages();
    for (const address of addresses.slice(0, 4)) {
      const [vi, en] = await Promise.all(
        ['vi', 'en'].map(async (lang) => (await visitor.ask(`${address}?lang=${lang}`)).text()),
      );
      assert.match(vi ?? '', /<html lang="vi">[\s\S]*Mật khẩu/);
      assert.match(en ?? '', /<html lang="en">[\s\S]*[Pp]assword/);
      assert.match(vi ?? '', /hreflang="en"/);
    }
    const asked = await visitor.follow(visitor.authorization({ ui_locales: 'vi' }));
    assert.match(asked.text, /<html lang="vi">/);
  });

  test('name every field, and announce what is wrong with it', async () => {
    const { visitor, addresses } = await pages();
    const [action = ''] = addresses;
    const { text } = await visitor.follow(`${action}/sign-up`, {
      name: '"><script>alert(1)</script>',
      email: 'no',
      new: 'short',
      repeat: '',
    });
    assert.doesNotMatch(text, /<script>alert/);
    for (const [, id = ''] of text.matchAll(/<input id="([^"]+)"/g))
      assert.match(text, new RegExp(`<label for="${id}">`));
    assert.match(text, /role="alert"/);
    assert.match(text, /<title>Please check/);
    for (const [, described = ''] of text.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of described.split(' ')) assert.match(text, new RegExp(`id="${id}"`));
    assert.equal((text.match(/autofocus/g) ?? []).length, 1);
    assert.doesNotMatch(text, /value="short"/, 'a password is not written back');
  });

  test('a form of another site does nothing', async () => {
    const { visitor, addresses } = await pages();
    const [action = ''] = addresses;
    const form = { login: 'victim', password: own };
    const from = (headers: Record<string, string>) => visitor.ask(action, form, headers);
    assert.equal((await from({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await from({ 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await from({ origin: 'null' })).status, 403);
    // Nor one without the cookie of the sign-in under way: nobody is signed in as somebody else.
    assert.equal((await visitorOf(hub).ask(action, form)).status, 400);
    assert.equal((await from({ origin: 'http://hub.example', 'sec-fetch-site': 'same-origin' })).status, 303);
  });

  test('a form that is too large or no form at all is refused', async () => {
    const { visitor, addresses } = await pages();
    const [action = ''] = addresses;
    assert.equal((await visitor.ask(action, { login: 'x'.repeat(20_000) })).status, 413);
    const json = await fetch(hub.url + action, {
      method: 'POST',
      body: '{"login":"victim"}',
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(json.status, 400);
  });

  test('cookies are for the provider alone', async () => {
    const visitor = visitorOf(hub);
    const { reply } = await visitor.follow(visitor.authorization());
    const set = (await visitor.ask(visitor.authorization())).headers.getSetCookie();
    assert.ok(set.length > 0 && reply.status === 200);
    for (const line of set) {
      assert.match(line, /httponly/i);
      assert.match(line, /samesite=lax/i);
    }
  });
});

describe('guessing passwords', () => {
  const guess = async (login: string, tried: string) => {
    const visitor = visitorOf(hub);
    const start = await visitor.follow(visitor.authorization());
    return visitor.follow(new URL(start.at).pathname, { login, password: tried });
  };
  const plain = (text: string) =>
    text.replaceAll(/\/oidc\/sign-in\/[\w-]+/g, '').replaceAll(/value="(victim|nobody)[^"]*"/g, '');

  test('is slowed down, alike for accounts that are there and that are not', async () => {
    const answers = new Map<string, string[]>();
    for (const login of ['victim', 'nobody']) {
      const seen: string[] = [];
      for (let i = 0; i < 8; i++) {
        const { reply, text } = await guess(login, `wrong ${i}`);
        seen.push(`${reply.status} ${plain(text)}`);
      }
      answers.set(login, seen);
    }
    assert.deepEqual(answers.get('victim'), answers.get('nobody'));
    assert.match(answers.get('victim')?.at(-1) ?? '', /^429 [\s\S]*Too many wrong attempts/);
    // Not even the right one is looked at now.
    assert.equal((await guess('victim', own)).reply.status, 429);
    assert.equal(
      (await guess('VICTIM@example.org', own)).reply.status,
      303,
      'another name is counted by itself',
    );
  });

  test('takes as long where there is nobody', async () => {
    // The same work is done: nothing is said faster. The work itself is what can be looked at without a clock.
    assert.equal(await isPassword('anything', undefined), false);
  });
});

test('a ticket is of one sign-in, for a while', () => {
  const now = Date.now();
  const ticket = makeTicket({ accountId: 'a', uid: 'u' }, 'secret', now);
  assert.equal(readTicket(ticket, 'u', 'secret', now), 'a');
  for (const [text, uid, secret, at] of [
    [ticket, 'other', 'secret', now],
    [ticket, 'u', 'another', now],
    [ticket, 'u', 'secret', now + 600_001],
    [ticket.replace('a.', 'b.'), 'u', 'secret', now],
    ['', 'u', 'secret', now],
    ['....', 'u', 'secret', now],
  ] as const)
    assert.equal(readTicket(text, uid, secret, at), undefined);
});

test('another person signs in on the same browser', async () => {
  const made = await clientOf(hub).call<Schemas['Account']>('POST', '/api/v1/accounts', {
    name: 'Second',
    email: 'second@example.org',
    username: 'second',
  });
  const visitor = visitorOf(hub);
  const first = await visitor.tokens(await visitor.signIn('second', made.body.password ?? '', own));
  const start = await visitor.follow(visitor.authorization({ prompt: 'login' }));
  assert.equal(start.reply.status, 200);
  const { body } = await clientOf(hub).read<Schemas['Me']>('/api/v1/me', {
    authorization: `Bearer ${first.access_token}`,
  });
  assert.equal(body.name, 'Second');
});
