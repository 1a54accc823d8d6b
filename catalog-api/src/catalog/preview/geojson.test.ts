import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geojsonPreview } from './geojson.ts';
import { NoPreview } from './reason.ts';

const point = { type: 'Point', coordinates: [105.123456789, 21.5, 12] };
const feature = { type: 'Feature', id: 7, geometry: point, properties: { ten: 'Trạm 1', so: 3 } };
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const featuresOf = (value: unknown) => geojsonPreview(value).geojson.features;

test('a collection, a feature and a geometry are all shown as a collection, coordinates as they are', () => {
  assert.deepEqual(geojsonPreview(collection(feature)), {
    kind: 'geojson',
    geojson: collection(feature),
    featureCount: 1,
    truncated: false,
  });
  assert.deepEqual(featuresOf(feature), [feature]);
  assert.deepEqual(featuresOf(point), [{ type: 'Feature', geometry: point, properties: {} }]);
});

test('every type of geometry, and none', () => {
  const ring = [
    [105, 20],
    [106, 20],
    [106, 21],
    [105, 20],
  ];
  for (const geometry of [
    null,
    { type: 'MultiPoint', coordinates: ring },
    { type: 'LineString', coordinates: ring },
    { type: 'MultiLineString', coordinates: [ring] },
    { type: 'Polygon', coordinates: [ring, ring] },
    { type: 'MultiPolygon', coordinates: [[ring]] },
    { type: 'GeometryCollection', geometries: [point, { type: 'LineString', coordinates: ring }] },
  ])
    assert.deepEqual(featuresOf(collection({ ...feature, geometry }))[0]?.geometry, geometry);
});

test('the first 200 features are shown, and fewer of large ones', () => {
  const many = geojsonPreview(collection(...Array.from({ length: 250 }, () => feature)));
  assert.deepEqual([many.geojson.features.length, many.featureCount, many.truncated], [200, 250, true]);
  const line = { type: 'LineString', coordinates: Array.from({ length: 50_000 }, () => [105.123, 21.456]) };
  const large = geojsonPreview(
    collection(...Array.from({ length: 3 }, () => ({ ...feature, geometry: line }))),
  );
  assert.deepEqual([large.geojson.features.length, large.truncated], [1, true]);
});

test('properties are short and without parts', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const properties = { long: 'x'.repeat(5000), list: [1, { a: 2 }], deep, none: null, yes: true };
  assert.deepEqual(featuresOf({ ...feature, properties })[0]?.properties, {
    long: 'x'.repeat(200),
    list: '[1,{"a":2}]',
    deep: '…',
    none: null,
    yes: true,
  });
});

for (const [name, value] of [
  ['a number', 7],
  ['an array', [feature]],
  ['other JSON', { hello: 1 }],
  ['features that are no list', { type: 'FeatureCollection', features: {} }],
  ['a feature that is none', collection({ type: 'Point' })],
  ['a geometry of no type', collection({ ...feature, geometry: { type: 'Circle', coordinates: [1, 2] } })],
  ['a geometry named like a member of objects', { type: 'constructor', coordinates: [1, 2] }],
  ['text for numbers', { type: 'Point', coordinates: ['105', '21'] }],
  ['one number', { type: 'Point', coordinates: [105] }],
  ['a level too many', { type: 'Point', coordinates: [[105, 21]] }],
  ['metres', { type: 'Point', coordinates: [587_432.1, 2_325_210.4] }],
  ['collections in collections without end', nested(50)],
] as const)
  test(`broken: ${name}`, () =>
    assert.throws(
      () => geojsonPreview(value),
      (error) => error instanceof NoPreview && error.reason === 'broken',
    ));

test('no feature at all is empty', () =>
  assert.throws(
    () => geojsonPreview(collection()),
    (error) => error instanceof NoPreview && error.reason === 'empty',
  ));

function nested(depth: number): unknown {
  return { type: 'GeometryCollection', geometries: depth === 0 ? [] : [nested(depth - 1)] };
}
