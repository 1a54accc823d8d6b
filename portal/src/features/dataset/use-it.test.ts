import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import vm from 'node:vm';
import { callsOf } from './use-it.ts';

const api = 'https://data.example/api/v1/datasets/nuoc-mat';
const words = { metadata: 'Siêu dữ liệu', file: 'Tệp CSV' };

test('each language reads the record, and the file by what reads its format', () => {
  const calls = callsOf(api, { downloadUrl: 'https://x.example/nuoc%20mat.csv', format: 'CSV' }, words);
  assert.deepEqual(
    calls.map(({ language }) => language),
    ['curl', 'javascript', 'python', 'r'],
  );
  const [curl, , python, r] = calls.map(({ code }) => code);
  assert.equal(
    curl,
    `# Siêu dữ liệu\ncurl '${api}'\n\n# Tệp CSV\ncurl -L -o 'nuoc%20mat.csv' 'https://x.example/nuoc%20mat.csv'`,
  );
  assert.match(python ?? '', /pandas\.read_csv\("https:\/\/x\.example\/nuoc%20mat\.csv"/);
  assert.match(r ?? '', /readr::read_delim\("https/);
});

test('a format that no reader is known for, and no file at all, leave the record', () => {
  for (const file of [undefined, { accessUrl: 'https://x.example/api', format: 'API' }]) {
    for (const { language, code } of callsOf(api, file, words)) {
      assert.ok(code.includes(api));
      assert.equal(code.includes('x.example'), language === 'curl' && file !== undefined);
    }
  }
});

test('no address can end its quotes: what a shell and JavaScript read is the address', () => {
  const nasty = `https://x.example/'"\`$(touch /tmp/x)\\';echo b.csv`;
  const [curl, javascript] = callsOf(api, { downloadUrl: nasty, format: 'CSV' }, words);
  const script = `curl() { for word; do printf '%s\\n' "$word"; done; }\n${curl?.code}`;
  const said = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
  assert.equal(said.at(-1), nasty);
  const asked: string[] = [];
  const reply = { json: () => ({ title: {} }), text: () => '' };
  const fetch = (address: string) => {
    asked.push(address);
    return reply;
  };
  const run = vm.runInNewContext(`(async () => {${javascript?.code}\n})()`, {
    fetch,
    console: { log: () => undefined },
  }) as Promise<void>;
  return run.then(() => assert.deepEqual(asked, [api, nasty]));
});
