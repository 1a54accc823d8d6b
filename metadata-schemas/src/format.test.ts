import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseFormat } from './format.ts';

test('what sources call a format', () => {
  for (const [raw, code] of Object.entries({
    CSV: 'CSV',
    '.csv': 'CSV',
    'CSV.': 'CSV',
    cvs: 'CSV',
    ' csv ': 'CSV',
    '*.csv': 'CSV',
    'CSV/XLSX': 'CSV',
    'csv (utf-8)': 'CSV',
    Excel: 'XLS',
    'Excel (.xlsx)': 'XLSX',
    'text/csv; charset=utf-8': 'CSV',
    'application/json': 'JSON',
    'application/vnd.geo+json': 'GEOJSON',
    'https://www.iana.org/assignments/media-types/text/csv': 'CSV',
    'http://publications.europa.eu/resource/authority/file-type/XML': 'XML',
    'Esri REST': 'API',
    geotiff: 'TIFF',
    jpg: 'JPEG',
    'OGC:WMS': 'WMS',
    jsonld: 'JSON_LD',
  })) {
    assert.equal(normaliseFormat(raw), code, raw);
  }
});

test('the format tells before the media type, and that before the address', () => {
  assert.equal(normaliseFormat('GeoJSON', 'application/json', 'https://a.example/x.zip'), 'GEOJSON');
  assert.equal(normaliseFormat('???', 'application/geo+json', 'https://a.example/x.zip'), 'GEOJSON');
  assert.equal(normaliseFormat(undefined, 'nonsense', 'https://a.example/x.ZIP?v=1#top'), 'ZIP');
  assert.equal(normaliseFormat('', '', 'files/air.csv '), 'CSV');
});

test('“other” says nothing while something else says more', () => {
  assert.equal(normaliseFormat('other', 'text/csv'), 'CSV');
  assert.equal(normaliseFormat('Unknown', 'application/octet-stream', 'https://a.example/x.xlsx'), 'XLSX');
  assert.equal(normaliseFormat('Excel', undefined, 'https://a.example/x.xlsx'), 'XLSX');
  assert.equal(normaliseFormat('Excel', undefined, 'https://a.example/x.xls'), 'XLS');
  assert.equal(normaliseFormat('binary'), 'OCTET');
});

test('the ending of a host or of a query is no file type', () => {
  for (const url of [
    'https://meteo.nc',
    'https://gov.md/',
    'https://a.example/x?file=b.csv',
    'https://a.example/v1.2/',
  ])
    assert.equal(normaliseFormat(undefined, undefined, url), undefined, url);
});

test('nothing usable gives nothing', () => {
  for (const raw of [undefined, '', ' ', '.', '...', 'dữ liệu', '/', '__proto__', 'constructor'])
    assert.equal(normaliseFormat(raw), undefined, raw);
});
