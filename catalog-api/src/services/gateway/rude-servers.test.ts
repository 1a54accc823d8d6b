import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';
import { answer, type Heard, offer, startUpstream, type Upstream } from './testing.ts';

let hub: TestHub;
let client: ReturnType<typeof clientOf>;
let upstream: Upstream;

const mega = Buffer.alloc(64 * 1024, 'x');
/** Sends for as long as anybody listens. */
function pour({ socket }: Heard): void {
  const more = () => {
    while (!socket.destroyed && socket.write(mega));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

const behaviours: Record<string, (heard: Heard) => void> = {
  hang: () => undefined,
  'head-only': ({ socket }) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'),
  endless(heard) {
    heard.socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n');
    pour(heard);
  },
  gigabyte(heard) {
    heard.socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${2 ** 30}\r\n\r\n`);
    pour(heard);
  },
  'gigabyte-in-chunks'({ socket }) {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = Buffer.concat([Buffer.from(`${mega.length.toString(16)}\r\n`), mega, Buffer.from('\r\n')]);
    const more = () => {
      while (!socket.destroyed && socket.write(chunk));
      if (!socket.destroyed) socket.once('drain', more);
    };
    more();
  },
  short: ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this'),
  long: ({ socket }) =>
    void socket.write(
      'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfourHTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\npoison',
    ),
  'both-lengths': ({ socket }) =>
    void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  'two-lengths': ({ socket }) =>
    void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-length: 9\r\n\r\nfour'),
  'no-http': ({ socket }) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
  'head-for-ever'({ socket }) {
    socket.write('HTTP/1.1 200 OK\r\n');
    const more = () => {
      while (!socket.destroyed && socket.write(`x-filler: ${'y'.repeat(8000)}\r\n`));
      if (!socket.destroyed) socket.once('drain', more);
    };
    more();
  },
  hangup: ({ socket }) => void socket.destroy(),
  split: ({ socket }) =>
    void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-a: b\rset-cookie: c\r\n\r\nok'),
  metadata: ({ socket }) => answer(socket, 302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  elsewhere: ({ socket }) => answer(socket, 301, { location: 'https://evil.example/' }),
  'other-scheme': ({ socket }) => answer(socket, 302, { location: 'javascript:alert(1)' }),
  inside: ({ socket }) => answer(socket, 307, { location: '/x/y?z=1' }),
  'nowhere-to': ({ socket }) => answer(socket, 302, {}),
  unauthorized: ({ socket }) =>
    answer(socket, 401, { 'www-authenticate': 'Basic realm="inner-host-7"' }, 'who are you, hub?'),
  early: ({ socket }) =>
    void socket.write(
      'HTTP/1.1 103 Early\r\nlink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok',
    ),
  talkative: ({ socket }) =>
    answer(
      socket,
      200,
      {
        'content-type': 'text/html',
        server: 'inner/7',
        'set-cookie': 'session=1',
        'x-powered-by': 'inner',
        'strict-transport-security': 'max-age=1',
        'access-control-allow-origin': 'https://inner.example',
        'access-control-allow-credentials': 'true',
        'content-security-policy': "default-src 'unsafe-inline'",
        'clear-site-data': '"*"',
        'service-worker-allowed': '/',
        connection: 'keep-alive, etag',
        etag: '"hop"',
        'keep-alive': 'timeout=99',
        'x-internal-host': '10.1.2.3',
        via: '1.1 inner',
        refresh: '0; url=https://evil.example',
        link: `<${upstream.url}/b/c>; rel="next", <http://10.1.2.3/admin>; rel="up", </d>; rel="first"`,
        'content-location': 'http://10.1.2.3/x',
        ratelimit: '"inner";r=0',
        'retry-after': '7',
      },
      '<script>1</script>',
    ),
  ok: ({ socket }) => answer(socket, 200, { 'content-type': 'text/plain' }, 'ok'),
};

const behave = (heard: Heard) => {
  const name = heard.target.split('?')[0]?.split('/')[1] ?? '';
  (behaviours[name] ?? behaviours.ok)?.(heard);
};

before(async () => {
  upstream = await startUpstream(behave);
  hub = await startTestHub({ allowPrivateHosts: ['127.0.0.1:*'] });
  client = clientOf(hub);
  await client.organization('cuc');
  await offer(client, upstream, 'rude', {
    firstByteSeconds: 0.3,
    idleSeconds: 0.3,
    totalSeconds: 1,
    mostReplyBytes: 1_000_000,
    retries: 0,
  });
});
after(async () => {
  await hub.close();
  await upstream.close();
});

/** The circuit would open in between: each test has a service, and with it a circuit, of its own. */
let nth = 0;
async function freshService(settings: Record<string, unknown> = {}): Promise<string> {
  const slug = `rude-${++nth}`;
  await offer(client, upstream, slug, {
    firstByteSeconds: 0.3,
    idleSeconds: 0.3,
    totalSeconds: 1,
    mostReplyBytes: 1_000_000,
    retries: 0,
    ...settings,
  });
  return slug;
}

/** Reads as far as it goes: the status, the bytes, and whether the answer came whole. */
function read(
  slug: string,
  name: string,
): Promise<{
  status: number;
  bytes: number;
  isWhole: boolean;
  text: string;
  headers: Record<string, unknown>;
}> {
  return new Promise((resolve, reject) => {
    get(
      `${hub.url}/api/v1/gateway/${slug}/${name}`,
      { agent: false, headers: { 'accept-language': 'en' } },
      (reply) => {
        let bytes = 0;
        let text = '';
        reply.on('data', (piece: Buffer) => {
          bytes += piece.length;
          if (text.length < 5000) text += piece.toString();
        });
        reply.on('error', () => undefined);
        reply.on('close', () =>
          resolve({
            status: reply.statusCode ?? 0,
            bytes,
            isWhole: reply.complete,
            text,
            headers: reply.headers,
          }),
        );
      },
    ).on('error', reject);
  });
}

const leaks = /127\.0\.0\.1|10\.1\.2\.3|169\.254|evil|inner|ECONN|UND_ERR|undici/i;

for (const [name, status, code] of [
  ['hang', 504, 'service-timeout'],
  ['gigabyte', 502, 'service-too-large'],
  ['both-lengths', 502, 'service-unavailable'],
  ['two-lengths', 502, 'service-unavailable'],
  ['no-http', 502, 'service-unavailable'],
  ['head-for-ever', 502, 'service-unavailable'],
  ['hangup', 502, 'service-unavailable'],
  ['split', 502, 'service-unavailable'],
  ['metadata', 502, 'service-redirects'],
  ['elsewhere', 502, 'service-redirects'],
  ['other-scheme', 502, 'service-redirects'],
  ['nowhere-to', 502, 'service-redirects'],
  ['unauthorized', 502, 'service-refuses'],
] as const)
  test(`a server that answers “${name}” is ${code}`, async () => {
    const got = await read(await freshService(), name);
    assert.equal(got.status, status, got.text);
    const problem = JSON.parse(got.text) as { code: string };
    assert.equal(problem.code, code);
    assert.doesNotMatch(got.text + JSON.stringify(got.headers), leaks);
  });

for (const name of ['endless', 'gigabyte-in-chunks'])
  test(`“${name}” is cut off at the limit, and the caller sees that it is not whole`, async () => {
    const got = await read(await freshService(), name);
    assert.deepEqual([got.status, got.isWhole], [200, false]);
    assert.ok(got.bytes <= 1_000_000, `${got.bytes} bytes`);
  });

test('an answer that stops, or ends before its length, is cut off', async () => {
  for (const name of ['head-only', 'short']) {
    const got = await read(await freshService(), name);
    assert.deepEqual([got.status, got.isWhole], [200, false], name);
  }
});

test('what comes behind an answer is never the next caller’s', async () => {
  const slug = await freshService({ concurrency: 1 });
  for (let i = 0; i < 5; i++) {
    const first = await read(slug, 'long');
    if (first.status === 200) assert.equal(first.text, 'four');
    const second = await read(slug, 'ok');
    assert.doesNotMatch(second.text, /poison/);
  }
});

test('an answer’s head is the hub’s: no cookies, no policies, nothing of the inner network', async () => {
  const { headers, text, status } = await read(await freshService(), 'talkative');
  assert.equal(status, 200);
  assert.equal(text, '<script>1</script>');
  assert.doesNotMatch(JSON.stringify(headers), leaks);
  for (const name of [
    'set-cookie',
    'server',
    'x-powered-by',
    'clear-site-data',
    'refresh',
    'etag',
    'via',
    'service-worker-allowed',
    'content-location',
    'access-control-allow-credentials',
  ])
    assert.equal(headers[name], undefined, name);
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['retry-after'], '7');
  const slug = `rude-${nth}`;
  assert.equal(
    headers.link,
    `</api/v1/gateway/${slug}/b/c>; rel="next", </api/v1/gateway/${slug}/d>; rel="first"`,
  );
  assert.doesNotMatch(String(headers.ratelimit), /inner/);
});

