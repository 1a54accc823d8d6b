import assert from 'node:assert/strict';
import { test } from 'node:test';
import dataset from '../schemas/dataset.schema.json' with { type: 'json' };
import distribution from '../schemas/distribution.schema.json' with { type: 'json' };
import harvestSource from '../schemas/harvest-source.schema.json' with { type: 'json' };
import organization from '../schemas/organization.schema.json' with { type: 'json' };
import type { ValidationProblem } from './explanations.ts';
import {
  isWebAddress,
  type Validated,
  validateDataset,
  validateDistribution,
  validateHarvestSource,
  validateOrganization,
} from './validate.ts';

const title = { vi: 'Chất lượng nước' };
const problems = (checked: Validated<unknown>): ValidationProblem[] => (checked.ok ? [] : checked.problems);
const faults = (checked: Validated<unknown>) => problems(checked).map(({ pointer, rule }) => [pointer, rule]);
const buildSource = (changes: object) => ({
  id: 'air-north',
  title,
  organization: 'northern-centre',
  source: { kind: 'ckan', url: 'https://ckan.example' },
  load: 'dataset',
  ...changes,
});

test('the smallest records are a title, an address, a name', () => {
  assert.ok(validateDataset({ title }).ok);
  assert.ok(validateDistribution({ accessUrl: 'https://a.example/x' }).ok);
  assert.ok(validateOrganization({ name: { en: 'Agency' } }).ok);
  assert.ok(validateHarvestSource(buildSource({})).ok);
});

test('a fault has its place, its rule and its value', () => {
  for (const [record, pointer, rule, value] of [
    [{}, '', 'required', undefined],
    [{ title, color: 1 }, '', 'additionalProperties', undefined],
    [{ title: 'x' }, '/title', 'type', 'x'],
    [{ title: {} }, '/title', 'minProperties', undefined],
    [{ title: { vi: '  ' } }, '/title/vi', 'pattern', '  '],
    [{ title: { vietnamese: 'x' } }, '/title', 'propertyNames', undefined],
    [{ title, accessRights: 'public' }, '/accessRights', 'enum', 'public'],
    [{ title, themes: ['air', 'aether'] }, '/themes/1', 'code-list', 'aether'],
    [{ title, themes: ['air', 'air'] }, '/themes', 'uniqueItems', undefined],
    [{ title, frequency: 'MONTHLY' }, '/frequency', 'code-list', 'MONTHLY'],
    [{ title, license: 'free' }, '/license', 'code-list', 'free'],
    [{ title, issued: '2021-02-30' }, '/issued', 'calendar-date', '2021-02-30'],
    [{ title, temporal: [{ start: '5/3/2021' }] }, '/temporal/0/start', 'calendar-date', '5/3/2021'],
    [{ title, landingPage: 'www.example.org' }, '/landingPage', 'web-address', 'www.example.org'],
    [{ title, landingPage: 'javascript:alert(1)' }, '/landingPage', 'web-address', 'javascript:alert(1)'],
    [{ title, spatial: { bbox: [181, 0, 0, 0] } }, '/spatial/bbox/0', 'maximum', 181],
    [{ title, spatial: { bbox: [1, 2, 3] } }, '/spatial/bbox', 'minItems', undefined],
    [{ title, spatial: { adminUnits: ['Hà Nội'] } }, '/spatial/adminUnits/0', 'code-list', 'Hà Nội'],
    [{ title, spatial: { geometry: { type: 'Point' } } }, '/spatial/geometry', 'anyOf', undefined],
    [{ title, distributions: [{ format: 'CSV' }] }, '/distributions/0', 'anyOf', undefined],
    [
      { title, distributions: [{ accessUrl: 'https://a.example', format: 'csv' }] },
      '/distributions/0/format',
      'code-list',
      'csv',
    ],
    [
      { title, distributions: [{ accessUrl: 'https://a.example', byteSize: -1 }] },
      '/distributions/0/byteSize',
      'minimum',
      -1,
    ],
  ] as const) {
    const found = problems(validateDataset(record));
    assert.deepEqual(
      found.map((problem) => [problem.pointer, problem.rule, problem.value]),
      [[pointer, rule, value]],
    );
  }
});

test('every fault is explained in both languages, and none in the words of the validator', () => {
  const wrong = [
    validateDataset({
      title: { vietnamese: 'x' },
      keywords: { vi: [] },
      themes: ['air', 'air'],
      spatial: { bbox: [0, -91, 0], geometry: { type: 'Circle' } },
      publisher: { name: title, email: 'nobody' },
      relations: [{ url: 'not an address' }],
      version: '',
      issued: 'soon',
      landingPage: 'soon',
      distributions: [{ id: '1' }],
      contactPoints: Array.from({ length: 51 }, () => ({ email: 'a@b' })),
    }),
    validateDataset({ title: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`x${i}`, 'a'])) }),
    validateDataset({ title, themes: ['aether'], license: 'free' }),
    validateDataset({ title, version: 'x'.repeat(201) }),
    validateHarvestSource(buildSource({ id: 'No Spaces', publish: 'now', organization: 7 })),
  ];
  const found = wrong.flatMap(problems);
  assert.ok(new Set(found.map(({ rule }) => rule)).size >= 14, 'many rules are broken here');
  for (const { rule, message } of found) {
    assert.notEqual(message.vi, message.en);
    assert.match(message.vi, /[à-ỹđ]/i, `${rule}: ${message.vi}`);
    assert.doesNotMatch(`${message.vi} ${message.en}`, /^Not valid|undefined|\[object/, rule);
  }
});

