import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quality } from '@envhub/metadata-schemas';
import type { Dataset } from '@/api/hub';
import { schemaOrg } from './schema-org.ts';

const address = 'https://data.example/vi/datasets/nuoc-mat';
const catalogue = { name: 'Cổng dữ liệu', url: 'https://data.example/vi' };
const title = { vi: 'Nước mặt', en: 'Surface water' };
const bare: Dataset = {
  id: '0190f5c0-0000-7000-8000-000000000000',
  slug: 'nuoc-mat',
  title,
  organization: { id: 'o', slug: 'cuc', name: { vi: 'Cục Nước', en: 'Water Department' } },
  publishedVersion: 3,
  state: 'published',
  revision: 5,
  quality: quality({ title }),
  createdAt: '2026-11-24T08:00:00Z',
  updatedAt: '2026-11-25T08:00:00Z',
};

test('a full record says all that search engines ask for, in their terms', () => {
  const dataset: Dataset = {
    ...bare,
    identifier: 'NM-01',
    description: { vi: 'Chất lượng **nước mặt**.' },
    keywords: { vi: ['nước'], en: ['water'] },
    license: 'cc-by-4.0',
    creator: { name: { vi: 'Trạm A' }, url: 'https://a.example' },
    issued: '2019',
    modified: '2026-10',
    languages: ['vi'],
    temporal: [{ start: '2019', end: '2026-10' }, { start: '2027' }],
    spatial: { bbox: [105, 20, 106, 21], adminUnits: ['01'] },
    landingPage: 'https://nuoc.example/nm',
    distributions: [
      {
        title: { vi: 'Bảng' },
        downloadUrl: 'https://nuoc.example/a.csv',
        format: 'CSV',
        byteSize: 1200,
        modified: '2026-10-01',
        checksum: { algorithm: 'sha256', value: 'ab'.repeat(32) },
      },
      { accessUrl: 'https://nuoc.example/api', mediaType: 'application/json' },
      { format: 'CSV' },
    ],
  };
  assert.deepEqual(schemaOrg(dataset, 'en', address, catalogue), {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: 'Surface water',
    description: 'Chất lượng nước mặt.',
    identifier: 'NM-01',
    keywords: 'water',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Trạm A', url: 'https://a.example' },
    publisher: { '@type': 'Organization', name: 'Water Department' },
    datePublished: '2019',
    dateModified: '2026-10',
    version: '3',
    inLanguage: 'vi',
    temporalCoverage: ['2019/2026-10', '2027/..'],
    spatialCoverage: [
      { '@type': 'Place', name: 'Hanoi' },
      { '@type': 'Place', geo: { '@type': 'GeoShape', box: '20 105 21 106' } },
    ],
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: 'https://nuoc.example/a.csv',
        name: 'Bảng',
        encodingFormat: 'text/csv',
        contentSize: '1200 B',
        dateModified: '2026-10-01',
        sha256: 'ab'.repeat(32),
      },
      {
        '@type': 'DataDownload',
        contentUrl: 'https://nuoc.example/api',
        encodingFormat: 'application/json',
      },
    ],
    includedInDataCatalog: { '@type': 'DataCatalog', ...catalogue },
    sameAs: 'https://nuoc.example/nm',
  });
});

test('a record of a title alone says no more than that, and has what is asked of each', () => {
  const said = schemaOrg(bare, 'vi', address, catalogue);
  assert.deepEqual(Object.keys(said), [
    ...['@context', '@type', '@id', 'url', 'name', 'description', 'identifier', 'isAccessibleForFree'],
    ...['creator', 'publisher', 'dateModified', 'version', 'includedInDataCatalog'],
  ]);
  assert.equal(said.description, 'Nước mặt');
});

test('data shared on request is not free; hundreds of files do not make the page heavy', () => {
  const said = schemaOrg(
    {
      ...bare,
      accessRights: 'restricted',
      license: 'not an address',
      distributions: Array.from({ length: 500 }, (_, i) => ({ downloadUrl: `https://x.example/${i}` })),
    },
    'vi',
    address,
    catalogue,
  );
  assert.equal(said.isAccessibleForFree, false);
  assert.equal('license' in said, false);
  assert.equal((said.distribution as unknown[]).length, 50);
});
