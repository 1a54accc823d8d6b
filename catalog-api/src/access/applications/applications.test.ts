import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Schemas } from '@envhub/openapi';
import type { Problem } from '../../http/problem.ts';
import { clientOf } from '../../testing/client.ts';
import { eachHub, type TestHub } from '../../testing/hub.ts';

type Application = Schemas['Application'];
type Page = { items: Application[]; total: number; next: string | null };

const address = '/api/v1/applications';
const dataOf = (type: string, bytes: Buffer | string) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 1)]);
const ico = Buffer.concat([Buffer.from('00000100', 'hex'), Buffer.alloc(50, 1)]);
const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4, 1), Buffer.from('WEBPVP8 ')]);
const licences = { name: { vi: 'Cấp phép', en: 'Licences' }, url: 'https://licences.example/' };

eachHub('applications', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  before(async () => {
    hub = await start();
    client = clientOf(hub);
  });
  after(() => hub.close());

  const register = async (input: object): Promise<Application> => {
    const made = await client.call<Application>('POST', address, { ...licences, ...input });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body;
  };
  const seenBy = async (key: string, query = '') => {
    const page = await client.call<Page>('GET', address + query, undefined, { 'x-api-key': key });
    assert.equal(page.status, 200, JSON.stringify(page.body));
    assert.equal(page.body.total, page.body.items.length);
    return page.body.items.map(({ name }) => name.vi);
  };
  const clear = async () => {
    for (const { id } of (await client.call<Page>('GET', `${address}?all=true&limit=100`)).body.items)
      assert.equal((await client.call('DELETE', `${address}/${id}`)).status, 204);
  };

  test('an administrator registers, changes on top of what was read, and takes away; the log has it', async () => {
    const made = await client.call<Application>('POST', address, { ...licences, clientId: 'licences' });
    assert.deepEqual(
      [made.status, made.body.clientId, made.body.roles, made.body.iconUrl],
      [201, 'licences', [], null],
    );
    const etag = made.headers.get('etag') ?? '';
    const one = `${address}/${made.body.id}`;
    const changed = { ...licences, name: { vi: 'Giấy phép' } };
    const put = (headers: Record<string, string>) => client.call<Application>('PUT', one, changed, headers);
    assert.equal((await put({})).status, 400);
    assert.equal((await put({ 'if-match': '"99"' })).status, 412);
    const saved = await put({ 'if-match': etag });
    assert.deepEqual([saved.status, saved.body.name, saved.body.clientId], [200, { vi: 'Giấy phép' }, null]);
    assert.equal((await put({ 'if-match': etag })).status, 412);
    assert.equal((await client.call('DELETE', one)).status, 204);
    assert.equal((await client.call('GET', one)).status, 404);
    assert.equal((await client.call('DELETE', one)).status, 404);
    const { body } = await client.call<{ items: { action: string }[] }>(
      'GET',
      `/api/v1/audit?subject=${made.body.id}`,
    );
    assert.deepEqual(
      body.items.map(({ action }) => action),
      ['application.delete', 'application.update', 'application.create'],
    );
  });

  test('who sees it is said by roles and organizations, up and down the tree', async () => {
    await clear();
    await client.organization('ministry');
    const parent = await client.call<{ id: string }>('GET', '/api/v1/organizations/ministry');
    for (const [slug, above] of [
      ['department', parent.body.id],
      ['province', undefined],
    ])
      await client.call('POST', '/api/v1/organizations', {
        slug,
        name: { vi: slug },
        ...(above && { parent: above }),
      });
    await register({ name: { vi: 'everybody' } });
    await register({ name: { vi: 'reviewers' }, roles: ['reviewer'] });
    await register({ name: { vi: 'department' }, organizations: ['department'] });
    await register({ name: { vi: 'ministry' }, organizations: [parent.body.id] });
    await register({ name: { vi: 'province reviewers' }, roles: ['reviewer'], organizations: ['province'] });
    const key = (role: string, slug?: string) => client.key(role, slug);
    assert.deepEqual(await seenBy(await key('steward', 'ministry')), ['everybody', 'department', 'ministry']);
    assert.deepEqual(await seenBy(await key('steward', 'department')), [
      'everybody',
      'department',
      'ministry',
    ]);
    assert.deepEqual(await seenBy(await key('reviewer', 'department')), [
      'everybody',
      'reviewers',
      'department',
      'ministry',
    ]);
    assert.deepEqual(await seenBy(await key('reviewer', 'province')), [
      'everybody',
      'reviewers',
      'province reviewers',
    ]);
    assert.deepEqual(await seenBy(await key('developer')), ['everybody', 'department', 'ministry']);
    assert.equal((await seenBy(hub.adminKey)).length, 5);
  });

  test('what the roles do not open is not there, and its keepers’ notes are for them alone', async () => {
    const { items } = (await client.call<Page>('GET', `${address}?all=true`)).body;
    const hidden = items.find(({ name }) => name.vi === 'reviewers');
    const open = items.find(({ name }) => name.vi === 'everybody');
    assert.deepEqual(hidden?.roles, ['reviewer']);
    const steward = { 'x-api-key': await client.key('steward', 'province') };
    assert.equal((await client.call('GET', `${address}/${hidden?.id}`, undefined, steward)).status, 404);
    const shown = await client.call<Application>('GET', `${address}/${open?.id}`, undefined, steward);
    assert.deepEqual([shown.status, 'roles' in shown.body, 'clientId' in shown.body], [200, false, false]);
    assert.equal((await client.call('GET', `${address}?all=true`, undefined, steward)).status, 403);
    for (const [method, path] of [
      ['POST', address],
      ['PUT', `${address}/${open?.id}`],
      ['PUT', `${address}/order`],
      ['DELETE', `${address}/${open?.id}`],
    ] as const) {
      const body = method === 'DELETE' ? undefined : path.endsWith('order') ? { ids: [] } : licences;
      const answer = await client.call(method, path, body, { ...steward, 'if-match': '*' });
      assert.equal(answer.status, 403, `${method} ${path}`);
    }
    assert.equal((await client.read(address)).status, 401);
  });

  test('they come in the order that was set, page by page', async () => {
    await clear();
    const ids = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push((await register({ name: { vi: name } })).id);
    const [a, b, , d] = ids;
    assert.equal((await client.call('PUT', `${address}/order`, { ids: [d, b] })).status, 204);
    assert.deepEqual(await seenBy(hub.adminKey), ['d', 'b', 'a', 'c']);
    const first = (await client.call<Page>('GET', `${address}?limit=3`)).body;
    const second = (await client.call<Page>('GET', `${address}?limit=3&cursor=${first.next}`)).body;
    assert.deepEqual([first.items.length, first.total, second.items.length, second.next], [3, 4, 1, null]);
    await client.call(
      'PUT',
      `${address}/${a}`,
      { ...licences, name: { vi: 'a' }, order: 50 },
      { 'if-match': '*' },
    );
    assert.deepEqual(await seenBy(hub.adminKey), ['d', 'b', 'c', 'a']);
  });

  test('an icon is a picture, and everybody’s who has its address', async () => {
    const made = await register({ icon: dataOf('png', png) });
    const picture = await client.read(made.iconUrl ?? '');
    assert.deepEqual(
      [picture.status, picture.headers.get('content-type'), picture.headers.get('x-content-type-options')],
      [200, 'image/png', 'nosniff'],
    );
    assert.match(picture.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.match(picture.headers.get('cache-control') ?? '', /immutable/);
    const put = (input: object) =>
      client.call<Application>(
        'PUT',
        `${address}/${made.id}`,
        { ...licences, ...input },
        { 'if-match': '*' },
      );
    // Left out of a change it stays; empty takes it away.
    assert.ok((await put({})).body.iconUrl);
    assert.equal((await put({ icon: dataOf('vnd.microsoft.icon', ico) })).status, 200);
    assert.equal(
      (await client.read(`${address}/${made.id}/icon`)).headers.get('content-type'),
      'image/x-icon',
    );
    assert.equal((await put({ icon: dataOf('webp', webp) })).status, 200);
    assert.equal((await put({ icon: '' })).body.iconUrl, null);
    assert.equal((await client.read(`${address}/${made.id}/icon`)).status, 404);
  });

  test('hostile input is refused by name', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const refused: [input: object, pointer: string, code?: string][] = [
      [{ icon: dataOf('svg+xml', svg) }, '/icon'],
      [{ icon: dataOf('png', svg) }, '/icon', 'bad-picture'],
      [{ icon: dataOf('jpeg', png) }, '/icon', 'bad-picture'],
      [{ icon: dataOf('png', Buffer.concat([png, Buffer.alloc(50_000)])) }, '/icon', 'picture-too-large'],
      [{ icon: 'https://elsewhere.example/icon.png' }, '/icon'],
      ...[
        'javascript:alert(1)',
        'JavaScript:alert(1)',
        'data:text/html,x',
        'http://licences.example/',
        // The hub of this test is at an address of its own, not on this machine.
        'http://localhost:8080/',
        '//licences.example/',
        '/vi/datasets',
        'https://user:secret@licences.example/',
        'https:\\\\licences.example',
        'https://licences.example/\u0000',
        ' https://licences.example/',
        'https://',
        'ftp://licences.example/',
        '',
      ].map((url): [object, string] => [{ url }, '/url']),
      [{ clientId: 'two words' }, '/clientId'],
      [{ organizations: ['nowhere'] }, '/organization', 'unknown-organization'],
      [{ roles: ['king'] }, '/roles/0'],
      [{ name: { vi: 'x'.repeat(81) } }, '/name/vi'],
    ];
    for (const [input, pointer, code] of refused) {
      const { status, body } = await client.call<Problem>('POST', address, { ...licences, ...input });
      const label = JSON.stringify(input).slice(0, 100);
      assert.equal(status, 400, label);
      assert.equal(body.errors?.[0]?.pointer, pointer, label);
      if (code) assert.equal(body.errors?.[0]?.code, code, label);
    }
  });
});
