import { isIP } from 'node:net';

/**
 * Whom an address stands for: one IPv4 address, or a /64 of IPv6, of which one line has 2⁶⁴ addresses. What is no
 * address is one caller, whoever it is.
 */
export function callerAt(address: string): string {
  const bare = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1];
  if (mapped && isIP(mapped) === 4) return `address:${mapped}`;
  if (isIP(bare) === 4) return `address:${bare}`;
  return isIP(bare) === 6 ? `address:${networkOf(bare)}::/64` : 'address:unknown';
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  // An address may end in dotted quad, which stands for two groups.
  const right =
    tail === undefined || tail === ''
      ? []
      : tail.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
