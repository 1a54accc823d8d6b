import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapPackage, portalOf } from './map.ts';

const context = { language: 'vi', address: 'https://portal.example/api/3/action' };
const pack = (more: object) => mapPackage({ id: '1', name: 'one', title: 'Một', ...more }, context);

test('texts in their languages, however they are written', () => {
  const fluent = pack({
    title_translated: { vi: 'Một', en: 'One', fr: '' },
    'notes-vi': 'Mô tả',
    notes_en: 'About',
    notes: 'Mô tả',
  });
  assert.deepEqual(fluent.dataset.title, { vi: 'Một', en: 'One' });
  assert.deepEqual(fluent.dataset.description, { vi: 'Mô tả', en: 'About' });
  assert.deepEqual(pack({ title: '{"de": "Eins", "en": "One"}' }).dataset.title, { de: 'Eins', en: 'One' });
  assert.deepEqual(pack({ title: '', name: 'one' }).dataset.title, { vi: 'one' });
});

test('sizes and formats as portals spell them', () => {
  const { dataset } = pack({
    resources: [
      { url: 'https://a.example/1', format: '.csv', size: '12.5 KB' },
      { url: 'https://a.example/2', format: 'CSV.', size: '1,024' },
      { url: 'https://a.example/3', format: '.cvs', size: '2048' },
      { url: 'https://a.example/4.xlsx', format: '', size: 'unknown' },
    ],
  });
  assert.deepEqual(
    dataset.distributions?.map(({ format, byteSize }) => [format, byteSize]),
    [
      ['CSV', 12_500],
      ['CSV', 1024],
      ['CSV', 2048],
      ['XLSX', undefined],
    ],
  );
  assert.equal(dataset.rawValues?.['/distributions/0/byteSize'], '12.5 KB');
});

test('addresses: empty ones leave their resource out, blanks are encoded, relative ones are completed', () => {
  const { dataset, problems } = pack({
    resources: [
      { url: '', name: 'none' },
      { url: ' https://a.example/my file.csv ' },
      { url: '/dataset/one/download/x.csv' },
      { url: 'not an address' },
    ],
  });
  assert.deepEqual(
    dataset.distributions?.map(({ accessUrl }) => accessUrl),
    ['https://a.example/my%20file.csv', 'https://portal.example/dataset/one/download/x.csv'],
  );
  assert.deepEqual(
    problems.map(({ rule, severity }) => [rule, severity]),
    [
      ['address', 'warning'],
      ['web-address', 'warning'],
    ],
  );
});

test('times without zone are UTC and keep what was written', () => {
  const { dataset } = pack({
    metadata_created: '2021-06-14T06:26:53.937549',
    metadata_modified: 'yesterday',
  });
  assert.equal(dataset.issued, '2021-06-14T06:26:53.937549Z');
  assert.equal(dataset.rawValues?.['/issued'], '2021-06-14T06:26:53.937549');
  assert.equal(dataset.modified, undefined);
});

test('extras are read where they have a meaning, and kept where they have none', () => {
  const { dataset } = pack({
    groups: [
      { name: 'air', title: 'Không khí' },
      { name: 'special', title: 'Chuyên đề' },
    ],
    license_id: 'cc-by',
    tags: [{ name: 'bui-min', display_name: 'bụi mịn' }],
    extras: [
      { key: 'spatial', value: '{"type":"Point","coordinates":[105.8,21.0]}' },
      { key: 'temporal_start', value: '2020-01-01' },
      { key: 'temporal_end', value: '2020-12-31' },
      { key: 'frequency', value: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL' },
      { key: 'language', value: '["vi", "en-US"]' },
      { key: 'harvest_url', value: 'https://far.example/1' },
      { key: 'harvest_object_id', value: 'changes-every-time' },
      { key: 'publisher_name', value: 'Sở Tài nguyên' },
    ],
  });
  assert.deepEqual(dataset.spatial?.bbox, [105.8, 21, 105.8, 21]);
  assert.deepEqual(dataset.temporal, [{ start: '2020-01-01', end: '2020-12-31' }]);
  assert.deepEqual([dataset.frequency, dataset.license, dataset.themes], ['annual', 'cc-by-4.0', ['air']]);
  assert.deepEqual(dataset.languages, ['vi', 'en']);
  assert.deepEqual(dataset.extras, [{ key: 'harvest_url', value: 'https://far.example/1' }]);
  assert.deepEqual(dataset.publisher?.name, { vi: 'Sở Tài nguyên' });
  assert.deepEqual(dataset.keywords, { vi: ['bụi mịn', 'special', 'Chuyên đề'] });
});

test('what is no package is one error', () => {
  assert.equal(mapPackage('text', context).problems[0]?.rule, 'not-a-package');
});

test('the portal behind any address of its API', () => {
  for (const address of [
    'https://p.example',
    'https://p.example/',
    'https://p.example/api',
    'https://p.example/api/3/action/package_search?q=x',
  ])
    assert.equal(portalOf(address), 'https://p.example');
  assert.equal(portalOf('https://p.example/data/api/3'), 'https://p.example/data');
});
