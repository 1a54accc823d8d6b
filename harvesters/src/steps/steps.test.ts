import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HarvestSource } from '@envhub/metadata-schemas';
import { connectors } from '../connectors/index.ts';
import type { Connector } from '../contract.ts';
import { buildSource } from '../testing/dry-run.ts';
import { clean } from './clean.ts';
import { compileExpression } from './expression.ts';
import { createPipeline } from './pipeline.ts';
import { createSeen } from './seen.ts';
import { standardise } from './standardise.ts';

const ckan = connectors.get('ckan') as Connector<never>;
const pipeline = (config: Partial<HarvestSource>) =>
  createPipeline(buildSource({ source: { kind: 'ckan', url: 'x' }, ...config }), ckan, {
    language: 'vi',
    address: 'x',
  });
const raw = { id: '1', name: 'one', title: 'Một', ten: 'Tên khác', resources: [] };

test('expressions of the config lie on top of the preset', async () => {
  const prepare = pipeline({
    map: {
      'title.en': '$uppercase(name)',
      'title.vi': 'ten',
      'publisher.name.vi': '"Sở " & ten',
      version: 'missing',
      landingPage: 'null',
    },
  });
  const prepared = await prepare({ ...raw, url: 'https://a.example/' });
  assert.equal(prepared.kind, 'put');
  assert.ok(prepared.kind === 'put');
  assert.deepEqual(prepared.record.title, { vi: 'Tên khác', en: 'ONE' });
  assert.deepEqual(prepared.record.publisher, { name: { vi: 'Sở Tên khác' } });
  assert.equal(prepared.record.landingPage, undefined);
});

test('an expression that fails on a record rejects that record and names its field', async () => {
  const prepare = pipeline({ map: { 'title.vi': '$number(ten)' } });
  const prepared = await prepare(raw);
  assert.equal(prepared.kind, 'reject');
  assert.ok(prepared.kind === 'reject');
  assert.deepEqual([prepared.problems[0]?.rule, prepared.problems[0]?.field], ['expression', 'title.vi']);
  assert.equal((await prepare({ ...raw, id: '2', ten: '7' })).kind, 'reject');
});

for (const [name, text, fault] of [
  ['an endless recursion', '($f := function($n) { $f($n + 1) }; $f(1))', /timeout|[Ss]tack/],
  ['an endless pattern', `$contains('${'a'.repeat(40)}!', /^(a+)+$/)`, /longer than/],
  ['an endless list', '[1..9999999]', /sequence|range|size/i],
  ['a giant text', "$pad('x', 100000000)", /10000/],
  ['a hidden expression', "$eval('1')", /not available/],
  ['a function as result', 'function($x) { $x }', /function/],
] as const)
  test(`${name} ends with a fault`, async () => {
    await assert.rejects(async () => compileExpression(text)({}), fault);
  });

test('an expression changes nothing outside, and reads no prototype', async () => {
  const input = { a: { b: 1 } };
  await compileExpression('$ ~> |a|{"b": 2}|')(input);
  assert.deepEqual(input, { a: { b: 1 } });
  const prepared = await pipeline({ map: { '__proto__.polluted': '"x"' } })(raw);
  assert.equal(prepared.kind, 'reject');
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('identity: the expression, else the identifier, else the content', async () => {
  const named = await pipeline({ identity: "'x-' & name" })(raw);
  assert.equal(named.identifier, 'x-one');
  assert.equal((await pipeline({})(raw)).identifier, '1');
  const { id: _id, name: _name, ...nameless } = raw;
  const first = await pipeline({})(nameless);
  assert.match(first.identifier, /^hash:[0-9a-f]{32}$/);
  assert.equal((await pipeline({})({ ...nameless })).identifier, first.identifier);
});

test('cleaning: spaces, HTML, composed letters, null values; what is empty goes', () => {
  const record = {
    title: { vi: '  Chất   lượng\t khí ', en: 'N/A' },
    description: { vi: '<p>Một &amp; hai</p><script>x</script>' },
    keywords: { vi: ['-', 'a '] },
    rawValues: { '/x': ' kept ' },
    version: 'Ha\u0300',
  };
  assert.deepEqual(
    clean(record, ['trim', 'collapse-spaces', 'strip-html', 'nfc', { 'null-values': ['-', 'N/A'] }]),
    {
      title: { vi: 'Chất lượng khí' },
      description: { vi: 'Một & hai' },
      keywords: { vi: ['a'] },
      rawValues: { '/x': ' kept ' },
      version: 'Hà',
    },
  );
});

test('standardising by code, label and likeness; what fits nothing is left out with a warning', () => {
  const match = ['code', 'label', { fuzzy: 0.8 }] as ('code' | 'label' | { fuzzy: number })[];
  const { record, problems } = standardise(
    {
      spatial: { adminUnits: ['01', 'Thành phố Hồ Chí Minh', 'Ha Nooi', 'Atlantis'] },
      frequency: 'hàng năm',
    },
    [
      { field: 'spatial.adminUnits', 'code-list': 'admin-units', match },
      { field: 'frequency', 'code-list': 'frequencies' },
      { field: 'missing.field', 'code-list': 'frequencies' },
    ],
  );
  const { spatial, frequency, rawValues } = record as {
    spatial: object;
    frequency: string;
    rawValues: object;
  };
  assert.deepEqual(spatial, { adminUnits: ['01', '79'] });
  assert.equal(frequency, 'annual');
  assert.deepEqual(rawValues, {
    '/spatial/adminUnits/1': 'Thành phố Hồ Chí Minh',
    '/spatial/adminUnits/2': 'Ha Nooi',
    '/spatial/adminUnits/3': 'Atlantis',
    '/frequency': 'hàng năm',
  });
  assert.deepEqual(
    problems.map(({ value, rule, severity }) => [value, rule, severity]),
    [['Atlantis', 'code-list', 'warning']],
  );
});

test('duplicates by chosen fields count once', async () => {
  const prepare = pipeline({ deduplicate: { on: ['title.vi', 'publisher'] } });
  assert.equal((await prepare(raw)).kind, 'put');
  assert.equal((await prepare({ ...raw, id: '2' })).kind, 'skip');
  assert.equal((await prepare({ ...raw, id: '3', title: 'Hai' })).kind, 'put');
});

test('a hundred thousand keys are told apart', () => {
  const seen = createSeen();
  for (let i = 0; i < 100_000; i++) assert.equal(seen(`key ${i}`), false);
  for (let i = 0; i < 100_000; i++) assert.equal(seen(`key ${i}`), true);
});
