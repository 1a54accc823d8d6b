import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsOfService, firstCall } from './service-calls.ts';

test('the first call reads, needs nothing filled in, and is not one to leave', () => {
  const operations = [
    { method: 'post', path: '/stations' },
    { method: 'get', path: '/old', deprecated: true },
    { method: 'get', path: '/stations/{id}' },
    { method: 'get', path: '/stations' },
  ];
  assert.equal(firstCall(operations)?.path, '/stations');
  assert.equal(firstCall(operations.slice(0, 3))?.path, '/stations/{id}');
  assert.equal(firstCall(operations.slice(0, 2))?.path, '/old');
  assert.equal(firstCall(operations.slice(0, 1)), undefined);
});

test('a key stands in a call only where one is needed, and never in the address', () => {
  const free = callsOfService(
    'https://hub.example/api/v1/gateway/air/',
    { method: 'get', path: '/x' },
    false,
  );
  const keyed = callsOfService('https://hub.example/api/v1/gateway/air', undefined, true);
  for (const { code } of free) {
    assert.ok(code.includes('https://hub.example/api/v1/gateway/air/x'), code);
    assert.ok(!code.includes('KEY'), code);
  }
  for (const { code } of keyed) {
    assert.ok(code.includes('ENVHUB_KEY'), code);
    assert.ok(!code.includes('api_key'), code);
  }
});

test('a hostile path stays inside its quotes', () => {
  const path = `/a'; rm -rf "$HOME" \`x\``;
  const [curl, javascript] = callsOfService('https://hub.example', { method: 'get', path }, false);
  assert.ok(curl?.code.endsWith(`/a'\\''; rm -rf "$HOME" \`x\`'`), curl?.code);
  assert.ok(javascript?.code.includes(JSON.stringify(`https://hub.example${path}`)));
});