test('what is no record at all is refused', () => {
  for (const value of [undefined, null, 0, true, '', 'x', [], [{ title }], () => title])
    for (const validate of [
      validateDataset,
      validateDistribution,
      validateOrganization,
      validateHarvestSource,
    ])
      assert.ok(!validate(value).ok, String(value));
});

test('members named like those of a prototype are members like any other', () => {
  const odd = JSON.parse('{"title":{"vi":"a","__proto__":"b"},"__proto__":{},"constructor":1,"toString":2}');
  assert.deepEqual(faults(validateDataset(odd)), [
    ['', 'additionalProperties'],
    ['', 'additionalProperties'],
    ['', 'additionalProperties'],
    ['/title', 'propertyNames'],
  ]);
  assert.equal(({} as Record<string, unknown>).title, undefined);
  assert.deepEqual(faults(validateDataset({ title, themes: ['__proto__', 'constructor'] })), [
    ['/themes/0', 'code-list'],
    ['/themes/1', 'code-list'],
  ]);
});

test('a huge record is refused with at most fifty problems', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => `x${i}`);
  assert.deepEqual(faults(validateDataset({ title, themes: many })), [['/themes', 'maxItems']]);
  assert.equal(problems(validateDataset({ title, documentation: many })).length, 50);
  assert.equal(problems(validateDataset({ title, themes: many.slice(0, 200) })).length, 50);
  assert.deepEqual(faults(validateDataset({ title: { vi: 'a'.repeat(300_001) } })), [
    ['/title/vi', 'maxLength'],
  ]);
  assert.deepEqual(faults(validateDataset({ title: { ['a-aaaaaaaa'.repeat(50_000)]: 'x' } })), [
    ['/title', 'propertyNames'],
  ]);
});

test('the schemas leave no list to be searched for twins pair by pair', () => {
  const slow: string[] = [];
  const visit = (node: unknown, at: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { uniqueItems, items } = node as { uniqueItems?: boolean; items?: { type?: string } };
    if (uniqueItems && !['string', 'number', 'integer'].includes(items?.type ?? '')) slow.push(at);
    for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`);
  };
  visit({ dataset, distribution, organization, harvestSource }, '');
  assert.deepEqual(slow, []);
});

test('addresses that a browser opens', () => {
  for (const text of [
    'https://a.example/x?y=1#z',
    'http://127.0.0.1:80',
    'ftp://a.example/x',
    'HTTPS://môi-trường.vn/dữ-liệu',
  ])
    assert.ok(isWebAddress(text), text);
  for (const text of [
    '',
    'a.example',
    '//a.example',
    'https://',
    'https://a b',
    'https://a.example/<x>',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)//http://',
  ])
    assert.ok(!isWebAddress(text), text);
});

test('a harvest source that asks for what there is not is told where', () => {
  for (const [changes, pointer, rule] of [
    [{ id: 'Air North' }, '/id', 'pattern'],
    [{ id: 'a-'.repeat(60) }, '/id', 'maxLength'],
    [{ load: 'datasets' }, '/load', 'enum'],
    [{ schedul: '0 2 * * *' }, '', 'additionalProperties'],
    [{ source: { url: 'https://ckan.example' } }, '/source', 'required'],
    [{ source: { kind: 'CKAN!' } }, '/source/kind', 'pattern'],
    [{ source: { kind: 'ckan', headers: { Authorization: 7 } } }, '/source/headers/Authorization', 'type'],
    [{ language: 'Vietnamese' }, '/language', 'pattern'],
    [{ map: { title: 7 } }, '/map/title', 'type'],
    [{ map: { title: 'x'.repeat(20_001) } }, '/map/title', 'maxLength'],
    [{ standardise: [{ 'code-list': 'admin-units' }] }, '/standardise/0', 'required'],
    [{ validate: { 'on-error': 'ignore' } }, '/validate/on-error', 'enum'],
    [{ deduplicate: { on: [] } }, '/deduplicate/on', 'minItems'],
    [{ publish: 'yes' }, '/publish', 'enum'],
    [{ removals: { 'hold-above': '200%' } }, '/removals/hold-above', 'pattern'],
    [{ removals: { 'hold-above': 20 } }, '/removals/hold-above', 'type'],
    [{ removals: { hold: '20%' } }, '/removals', 'additionalProperties'],
    [{ enabled: 'yes' }, '/enabled', 'type'],
  ] as const) {
    assert.ok(
      faults(validateHarvestSource(buildSource(changes))).some(
        (fault) => fault.join(' ') === `${pointer} ${rule}`,
      ),
      `${pointer} ${rule} of ${JSON.stringify(faults(validateHarvestSource(buildSource(changes))))}`,
    );
  }
});

test('an organization given whole lacks nothing', () => {
  assert.ok(validateHarvestSource(buildSource({ organization: { slug: 'a', name: title } })).ok);
  const found = faults(validateHarvestSource(buildSource({ organization: { name: title } })));
  assert.ok(found.some(([pointer, rule]) => pointer === '/organization' && rule === 'required'));
});
