import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileOf = (dataDirectory: string) => path.join(dataDirectory, 'admin-token');

/**
 * The administrator's token of this data directory, made on first use: a file that only the owner may read.
 * The hub takes it as an administrator's key, so that programs on the same machine can use the API.
 */
export function ensureAdminToken(dataDirectory: string): string {
  mkdirSync(dataDirectory, { recursive: true });
  const file = fileOf(dataDirectory);
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(file, 0o600);
  }
  const token = readFileSync(file, 'utf8').trim();
  if (token.length < 20) throw new Error(`${file} is damaged: delete it, and the hub makes a new one`);
  return token;
}

/** The token, or undefined when there is none yet. */
export function readAdminToken(dataDirectory: string): string | undefined {
  try {
    return readFileSync(fileOf(dataDirectory), 'utf8').trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
