import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBusinessError } from '../../errors.ts';
import { type Asked, nothingAsked, readQuery, sortOf } from './solr.ts';

function read(text: string, strict = false): Asked {
  const asked = nothingAsked();
  readQuery(strict ? 'fq' : 'q', text, asked, strict);
  return asked;
}
const refuses = (work: () => unknown) =>
  assert.throws(work, (error) => isBusinessError(error) && error.code === 'search-query');

test('everything, in its three spellings', () => {
  for (const text of ['*:*', '*', '', '  ']) assert.deepEqual(read(text), nothingAsked());
});

test('words and phrases stay as they are', () => {
  assert.deepEqual(read('chất lượng "không khí" Hà Nội').text, ['chất', 'lượng', '"không khí"', 'Hà', 'Nội']);
  assert.deepEqual(read('title:nước OR title:(biển đảo)').text, ['nước', 'biển đảo']);
  assert.deepEqual(read('a AND b').text, ['a', 'b']);
});

test('what a person types is never an error: lone brackets, dashes, times, addresses', () => {
  assert.deepEqual(read('PM2.5 (2020 - 2021').text, ['PM2.5', '2020', '-', '2021']);
  assert.deepEqual(read('http://a.example/x').text, ['http://a.example/x']);
  assert.deepEqual(read('nước : sạch').text, ['nước', ':', 'sạch']);
});

test('fields become filters: OR within one, AND across', () => {
  assert.deepEqual(
    read('organization:so-tnmt +tags:"không khí" AND res_format:(csv OR .xlsx)', true).filters,
    {
      organization: ['so-tnmt'],
      keyword: ['không khí'],
      format: ['CSV', 'XLSX'],
    },
  );
  assert.deepEqual(read('groups:air OR groups:waste', true).filters, { theme: ['air', 'waste'] });
  assert.deepEqual(read('license_id:*', true).filters, {});
});

test('names, owners and fields that all records answer alike', () => {
  const asked = read('name:a OR name:"b" AND owner_org:x AND dataset_type:dataset AND state:active', true);
  assert.deepEqual(asked.names, ['a', 'b']);
  assert.deepEqual(asked.owners, ['x']);
  assert.equal(asked.nothing, false);
  assert.equal(read('type:harvest', true).nothing, true);
});

test('what would silently answer something else is refused', () => {
  for (const text of [
    '-tags:x',
    'tags:a OR groups:b',
    'metadata_modified:[2020-01-01T00:00:00Z TO *]',
    'extras_theme:x',
    'constructor:x',
    'NOT tags:a',
    'groups:(a AND b)',
    'plain words',
  ]) {
    refuses(() => read(text, true));
  }
});

test('sort takes the first clause it has', () => {
  assert.equal(sortOf('metadata_modified desc'), '-modified');
  assert.equal(sortOf('title_string asc, name desc'), 'title');
  assert.equal(sortOf('score desc, metadata_modified desc'), 'relevance');
  refuses(() => sortOf('views_recent desc'));
  refuses(() => sortOf('__proto__ desc'));
});

test('a long query is read in linear time', () => {
  const begun = performance.now();
  read('('.repeat(10_000) + '"'.repeat(10_000));
  read(`a:${'b '.repeat(10_000)}`.slice(0, 20_000).replace('a:', ''));
  assert.ok(performance.now() - begun < 1000);
});
