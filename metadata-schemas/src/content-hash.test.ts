import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentHash } from './content-hash.ts';
import type { DatasetInput } from './types.ts';

const record: DatasetInput = {
  title: { vi: 'Chất lượng nước', en: 'Water quality' },
  keywords: { vi: ['nước', 'sông'], en: ['water'] },
  themes: ['surface-water', 'chemicals'],
  spatial: { adminUnits: ['01', '31'], bbox: [105, 20, 106, 21] },
  temporal: [{ start: '2020' }, { start: '2022' }],
  distributions: [{ accessUrl: 'https://a.example/1.csv' }, { accessUrl: 'https://a.example/2.csv' }],
  extras: [
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ],
};
const with_ = (changes: Partial<DatasetInput>): DatasetInput => ({ ...record, ...changes });
const hash = contentHash(record);

test('a hash is SHA-256 in hexadecimal', () => assert.match(hash, /^[0-9a-f]{64}$/));

test('the order of keys, the order of sets, absent members and the form of letters do not count', () => {
  const reversed = Object.fromEntries(Object.entries(record).reverse()) as unknown as DatasetInput;
  for (const same of [
    reversed,
    with_({ title: { en: 'Water quality', vi: 'Chất lượng nước' } }),
    with_({ title: { en: 'Water quality', vi: 'Chất lượng nước'.normalize('NFD') } }),
    with_({ keywords: { vi: ['sông', 'nước'], en: ['water'] } }),
    with_({ themes: ['chemicals', 'surface-water'] }),
    with_({ spatial: { bbox: [105, 20, 106, 21], adminUnits: ['31', '01'] } }),
    with_({ extras: [...(record.extras ?? [])].reverse() }),
    { ...record, license: undefined } as unknown as DatasetInput,
    JSON.parse(JSON.stringify(record)) as DatasetInput,
  ]) {
    assert.equal(contentHash(same), hash);
  }
});

test('everything that says something else counts', () => {
  const others = [
    with_({ title: { vi: 'Chất lượng nước', en: 'water quality' } }),
    with_({ title: { vi: 'Chất lượng nước', fr: 'Water quality' } }),
    with_({ title: { vi: 'Chat luong nuoc', en: 'Water quality' } }),
    with_({ keywords: { vi: ['nước', 'sông', 'water'] } }),
    with_({ keywords: { vi: ['nước,sông'], en: ['water'] } }),
    with_({ themes: ['surface-water'] }),
    with_({ spatial: { adminUnits: ['01', '31'], bbox: [105, 20, 106, 21.1] } }),
    with_({ spatial: { adminUnits: ['01', '31'], bbox: [20, 105, 21, 106] } }),
    with_({ temporal: [{ start: '2022' }, { start: '2020' }] }),
    with_({ temporal: [{ end: '2020' }, { start: '2022' }] }),
    with_({ distributions: [...(record.distributions ?? [])].reverse() }),
    with_({
      distributions: [
        { accessUrl: 'https://a.example/1.csv', byteSize: 1 },
        { accessUrl: 'https://a.example/2.csv' },
      ],
    }),
    with_({
      extras: [
        { key: 'a', value: '2' },
        { key: 'b', value: '1' },
      ],
    }),
    with_({ version: '1' }),
    with_({ version: 'null' }),
  ];
  const hashes = [record, ...others].map(contentHash);
  assert.equal(new Set(hashes).size, hashes.length);
});

test('a member named __proto__ counts as any other', () => {
  const odd = JSON.parse('{"title":{"vi":"a"},"rawValues":{"__proto__":"x"}}') as DatasetInput;
  const plain = JSON.parse('{"title":{"vi":"a"},"rawValues":{}}') as DatasetInput;
  assert.notEqual(contentHash(odd), contentHash(plain));
});
