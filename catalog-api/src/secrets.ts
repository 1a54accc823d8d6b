import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The keys with which secrets are sealed when the configuration names none: a file of the data directory that
 * only the owner may read, made on first use. One key a line, 32 bytes in base64; the first seals, all open.
 */
function ensureSecretsKeys(dataDirectory: string): string[] {
  mkdirSync(dataDirectory, { recursive: true });
  const file = path.join(dataDirectory, 'secrets-key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(file, 0o600);
  }
  const keys = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
  if (keys.length === 0 || !keys.every(isSecretsKey))
    throw new Error(
      `${file} is damaged: without it nobody can open what was sealed; restore it, or delete it and set the credentials of services anew`,
    );
  return keys;
}

/** The keys that the configuration names, else those of the data directory. */
export const secretsKeysOf = (config: { secretsKeys?: string[] | undefined; dataDirectory: string }) =>
  config.secretsKeys ?? ensureSecretsKeys(config.dataDirectory);

/** Whether a text is 32 bytes in base64, the standard or the one for addresses. */
export const isSecretsKey = (text: string) =>
  /^[A-Za-z0-9+/_-]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32;
