import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { connectors } from './connectors/index.ts';
import { checkDocument, connectorFor } from './settings/source-document.ts';
import { createPipeline } from './steps/pipeline.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/harvesting.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```/gms)].map(
  ([, language = '', file, text = '']) => ({ language, file, text }),
);
const cli = path.join(import.meta.dirname, 'cli.ts');

test('every config of the guide is right', () => {
  const configs = blocks.filter(({ language }) => language === 'yaml');
  assert.ok(configs.length >= 4);
  for (const { text } of configs) {
    const source = checkDocument(parse(text));
    createPipeline(source, connectorFor(source, connectors), { language: 'vi', address: '' });
  }
});

test('the commands of the guide say what the guide says they do', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-guide-'));
  const { ENVHUB_KEY: _, ...environment } = process.env;
  const plain = (text: string) => text.replace(/[\d.]+ s$/m, 'n s').trim();
  let commands = 0;
  try {
    for (const { file, text } of blocks) if (file) writeFileSync(path.join(folder, file), text);
    for (const [i, { language, text }] of blocks.entries()) {
      if (language !== 'sh') continue;
      const args = text.replace('npm run harvest -- ', '').trim().split(' ');
      const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
        env: { ...environment, INIT_CWD: folder },
      }).catch((failure: { stdout: string; code: number }) => {
        assert.equal(failure.code, 1, 'a record is not right');
        return failure;
      });
      assert.equal(plain(stdout), plain(blocks[i + 1]?.text ?? ''));
      commands += 1;
    }
    const records = readFileSync(path.join(folder, 'records.jsonl'), 'utf8').trim().split('\n');
    assert.equal(records.length, 3);
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as { read: number };
    assert.equal(report.read, 3);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.equal(commands, 2);
});
