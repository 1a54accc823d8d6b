import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { quality, qualityIndicators, qualityLevels } from './quality.ts';
import type { DatasetInput } from './types.ts';

const full: DatasetInput = {
  title: { vi: 'Nước sông', en: 'River water' },
  description: { vi: 'pH hằng tháng', en: 'Monthly pH' },
  keywords: { vi: ['nước'] },
  themes: ['surface-water'],
  spatial: { adminUnits: ['01'] },
  temporal: [{ start: '2020' }],
  accessRights: 'open',
  license: 'cc-by-4.0',
  contactPoints: [{ email: 'data@example.org' }],
  publisher: { name: { vi: 'Cục' } },
  provenance: { vi: 'Đo tại trạm' },
  issued: '2021',
  modified: '2024-01-01',
  frequency: 'monthly',
  distributions: [
    {
      title: { vi: 'Bảng' },
      downloadUrl: 'https://example.org/a.csv',
      format: 'CSV',
      mediaType: 'text/csv',
      byteSize: 10,
    },
  ],
};
const missing = (record: DatasetInput) =>
  Object.values(quality(record).dimensions).flatMap((dimension) => dimension.missing);
const without = (...names: (keyof DatasetInput)[]): DatasetInput => {
  const record = structuredClone(full);
  for (const name of names) delete record[name];
  return record;
};

test('a full description has all points, a bare title none', () => {
  const best = quality(full);
  assert.deepEqual([best.score, best.level, missing(full)], [100, 'excellent', []]);
  const bare = quality({ title: { vi: 'Nước' } });
  assert.deepEqual([bare.score, bare.level], [0, 'needs-work']);
  assert.deepEqual(
    Object.values(bare.dimensions).map(({ score }) => score),
    [0, 0, 0, 0, 0],
  );
  const all = Object.values(qualityIndicators).flatMap((indicators) => Object.keys(indicators));
  assert.deepEqual(missing({ title: { vi: 'Nước' } }), all);
});

test('the weights are 100 in all, and stand in the guide as they are here', () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/quality.md'), 'utf8');
  const told = [...guide.matchAll(/^\| (?:(\w+) )?\| `([a-z-]+)` \| (\d+) \|/gm)];
  let dimension = '';
  const documented = told.map(([, first, code, weight]) => {
    dimension = first ?? dimension;
    return [dimension.toLowerCase(), code, Number(weight)];
  });
  const computed = Object.entries(qualityIndicators).flatMap(([name, indicators]) =>
    Object.entries(indicators).map(([code, { weight }]) => [name, code, weight]),
  );
  assert.deepEqual(documented, computed);
  assert.equal(
    computed.reduce((total, [, , weight]) => total + Number(weight), 0),
    100,
  );
  for (const [level, from] of Object.entries(qualityLevels))
    assert.match(guide, new RegExp(`\`${level}\` from ${from}`));
});

test('each part that is missing takes its points and names itself', () => {
  for (const [names, code, points] of [
    [['keywords'], 'keywords', 6],
    [['spatial'], 'spatial', 4],
    [['contactPoints'], 'contact', 5],
    [['publisher'], 'publisher', 3],
    [['accessRights'], 'access-rights', 3],
    [['frequency'], 'frequency', 1],
  ] as const) {
    const record = without(...names);
    assert.deepEqual([quality(record).score, missing(record)], [100 - points, [code]]);
  }
  assert.deepEqual(missing({ ...full, themes: [], temporal: [] }), ['themes', 'temporal']);
});

test('a part that only some distributions have counts by their share', () => {
  const [file] = full.distributions ?? [];
  const record = {
    ...full,
    distributions: [file ?? {}, { accessUrl: 'https://example.org/', format: 'PDF' }],
  };
  assert.deepEqual(missing(record), ['download-url', 'media-type', 'byte-size', 'distribution-titles']);
  // Half of 10, 3, 1 and 1; a PDF beside the table takes nothing from the table.
  assert.equal(quality(record).score, 93);
  assert.equal(quality(record).dimensions.accessibility.score, 80);
});

test('a service needs neither download nor size', () => {
  const record: DatasetInput = {
    ...full,
    distributions: [
      {
        title: { vi: 'API' },
        accessService: { endpointUrl: 'https://example.org/api' },
        format: 'API',
        mediaType: 'application/json',
      },
    ],
  };
  assert.deepEqual(missing(record), []);
});

test('licences: one that names no terms is none, one of no list is not known', () => {
  const lacking = (license: string) => missing({ ...full, license });
  assert.deepEqual(lacking('not-specified'), ['license', 'known-license']);
  assert.deepEqual(lacking('other-open'), ['known-license']);
  assert.deepEqual(lacking('https://example.org/terms'), ['known-license']);
  const atFile = without('license');
  assert.deepEqual(missing(atFile), ['license', 'known-license']);
  for (const distribution of atFile.distributions ?? []) distribution.license = 'cc0-1.0';
  assert.deepEqual(missing(atFile), []);
});

test('both languages: title and description count half each', () => {
  const record = { ...full, description: { en: 'Monthly pH' } };
  assert.deepEqual([quality(record).score, missing(record)], [99, ['both-languages']]);
});

test('formats: what a program reads, and what nobody owns', () => {
  const lacking = (format: string) =>
    quality({ title: { vi: 'a' }, distributions: [{ accessUrl: 'https://a.example', format }] }).dimensions
      .interoperability.missing;
  for (const format of ['CSV', 'GEOJSON', 'GPKG', 'API', 'SDMX'])
    assert.deepEqual(lacking(format), ['media-type']);
  assert.deepEqual(lacking('PDF'), ['media-type', 'machine-readable']);
  assert.deepEqual(lacking('XLSX'), ['media-type', 'open-format']);
  assert.deepEqual(lacking('DOCX'), ['media-type', 'machine-readable', 'open-format']);
  assert.deepEqual(lacking('OCTET'), ['format', 'media-type', 'machine-readable', 'open-format']);
});
