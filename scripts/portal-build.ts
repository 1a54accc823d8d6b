import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes.ts';

const sources = [
  'package-lock.json',
  'CHANGELOG.md',
  'portal/{src,public}/**/*',
  'portal/*.{ts,mjs,json}',
  'openapi/generated/**/*',
  'openapi/src/**/*',
  'metadata-schemas/{src,schemas,vocabularies}/**/*',
];

/** Builds the portal when its sources are not those of the last build. */
export async function buildPortal(root: string, say: (text: string) => void): Promise<void> {
  const stamp = path.join(root, 'portal', '.next', 'built-from');
  const digest = await digestOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  say('Building the portal (once for each version of its sources) …');
  const code = await run(
    process.execPath,
    [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    {
      cwd: path.join(root, 'portal'),
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
  );
  if (code !== 0) throw new Error('the portal does not build');
  writeFileSync(stamp, digest);
}

async function digestOf(root: string): Promise<string> {
  const files: string[] = [];
  for (const pattern of sources) {
    for await (const entry of glob(pattern, { cwd: root, withFileTypes: true })) {
      if (entry.isFile()) files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
