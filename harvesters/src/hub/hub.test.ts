import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '@envhub/outbound/testing';
import { pino } from 'pino';
import { harvest } from '../harvest.ts';
import type { Report } from '../run/run-source.ts';
import { buildSource } from '../testing/dry-run.ts';
import { startHub, startWorker, type TestHub, until } from '../testing/hub.ts';

let hub: TestHub;
let folder: string;
before(async () => {
  hub = await startHub();
  folder = await mkdtemp(path.join(os.tmpdir(), 'envhub-harvest-cli-'));
});
after(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

interface Run {
  id: string;
  state: string;
  counts: Record<string, number>;
  heldRemovals: number | null;
  problems: { rule: string; message: string }[];
}

const entry = (id: string, more: object = {}) => ({ identifier: id, title: `Title of ${id}`, ...more });
const organization = { slug: 'tester', name: { en: 'Tester' } };

/** Runs the command line on a data.json of these entries. */
async function command(id: string, entries: unknown[], args: string[] = [], config: object = {}) {
  const source = buildSource({
    id,
    organization,
    publish: 'trusted',
    source: { kind: 'dcat-us', url: `${id}.data.json` },
    ...config,
  });
  await writeFile(path.join(folder, `${id}.yaml`), JSON.stringify(source));
  await writeFile(path.join(folder, `${id}.data.json`), JSON.stringify({ dataset: entries }));
  const said: string[] = [];
  const code = await harvest({
    args: [`${id}.yaml`, '--report', 'report.json', ...args],
    folder,
    variables: { ENVHUB_KEY: hub.key, HUB_URL: hub.url },
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
    log: () => pino({ level: 'silent' }),
    signal: AbortSignal.timeout(60_000),
  });
  const report = JSON.parse(
    await readFile(path.join(folder, 'report.json'), 'utf8').catch(() => '{}'),
  ) as Report;
  await rm(path.join(folder, 'report.json'), { force: true });
  return { code, report, said: said.join('') };
}

const outcome = ({ created, updated, unchanged, removed, rejected }: Report) => [
  created,
  updated,
  unchanged,
  removed,
  rejected,
];

test('first all is new, then nothing has changed, then what changed and what is gone', async () => {
  const entries = Array.from({ length: 10 }, (_, i) => entry(`life-${i}`));
  const first = await command('life', entries);
  assert.deepEqual([first.code, outcome(first.report)], [0, [10, 0, 0, 0, 0]]);
  const second = await command('life', entries.toReversed());
  assert.deepEqual([second.code, outcome(second.report)], [0, [0, 0, 10, 0, 0]]);
  const third = await command('life', [{ ...entries[0], title: 'Another' }, ...entries.slice(1, 9)]);
  assert.deepEqual(outcome(third.report), [0, 1, 8, 1, 0]);
  const again = await command('life', entries);
  // Harvested again after deletion: created anew or brought back, and never twice.
  assert.equal(again.report.created + again.report.updated + again.report.unchanged, 10);
  const found = await hub.get<{ total: number }>('/api/v1/datasets?q=life&limit=100');
  assert.equal(found.total, 10);
});

test('with --limit nothing is removed', async () => {
  const entries = Array.from({ length: 6 }, (_, i) => entry(`limit-${i}`));
  await command('limit', entries);
  const { report } = await command('limit', entries, ['--limit', '3']);
  assert.deepEqual(outcome(report), [0, 0, 3, 0, 0]);
});

test('a bad record is rejected alone, exit 1, and its last good version stays', async () => {
  await command('bad', [entry('bad-0'), entry('bad-1')]);
  const { code, report } = await command('bad', [entry('bad-0', { title: '' }), entry('bad-1')]);
  assert.deepEqual([code, outcome(report)], [1, [0, 0, 1, 0, 1]]);
  assert.equal(report.problems[0]?.record, 'bad-0');
  const found = await hub.get<{ items: { title: { en: string } }[] }>(
    '/api/v1/datasets?q=%22Title+of+bad-0%22',
  );
  assert.equal(found.items.length, 1);
});

test('a source that cannot be read: exit 2, a run that failed, and all data stays', async () => {
  await command('gone', [entry('gone-0')]);
  const source = { source: { kind: 'dcat-us', url: 'nowhere.json' } };
  const { code, report, said } = await command('gone', [], [], source);
  assert.deepEqual([code, report.problems[0]?.rule], [2, 'not-found']);
  assert.match(said, /keeps what it has/);
  const runs = await hub.get<{ items: Run[] }>('/api/v1/harvest/runs?source=gone');
  assert.equal(runs.items[0]?.state, 'failed');
  assert.equal(
    (await hub.get<{ total: number }>('/api/v1/datasets?match=exact&q=%22Title+of+gone-0%22')).total,
    1,
  );
});

test('removals above the share are held for a person', async () => {
  const entries = Array.from({ length: 10 }, (_, i) => entry(`held-${i}`));
  await command('held', entries);
  const { report } = await command('held', entries.slice(0, 4));
  assert.equal(report.removed, 0);
  const runs = await hub.get<{ items: Run[] }>('/api/v1/harvest/runs?source=held');
  assert.deepEqual([runs.items[0]?.state, runs.items[0]?.heldRemovals], ['held', 6]);
});

const packages = 1500;
const pageOf = (start: number, rows: number) =>
  JSON.stringify({
    success: true,
    result: {
      count: packages,
      results: Array.from({ length: Math.max(0, Math.min(rows, packages - start)) }, (_, i) => ({
        id: `kill-${start + i}`,
        name: `kill-${start + i}`,
        title: `Kill ${start + i}`,
        resources: [],
      })),
    },
  });

test('a worker killed midway: another finishes the run, and no record is there twice', {
  timeout: 120_000,
}, async () => {
  let hold = true;
  const held: (() => void)[] = [];
  const server = await startServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const start = Number(query.get('start'));
    const answer = () => response.end(pageOf(start, 600));
    // The first worker gets two pages, and then waits in vain.
    if (start >= 1200 && hold) held.push(answer);
    else answer();
  });
  const source = buildSource({
    id: 'kill',
    organization,
    publish: 'trusted',
    source: { kind: 'ckan', url: server.url, rows: 600 },
  });
  await hub.send('PUT', '/api/v1/harvest/sources/kill', source);
  const run = await hub.send<Run>('POST', '/api/v1/harvest/sources/kill/runs', {});
  const state = async () => hub.get<Run>(`/api/v1/harvest/runs/${run.id}`);
  const first = startWorker(hub);
  await until('the first worker to hang', async () => (held.length > 0 ? true : undefined));
  await until('a first batch', async () => ((await state()).counts.created ? true : undefined));
  first.kill('SIGKILL');
  await once(first, 'exit');
  assert.equal((await state()).state, 'running');
  const before = server.asked.length;
  hold = false;
  const second = startWorker(hub);
  const done = await until('the second worker', async () => {
    const now = await state();
    return now.state === 'running' || now.state === 'queued' ? undefined : now;
  });
  assert.equal(done.state, 'done');
  assert.equal((done.counts.created ?? 0) + (done.counts.unchanged ?? 0), packages);
  const found = await hub.get<{ total: number }>('/api/v1/datasets?q=kill&limit=100');
  assert.equal(found.total, packages);
  // It went on from the checkpoint: the pages that were safe are not read again.
  const starts = server.asked
    .slice(before)
    .map((address) => new URL(address, 'http://x').searchParams.get('start'));
  assert.ok(!starts.includes('0'), `read again from ${starts.join(', ')}`);
  second.kill('SIGTERM');
  const [code] = (await once(second, 'exit')) as [number];
  assert.equal(code, 0);
  await server.close();
});

