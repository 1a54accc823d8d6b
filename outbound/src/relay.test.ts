import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutboundError } from './error.ts';
import { createGuard } from './guard.ts';
import { createRelay, type RelayCall } from './relay.ts';
import { startServer } from './testing.ts';

const call: RelayCall = {
  method: 'GET',
  path: '/',
  headers: [],
  body: null,
  firstByteWithin: 1000,
  idleWithin: 1000,
};

const send = (relay: ReturnType<typeof createRelay>, given: Partial<RelayCall> = {}) =>
  new Promise<string>((resolve) => {
    let text = '';
    relay.send(
      { ...call, ...given },
      {
        begun: () => undefined,
        head: (status) => {
          text += status;
        },
        piece: (bytes) => {
          text += ` ${bytes}`;
        },
        ended: () => resolve(text),
        failed: (error) => resolve(error.code),
      },
    );
  });

test('a name that leads inward when it is connected to is refused then, whatever it led to before', async () => {
  const server = await startServer((_request, response) => response.end('inner'));
  const answers = ['127.0.0.1', '169.254.169.254', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe'];
  for (const address of answers) {
    const guard = createGuard([], async () => [{ address, family: address.includes(':') ? 6 : 4 }]);
    const relay = createRelay(guard, {
      url: new URL(`http://rebind.example:${server.port}/`),
      connections: 1,
      connectWithin: 500,
    });
    assert.equal(await send(relay), 'address-refused', address);
    await relay.close();
  }
  assert.deepEqual(server.asked, []);
  await server.close();
});

test('an address of the inner network is refused before anything is sent, however it is spelt', () => {
  for (const url of [
    'http://169.254.169.254/',
    'http://2852039166/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://127.1/',
  ])
    assert.throws(
      () => createRelay(createGuard([]), { url: new URL(url), connections: 1, connectWithin: 500 }),
      (error) => error instanceof OutboundError && error.code === 'address-refused',
      url,
    );
});

test('redirects are answers like others; bodies go as they are', async () => {
  const server = await startServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else request.pipe(response);
  });
  const relay = createRelay(createGuard(['127.0.0.1:*']), {
    url: new URL(server.url),
    connections: 1,
    connectWithin: 500,
  });
  assert.equal(await send(relay, { path: '/moved' }), '302');
  assert.equal(await send(relay, { method: 'POST', path: '/x', body: Buffer.from('chào') }), '200 chào');
  assert.deepEqual(server.asked, ['/moved', '/x']);
  await relay.close();
  await server.close();
  assert.equal(
    await send(
      createRelay(createGuard(['127.0.0.1:*']), {
        url: new URL(server.url),
        connections: 1,
        connectWithin: 500,
      }),
    ),
    'unreachable',
  );
});
