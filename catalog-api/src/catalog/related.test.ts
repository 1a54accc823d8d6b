import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DatasetInput, Quality } from '@envhub/metadata-schemas';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';

interface Summary {
  id: string;
  slug: string;
  quality: number;
  highlights: object;
}

eachHub('related datasets and quality', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  let slugs: Record<'first' | 'second' | 'hidden', string>;
  const rivers = (n: number, more: Partial<DatasetInput> = {}): DatasetInput => ({
    title: { vi: `Bùn đáy sông lớn ${n}`, en: `Bed sediment of large rivers ${n}` },
    themes: ['surface-water'],
    distributions: [{ downloadUrl: `https://files.example/${n}.csv`, format: 'CSV', mediaType: 'text/csv' }],
    ...more,
  });
  before(async () => {
    hub = await start();
    client = clientOf(hub);
    await client.organization('cuc');
    slugs = {
      first: (await client.dataset('cuc', rivers(1))).slug,
      second: (await client.dataset('cuc', rivers(2))).slug,
      hidden: (await client.dataset('cuc', rivers(3, { accessRights: 'restricted' }))).slug,
    };
    await client.dataset('cuc', { title: { vi: 'Cây xanh đường phố' }, themes: ['biodiversity'] });
    await client.dataset('cuc', rivers(4), 'draft');
    await hub.settle();
  });
  after(() => hub.close());

  const related = async (name: string, key?: string) =>
    (
      await client.read<{ items: Summary[] }>(
        `/api/v1/datasets/${name}/related`,
        key ? { 'x-api-key': key } : {},
      )
    ).body.items.map(({ slug }) => slug);

  test('others about the same, not itself, as the caller may see them', async () => {
    assert.deepEqual(await related(slugs.first), [slugs.second]);
    const all = await related(slugs.first, hub.adminKey);
    assert.equal(all.length, 3);
    assert.ok(all.includes(slugs.second) && all.includes(slugs.hidden) && !all.includes(slugs.first));
    assert.deepEqual(await related(slugs.first), [slugs.second], 'what was remembered is the caller’s own');
    const one = await client.call<{ items: Summary[] }>(
      'GET',
      `/api/v1/datasets/${slugs.first}/related?limit=1`,
    );
    assert.equal(one.body.items.length, 1);
    assert.deepEqual(one.body.items[0]?.highlights, {});
  });

  test('of a dataset that is not there, hidden or withdrawn, nothing', async () => {
    assert.equal((await client.read('/api/v1/datasets/none/related')).status, 404);
    assert.equal((await client.read(`/api/v1/datasets/${slugs.hidden}/related`)).status, 404);
    const gone = await client.dataset('cuc', rivers(9));
    await client.call('DELETE', `/api/v1/datasets/${gone.id}`, undefined, { 'if-match': '*' });
    assert.equal((await client.read(`/api/v1/datasets/${gone.id}/related`)).status, 410);
    assert.equal((await client.read(`/api/v1/datasets/${slugs.first}/related?limit=21`)).status, 400);
  });

  test('quality: one score for all, in the dataset and in what searches show', async () => {
    const closed = await client.dataset(
      'cuc',
      rivers(7, { accessRights: 'restricted', metadataAccess: 'open', title: { vi: 'Trạm kín' } }),
    );
    await hub.settle();
    const seen = await client.read<{ quality: Quality; distributions: object[] }>(
      `/api/v1/datasets/${closed.id}`,
    );
    assert.equal(seen.body.distributions.length, 1);
    assert.ok(!JSON.stringify(seen.body).includes('files.example'), 'the address is not shown');
    assert.deepEqual(seen.body.quality.dimensions.accessibility, { score: 100, missing: [] });
    assert.equal((await client.read(`/api/v1/datasets/${closed.id}/distributions`)).status, 200);
    const owners = await client.call<{ quality: Quality }>('GET', `/api/v1/datasets/${closed.id}`);
    assert.deepEqual(seen.body.quality, owners.body.quality);
    const found = await client.read<{ items: Summary[] }>('/api/v1/datasets?q=%22tram+kin%22');
    assert.equal(found.body.items[0]?.quality, seen.body.quality.score);
  });
});
