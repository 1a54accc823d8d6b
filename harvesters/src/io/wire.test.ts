import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { startServer, type TestServer } from '@envhub/outbound/testing';
import iconv from 'iconv-lite';
import { buildSource, type DryRun, dryRun, rulesOf } from '../testing/dry-run.ts';
import { retryAfter } from './http.ts';

type Answer = (response: ServerResponse, call: number, path: string) => void;

const entry = (id: string, title = `Title ${id}`) => ({ identifier: id, title, description: 'About it' });
const catalog = (...entries: unknown[]) => JSON.stringify({ dataset: entries });

async function harvestOf(
  answer: Answer,
  options: Parameters<typeof dryRun>[1] & { robots?: string; settings?: Record<string, unknown> } = {},
): Promise<DryRun & { server: TestServer }> {
  let call = 0;
  const server = await startServer(
    (request, response) => answer(response, call++, request.url ?? ''),
    options.robots,
  );
  const source = buildSource({
    source: { kind: 'dcat-us', url: `${server.url}/data.json`, ...options.settings },
  });
  const result = await dryRun(source, options);
  await server.close();
  return { ...result, server };
}

test('500 and then fine: tried again', async () => {
  const result = await harvestOf((response, call) => {
    if (call === 0) response.writeHead(500).end('oops');
    else response.end(catalog(entry('a')));
  });
  assert.equal(result.report.created, 1);
  assert.equal(result.server.asked.length, 2);
});

test('500 for ever: the run fails after its tries and says so', async () => {
  const result = await harvestOf((response) => response.writeHead(500).end());
  assert.deepEqual([result.failed, result.complete, rulesOf(result)], [true, false, ['bad-status']]);
  assert.equal(result.server.asked.length, 3);
  assert.match(result.report.problems[0]?.message ?? '', /500/);
});

test('429 with Retry-After is waited for; one that asks too much ends the run', async () => {
  const began = Date.now();
  const patient = await harvestOf((response, call) => {
    if (call === 0) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.end(catalog(entry('a')));
  });
  assert.equal(patient.report.created, 1);
  assert.ok(Date.now() - began >= 1000);
  const long = await harvestOf((response) => response.writeHead(429, { 'retry-after': '86400' }).end());
  assert.deepEqual(rulesOf(long), ['too-many-requests']);
  assert.equal(long.server.asked.length, 1);
});

test('Retry-After as seconds and as a date', () => {
  assert.equal(retryAfter('3'), 3000);
  assert.equal(retryAfter('Thu, 01 Jan 2026 00:00:10 GMT', Date.UTC(2026, 0, 1)), 10_000);
  assert.equal(retryAfter('soon'), undefined);
});

test('a web page instead of JSON is named', async () => {
  const result = await harvestOf((response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
  );
  assert.deepEqual(rulesOf(result), ['html-instead-of-json']);
  assert.match(result.report.problems[0]?.message ?? '', /Sign in/);
});

for (const [name, body, rule] of [
  ['empty', '', 'empty'],
  ['blank', ' \n ', 'empty'],
  ['other JSON', '{"hello":1}', 'not-a-catalog'],
  ['a number', '7', 'not-a-catalog'],
] as const)
  test(`${name}: the run fails with ${rule}`, async () => {
    const result = await harvestOf((response) => response.end(body));
    assert.deepEqual([result.failed, rulesOf(result)], [true, [rule]]);
  });

test('a catalog that ends in the middle: its whole records count, and it is not complete', async () => {
  const text = catalog(entry('a'), entry('b'), entry('c'));
  const result = await harvestOf((response) => response.end(text.slice(0, -30)));
  assert.deepEqual(
    result.records.map(({ identifier }) => identifier),
    ['a', 'b'],
  );
  assert.deepEqual([result.complete, rulesOf(result)], [false, ['truncated']]);
});

test('a connection that breaks before the announced length is tried again, then reported', async () => {
  const result = await harvestOf((response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"dataset":[');
    setImmediate(() => response.destroy());
  });
  assert.deepEqual([result.failed, rulesOf(result)], [true, ['truncated']]);
  assert.equal(result.server.asked.length, 3);
});

test('one broken entry among good ones is one problem, and nothing is removed', async () => {
  const result = await harvestOf((response) =>
    response.end(
      `{"dataset":[${JSON.stringify(entry('a'))},{"identifier": "b", title: 'x'},${JSON.stringify(entry('c'))}]}`,
    ),
  );
  assert.deepEqual(
    result.records.map(({ identifier }) => identifier),
    ['a', 'c'],
  );
  assert.equal(result.report.rejected, 1);
  assert.deepEqual([result.failed, result.complete], [false, false]);
  assert.match(result.report.problems[0]?.record ?? '', /dataset\/1$/);
});

test('compressed with a wrong Content-Length: asked for once more without compression', async () => {
  const text = catalog(entry('a'));
  const packed = zlib.gzipSync(text);
  const result = await harvestOf((response) => {
    if (response.req.headers['accept-encoding'] === 'identity') return response.end(text);
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(packed.length - 5) });
    response.end(packed.subarray(0, packed.length - 5));
  });
  assert.equal(result.report.created, 1);
  assert.equal(result.server.asked.length, 2);
});

