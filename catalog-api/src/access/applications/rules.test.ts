import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertApplication } from './rules.ts';

const name = { vi: 'Cấp phép' };

test('a hub on this very machine may lead to others on it without TLS, and nowhere else', () => {
  for (const url of [
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]:3000/x',
    'https://a.example/',
  ])
    assert.doesNotThrow(() => assertApplication({ name, url }, 'http://localhost:3000'), url);
  for (const url of [
    'http://localhost.a.example/',
    'http://127.0.0.1.a.example/',
    'http://10.0.0.1/',
    'http://a.example/',
  ])
    assert.throws(() => assertApplication({ name, url }, 'http://localhost:3000'), /not valid/, url);
  for (const publicUrl of ['https://localhost', 'https://hub.example'])
    assert.throws(() => assertApplication({ name, url: 'http://localhost:8080/' }, publicUrl), /not valid/);
});
