import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedFields, harmless } from './changes.ts';

test('the fields that differ, as they were and as they became', () => {
  assert.deepEqual(changedFields({ a: 1, b: { x: 1, y: 2 }, c: 3 }, { a: 1, b: { y: 2, x: 2 }, d: 4 }), {
    before: { b: { x: 1, y: 2 }, c: 3 },
    after: { b: { y: 2, x: 2 }, d: 4 },
  });
  assert.deepEqual(changedFields({ b: { x: 1, y: 2 } }, { b: { y: 2, x: 1 } }), { before: {}, after: {} });
  assert.deepEqual(changedFields(undefined, { a: 1, none: undefined }), { before: null, after: { a: 1 } });
  assert.deepEqual(changedFields({ a: 1 }, undefined), { before: { a: 1 }, after: null });
});

test('that a secret changed is told, the secret never', () => {
  const hidden = 'h1dd3n';
  const changed = changedFields(
    { clientSecret: 'old', source: { password: hidden, url: 'https://a.example/' } },
    {
      clientSecret: hidden,
      source: {
        password: 'x',
        url: `https://user:${hidden}@a.example/?q=1&api_key=${hidden}&access-token=${hidden}#f`,
        headers: { Authorization: `Bearer ${hidden}`, 'X-API-Key': hidden },
        tokens: [hidden],
        connection: `postgres://${hidden}@db/x`,
        credentials: { name: hidden },
      },
      key: hidden,
      reference: { token: hidden, password: hidden },
    },
  );
  assert.ok(!JSON.stringify(changed).includes(hidden), JSON.stringify(changed));
  assert.equal(changed.after?.clientSecret, '[secret]');
  assert.match(JSON.stringify(changed.after), /a\.example\/\?q=1&api_key=\[secret\]/);
  const reference = { password: `\${AIR_DB_PASSWORD}`, keywords: ['key'] };
  assert.deepEqual(harmless(reference), reference);
});

test('what is long is told by its size and hash', () => {
  const changed = changedFields({ text: 'a' }, { text: 'b'.repeat(10_000) });
  assert.deepEqual(Object.keys(changed.after?.text as object), ['omitted', 'bytes', 'sha256']);
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, 'x'.repeat(3000)]));
  assert.ok(JSON.stringify(changedFields(undefined, many)).length < 120_000);
  const names = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, i]));
  assert.ok(JSON.stringify(harmless(names)).length < 50_000);
});