test('compressed answers and files that are gzip are unpacked', async () => {
  const text = catalog(entry('a'));
  for (const headers of [{ 'content-encoding': 'gzip' }, {}]) {
    const result = await harvestOf((response) => response.writeHead(200, headers).end(zlib.gzipSync(text)));
    assert.equal(result.report.created, 1);
  }
});

test('a compression bomb stops at the limit', async () => {
  const bomb = zlib.gzipSync(Buffer.alloc(30_000_000));
  const result = await harvestOf(
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    { limits: { answerBytes: 1_000_000 } },
  );
  assert.deepEqual(rulesOf(result), ['too-large']);
});

test('an answer without end stops at the limit', async () => {
  const result = await harvestOf(
    (response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    { limits: { answerBytes: 2_000_000 } },
  );
  assert.deepEqual(rulesOf(result), ['too-large']);
  assert.equal(result.server.asked.length, 1);
});

test('a silent source and a dripping source are given up', async () => {
  const silent = await harvestOf(() => undefined, { limits: { idle: 300, attempts: 1 } });
  assert.deepEqual(rulesOf(silent), ['too-slow']);
  const dripping = await harvestOf(
    (response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    { limits: { answer: 600, attempts: 1 } },
  );
  assert.deepEqual(rulesOf(dripping), ['too-slow']);
});

test('redirects in a circle end', async () => {
  const result = await harvestOf((response) => response.writeHead(302, { location: '/data.json' }).end());
  assert.deepEqual(rulesOf(result), ['too-many-redirects']);
});

test('secret headers stay with the origin of the config, and out of the report', async () => {
  const other = await startServer((_request, response) =>
    response.end(catalog(entry('a', 'Token s3cret-token seen'))),
  );
  const result = await harvestOf(
    (response) => response.writeHead(302, { location: `${other.url}/x` }).end(),
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to a secret as configs write it
      settings: { headers: { authorization: 'Bearer ${AGENCY_TOKEN}' } },
      environment: { AGENCY_TOKEN: 's3cret-token' },
    },
  );
  assert.equal(result.server.requests[0]?.headers.authorization, 'Bearer s3cret-token');
  assert.equal(other.requests[0]?.headers.authorization, undefined);
  assert.ok(!JSON.stringify(result.report).includes('s3cret'));
  await other.close();
});

test('robots.txt is kept, unless its owner agrees otherwise', async () => {
  const robots = 'User-agent: *\nDisallow: /data.json\n';
  const kept = await harvestOf((response) => response.end(catalog(entry('a'))), { robots });
  assert.deepEqual([rulesOf(kept), kept.server.asked], [['robots-refused'], []]);
  const agreed = await harvestOf((response) => response.end(catalog(entry('a'))), {
    robots,
    settings: { robots: 'ignore' },
  });
  assert.equal(agreed.report.created, 1);
});

const vietnamese = 'Chất lượng không khí Hà Nội';
const westerly = 'Qualité de l’air à Orléans';

for (const [name, bytes, headers, title] of [
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${catalog(entry('a', vietnamese))}`), {}, vietnamese],
  ['UTF-16LE', iconv.encode(`\ufeff${catalog(entry('a', vietnamese))}`, 'utf-16le'), {}, vietnamese],
  ['UTF-16BE without mark', iconv.encode(catalog(entry('a', vietnamese)), 'utf-16be'), {}, vietnamese],
  ['Windows-1252 undeclared', iconv.encode(catalog(entry('a', westerly)), 'windows-1252'), {}, westerly],
  [
    'Latin declared, UTF-8 sent',
    Buffer.from(catalog(entry('a', vietnamese))),
    { 'content-type': 'application/json; charset=iso-8859-1' },
    vietnamese,
  ],
] as const)
  test(`text in ${name}`, async () => {
    const result = await harvestOf((response) => response.writeHead(200, headers).end(bytes));
    assert.equal(result.records[0]?.title.en, title);
  });

test('letters lost in one record reject that record alone', async () => {
  const good = Buffer.from(catalog(entry('a', vietnamese), entry('b', 'Bụi mịn')));
  const at = good.indexOf(Buffer.from('ụi'));
  const broken = Buffer.concat([good.subarray(0, at), Buffer.from([0xff]), good.subarray(at + 3)]);
  const result = await harvestOf((response) => response.end(broken));
  assert.deepEqual(
    result.records.map(({ title }) => title.en),
    [vietnamese],
  );
  assert.deepEqual([rulesOf(result), result.report.rejected], [['encoding'], 1]);
  assert.equal(result.report.problems[0]?.field, 'title.en');
});

test('what is asked for says who asks', async () => {
  const { server } = await harvestOf((response) => response.end(catalog()));
  assert.match(server.requests[0]?.headers['user-agent'] ?? '', /^EnvHub-Harvester/);
});
