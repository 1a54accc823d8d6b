import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import zlib from 'node:zlib';
import type { Distribution } from '@envhub/metadata-schemas';
import { createGuard } from '@envhub/outbound';
import { startServer } from '@envhub/outbound/testing';
import { pino } from 'pino';
import { createDemonstrationFiles } from './demonstration-files.ts';
import { createPreviews } from './previews.ts';
import { createReader } from './reader.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const log = pino({ level: 'silent' });
const noFiles = createDemonstrationFiles(undefined, 'http://hub.example');
const ends: (() => Promise<void>)[] = [];
after(() => Promise.all(ends.map((end) => end())));

async function serving(answer: Answer, { time = 20_000, allow = ['127.0.0.1:*'] } = {}) {
  const listener: RequestListener = (request, response) => void answer(response, request);
  const server = await startServer(listener);
  ends.push(() => server.close());
  const read = createReader({ guard: createGuard(allow), demonstrationFiles: noFiles, time });
  const previews = createPreviews({ read, log });
  const at = (format: string, more: Partial<Distribution> = {}) =>
    ({ downloadUrl: `${server.url}/file`, format, ...more }) as Distribution;
  return {
    server,
    at,
    previews,
    shown: async (format: string, more?: Partial<Distribution>) =>
      (await previews.preview(at(format, more), 1)).value,
    content: async (format: string) => (await previews.content(at(format), 1)).value,
  };
}

const none = (reason: string) => ({ kind: 'none', reason });
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 7)]);
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 7)]);
const gif = Buffer.from('GIF89a and so on');
const webp = Buffer.from('RIFF1234WEBPVP8 ');
const csv = 'tram,gia_tri\nHà Nội,1\n';
const page = '<!DOCTYPE html><html><title>Sign in</title></html>';