test('redirects within the service lead through the gateway, and are the caller’s to follow', async () => {
  const slug = await freshService();
  const heard = upstream.heard.length;
  const { status, headers } = await read(slug, 'inside');
  assert.deepEqual([status, headers.location], [307, `/api/v1/gateway/${slug}/x/y?z=1`]);
  assert.equal(upstream.heard.length, heard + 1);
  assert.equal((await read(slug, 'early')).text, 'ok');
});

test('a caller who leaves ends the call of the server', async () => {
  const slug = await freshService({ totalSeconds: 60, idleSeconds: 60, mostReplyBytes: 10 ** 9 });
  const before = upstream.open();
  const request = get(`${hub.url}/api/v1/gateway/${slug}/endless`, { agent: false }, (reply) =>
    reply.once('data', () => request.destroy()),
  );
  request.on('error', () => undefined);
  await new Promise((resolve) => request.once('close', resolve));
  for (let i = 0; i < 500 && upstream.open() > before; i++) await delay(10);
  assert.ok(upstream.open() <= before);
});

test('reading is tried again where the connection ended before an answer; writing never is', async () => {
  let times = 0;
  const flaky = await startUpstream(({ socket }) =>
    ++times % 2 === 1 ? socket.destroy() : answer(socket, 200, {}, 'ok'),
  );
  try {
    await offer(client, flaky, 'flaky', { retries: 2 });
    assert.equal((await client.read('/api/v1/gateway/flaky/a')).status, 200);
    assert.equal(times, 2);
    assert.equal((await client.call('POST', '/api/v1/gateway/flaky/a', { x: 1 })).status, 502);
    assert.equal(times, 3);
  } finally {
    await flaky.close();
  }
});

