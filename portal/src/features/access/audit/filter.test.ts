import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditQuery } from './filter.ts';

const query = (text: string) => auditQuery((name) => new URLSearchParams(text).get(name) ?? '');

test('filters of the address are those of the API; a day lasts to its end, in the time of the place', () => {
  assert.deepEqual(query('q=huy&from=2026-11-24&to=2026-11-24&actor=person:1'), {
    q: 'huy',
    actor: 'person:1',
    from: '2026-11-23T17:00:00.000Z',
    to: '2026-11-24T17:00:00.000Z',
  });
});

test('what is empty, unknown or no day is no filter', () => {
  assert.deepEqual(query('q=&from=yesterday&to=2026-13-40&limit=9&evil=1'), {});
});
