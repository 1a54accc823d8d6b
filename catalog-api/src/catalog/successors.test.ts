import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contentHash, type DatasetInput } from '@envhub/metadata-schemas';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';
import { applyRecords, type RecordEntry } from './apply-records.ts';

interface Gone {
  code: string;
  successor?: { id: string; slug: string; title: object };
}

eachHub('successors of withdrawn datasets', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  let owner: string;
  before(async () => {
    hub = await start();
    client = clientOf(hub);
    owner = await client.organization('cuc');
  });
  after(() => hub.close());

  const made = (title: string, more: Partial<DatasetInput> = {}) =>
    client.dataset('cuc', { title: { vi: title }, ...more });
  const withdraw = (name: string, successor?: string) =>
    client.call(
      'DELETE',
      `/api/v1/datasets/${name}${successor === undefined ? '' : `?successor=${successor}`}`,
      undefined,
      { 'if-match': '*' },
    );
  const gone = async (name: string, key?: string) => {
    const { status, body } = await client.read<Gone>(
      `/api/v1/datasets/${name}`,
      key ? { 'x-api-key': key } : {},
    );
    assert.deepEqual([status, body.code], [410, 'withdrawn']);
    return body.successor;
  };
  const harvest = (sourceId: string, entries: RecordEntry[]) =>
    hub.engines.database.transaction((transaction) =>
      applyRecords(
        transaction,
        { actor: 'test', sourceId, organizationId: owner, runId: uuid(), publish: 'trusted' },
        entries,
      ),
    );
  const put = (identifier: string, record: DatasetInput): RecordEntry => ({
    op: 'put',
    identifier,
    hash: contentHash(record),
    record,
  });

  test('the one that was named is told to whoever may see it', async () => {
    const old = await made('Bản cũ');
    const next = await made('Bản mới');
    const secret = await made('Bản kín', { accessRights: 'restricted' });
    assert.equal((await withdraw(old.id, next.slug)).status, 204);
    assert.deepEqual(await gone(old.slug), { id: next.id, slug: next.slug, title: { vi: 'Bản mới' } });
    assert.equal((await client.read(`/api/v1/datasets/${next.id}`)).status, 200);

    const other = await made('Bản khác');
    await withdraw(other.id, secret.id);
    assert.equal(await gone(other.id), undefined);
    assert.equal((await gone(other.id, hub.adminKey))?.id, secret.id);

    const plain = await made('Bản lẻ');
    await withdraw(plain.id);
    assert.equal(await gone(plain.id), undefined);
  });

  test('a successor that was withdrawn leads on, and a circle leads nowhere', async () => {
    const [one, two, three] = [await made('Năm một'), await made('Năm hai'), await made('Năm ba')];
    await withdraw(one.id, two.id);
    await withdraw(two.id, three.id);
    assert.equal((await gone(one.id))?.id, three.id);
    await withdraw(three.id);
    await hub.engines.database.query(sql`update dataset set successor_id = ${one.id} where id = ${three.id}`);
    assert.equal(await gone(one.id), undefined);
  });

  test('what cannot take its place is refused, and nothing is withdrawn', async () => {
    const row = await made('Bản còn');
    const away = await made('Bản đi');
    await withdraw(away.id);
    for (const name of ['none', row.id, row.slug, away.id, '%00', "'"]) {
      const answer = await withdraw(row.id, name);
      assert.equal(answer.status, 400, name);
    }
    const steward = await client.key('reviewer', 'cuc');
    await client.organization('so');
    const others = await client.dataset('so', { title: { vi: 'Của sở' } }, 'draft');
    const refused = await client.call<Gone>(
      'DELETE',
      `/api/v1/datasets/${row.id}?successor=${others.id}`,
      undefined,
      { 'if-match': '*', 'x-api-key': steward },
    );
    assert.deepEqual(
      [refused.status, refused.body.code],
      [400, 'bad-successor'],
      'a draft of others is not known',
    );
    assert.equal((await client.read(`/api/v1/datasets/${row.id}`)).status, 200);
  });

  test('a harvested record that went away names its successor, by address here or at the source', async () => {
    const next = await made('Nơi mới');
    await harvest('a', [
      put('https://a.example/1', {
        title: { vi: 'Có địa chỉ của ta' },
        relations: [{ type: 'isReplacedBy', url: `http://hub.example/vi/datasets/${next.slug}` }],
      }),
      put('https://a.example/2', {
        title: { vi: 'Có mã nguồn' },
        relations: [{ type: 'isReplacedBy', url: 'https://b.example/next' }],
      }),
      put('https://a.example/3', {
        title: { vi: 'Chỉ ra ngoài' },
        relations: [
          { type: 'isReplacedBy', url: `http://hub.example.evil.example/datasets/${next.slug}` },
          { type: 'isReplacedBy', url: 'http://hub.example/vi/datasets/..%2F..%2Fadmin' },
          { url: `http://hub.example/datasets/${next.slug}` },
        ],
      }),
    ]);
    await harvest('b', [put('https://b.example/next', { title: { vi: 'Bản ở nguồn khác' } })]);
    await harvest(
      'a',
      [1, 2, 3].map((n) => ({ op: 'remove', identifier: `https://a.example/${n}` })),
    );
    assert.equal((await gone('co-dia-chi-cua-ta'))?.id, next.id);
    assert.equal((await gone('co-ma-nguon'))?.slug, 'ban-o-nguon-khac');
    assert.equal(await gone('chi-ra-ngoai'), undefined);
  });

  test('a record that says it replaces one that went away is its successor', async () => {
    const replacing = (title: string, url: string, more: Partial<DatasetInput> = {}) =>
      put(`https://c.example/${title}`, {
        title: { vi: title },
        relations: [{ type: 'replaces', url }],
        ...more,
      });
    await harvest('c', [
      put('https://c.example/old', { title: { vi: 'Loạt trước' } }),
      put('plain-7', { title: { vi: 'Loạt kín' } }),
      replacing('Loạt sau', 'https://c.example/old'),
      replacing('Loạt mật', 'http://hub.example/datasets/loat-kin', { accessRights: 'restricted' }),
    ]);
    assert.equal(
      (await client.read('/api/v1/datasets/loat-truoc')).status,
      200,
      'published, it answers itself',
    );
    await harvest('c', [
      { op: 'remove', identifier: 'https://c.example/old' },
      { op: 'remove', identifier: 'plain-7' },
    ]);
    assert.equal((await gone('loat-truoc'))?.slug, 'loat-sau');
    assert.equal(await gone('loat-kin'), undefined);
    assert.equal((await gone('loat-kin', hub.adminKey))?.slug, 'loat-mat');
  });

  test('one that comes back is itself again, and forgets its successor', async () => {
    const next = await made('Bản thay');
    const record = put('r-1', { title: { vi: 'Bản trở lại' } });
    await harvest('d', [record]);
    await withdraw('ban-tro-lai', next.id);
    assert.equal((await gone('ban-tro-lai'))?.id, next.id);
    await harvest('d', [record]);
    assert.equal((await client.read('/api/v1/datasets/ban-tro-lai')).status, 200);
    await harvest('d', [{ op: 'remove', identifier: 'r-1' }]);
    assert.equal(await gone('ban-tro-lai'), undefined);
  });
});