test('a worker reads files below its folder, and nowhere else', { timeout: 60_000 }, async () => {
  await writeFile(path.join(folder, 'inside.json'), JSON.stringify({ dataset: [entry('inside-0')] }));
  const outside = await mkdtemp(path.join(os.tmpdir(), 'envhub-outside-'));
  await writeFile(path.join(outside, 'x.json'), JSON.stringify({ dataset: [entry('outside-0')] }));
  const worker = startWorker(hub, { HARVEST_FILES_DIR: folder });
  const ends = async (id: string, url: string) => {
    const source = buildSource({ id, organization, source: { kind: 'dcat-us', url } });
    await hub.send('PUT', `/api/v1/harvest/sources/${id}`, source);
    const { id: run } = await hub.send<Run>('POST', `/api/v1/harvest/sources/${id}/runs`, {});
    return until(`run of ${id}`, async () => {
      const now = await hub.get<Run>(`/api/v1/harvest/runs/${run}`);
      return now.state === 'running' || now.state === 'queued' ? undefined : now;
    });
  };
  assert.equal((await ends('inside', 'inside.json')).counts.created, 1);
  for (const [id, url] of [
    ['up', `../${path.basename(outside)}/x.json`],
    ['absolute', path.join(outside, 'x.json')],
  ] as const) {
    const run = await ends(id, url);
    assert.deepEqual([run.state, run.problems[0]?.rule], ['failed', 'file-refused']);
  }
  // A config that cannot be run ends its run with the reason, instead of being tried for ever.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to a secret as configs write it
  const broken = await ends('broken', '${NO_SUCH_SECRET}/x');
  assert.deepEqual([broken.state, broken.problems[0]?.rule], ['failed', 'cannot-run']);
  worker.kill('SIGTERM');
  await once(worker, 'exit');
  await rm(outside, { recursive: true });
});
