import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Report } from './run/run-source.ts';

const cli = path.join(import.meta.dirname, 'cli.ts');

async function run(folder: string, args: string[], variables: Record<string, string> = {}) {
  const { INIT_CWD: _cwd, ENVHUB_KEY: _key, ...inherited } = process.env;
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...inherited, ...variables } });
  let out = '';
  let errors = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, errors };
}

async function inFolder(files: Record<string, string>, work: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'envhub-cli-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await work(folder);
  await rm(folder, { recursive: true });
}

const config = (source: string, more = '') =>
  `id: sample\ntitle: { en: Sample }\norganization: sample\nload: dataset\nlanguage: en\nsource: ${source}\n${more}`;
const data = JSON.stringify({ dataset: [{ identifier: 'a', title: ' A ' }, { identifier: 'b' }] });

test('a dry run writes records and report, needs no hub, and exits with 1 for a rejected record', async () => {
  const files = { 'c.yaml': config('{ kind: dcat-us, url: ./d.json }'), 'd.json': data };
  await inFolder(files, async (folder) => {
    const { code, out } = await run(folder, [
      'c.yaml',
      '--dry-run',
      '--output',
      'o.jsonl',
      '--report',
      'r.json',
    ]);
    assert.equal(code, 1);
    assert.match(out, /2 read: 1 would be loaded, 0 withdrawn, 1 rejected/);
    const lines = (await readFile(path.join(folder, 'o.jsonl'), 'utf8')).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [{ identifier: 'a', title: { en: 'A' } }],
    );
    const { seconds, problems, ...counts } = JSON.parse(
      await readFile(path.join(folder, 'r.json'), 'utf8'),
    ) as Report;
    assert.deepEqual(counts, {
      created: 1,
      updated: 0,
      unchanged: 0,
      removed: 0,
      rejected: 1,
      quarantined: 0,
      read: 2,
    });
    assert.equal(typeof seconds, 'number');
    const { message, ...problem } = problems[0] ?? { message: '' };
    assert.deepEqual(problem, { record: 'b', field: 'title', rule: 'required', severity: 'error' });
    assert.match(message, /missing.*Fill it at the source/);
  });
});

test('with a mapping that mends the record all is well', async () => {
  const mended = config(
    '{ kind: dcat-us, url: d.json }',
    'map: { title.en: "title ? title : identifier" }\nclean: [trim]\n',
  );
  await inFolder({ 'c.yaml': mended, 'd.json': data }, async (folder) => {
    assert.equal((await run(folder, ['c.yaml', '--dry-run'])).code, 0);
  });
});

test('quarantine, and a run that is to be rejected as a whole', async () => {
  const files = {
    'q.yaml': config('{ kind: dcat-us, url: d.json }', 'validate: { on-error: quarantine }\n'),
    'r.yaml': config('{ kind: dcat-us, url: d.json }', 'validate: { on-error: reject-run }\n'),
    'd.json': data,
  };
  await inFolder(files, async (folder) => {
    const quarantined = await run(folder, ['q.yaml', '--dry-run']);
    assert.deepEqual([quarantined.code, /1 quarantined/.test(quarantined.out)], [1, true]);
    const rejected = await run(folder, ['r.yaml', '--dry-run']);
    assert.deepEqual([rejected.code, /reject-run/.test(rejected.out)], [2, true]);
  });
});

for (const [name, text, said] of [
  ['an unknown kind', config('{ kind: gopher, url: x }'), /no “gopher”; there are ckan, dcat, dcat-us/],
  ['an unknown setting', config('{ kind: ckan, url: x, colour: red }'), /colour/],
  ['no address', config('{ kind: ckan }'), /url/],
  [
    'another load',
    config('{ kind: ckan, url: x }').replace('load: dataset', 'load: object'),
    /object is not supported yet/,
  ],
  [
    'units',
    config('{ kind: ckan, url: x }', 'standardise: [{ field: a, unit: { from: m, to: km } }]\n'),
    /units are not supported for datasets yet/,
  ],
  [
    'a bad expression',
    config('{ kind: dcat-us, url: d.json }', 'map: { title.en: "((" }\n'),
    /expression|end of/i,
  ],
  ['an unknown key', config('{ kind: ckan, url: x }', 'colour: red\n'), /colour/],
  ['broken YAML', 'id: [', /flow|collection|end/i],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to a secret as configs write it
  ['a secret that is not there', config('{ kind: ckan, url: "${NO_SUCH_SECRET}" }'), /NO_SUCH_SECRET/],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to a secret as configs write it
  ['a secret of our own', config('{ kind: ckan, url: "${ENVHUB_KEY}" }'), /ENVHUB_KEY/],
] as const)
  test(`${name}: exit 2 and the reason`, async () => {
    await inFolder({ 'c.yaml': text, 'd.json': data }, async (folder) => {
      const { code, errors } = await run(folder, ['c.yaml', '--dry-run']);
      assert.equal(code, 2);
      assert.match(errors, said);
    });
  });

test('wrong arguments and environment: all faults at once, exit 2', async () => {
  await inFolder({ 'c.yaml': config('{ kind: dcat-us, url: d.json }'), 'd.json': data }, async (folder) => {
    const args = await run(folder, ['--limit', '0', '--output', 'x']);
    assert.equal(args.code, 2);
    for (const part of [/Which config/, /--limit/, /--output goes with --dry-run/])
      assert.match(args.errors, part);
    const environment = await run(folder, ['c.yaml'], {
      HUB_URL: 'nonsense',
      LOG_LEVEL: 'loud',
      ALLOW_PRIVATE_HOSTS: 'x',
    });
    assert.equal(environment.code, 2);
    for (const part of [/HUB_URL/, /LOG_LEVEL/, /ALLOW_PRIVATE_HOSTS/])
      assert.match(environment.errors, part);
    const keyless = await run(folder, ['c.yaml']);
    assert.deepEqual([keyless.code, /ENVHUB_KEY/.test(keyless.errors)], [2, true]);
    assert.equal((await run(folder, ['missing.yaml', '--dry-run'])).code, 2);
  });
});

test('a catalog far larger than the memory given passes through it', async () => {
  await inFolder({ 'c.yaml': config('{ kind: dcat-us, url: big.json }') }, async (folder) => {
    const file = createWriteStream(path.join(folder, 'big.json'));
    const description = 'Bụi mịn và khí thải. '.repeat(300);
    const count = 8_000;
    file.write('{"dataset":[');
    for (let i = 0; i < count; i++) {
      const entry = JSON.stringify({ identifier: `big-${i}`, title: `Title ${i}`, description });
      if (!file.write(`${i > 0 ? ',' : ''}${entry}`)) await once(file, 'drain');
    }
    file.end(']}');
    await once(file, 'close');
    // 70 MB of text through a heap of 48 MB.
    const { code, out } = await run(folder, ['c.yaml', '--dry-run', '--output', 'o.jsonl'], {
      NODE_OPTIONS: '--max-old-space-size=48',
    });
    assert.match(out, new RegExp(`${count} read: ${count} would be loaded`));
    assert.equal(code, 0);
  });
});
