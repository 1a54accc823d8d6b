import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { buildSource, type DryRun, dryRun, rulesOf } from '../testing/dry-run.ts';

async function harvested(text: string): Promise<DryRun> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'envhub-run-'));
  try {
    writeFileSync(path.join(folder, 'data.json'), text);
    return await dryRun(buildSource({ source: { kind: 'dcat-us', url: 'data.json' } }), {
      files: { folder, open: false },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a record nested beyond all measure is its own fault, named or not', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const result = await harvested(`{"dataset":[
    {"identifier":"a","title":"A"},
    {"identifier":"b","title":"B","other":${deep}},
    {"identifier":"c","title":"C","spatial":{"type":"Point","coordinates":${deep}}},
    {"title":"D","other":${deep}},
    {"identifier":"e","title":"E"}]}`);
  assert.deepEqual(
    result.records.map(({ identifier }) => identifier),
    ['a', 'e'],
  );
  assert.deepEqual([result.report.rejected, result.failed, rulesOf(result)], [3, false, ['mapping']]);
  assert.match(result.report.problems[0]?.message ?? '', /nested too deeply/);
});
