import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { beforePage, isPage } from './front.ts';
import { createPageCache } from './page-cache.ts';

/** A portal whose pages are made by `render`, in front of a hub in the state that `state` says. */
async function portalOf(
  render: (incoming: IncomingMessage, answer: ServerResponse, nonce: string) => void,
  work: (get: (path: string, headers?: Record<string, string>) => Promise<Response>) => Promise<void>,
  state = () => 'as it is',
  provider?: string,
): Promise<void> {
  const pages = createPageCache(async () => state());
  const server = createServer(async (incoming, answer) => {
    const nonce = beforePage(incoming, answer, provider);
    if (nonce !== undefined)
      await pages.through(incoming, answer, nonce, async () => render(incoming, answer, nonce), provider);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await work((path, headers) => fetch(url + path, { redirect: 'manual', ...(headers && { headers }) }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const nonceOf = (reply: Response) =>
  /'nonce-([\w-]+)'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1] ?? '';

/** Counts how often it was made, and carries its nonce twice. */
function counting() {
  let made = 0;
  return (incoming: IncomingMessage, answer: ServerResponse, nonce: string) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.write(`<script nonce="${nonce}">`);
    answer.end(`</script><b nonce="${nonce}">đ ${++made} ${incoming.url}</b>`);
  };
}

test('a page is made once, and each reader gets it with a nonce of his own', async () => {
  await portalOf(counting(), async (get) => {
    const replies = [await get('/vi/datasets?q=a'), await get('/vi/datasets?q=a')];
    const nonces = replies.map(nonceOf);
    assert.equal(new Set(nonces).size, 2);
    for (const [i, reply] of replies.entries()) {
      const nonce = nonces[i];
      assert.ok(nonce);
      assert.equal(
        await reply.text(),
        `<script nonce="${nonce}"></script><b nonce="${nonce}">đ 1 /vi/datasets?q=a</b>`,
      );
      assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    }
    assert.match(await (await get('/vi/datasets?q=b')).text(), /đ 2 /);
    assert.match(await (await get('/en/datasets?q=a')).text(), /đ 3 /);
  });
});

test('what links fetch of a page is not the page', async () => {
  await portalOf(counting(), async (get) => {
    await get('/vi');
    assert.match(await (await get('/vi', { rsc: '1' })).text(), /đ 2 /);
    assert.match(await (await get('/vi', { rsc: '1', 'next-url': '/vi/x' })).text(), /đ 3 /);
    assert.match(await (await get('/vi', { rsc: '1' })).text(), /đ 2 /);
  });
});

test('a hub in another state has other pages; a reload is a reload; status is always of now', async () => {
  let state = 'one';
  await portalOf(
    counting(),
    async (get) => {
      await get('/vi');
      state = 'two';
      assert.match(await (await get('/vi')).text(), /đ 2 /);
      assert.match(await (await get('/vi', { 'cache-control': 'no-cache' })).text(), /đ 3 /);
      await get('/vi/status');
      assert.match(await (await get('/vi/status')).text(), /đ 5 /);
    },
    () => state,
  );
});

test('errors, cookies, long pages and pages that break off are not kept', async () => {
  let made = 0;
  await portalOf(
    (incoming, answer) => {
      made += 1;
      if (incoming.url?.endsWith('error')) answer.statusCode = 503;
      if (incoming.url?.endsWith('cookie')) answer.setHeader('set-cookie', 'a=b');
      if (incoming.url?.endsWith('break')) {
        answer.write('half');
        answer.destroy();
      } else answer.end(incoming.url?.endsWith('long') ? 'x'.repeat(2_000_000) : 'short');
    },
    async (get) => {
      for (const name of ['error', 'cookie', 'long', 'break']) {
        made = 0;
        for (let n = 0; n < 2; n++)
          await get(`/vi/${name}`)
            .then((reply) => reply.text())
            .catch(() => 'broken');
        assert.equal(made, 2, name);
      }
      made = 0;
      for (let n = 0; n < 2; n++) await (await get('/vi/good')).text();
      assert.equal(made, 1);
    },
  );
});

test('an address without a language is led to one, and never to another host', async () => {
  await portalOf(counting(), async (get) => {
    const led = async (path: string, language?: string) =>
      (await get(path, language === undefined ? {} : { 'accept-language': language })).headers.get(
        'location',
      );
    assert.equal(await led('/'), '/vi');
    assert.equal(await led('/?q=a', 'en-GB,en;q=0.9,vi;q=0.8'), '/en?q=a');
    assert.equal(await led('/datasets/a?x=/', 'fr,vi'), '/vi/datasets/a?x=/');
    assert.equal(await led('//evil.example/x'), '/vi/evil.example/x');
    assert.equal(await led('/\\evil.example'), '/vi/evil.example');
  });
});

test('machines that ask a dataset’s page for RDF are led to it', async () => {
  await portalOf(counting(), async (get) => {
    for (const path of ['/datasets/a-b', '/en/datasets/a-b']) {
      const reply = await get(path, { accept: 'text/turtle' });
      assert.deepEqual([reply.status, reply.headers.get('location')], [303, '/datasets/a-b.ttl']);
    }
    assert.equal((await get('/en/datasets/a-b', { accept: 'text/html' })).status, 200);
  });
});

test('files are no pages', () => {
  for (const path of ['/_next/static/a.js', '/icon.svg', '/map/land.json', '/robots.txt'])
    assert.equal(isPage(path), false, path);
  for (const path of ['/', '/vi', '/vi/datasets/a.b', '/vi/datasets?q=x.js'])
    assert.equal(isPage(path), true, path);
});

test('pages that belong to a person are kept by nobody', async () => {
  await portalOf(counting(), async (get) => {
    for (const path of ['/vi/workspace', '/en/workspace/keys?q=a', '/vi/sign-in?to=/vi']) {
      await get(path);
      const reply = await get(path);
      assert.match(await reply.text(), /đ (2|4|6) /, `${path} is made anew`);
      assert.equal(reply.headers.get('cache-control'), 'no-store');
      assert.equal(reply.headers.get('x-robots-tag'), 'noindex');
    }
    assert.equal((await get('/vi/workspaces')).headers.get('cache-control'), null);
  });
});

test('the content policy names where people sign in, and nobody else', async () => {
  const said = async (provider?: string) => {
    let policy = '';
    await portalOf(
      counting(),
      async (get) => {
        policy = (await get('/vi')).headers.get('content-security-policy') ?? '';
      },
      () => 'as it is',
      provider,
    );
    return policy;
  };
  assert.match(await said(), /connect-src 'self';.*frame-src 'self';.*form-action 'self';/);
  const policy = await said('https://login.example.org');
  for (const name of ['connect-src', 'frame-src', 'form-action'])
    assert.ok(policy.includes(`${name} 'self' https://login.example.org`), name);
  assert.match(policy, /default-src 'self';/);
  assert.match(policy, /frame-ancestors 'none'/);
});
