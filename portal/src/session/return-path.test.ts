import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnPath } from './return-path.ts';

const origin = 'https://data.example.org';
const to = (asked: string | null) => returnPath(asked, origin, '/vi/workspace');

test('a page of the portal is returned to, with its question and without its fragment', () => {
  assert.equal(to('/vi/workspace/keys?q=a%20b#c'), '/vi/workspace/keys?q=a%20b');
  assert.equal(to('/vi/datasets?next=https://x.example/'), '/vi/datasets?next=https://x.example/');
  assert.equal(to('/'), '/');
});

test('what leads to another host leads to the workspace', () => {
  for (const asked of [
    null,
    '',
    'vi/workspace',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/%5C%5Cevil.example/../..//evil.example',
    'data:text/html,x',
    ' //evil.example',
  ])
    assert.equal(to(asked), '/vi/workspace', JSON.stringify(asked));
});
