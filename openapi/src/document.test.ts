import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Json } from './expand.ts';
import { bundle, generated } from './generate.ts';

const document = bundle();
const operations = Object.entries(document.paths as Record<string, Json>).flatMap(([address, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({ address, method, operation: operation as Json })),
);

test('generated files are those that the YAML gives', async () => {
  for (const [name, text] of Object.entries(await generated())) {
    const kept = readFileSync(path.join(import.meta.dirname, '..', 'generated', name), 'utf8');
    assert.ok(kept === text, `${name} is out of date: npm run generate`);
  }
});

test('operation ids are unique', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
});

test('every write wants a key or a token, except CKAN’s reading by POST and what proves itself', () => {
  for (const { address, method, operation } of operations) {
    if (method === 'get' || /^\/api\/(3\/)?action\//.test(address)) continue;
    const proved = ['backchannelLogout', 'unsubscribe'].includes(String(operation.operationId));
    assert.deepEqual(
      operation.security,
      proved ? [{}] : [{ apiKey: [] }, { bearer: [] }],
      `${method} ${address}`,
    );
  }
});

test('every operation says which scope a key needs, and no write needs a reading one', () => {
  for (const { address, method, operation } of operations) {
    const isCkan = /^\/api\/(3\/)?action\//.test(address);
    const reading = ['read', 'read:own', 'harvest', 'sign-in'];
    const allowed = method === 'get' || isCkan ? reading : ['write', 'harvest', 'sign-in'];
    const scope = String(operation['x-scope']);
    // What the gateway carries is for the service to allow.
    if (!address.startsWith('/api/v1/gateway/'))
      assert.ok(allowed.includes(scope), `${method} ${address} ${scope}`);
  }
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document);
    assert.ok(found, `#/${pointer}`);
  }
  assert.doesNotMatch(text, /"x-(body|reply|list|text|problems|key|proof)"/);
});

test('every error of the API proper is a problem document', () => {
  for (const { address, operation } of operations) {
    if (/^\/api\/(3\/)?action\//.test(address) || address === '/readyz') continue;
    for (const [status, reply] of Object.entries(operation.responses as Record<string, Json>)) {
      if (Number(status) < 400) continue;
      assert.deepEqual(
        Object.keys(reply.content as Json),
        ['application/problem+json'],
        `${address} ${status}`,
      );
    }
  }
});
