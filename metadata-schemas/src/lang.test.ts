import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickLanguage, pickText } from './lang.ts';

test('the asked language, else Vietnamese, English, or whatever there is', () => {
  const text = { fr: 'eau', en: 'water', vi: 'nước' };
  assert.equal(pickText(text, 'en'), 'water');
  assert.equal(pickText(text, 'de'), 'nước');
  assert.equal(pickText({ fr: 'eau', en: 'water' }, 'vi'), 'water');
  assert.equal(pickText({ und: 'eau' }, 'vi'), 'eau');
  assert.equal(pickLanguage({ und: 'eau' }, 'vi'), 'und');
  assert.equal(pickText({}, 'vi'), '');
  assert.equal(pickText({ fr: 'eau' }, 'constructor'), 'eau');
});
