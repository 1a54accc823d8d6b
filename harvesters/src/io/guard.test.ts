import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '@envhub/outbound/testing';
import { buildSource, dryRun, rulesOf } from '../testing/dry-run.ts';

test('a source on this machine is refused unless allowed', async () => {
  const server = await startServer((_request, response) => response.end('{"dataset":[]}'));
  const source = buildSource({ source: { kind: 'dcat-us', url: `${server.url}/data.json` } });
  const result = await dryRun(source, { allow: [] });
  assert.deepEqual(rulesOf(result), ['address-refused']);
  assert.equal(server.asked.length, 0);
  const named = buildSource({
    source: { kind: 'dcat-us', url: `http://localhost:${server.port}/data.json` },
  });
  assert.deepEqual(rulesOf(await dryRun(named, { allow: [] })), ['address-refused']);
  assert.deepEqual(rulesOf(await dryRun(source)), []);
  await server.close();
});

test('a redirect to a private address is refused', async () => {
  const inner = await startServer((_request, response) => response.end('{"dataset":[]}'));
  const server = await startServer((_request, response) =>
    response.writeHead(302, { location: `${inner.url}/data.json` }).end(),
  );
  const source = buildSource({ source: { kind: 'dcat-us', url: `${server.url}/data.json` } });
  const result = await dryRun(source, { allow: [`127.0.0.1:${server.port}`] });
  assert.deepEqual(rulesOf(result), ['address-refused']);
  assert.equal(inner.asked.length, 0);
  await Promise.all([server.close(), inner.close()]);
});