test('a server that fails again and again is left in peace, and what was open for others goes on', async () => {
  const slug = await freshService();
  for (let i = 0; i < 5; i++) await read(slug, 'hangup');
  const heard = upstream.heard.length;
  const got = await read(slug, 'ok');
  assert.deepEqual([got.status, JSON.parse(got.text).code], [503, 'circuit-open']);
  assert.ok(Number(got.headers['retry-after']) >= 1);
  assert.equal(upstream.heard.length, heard);
  assert.equal((await client.read(`/api/v1/services/${slug}`)).body.circuit, 'open');
  assert.equal((await read(await freshService(), 'ok')).text, 'ok');
});

test('a name that leads to the inner network is refused when connecting', async () => {
  for (const host of ['localhost', 'ip6-localhost'])
    for (const port of [upstream.port]) {
      const slug = `named-${host}-${port}`;
      await offer(client, { url: `http://${host}:${port}` }, slug).catch(() => undefined);
      const heard = upstream.heard.length;
      const { status, body } = await client.read(`/api/v1/gateway/${slug}/ok`);
      assert.deepEqual([status, body.code], [502, 'service-unavailable']);
      assert.equal(upstream.heard.length, heard);
    }
});

test('two hundred slow calls of one service do not keep those of another waiting', async () => {
  const slow = await freshService({ firstByteSeconds: 5, totalSeconds: 5, concurrency: 200 });
  const quick = await freshService();
  const busy = Array.from({ length: 210 }, () => read(slow, 'hang'));
  const done = await Promise.all(Array.from({ length: 50 }, () => read(quick, 'ok')));
  assert.ok(done.every(({ text }) => text === 'ok'));
  const codes = (await Promise.all(busy)).map(({ text }) => (JSON.parse(text) as { code: string }).code);
  assert.equal(codes.filter((code) => code === 'service-busy').length, 10);
  assert.ok(codes.every((code) => ['service-busy', 'service-timeout', 'circuit-open'].includes(code)));
});
