import { createHash, randomBytes } from 'node:crypto';

export interface Secret {
  /** Shown everywhere. */
  prefix: string;
  /** Shown once, to whoever makes it. */
  key: string;
  /** Kept. */
  hash: string;
}

/**
 * A key has 256 random bits, so a plain hash is enough, and looking it up by its hash compares nothing secret
 * byte by byte.
 */
export const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

export function newSecret(): Secret {
  const prefix = `eh_${randomBytes(4).toString('hex')}`;
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { prefix, key, hash: hashOf(key) };
}
