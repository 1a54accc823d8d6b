import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonPreview } from './json.ts';
import { NoPreview } from './reason.ts';

const textOf = (text: string, complete = true) => {
  const shown = jsonPreview(text, complete);
  assert.equal(shown.kind, 'json');
  return 'text' in shown ? shown.text : '';
};
const broken = (error: unknown) => error instanceof NoPreview && error.reason === 'broken';

test('JSON is indented as JSON.stringify does it', () => {
  const value = {
    a: [1, -2.5e3, 'x, {"y": [1]}', 'back\\slash "quoted"\n'],
    b: {},
    c: [],
    d: { e: null, f: [[true]] },
  };
  for (const space of [0, 1, 4])
    assert.equal(textOf(JSON.stringify(value, null, space)), JSON.stringify(value, null, 2));
});

test('numbers keep their digits', () => {
  assert.equal(
    textOf('{"id":12345678901234567890,"x":1.0}'),
    '{\n  "id": 12345678901234567890,\n  "x": 1.0\n}',
  );
});

test('a beginning is shown as far as it goes', () => {
  assert.equal(textOf('[{"a":1},{"b":"cut of', false), '[\n  {\n    "a": 1\n  },\n  {\n    "b": "cut of');
  assert.throws(() => jsonPreview('a,b\n1,2', false), broken);
});

test('20,000 characters are shown, however deep or long', () => {
  for (const text of [
    JSON.stringify(Array.from({ length: 30_000 }, (_, i) => i)),
    '['.repeat(100_000) + ']'.repeat(100_000),
    JSON.stringify('x'.repeat(100_000)),
  ]) {
    const shown = jsonPreview(text, true);
    assert.deepEqual([textOf(text).length <= 20_000, shown.truncated], [true, true]);
  }
});

test('what is whole and no JSON is broken', () => {
  for (const text of ['{"a":1', "{a: 'b'}", '{"a":1}\n{"a":2}'])
    assert.throws(() => jsonPreview(text, true), broken);
});

test('JSON that is GeoJSON is shown as such', () => {
  const features = [{ type: 'Feature', geometry: { type: 'Point', coordinates: [105, 21] }, properties: {} }];
  assert.equal(jsonPreview(JSON.stringify({ type: 'FeatureCollection', features }), true).kind, 'geojson');
});
