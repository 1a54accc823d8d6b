import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callerAt } from './address.ts';

test('an IPv4 address is one caller, a /64 of IPv6 another', () => {
  for (const [address, caller] of [
    ['203.0.113.7', 'address:203.0.113.7'],
    ['::ffff:203.0.113.7', 'address:203.0.113.7'],
    ['::FFFF:203.0.113.7', 'address:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', 'address:2001:db8:1:2::/64'],
    ['2001:db8::9', 'address:2001:db8:0:0::/64'],
    ['2001:db8:1:2::', 'address:2001:db8:1:2::/64'],
    ['2001:db8:1:2:3::192.0.2.1', 'address:2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'address:fe80:0:0:0::/64'],
    ['::1', 'address:0:0:0:0::/64'],
    ['', 'address:unknown'],
    ['unix:/run/socket', 'address:unknown'],
  ] as const)
    assert.equal(callerAt(address), caller, address);
  assert.notEqual(callerAt('2001:db8:1:2::1'), callerAt('2001:db8:1:3::1'));
});
