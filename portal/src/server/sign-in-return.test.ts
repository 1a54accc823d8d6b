import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { answerSignInReturn, isSignInReturn } from './sign-in-return.ts';

async function returned(): Promise<{ script: string; policy: string }> {
  const server = createServer((_incoming, answer) => answerSignInReturn(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const script = /<script>(.*)<\/script>/s.exec(await reply.text())?.[1] ?? '';
    return { script, policy: reply.headers.get('content-security-policy') ?? '' };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs the page's script in a browser of a few lines; says where it led. */
function led(script: string, hash: string, kept: Record<string, string>): string {
  let place = '';
  const names = () => Object.keys(kept);
  const window = { parent: {}, close: () => undefined };
  window.parent = window;
  runInNewContext(script, {
    window,
    URL,
    URLSearchParams,
    Date,
    JSON,
    document: { body: {} },
    BroadcastChannel: class {
      postMessage(text: string) {
        place = `told ${text}`;
      }
    },
    location: { hash, origin: 'https://data.example.org', replace: (to: string) => (place = to) },
    localStorage: {
      getItem: (name: string) => kept[name] ?? null,
      removeItem: (name: string) => Reflect.deleteProperty(kept, name),
      key: (at: number) => names()[at],
      get length() {
        return names().length;
      },
    },
  });
  return place;
}

test('the way back from signing in runs one script, and is framed by our pages only', async () => {
  const { script, policy } = await returned();
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`));
  assert.match(policy, /default-src 'none'.*frame-ancestors 'self'/);
  assert.equal(isSignInReturn('/silent-sign-in.html?x=1'), true);
  assert.equal(isSignInReturn('/vi/silent-sign-in.html'), false);
});

test('it leads to the page that was left, with the provider’s answer in the fragment, and never elsewhere', async () => {
  const { script } = await returned();
  const note = (path: string, until = Date.now() + 1000) => JSON.stringify({ path, done: '', until });
  const kept = {
    'envhub:sign-in:s': note('/vi/workspace?q=a'),
    'envhub:sign-in:old': note('/x', 1),
    'envhub:sign-in:other': note('/vi'),
    mine: '1',
  };
  assert.equal(led(script, '#state=s&code=c', kept), '/vi/workspace?q=a#state=s&code=c');
  assert.deepEqual(Object.keys(kept), ['envhub:sign-in:other', 'mine']);
  assert.equal(led(script, '#state=unknown&code=c', {}), '/#state=unknown&code=c');
  assert.equal(led(script, '#state=s', { 'envhub:sign-in:s': note('//evil.example/x') }), '/#state=s');
  assert.equal(led(script, '#state=s', { 'envhub:sign-in:s': note('https://evil.example/') }), '/#state=s');
});

test('in a window of its own it tells the other pages', async () => {
  const { script } = await returned();
  const kept = { 'envhub:sign-in:s': JSON.stringify({ done: 'ok', until: Date.now() + 1000 }) };
  assert.equal(led(script, '#state=s&code=c', kept), 'told signed-in');
});
