import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startTestHub } from './hub.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/api.md'), 'utf8');

test('the commands of the API guide work as they stand', async () => {
  const script = [...guide.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block).join('\n');
  assert.ok(script.split('curl ').length > 20, 'the commands were found');
  const hub = await startTestHub();
  const home = mkdtempSync(path.join(os.tmpdir(), 'envhub-guide-'));
  // An answer that is an error fails the command.
  writeFileSync(path.join(home, '.curlrc'), 'silent\nfail-with-body\nwrite-out = "\\n"\n');
  try {
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
      env: { ...process.env, HUB: hub.url, ENVHUB_KEY: hub.adminKey, CURL_HOME: home },
      maxBuffer: 1e8,
    }).catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.stderr}\n${error.stdout?.slice(-2000)}`);
    });
    assert.match(stdout, /"state":"published"/);
    assert.match(stdout, /"state":"done-with-rejects"/);
  } finally {
    rmSync(home, { recursive: true });
    await hub.close();
  }
});
