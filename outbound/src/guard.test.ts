import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutboundError } from './error.ts';
import { createGuard, isPublic } from './guard.ts';

const closed = [
  '127.0.0.1',
  '10.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '169.254.169.254',
  '0.0.0.0',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'ff02::1',
  'no address',
];

for (const address of closed) test(`${address} is not public`, () => assert.equal(isPublic(address), false));
for (const address of ['8.8.8.8', '2001:4860:4860::8888', '64:ff9b::808:808'])
  test(`${address} is public`, () => assert.equal(isPublic(address), true));

const refused = (error: unknown) => error instanceof OutboundError && error.code === 'address-refused';

test('addresses in any spelling are refused', () => {
  const guard = createGuard([]);
  for (const address of [
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://[::1]:80/',
    'http://[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'gopher://8.8.8.8/',
  ])
    assert.throws(() => guard.check(new URL(address)), refused, address);
});

test('a listed host and port is let through, another port is not', () => {
  const guard = createGuard(['127.0.0.1:5000', '10.1.*:*', '[::1]:80']);
  guard.check(new URL('http://127.0.0.1:5000/x'));
  guard.check(new URL('https://10.1.2.3/'));
  guard.check(new URL('http://[::1]/'));
  assert.throws(() => guard.check(new URL('http://127.0.0.1:5001/')), refused);
  assert.throws(() => guard.check(new URL('http://10.2.0.1/')), refused);
  // A dot is a dot, and a pattern covers the whole host.
  assert.throws(() => createGuard(['127a0b0c1:80']).check(new URL('http://127.0.0.1/')), refused);
});

test('a name that also leads to a private address is refused when connecting', async () => {
  const answers = [
    [{ address: '93.184.216.34', family: 4 }],
    [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  ];
  let call = 0;
  const guard = createGuard([], () => Promise.resolve(answers[call++] ?? []));
  const lookup = guard.lookup(new URL('http://rebind.example/'));
  const ask = () =>
    new Promise<unknown>((resolve) =>
      lookup('rebind.example', { all: false }, (error, address) => resolve(error ?? address)),
    );
  assert.equal(await ask(), '93.184.216.34');
  assert.ok(refused(await ask()));
});
