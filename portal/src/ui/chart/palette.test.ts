import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../theme.ts';
import { categorical, lookOf, symbolPath } from './palette.ts';

/** The contrast of two colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test('every series can be seen on the page and on its card, in both schemes, and has a shape of its own', () => {
  for (const { light, dark } of categorical) {
    assert.ok(contrast(light, tokens.page?.[0] ?? '') >= 3.2, light);
    assert.ok(contrast(dark, tokens.surface?.[1] ?? '') >= 3.6, dark);
  }
  assert.equal(new Set(categorical.map(symbolPath)).size, categorical.length);
  assert.equal(lookOf(30), categorical.at(-1));
});