/** Sends without end, as fast as it is read. */
function endlessly(piece: string | Buffer): Answer {
  return (response) => {
    const more = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
}

/** Sends a little, again and again. */
function dripping(piece: string): Answer {
  return (response) => {
    const timer = setInterval(() => response.write(piece), 30);
    response.on('close', () => clearInterval(timer));
  };
}

for (const [format, body, kind] of [
  ['CSV', csv, 'table'],
  ['TSV', 'a\tb\n1\t2\n', 'table'],
  ['JSON', '{"a":1}', 'json'],
  ['GEOJSON', '{"type":"Point","coordinates":[105,21]}', 'geojson'],
  ['TXT', 'some text', 'text'],
  ['XML', '<?xml version="1.0"?><a/>', 'text'],
  ['PNG', png, 'image'],
  ['JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'image'],
  ['PDF', pdf, 'pdf'],
] as const)
  test(`${format}: ${kind}`, async () => {
    const { shown } = await serving((response) => response.end(body));
    assert.equal((await shown(format)).kind, kind);
  });

test('pictures that have no code are known by their media type or name', async () => {
  const { server, previews } = await serving((response, { url }) =>
    response.end(url === '/a.gif' ? gif : webp),
  );
  for (const distribution of [
    { downloadUrl: `${server.url}/a.gif` },
    { downloadUrl: `${server.url}/b?id=1`, mediaType: 'image/webp' },
  ])
    assert.deepEqual((await previews.preview(distribution, 1)).value, { kind: 'image' });
});

test('an access address is read like one to download, and what is packed as gzip is unpacked', async () => {
  const { server, previews } = await serving((response) => response.end(zlib.gzipSync(csv)));
  const distribution = { accessUrl: `${server.url}/x`, format: 'CSV', compressFormat: 'gzip' };
  assert.equal((await previews.preview(distribution, 1)).value.kind, 'table');
});

test('nobody is asked where the description says enough', async () => {
  const { server, shown, previews } = await serving((response) => response.end(csv));
  for (const format of ['ZIP', 'XLSX', 'PARQUET', 'HTML', 'SVG', 'WMS', 'API', 'TIFF'])
    assert.deepEqual(await shown(format), none('not-previewable'), format);
  assert.deepEqual(await shown('CSV', { packageFormat: 'application/zip' }), none('not-previewable'));
  assert.deepEqual(await shown('GEOJSON', { byteSize: 6e6 }), none('too-large'));
  assert.deepEqual(await shown('PDF', { byteSize: 11e6 }), none('too-large'));
  const service = { accessService: { endpointUrl: server.url }, format: 'CSV' };
  assert.deepEqual((await previews.preview(service, 1)).value, none('not-previewable'));
  assert.deepEqual((await previews.preview({ format: 'CSV' } as Distribution, 1)).value, none('no-address'));
  assert.deepEqual(server.asked, []);
  assert.equal((await shown('CSV', { byteSize: 1e9 })).kind, 'table', 'of a table the beginning is enough');
});

for (const [name, format, answer, reason] of [
  ['a web page for CSV', 'CSV', (r) => r.end(page), 'broken'],
  ['a web page for JSON', 'JSON', (r) => r.end(`\n\n<!-- x -->${page}`), 'broken'],
  ['a web page for a picture', 'PNG', (r) => r.setHeader('content-type', 'image/png').end(page), 'broken'],
  ['SVG for PNG', 'PNG', (r) => r.end('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'broken'],
  ['a ZIP file for CSV', 'CSV', (r) => r.end('PK\x03\x04 and so on'), 'not-previewable'],
  ['an Excel file for CSV', 'CSV', (r) => r.end(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'not-previewable'],
  ['a picture for CSV', 'CSV', (r) => r.end(png), 'broken'],
  ['zeros for text', 'TXT', (r) => r.end(Buffer.alloc(5000)), 'broken'],
  ['nothing', 'CSV', (r) => r.end(), 'empty'],
  ['blanks', 'TXT', (r) => r.end(' \r\n\t \n'), 'empty'],
  ['nothing for a picture', 'PNG', (r) => r.end(), 'empty'],
  ['invalid GeoJSON', 'GEOJSON', (r) => r.end('{"type":"FeatureCollection"}'), 'broken'],
  ['GeoJSON cut off', 'GEOJSON', (r) => r.end('{"type":"FeatureCollection","features":[{"type":'), 'broken'],
  ['deep JSON for GeoJSON', 'GEOJSON', (r) => r.end('['.repeat(2e6) + ']'.repeat(2e6)), 'broken'],
  ['a sign-in', 'CSV', (r) => r.writeHead(401).end('who are you'), 'refused'],
  ['nothing at the address', 'CSV', (r) => r.writeHead(404).end('no'), 'unreachable'],
  ['a fault', 'CSV', (r) => r.writeHead(500).end('oops'), 'unreachable'],
  ['a partial answer', 'CSV', (r) => r.writeHead(206).end(csv), 'unreachable'],
  ['a circle of redirects', 'CSV', (r) => r.writeHead(302, { location: '/file' }).end(), 'unreachable'],
  [
    'a redirect to the metadata service',
    'CSV',
    (r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    'refused',
  ],
  [
    'a redirect to a private address',
    'CSV',
    (r) => r.writeHead(307, { location: 'http://10.0.0.1/x.csv' }).end(),
    'refused',
  ],
  [
    'a redirect to a file',
    'CSV',
    (r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    'refused',
  ],
  ['a redirect to nowhere', 'CSV', (r) => r.writeHead(302, { location: 'http://' }).end(), 'unreachable'],
  [
    'GeoJSON said to have 1 GB',
    'GEOJSON',
    (r) => r.writeHead(200, { 'content-length': '1000000000' }).write('{'),
    'too-large',
  ],
  [
    'a PDF said to have 1 GB',
    'PDF',
    (r) => r.writeHead(200, { 'content-length': '1000000000' }).write(pdf),
    'too-large',
  ],
  ['GeoJSON without end', 'GEOJSON', endlessly(' '.repeat(65_536)), 'too-large'],
  [
    'a gzip bomb of GeoJSON',
    'GEOJSON',
    (r) => r.setHeader('content-encoding', 'gzip').end(zlib.gzipSync(Buffer.alloc(50_000_000, 32))),
    'too-large',
  ],
  [
    'fewer bytes than announced',
    'CSV',
    (r) => r.writeHead(200, { 'content-length': '1000' }).write(csv, () => r.destroy()),
    'broken',
  ],
  ['broken compression', 'CSV', (r) => r.setHeader('content-encoding', 'gzip').end(csv), 'broken'],
] as [string, string, Answer, string][])
  test(`${name}: ${reason}`, { timeout: 15_000 }, async () => {
    const { shown } = await serving(answer);
    assert.deepEqual(await shown(format), none(reason));
  });

for (const [name, format, answer] of [
  ['silence', 'CSV', () => undefined],
  ['dripping blanks', 'CSV', dripping(' ')],
  ['a dripping picture', 'GEOJSON', dripping('[')],
] as [string, string, Answer][])
  test(`${name}: too-slow`, { timeout: 15_000 }, async () => {
    const { shown } = await serving(answer, { time: 300 });
    assert.deepEqual(await shown(format), none('too-slow'));
  });

test('of a slow table its beginning is shown', { timeout: 15_000 }, async () => {
  const { shown } = await serving(dripping('a,b\n'), { time: 400 });
  const table = await shown('CSV');
  assert.ok(table.kind === 'table' && table.truncated && table.rowCount > 0);
});

for (const [name, answer] of [
  ['a table without end', endlessly('a,b\n'.repeat(1000))],
  ['a table of one endless line', endlessly('a,b,'.repeat(1000))],
  [
    'a compressed table without end',
    (response) => {
      const gzip = zlib.createGzip();
      gzip.pipe(response.setHeader('content-encoding', 'gzip'));
      const more = () => {
        while (!response.destroyed && gzip.write('a,b\n'.repeat(10_000)));
        if (!response.destroyed) gzip.once('drain', more);
      };
      more();
    },
  ],
  ['a gzip bomb', (r) => r.end(zlib.gzipSync(Buffer.alloc(100_000_000, 'a,b\n')))],
  [
    'a table said to have 1 GB',
    (r) => {
      r.writeHead(200, { 'content-length': '1000000000' });
      endlessly('a,b\n'.repeat(1000))(r, r.req);
    },
  ],
] as [string, Answer][])
  test(`${name} is read for its beginning only, and its connection closed`, { timeout: 15_000 }, async () => {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const { shown } = await serving((response, request) => {
      response.on('close', () => resolve());
      return answer(response, request);
    });
    const table = await shown('CSV');
    assert.ok(table.kind === 'table' && table.truncated);
    assert.ok(JSON.stringify(table).length < 100_000);
    await closed;
  });

test('charsets are told apart, and a character that is cut does not change them', async () => {
  for (const [body, type] of [
    [Buffer.from(`\ufeff${csv}`), ''],
    [Buffer.from(`\ufeff${csv}`, 'utf16le'), ''],
    [Buffer.from(csv), 'text/csv; charset=iso-8859-1'],
    // Hà Nội in windows-1258, its tones apart.
    [Buffer.from('tram,gia_tri\nH\xe0 N\xf4\xf2i,1\nHu\xea\xec,2\n', 'latin1'), 'text/csv'],
  ] as const) {
    const { shown } = await serving((response) => response.setHeader('content-type', type).end(body));
    const table = await shown('CSV');
    assert.ok(table.kind === 'table');
    assert.deepEqual([table.columns[0]?.name, table.rows[0]], ['tram', ['Hà Nội', '1']]);
  }
  const ascii = 'a'.repeat(2 ** 18 - 2);
  const { shown } = await serving((response) => response.end(`${ascii}ộ${ascii}`));
  const text = await shown('TXT');
  assert.ok(text.kind === 'text' && /^a+$/.test(text.text));
});

test('a stray zero byte is left out', async () => {
  const { shown } = await serving((response) => response.end(`${csv}Hu\0ế,2\n`));
  const table = await shown('CSV');
  assert.ok(table.kind === 'table');
  assert.deepEqual(table.rows[1], ['Huế', '2']);
});

test('text is 20,000 characters at most', async () => {
  const { shown } = await serving((response) => response.end('dòng\r\n'.repeat(10_000)));
  const text = await shown('TXT');
  assert.ok(text.kind === 'text');
  assert.deepEqual([text.text.length, text.truncated, text.text.includes('\r')], [20_000, true, false]);
});

test('a name or a server that cannot be reached', async () => {
  const { previews, server, shown } = await serving(() => undefined);
  await server.close();
  ends.pop();
  assert.deepEqual(await shown('CSV'), none('unreachable'));
  const nowhere = { downloadUrl: 'http://nowhere.invalid/x.csv', format: 'CSV' };
  assert.deepEqual((await previews.preview(nowhere, 1)).value, none('unreachable'));
});

test('private addresses are refused unless they are listed, in any spelling', async () => {
  const { server, previews } = await serving((response) => response.end(csv), { allow: [] });
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]', '0.0.0.0'])
    assert.deepEqual(
      (await previews.preview({ downloadUrl: `http://${host}:${server.port}/`, format: 'CSV' }, 1)).value,
      none('refused'),
      host,
    );
  assert.deepEqual(server.asked, []);
});

test('a file is read once for all who ask, and again when its dataset changed', async () => {
  const { server, previews, at } = await serving((response) => response.end(csv));
  const both = [previews.preview(at('CSV'), 1), previews.preview(at('CSV'), 1)];
  await Promise.all(both);
  await previews.preview(at('CSV'), 1);
  assert.equal(server.asked.length, 1);
  await previews.preview(at('CSV'), 2);
  await previews.preview(at('TXT'), 2);
  assert.equal(server.asked.length, 3);
});

test('a source that failed is left alone for a while, a shorter one', async () => {
  const { server, previews, at } = await serving((response) => response.writeHead(503).end());
  const first = await previews.preview(at('CSV'), 1);
  await previews.preview(at('CSV'), 1);
  assert.equal(server.asked.length, 1);
  assert.ok(first.seconds < (await previews.preview(at('ZIP'), 1)).seconds);
});

test('one server has two requests at once, and its neighbours are served meanwhile', {
  timeout: 15_000,
}, async () => {
  const waiting: ServerResponse[] = [];
  const { promise: full, resolve } = Promise.withResolvers<void>();
  const slow = await serving((response) => {
    waiting.push(response);
    if (waiting.length === 2) resolve();
  });
  const asked = Array.from({ length: 4 }, (_, n) => slow.previews.preview(slow.at('CSV'), n));
  await full;
  const other = await startServer((_request, response) => response.end(csv));
  ends.push(() => other.close());
  const neighbour = await slow.previews.preview({ downloadUrl: other.url, format: 'CSV' }, 1);
  assert.equal(neighbour.value.kind, 'table');
  const reasons = await Promise.all(asked.slice(2).map(async (one) => (await one).value));
  assert.deepEqual(reasons, [none('too-slow'), none('too-slow')]);
  assert.equal(slow.server.asked.length, 2);
  for (const response of waiting) response.end(csv);
  await Promise.all(asked);
});

test('the bytes of a picture or PDF come with the type that they have', async () => {
  for (const [format, body, type] of [
    ['PNG', png, 'image/png'],
    ['PDF', pdf, 'application/pdf'],
    ['JPEG', webp, 'image/webp'],
  ] as const) {
    const { content } = await serving((r) => r.setHeader('content-type', 'text/html').end(body));
    assert.deepEqual(await content(format), { kind: 'content', type, bytes: body });
  }
  const { content } = await serving((response) => response.end(page));
  assert.deepEqual(await content('PNG'), none('broken'));
  assert.deepEqual(await content('CSV'), none('not-previewable'));
  const endless = await serving((r, request) => {
    r.write(png);
    endlessly(png)(r, request);
  });
  assert.deepEqual(await endless.content('PNG'), none('too-large'));
});

test('the demonstration’s files are read from their folder, and nothing else is', async () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'envhub-preview-'));
  const folder = path.join(root, 'files');
  writeFileSync(path.join(root, 'secret.csv'), csv);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a-b.csv'), csv);
  writeFileSync(path.join(folder, '.hidden.csv'), csv);
  try {
    const demonstrationFiles = createDemonstrationFiles(folder, 'http://localhost:3120');
    const read = createReader({ guard: createGuard([]), demonstrationFiles });
    const previews = createPreviews({ read, log });
    const shown = async (downloadUrl: string) =>
      (await previews.preview({ downloadUrl, format: 'CSV' }, 1)).value;
    for (const origin of ['http://localhost:3120', 'http://localhost:3000'])
      assert.equal((await shown(`${origin}/demo/files/a-b.csv`)).kind, 'table');
    assert.deepEqual(await shown('http://localhost:3120/demo/files/none.csv'), none('unreachable'));
    for (const name of [
      '../secret.csv',
      '..%2fsecret.csv',
      '%2e%2e/secret.csv',
      '..\\secret.csv',
      '.hidden.csv',
      '',
      '..',
    ])
      assert.deepEqual(await shown(`http://localhost:3120/demo/files/${name}`), none('refused'), name);
    assert.deepEqual(await shown('http://localhost:3121/demo/files/a-b.csv'), none('refused'));
  } finally {
    rmSync(root, { recursive: true });
  }
});
