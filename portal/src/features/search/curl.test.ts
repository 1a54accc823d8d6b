import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { curl } from './curl.ts';

test('whatever was searched reaches the program as it is, and no shell runs any of it', () => {
  for (const text of [
    `nước thải`,
    `it's`,
    `'; echo hacked; '`,
    '$(id) `id` \\ "x" !! \n y',
    '-d @/etc/passwd',
  ]) {
    const call = curl('https://data.example.org/api/v1/datasets', [['q', text]]);
    const seen = execFileSync('sh', ['-c', call.replace(/^curl/, `printf '%s\\0'`)])
      .toString()
      .split('\0');
    assert.deepEqual(seen.slice(0, -1), [
      '-G',
      'https://data.example.org/api/v1/datasets',
      '--data-urlencode',
      `q=${text}`,
    ]);
  }
});
