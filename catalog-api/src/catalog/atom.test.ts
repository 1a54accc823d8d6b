import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from '@rubensworks/saxes';
import { clientOf } from '../testing/client.ts';
import { eachHub, type TestHub } from '../testing/hub.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** The document as a tree; throws where it is not well-formed XML 1.0. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    assert.equal(uri, 'http://www.w3.org/2005/Atom', local);
    const element: Element = {
      name: local,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] as Element;
}

const all = (parent: Element | undefined, name: string) =>
  (parent?.children ?? []).filter((child) => child.name === name);
const one = (parent: Element | undefined, name: string): Element => {
  const [found, ...more] = all(parent, name);
  assert.ok(found && more.length === 0, `${name}: one`);
  return found;
};
const link = (parent: Element | undefined, rel: string) =>
  all(parent, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;

eachHub('Atom feeds', (start) => {
  let hub: TestHub;
  let client: ReturnType<typeof clientOf>;
  let hostile: { id: string; slug: string };
  const title = '<script>alert("1")</script> & ]]> \u0001\u0008\uFFFE\uD83C\uDF31 “Nước”';
  before(async () => {
    hub = await start();
    client = clientOf(hub);
    await client.organization('cuc', { vi: 'Cục <Nước> & Đất', en: 'Water & Land' });
    hostile = await client.dataset('cuc', {
      title: { vi: title },
      description: { vi: `${'từ '.repeat(5000)}<b>hết</b>`, en: 'Bold & <b>brave</b> \u000b' },
      themes: ['surface-water'],
      modified: '2024-05-01',
    });
    await client.dataset('cuc', { title: { en: 'English only' }, themes: ['air'], modified: '2023' });
    await client.dataset('cuc', { title: { vi: 'Cũ nhất', en: 'Oldest' }, modified: '1999-12-31' });
    await client.dataset('cuc', { title: { vi: 'Kín' }, accessRights: 'restricted' });
    await client.dataset('cuc', { title: { vi: 'Nháp' } }, 'draft');
    await hub.settle();
  });
  after(() => hub.close());

  const read = async (query = '', headers: Record<string, string> = {}) => {
    const answer = await client.read<unknown>(`/datasets.atom${query}`, headers);
    assert.equal(answer.status, 200, String(answer.body));
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml; charset=utf-8$/i);
    return parsed(String(answer.body));
  };

  test('a feed has what the standard demands, whatever the titles are', async () => {
    const feed = await read();
    assert.equal(feed.attributes['xml:lang'], 'vi');
    assert.match(one(feed, 'id').text, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.equal(one(feed, 'updated').text, '2024-05-01T00:00:00.000Z');
    assert.equal(link(feed, 'self'), 'http://hub.example/datasets.atom?lang=vi');
    assert.equal(link(feed, 'alternate'), 'http://hub.example/vi/datasets?sort=-modified');
    assert.equal(link(feed, 'next'), undefined);
    const entries = all(feed, 'entry');
    assert.deepEqual(
      entries.map((entry) => one(entry, 'title').text),
      ['<script>alert("1")</script> & ]]> 🌱 “Nước”', 'English only', 'Cũ nhất'],
    );
    for (const entry of entries) {
      assert.match(one(entry, 'updated').text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      assert.equal(one(one(entry, 'author'), 'name').text, 'Cục <Nước> & Đất');
      assert.equal(one(one(entry, 'author'), 'uri').text, 'http://hub.example/vi/organizations/cuc');
    }
    assert.equal(one(entries[0], 'id').text, `urn:uuid:${hostile.id}`);
    assert.equal(link(entries[0], 'alternate'), `http://hub.example/vi/datasets/${hostile.slug}`);
    assert.ok(one(entries[0], 'summary').text.length < 700, 'a summary is short');
    assert.equal(one(entries[1], 'title').attributes['xml:lang'], 'en', 'another language is named');
    assert.deepEqual(all(entries[1], 'summary'), []);
  });

  test('in the language asked', async () => {
    const feed = await read('?lang=en');
    assert.equal(feed.attributes['xml:lang'], 'en');
    const [first] = all(feed, 'entry');
    assert.equal(one(first, 'summary').text, 'Bold & brave');
    assert.equal(one(first, 'title').attributes['xml:lang'], 'vi');
    assert.equal(one(one(first, 'author'), 'name').text, 'Water & Land');
    assert.equal((await read('', { 'accept-language': 'en' })).attributes['xml:lang'], 'en');
    assert.notEqual(one(feed, 'id').text, one(await read(), 'id').text);
  });

  test('takes the parameters of a search, and says what was asked', async () => {
    const feed = await read('?theme=air&theme=marine&organization=cuc&q=%22english%22%3C&lang=en');
    assert.equal(one(feed, 'title').text, 'Datasets · “"english"<” · Air · Marine · Water & Land');
    assert.deepEqual(
      all(feed, 'entry').map((entry) => one(entry, 'title').text),
      ['English only'],
    );
    const alternate = new URL(link(feed, 'alternate') ?? '');
    assert.deepEqual(alternate.searchParams.getAll('theme'), ['air', 'marine']);
    assert.equal(alternate.searchParams.get('q'), '"english"<');
    for (const query of ['?nothing=1', '?bbox=1,2', '?limit=101', '?lang=de', '?cursor=x', '?q=%00'])
      assert.equal((await client.read(`/datasets.atom${query}`)).status, 400, query);
  });

  test('pages are one feed', async () => {
    const titles: string[] = [];
    const ids = new Set<string>();
    for (let at: string | undefined = '?limit=1'; at; ) {
      const feed: Element = await read(at);
      ids.add(one(feed, 'id').text);
      titles.push(...all(feed, 'entry').map((entry) => one(entry, 'title').text));
      assert.ok(titles.length < 10);
      const next = link(feed, 'next');
      at = next && new URL(next).search;
    }
    assert.deepEqual([titles.length, new Set(titles).size, ids.size], [3, 3, 1]);
  });

  test('shows what the reader may see, and keeps keys out of its addresses', async () => {
    const feed = await read(`?api_key=${hub.adminKey}`);
    const titles = all(feed, 'entry').map((entry) => one(entry, 'title').text);
    assert.ok(titles.includes('Kín'));
    assert.doesNotMatch(link(feed, 'self') ?? '', /api_key/);
    assert.ok(!JSON.stringify(await read()).includes('Kín'));
  });

  test('a feed of nothing is a feed, and one that did not change is not sent again', async () => {
    const feed = await read('?q=%22kh%C3%B4ng+c%C3%B3+g%C3%AC%22&match=exact');
    assert.deepEqual(all(feed, 'entry'), []);
    one(feed, 'updated');
    const etag = (await client.read('/datasets.atom')).headers.get('etag') ?? '';
    assert.equal((await client.read('/datasets.atom', { 'if-none-match': etag })).status, 304);
  });

  test('the newest comes first, also where another fits the words better', async () => {
    await client.dataset('cuc', { title: { vi: 'Rừng ngập mặn' }, modified: '2001' });
    await client.dataset('cuc', {
      title: { vi: 'Tin khác' },
      description: { vi: 'Có rừng ngập mặn.' },
      modified: '2002',
    });
    await hub.settle();
    const feed = await read('?q=rung+ngap+man');
    assert.deepEqual(
      all(feed, 'entry').map((entry) => one(entry, 'title').text),
      ['Tin khác', 'Rừng ngập mặn'],
    );
  });
});
