import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugify } from './slug.ts';

test('an address part is folded words and hyphens', () => {
  assert.equal(slugify('Chất lượng nước sông Đà (2024)'), 'chat-luong-nuoc-song-da-2024');
  assert.equal(slugify('Chất lượng'.normalize('NFD')), slugify('Chất lượng'));
  assert.equal(slugify('--PM2.5 / CO₂--'), 'pm2-5-co2');
  assert.match(slugify('../../etc/passwd?x=<b>&y'), /^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('what has no letter or digit of ours gives nothing, for the caller to replace', () => {
  for (const text of ['', '   ', '———', '环境监测', 'Дані', '🌱']) assert.equal(slugify(text), '');
});

test('a long one is cut between words, and inside only a word that is itself too long', () => {
  const long = 'quan trac chat luong nuoc '.repeat(20);
  const slug = slugify(long);
  assert.ok(slug.length <= 80);
  assert.match(slug, /^(quan|trac|chat|luong|nuoc)(-(quan|trac|chat|luong|nuoc))*$/);
  assert.equal(slugify('a'.repeat(500)), 'a'.repeat(80));
  assert.equal(slugify('abcde fg hi', 8), 'abcde-fg');
  assert.equal(slugify('ab cd ef', 4), 'ab-c');
  for (let length = 1; length < 40; length++) assert.match(slugify(long, length), /^[a-z](.*[a-z])?$/);
});
