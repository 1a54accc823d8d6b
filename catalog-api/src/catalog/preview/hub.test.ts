import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DatasetInput, Distribution } from '@envhub/metadata-schemas';
import { startServer, type TestServer } from '@envhub/outbound/testing';
import { clientOf } from '../../testing/client.ts';
import { startTestHub, type TestHub } from '../../testing/hub.ts';

const csv = 'tram,gia_tri\nHà Nội,1\n';
const pdf = Buffer.from('%PDF-1.7\nand so on');
const files: Record<string, string | Buffer> = {
  '/a.csv': csv,
  '/a.pdf': pdf,
  "/a%20%28b%29'.pdf": pdf,
  '/a.png': '<html>sign in</html>',
};

let server: TestServer;
let hub: TestHub;
let client: ReturnType<typeof clientOf>;
before(async () => {
  server = await startServer(({ url }, response) => response.end(files[url ?? '']));
  hub = await startTestHub({ allowPrivateHosts: [`127.0.0.1:${server.port}`], demonstration: true });
  client = clientOf(hub);
  await client.organization('so-tnmt');
});
after(async () => {
  await hub.close();
  await server.close();
});

/** Publishes a dataset with one distribution. @returns its id, and the address of the distribution */
async function published(
  title: string,
  distribution: Partial<Distribution>,
  more: Partial<DatasetInput> = {},
) {
  const record = { title: { vi: title }, distributions: [distribution as Distribution], ...more };
  const { id } = await client.dataset('so-tnmt', record);
  const { body } = await client.call<{ items: Distribution[] }>(
    'GET',
    `/api/v1/datasets/${id}/distributions`,
  );
  return { id, at: `/api/v1/datasets/${id}/distributions/${body.items[0]?.id}` };
}

test('anybody may look at an open file; a shared cache may keep it', async () => {
  const { at } = await published('Mở', { downloadUrl: `${server.url}/a.csv`, format: 'CSV' });
  const { status, body, headers } = await client.read<{ rows: string[][] }>(`${at}/preview`);
  assert.deepEqual([status, body.rows], [200, [['Hà Nội', '1']]]);
  assert.equal(headers.get('cache-control'), 'public, max-age=300');
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  assert.equal((await client.read(`${at}/preview`, known)).status, 304);
  const own = await client.call('GET', `${at}/preview`);
  assert.equal(own.headers.get('cache-control'), 'private, max-age=300');
});

test('a PDF is given where the preview says, to be framed by our pages alone, and runs nothing', async () => {
  const { at } = await published('PDF', { downloadUrl: `${server.url}/a%20%28b%29'.pdf`, format: 'PDF' });
  const { body } = await client.read<{ kind: string; contentUrl: string }>(`${at}/preview`);
  assert.deepEqual(body, { kind: 'pdf', contentUrl: `${at}/content` });
  for (const method of ['GET', 'HEAD']) {
    const reply = await fetch(hub.url + body.contentUrl, { method });
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('content-type'), 'application/pdf');
    assert.equal(reply.headers.get('content-length'), String(pdf.length));
    assert.equal(reply.headers.get('content-disposition'), "inline; filename*=UTF-8''a%20%28b%29_.pdf");
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      reply.headers.get('content-security-policy') ?? '',
      /default-src 'none'; frame-ancestors 'self'/,
    );
    assert.equal(await reply.text(), method === 'GET' ? pdf.toString() : '');
  }
});

test('what is no picture is not given as one', async () => {
  const { at } = await published('Ảnh', { downloadUrl: `${server.url}/a.png`, format: 'PNG' });
  assert.deepEqual((await client.read(`${at}/preview`)).body, { kind: 'none', reason: 'broken' });
  const { status, body, headers } = await client.read<{ code: string; reason: string }>(`${at}/content`);
  assert.deepEqual([status, body.code, body.reason], [404, 'no-preview', 'broken']);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
});

test('a source that is away is 503, and says when to come back', async () => {
  const { at } = await published('Vắng', { downloadUrl: 'http://nowhere.invalid/x.pdf', format: 'PDF' });
  const preview = await client.read(`${at}/preview`);
  assert.deepEqual(preview.body, { kind: 'none', reason: 'unreachable' });
  assert.equal(preview.headers.get('cache-control'), 'public, max-age=30');
  const { status, body, headers } = await client.read<{ code: string }>(`${at}/content`);
  assert.deepEqual([status, body.code], [503, 'preview-unavailable']);
  assert.ok(Number(headers.get('retry-after')) > 0);
});

test('of restricted data neither the address nor the content gets out', async () => {
  const closed = { accessRights: 'restricted', metadataAccess: 'open' } as const;
  for (const [file, format] of [
    ['a.csv', 'CSV'],
    ['a.pdf', 'PDF'],
  ] as const) {
    const { at } = await published(`Kín ${format}`, { downloadUrl: `${server.url}/${file}`, format }, closed);
    assert.equal(
      (await client.call<{ kind: string }>('GET', `${at}/preview`)).body.kind,
      format === 'CSV' ? 'table' : 'pdf',
    );
    const preview = await client.read(`${at}/preview`);
    assert.deepEqual(preview.body, { kind: 'none', reason: 'no-address' });
    const content = await client.read<{ reason: string }>(`${at}/content`);
    assert.deepEqual([content.status, content.body.reason], [404, 'no-address']);
    const developer = await client.key('developer');
    const seen = await client.call('GET', `${at}/preview`, undefined, { 'x-api-key': developer });
    assert.deepEqual(seen.body, { kind: 'none', reason: 'no-address' });
  }
});

test('what one may not know of is not found, what was withdrawn is gone', async () => {
  const hidden = await published(
    'Ẩn',
    { downloadUrl: `${server.url}/a.csv`, format: 'CSV' },
    { accessRights: 'restricted' },
  );
  const open = await published('Đã gỡ', { downloadUrl: `${server.url}/a.pdf`, format: 'PDF' });
  for (const what of ['preview', 'content']) {
    assert.equal((await client.read(`${hidden.at}/${what}`)).status, 404);
    const other = `/api/v1/datasets/${open.id}/distributions/${hidden.at.split('/').at(-1)}/${what}`;
    assert.equal((await client.read(other)).status, 404);
  }
  assert.equal((await client.read(`${open.at}/content`)).status, 200);
  const removed = await client.call('DELETE', `/api/v1/datasets/${open.id}`, undefined, { 'if-match': '*' });
  assert.equal(removed.status, 204);
  for (const what of ['preview', 'content'])
    assert.equal((await client.read(`${open.at}/${what}`)).status, 410);
});

test('a private address that is not listed is refused', async () => {
  const { at } = await published('Nội bộ', { downloadUrl: `${hub.url}/metrics`, format: 'TXT' });
  assert.deepEqual((await client.read(`${at}/preview`)).body, { kind: 'none', reason: 'refused' });
});

test('the demonstration’s files are shown', async () => {
  const name = 'chat-luong-nuoc-song.csv';
  const { at } = await published('Mẫu', {
    downloadUrl: `http://hub.example/demo/files/${name}`,
    format: 'CSV',
  });
  const { body } = await client.read<{ kind: string; rowCount: number }>(`${at}/preview`);
  assert.equal(body.kind, 'table');
  assert.ok(body.rowCount > 10);
});
