import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawable } from './drawable.ts';

test('Vietnamese stays as it is, composed or not', () => {
  const text = 'Nước ngầm tầng Pleistocen: mực nước và asen – “Ẳ Ộ ỹ đ Đ ₫”';
  assert.equal(drawable(text, 200), text);
  assert.equal(drawable(text.normalize('NFD'), 200), text);
});

test('what the fonts do not have becomes plain or goes', () => {
  assert.equal(drawable('CO₂ và PM₂.₅ ≥ 5 🌏 漢字 ﬁ\u202e\u0000 ş', 200), 'CO2 và PM2.5 5 fi s');
  assert.equal(drawable('🌏', 200), '');
});

test('a long text is cut between words, a long word anywhere', () => {
  assert.equal(drawable('a'.repeat(400), 100).length, 100);
  assert.equal(drawable('một hai bốn', 9), 'một hai…');
});
