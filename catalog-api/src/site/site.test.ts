import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import type { Problem } from '../http/problem.ts';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';

type Site = Schemas['Site'];

const address = '/api/v1/site';
const dataOf = (type: string, bytes: Buffer | string) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 1)]);

eachHub('site', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  before(async () => {
    hub = await start();
    client = clientOf(hub);
  });
  after(() => hub.close());

  const set = (settings: object, headers: Record<string, string> = { 'if-match': '*' }) =>
    client.call<Site & Problem>('PUT', address, settings, headers);
  const seen = async () => (await client.read<Site>(address)).body;

  test('begins with nothing set, and no logo', async () => {
    assert.deepEqual(await seen(), { settings: {}, featured: [], revision: 0 });
    assert.equal((await client.read(`${address}/logo`)).status, 404);
  });

  test('an administrator sets it, on top of what was read; the log has before and after', async () => {
    const read = await client.call<Site>('GET', address);
    const etag = read.headers.get('etag') ?? '';
    const name = { vi: 'Môi trường Cần Thơ', en: 'Environment of Can Tho' };
    const saved = await set({ name, contactEmail: 'a@b.example' }, { 'if-match': etag });
    assert.deepEqual([saved.status, saved.body.settings.name], [200, name]);
    assert.equal((await set({}, { 'if-match': etag })).status, 412);
    assert.equal((await set({}, {})).status, 400);
    assert.deepEqual((await seen()).settings, { name, contactEmail: 'a@b.example' });

    const logo = dataOf('png', png);
    assert.equal((await set({ logo }, { 'if-match': saved.headers.get('etag') ?? '' })).status, 200);
    const { body } = await client.call<{
      items: { action: string; before: unknown; after: { logo: string } }[];
    }>('GET', '/api/v1/audit?subject=site');
    assert.equal(body.items.length, 2);
    const [last] = body.items;
    assert.equal(last?.action, 'site.update');
    assert.deepEqual(last.before, { name, contactEmail: 'a@b.example' });
    assert.match(last.after.logo, /^sha256:[0-9a-f]{64}$/);
  });

  test('nobody else sets it', async () => {
    await client.organization('so-tnmt');
    const settings = JSON.stringify({ name: { vi: 'X' } });
    const headers = { 'content-type': 'application/json', 'if-match': '*' };
    const without = await fetch(hub.url + address, { method: 'PUT', headers, body: settings });
    assert.equal(without.status, 401);
    for (const key of [await client.key('reviewer'), await client.key('admin', 'so-tnmt')]) {
      assert.equal((await set({ name: { vi: 'X' } }, { 'if-match': '*', 'x-api-key': key })).status, 403);
    }
    assert.notEqual((await seen()).settings.name?.vi, 'X');
  });

  test('a logo is the picture that it claims to be, and runs nothing', async () => {
    await set({ logo: dataOf('svg+xml', svg) });
    const { logoUrl = '', settings, revision } = await seen();
    assert.equal(logoUrl, `${address}/logo?v=${revision}`);
    assert.equal(settings.logo, undefined, 'readers load it apart');
    assert.equal((await client.call<Site>('GET', address)).body.settings.logo, dataOf('svg+xml', svg));
    const picture = await fetch(hub.url + logoUrl);
    assert.equal(await picture.text(), svg);
    assert.match(picture.headers.get('content-type') ?? '', /^image\/svg\+xml/);
    assert.match(picture.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
    assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
    assert.match(picture.headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
    const unnamed = await fetch(`${hub.url}${address}/logo`);
    assert.doesNotMatch(unnamed.headers.get('cache-control') ?? '', /max-age/);
    await unnamed.arrayBuffer();

    await set({ logo: dataOf('png', png) });
    const bytes = await fetch(hub.url + ((await seen()).logoUrl ?? ''));
    assert.ok(Buffer.from(await bytes.arrayBuffer()).equals(png));
  });

  test('what cannot be is named by its place', async () => {
    const over = Buffer.concat([png, Buffer.alloc(100_000)]);
    const text = { vi: 'Bảo trì' };
    const moment = '2026-11-01T18:00:00Z';
    for (const [settings, pointer, code] of [
      [{ logo: dataOf('png', svg) }, '/logo', 'bad-picture'],
      [{ logo: dataOf('svg+xml', '<html><body>') }, '/logo', 'bad-picture'],
      [{ logo: dataOf('png', over) }, '/logo', 'picture-too-large'],
      [{ logo: dataOf('gif', 'GIF89a') }, '/logo', 'pattern'],
      [{ logo: 'https://other.example/logo.png' }, '/logo', 'pattern'],
      [
        { announcements: [{ text }, { text, from: moment, until: moment }] },
        '/announcements/1/until',
        'bad-period',
      ],
      [{ announcements: [{ text, until: '2026-11-01' }] }, '/announcements/0/until', 'date-time'],
      [{ name: { vi: 'a'.repeat(81) } }, '/name/vi', 'maxLength'],
      [{ name: 'Cổng' }, '/name', 'type'],
      [{ featured: ['a', 'a'] }, '/featured', 'uniqueItems'],
      [{ contactEmail: 'nobody' }, '/contactEmail', 'email'],
      [{ colour: 'red' }, '', 'unknown-field'],
    ] as const) {
      const { status, body } = await set(settings);
      assert.equal(status, 400, JSON.stringify(settings).slice(0, 200));
      const [fault] = body.errors ?? [];
      assert.deepEqual([fault?.pointer, fault?.code], [pointer, code]);
    }
    for (const url of [
      'javascript:alert(1)',
      '//other.example',
      '/\\other.example',
      '/\t/other.example',
      'vi',
      'https://',
    ])
      assert.equal((await set({ announcements: [{ text, url }] })).status, 400, url);
    for (const url of ['https://other.example/a?b#c', '/', '/vi/about', '/vi/datasets?q=a'])
      assert.equal((await set({ announcements: [{ text, url }] })).status, 200, url);
    // Later by the clock, though not by the letter.
    const period = { from: '2026-11-02T00:00:00+07:00', until: moment };
    assert.equal((await set({ announcements: [{ text, ...period }] })).status, 200);
  });

  test('readers get the announcements in force, administrators all', async () => {
    const day = 86_400_000;
    const at = (days: number) => new Date(Date.now() + days * day).toISOString();
    const announcements = [
      { text: { vi: 'Luôn' } },
      { text: { vi: 'Đang' }, from: at(-1), until: at(1), level: 'warning', url: '/vi/status' },
      { text: { vi: 'Sắp' }, from: at(1) },
      { text: { vi: 'Hết' }, until: at(-1) },
    ];
    await set({ announcements });
    const { settings } = await seen();
    assert.deepEqual(settings.announcements, announcements.slice(0, 2));
    const steward = await client.key('steward', 'so-tnmt');
    const { body } = await client.read<Site>(address, { 'x-api-key': steward });
    assert.deepEqual(body.settings.announcements, announcements.slice(0, 2));
    assert.deepEqual((await client.call<Site>('GET', address)).body.settings.announcements, announcements);
  });

  test('featured datasets come in the order set, those that the caller may see', async () => {
    const open = await client.dataset('so-tnmt', { title: { vi: 'Mở một' } });
    const other = await client.dataset('so-tnmt', { title: { vi: 'Mở hai' } });
    const closed = await client.dataset('so-tnmt', { title: { vi: 'Kín' }, accessRights: 'restricted' });
    const draft = await client.dataset('so-tnmt', { title: { vi: 'Nháp' } }, 'draft');
    // A draft over a published version: readers go on seeing the title that was published.
    await client.call(
      'PUT',
      `/api/v1/datasets/${open.id}`,
      { title: { vi: 'Đang sửa' } },
      { 'if-match': `"${open.revision}"` },
    );
    const featured = [other.slug, 'khong-co', draft.slug, closed.slug, open.slug];
    await set({ featured });
    const titles = (site: Site) => site.featured.map(({ title }) => title.vi);
    const reader = await seen();
    assert.deepEqual(titles(reader), ['Mở hai', 'Mở một']);
    assert.equal(reader.featured[0]?.organization.slug, 'so-tnmt');
    assert.equal(reader.settings.featured, undefined, 'no slug of what a reader may not see');
    const keeper = await client.call<Site>('GET', address);
    assert.deepEqual(titles(keeper.body), ['Mở hai', 'Kín', 'Mở một']);
    assert.deepEqual(keeper.body.settings.featured, featured);

    await client.call('DELETE', `/api/v1/datasets/${other.id}`, undefined, { 'if-match': '*' });
    assert.deepEqual(titles(await seen()), ['Mở một']);
  });
});
