import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { facets } from './facets.ts';
import type { SearchDocument, SearchIndex, SearchQuery } from './port.ts';
import { buildDocument, readers } from './testing.ts';
import { eachSearchIndex } from './testing-engines.ts';

const air = buildDocument({
  title: {
    vi: 'Quan trắc chất lượng không khí tự động tại Hà Nội',
    en: 'Automatic air quality monitoring in Hanoi',
  },
  description: {
    vi: 'Nồng độ bụi mịn PM2.5 theo giờ.',
    en: 'Hourly concentration of fine particulate matter.',
  },
  keywords: { vi: ['không khí', 'bụi mịn'], en: ['air quality'] },
  themes: ['air'],
  license: 'cc-by-4.0',
  frequency: 'hourly',
  spatial: { adminUnits: ['01'], bbox: [105.3, 20.6, 106, 21.4] },
  temporal: [{ start: '2018', end: '2024-06' }],
  modified: '2024-07-01',
  distributions: [
    { downloadUrl: 'https://example.org/a.csv', format: 'CSV' },
    { downloadUrl: 'https://example.org/a.json', format: 'JSON' },
  ],
});
const water = buildDocument({
  title: {
    vi: 'Chất lượng nước mặt lưu vực sông Nhuệ – Đáy',
    en: 'Surface water quality of the Nhue-Day basin',
  },
  description: { vi: 'BOD5, COD, DO đo hằng tháng ở thành phố Hòa Bình.' },
  themes: ['surface-water'],
  spatial: { adminUnits: ['25'], bbox: [105, 20, 106, 21] },
  temporal: [{ start: '2010-01-01', end: '2015-12-31' }],
  modified: '2016-01-01',
  distributions: [{ downloadUrl: 'https://example.org/w.csv', format: 'CSV' }],
});
const fines = buildDocument({
  title: { vi: 'Xử phạt vi phạm hành chính về môi trường', en: 'Environmental penalties' },
  description: { vi: 'Số quyết định phạt theo tỉnh.' },
  themes: ['emergencies'],
  modified: '2020-05-05',
});
const growth = buildDocument({
  title: { vi: 'Phát triển bền vững vùng ven biển', en: 'Sustainable coastal development' },
  themes: ['marine'],
  spatial: { bbox: [170, -10, -170, 10] },
  modified: '2021-05-05',
});
const zones = buildDocument({
  title: { vi: 'Nước thải khu công nghiệp', en: 'Wastewater of industrial parks' },
  themes: ['surface-water', 'waste'],
  license: 'cc-by-4.0',
  modified: '2022-05-05',
  distributions: [{ downloadUrl: 'https://example.org/z.xlsx', format: 'XLSX' }],
});
const secretId = '00000000-0000-7000-8000-00000000abcd';
const secret = buildDocument(
  {
    title: { vi: 'Kế hoạch mật zirconium không khí' },
    keywords: { vi: ['zirconium'] },
    themes: ['air'],
    accessRights: 'restricted',
    modified: '2025-01-01',
  },
  {
    audience: ['org:1', `dataset:${secretId}`],
    id: secretId,
    organization: {
      id: '00000000-0000-7000-9000-000000000002',
      slug: 'don-vi-kin',
      name: { vi: 'Đơn vị kín' },
    },
  },
);
const all = [air, water, fines, growth, zones, secret];

const search = (index: SearchIndex, query: Partial<SearchQuery> = {}) =>
  index.query({
    reader: readers.public,
    filters: {},
    sort: query.text ? 'relevance' : '-modified',
    limit: 20,
    facets: [],
    locale: 'vi',
    ...query,
  });
const titles = (found: { hits: { document: SearchDocument }[] }) =>
  found.hits.map(({ document }) => document.title.vi);

eachSearchIndex('search index', (open) => {
  let index: SearchIndex;
  let close: () => Promise<void>;
  before(async () => {
    ({ index, close } = await open());
    await index.put(all);
    await index.refresh();
  });
  after(() => close());

  const firstIs = async (text: string, wanted: SearchDocument, more: Partial<SearchQuery> = {}) =>
    assert.equal((await search(index, { text, ...more })).hits[0]?.document.id, wanted.id, text);

  for (const [name, text, wanted] of [
    ['as spelled', 'chất lượng không khí', air],
    ['without diacritics', 'chat luong khong khi', air],
    ['in capitals', 'CHẤT LƯỢNG KHÔNG KHÍ', air],
    ['decomposed', 'chất lượng không khí'.normalize('NFD'), air],
    ['đ typed as d', 'song day', water],
    ['an older tone place', 'Hoà Bình', water],
    ['English', 'air quality', air],
    ['an English plural', 'industrial park', zones],
    ['an abbreviation', 'KCN', zones],
    ['an abbreviation in small letters', 'nuoc thai kcn', zones],
    ['a synonym in the other language', 'effluent', zones],
    ['a typo', 'chất lượg không khí', air],
    ['swapped letters', 'penalites', fines],
    ['raw Telex', 'chaats luwowngj khoong khis', air],
    ['missing spaces', 'chatluongkhongkhi', air],
    ['missing spaces with diacritics', 'chấtlượngkhôngkhí', air],
    ['a phrase', '"lưu vực sông"', water],
    ['a place', 'không khí Hà Nội', air],
    ['a long question', 'cho tôi hỏi chất lượng không khí ở Hà Nội hiện nay như thế nào', air],
    ['a parameter', 'PM2.5', air],
    ['a mix of languages', 'air quality hà nội', air],
  ] as const) {
    test(`finds first: ${name}`, () => firstIs(text, wanted));
  }

  test('the exact spelling comes first, the folded one is found too', async () => {
    await firstIs('phạt', fines);
    await firstIs('phát', growth);
    assert.deepEqual(
      new Set(titles(await search(index, { text: 'phat' }))),
      new Set([fines.title.vi, growth.title.vi]),
    );
  });

  test('what no document has together is found in part, page after page', async () => {
    const text = 'chất lượng không khí khu công nghiệp';
    const found = await search(index, { text, limit: 1 });
    assert.equal(found.total, 2);
    const rest = await search(index, { text, limit: 1, ...(found.next && { cursor: found.next }) });
    assert.deepEqual(new Set([...titles(found), ...titles(rest)]), new Set([air.title.vi, zones.title.vi]));
    assert.equal((await search(index, { text: '"chất lượng không khí" "khu công nghiệp"' })).total, 0);
  });

  test('a synonym of one syllable is meant in its spelling', async () => {
    const storm = buildDocument({ title: { vi: 'Đường đi của bão' }, modified: '2020-01-01' });
    const news = buildDocument({ title: { vi: 'Thông báo và bảo vệ' }, modified: '2020-01-01' });
    await index.put([storm, news]);
    await index.refresh();
    assert.deepEqual(titles(await search(index, { text: 'typhoon' })), [storm.title.vi]);
    assert.equal((await search(index, { text: 'bao' })).total, 2);
    await index.remove([storm, news].map(({ id, revision }) => ({ id, revision: revision + 1 })));
    await index.refresh();
  });

  test('a phrase wants its words in order', async () => {
    assert.equal((await search(index, { text: '"sông lưu vực"' })).total, 0);
  });

  test('an exact search leaves out synonyms and corrections', async () => {
    assert.equal((await search(index, { text: 'effluent', exact: true })).total, 0);
    assert.equal((await search(index, { text: 'chatluongkhongkhi', exact: true })).total, 0);
    const helped = await search(index, { text: 'chất lượg không khí' });
    assert.match(helped.searchedFor.corrected ?? '', /lu/);
    assert.ok((await search(index, { text: 'KCN' })).searchedFor.synonyms.includes('khu công nghiệp'));
  });

  test('no words: everything, newest first, as anybody may see it', async () => {
    const found = await search(index);
    assert.deepEqual(
      [found.total, titles(found)],
      [5, [air, zones, growth, fines, water].map(({ title }) => title.vi)],
    );
    assert.equal((await search(index, { text: '!!! ???' })).total, 0);
  });

  test('highlights keep the original spelling and are safe to show', async () => {
    const { hits } = await search(index, { text: 'chat luong khong khi' });
    assert.match(hits[0]?.highlights.title ?? '', /^Quan trắc <mark>chất lượng không khí<\/mark> tự động/);
    await index.put([
      buildDocument(
        { title: { vi: 'Thẻ <script>alert("x")</script> & muối' } },
        { id: '00000000-0000-7000-8000-00000000aaaa' },
      ),
    ]);
    await index.refresh();
    const [hit] = (await search(index, { text: 'muối' })).hits;
    assert.equal(
      hit?.highlights.title,
      'Thẻ &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; <mark>muối</mark>',
    );
    await index.remove([{ id: '00000000-0000-7000-8000-00000000aaaa', revision: 1 }]);
    await index.refresh();
  });

  test('filters: OR within a facet, AND across; counts follow the other filters', async () => {
    const wanted = { theme: ['air', 'surface-water'], format: ['CSV'] };
    const found = await search(index, { filters: wanted, facets: facets.map(({ name }) => name) });
    assert.deepEqual(new Set(titles(found)), new Set([air.title.vi, water.title.vi]));
    const count = (facet: 'theme' | 'format' | 'license', value: string) =>
      found.facets[facet]?.find((entry) => entry.value === value)?.count ?? 0;
    // Themes are counted among what the format filter leaves, formats among what the theme filter leaves.
    assert.deepEqual(
      ['air', 'surface-water', 'waste', 'marine'].map((value) => count('theme', value)),
      [1, 1, 0, 0],
    );
    assert.deepEqual(
      ['CSV', 'JSON', 'XLSX'].map((value) => count('format', value)),
      [2, 1, 1],
    );
    assert.equal(count('license', 'cc-by-4.0'), 1);
  });

  test('places and periods overlap, also across the antimeridian', async () => {
    const ids = async (query: Partial<SearchQuery>) =>
      new Set((await search(index, query)).hits.map(({ document }) => document.id));
    assert.deepEqual(await ids({ bbox: [105.9, 21.1, 110, 22] }), new Set([air.id]));
    assert.deepEqual(await ids({ bbox: [-180, -5, -175, 5] }), new Set([growth.id]));
    assert.deepEqual(await ids({ bbox: [175, -5, -100, 5] }), new Set([growth.id]));
    assert.deepEqual(await ids({ from: '2016' }), new Set([air.id]));
    assert.deepEqual(await ids({ from: '2015-12-31', to: '2018-01-01' }), new Set([air.id, water.id]));
    assert.deepEqual(await ids({ to: '2012' }), new Set([water.id]));
  });

  test('orders by title and by date, both ways', async () => {
    assert.deepEqual(
      titles(await search(index, { sort: 'title' })),
      [water, zones, growth, air, fines].map(({ title }) => title.vi),
    );
    assert.deepEqual(
      titles(await search(index, { sort: '-title' })),
      [fines, air, growth, zones, water].map(({ title }) => title.vi),
    );
    assert.deepEqual(
      titles(await search(index, { sort: 'modified' })),
      [water, fines, growth, zones, air].map(({ title }) => title.vi),
    );
  });

  test('what a reader may not see leaks nowhere', async () => {
    const everything = facets.map(({ name }) => name);
    const found = await search(index, { text: 'không khí', facets: everything });
    assert.ok(!JSON.stringify(found).includes('zirconium') && !JSON.stringify(found).includes('don-vi-kin'));
    assert.equal((await search(index, { text: 'zirconium' })).total, 0);
    assert.equal((await search(index, { text: 'zirconim' })).searchedFor.corrected, undefined);
    const suggest = (reader: SearchQuery['reader']) =>
      index.suggest({ text: 'zirc', limit: 8, reader, locale: 'vi' });
    const many = Array.from({ length: 300 }, (_, i) => `${i + 1}`);
    const mayKnow: [SearchQuery['reader'], boolean][] = [
      [readers.public, false],
      [readers.steward(['2']), false],
      [readers.steward([], ['2']), false],
      [readers.steward(['1']), true],
      [readers.steward([], [secret.id]), true],
      [readers.steward(many.toReversed(), many), true],
      [readers.steward(many.slice(1), many), false],
      [readers.all, true],
    ];
    for (const [reader, may] of mayKnow) {
      assert.equal((await suggest(reader)).length > 0, may);
      assert.equal((await search(index, { text: 'zirconium', reader })).total, may ? 1 : 0);
    }
  });

  test('what is about the same: the more and the rarer what is shared, the nearer', async () => {
    const sinking = (
      place: string,
      year: string,
      unit: string,
      more: Parameters<typeof buildDocument>[1] = {},
    ) =>
      buildDocument(
        {
          title: { vi: `Sụt lún nền đất ${place} năm ${year}` },
          keywords: { vi: ['khai thác nước ngầm'] },
          themes: ['groundwater'],
          spatial: { adminUnits: [unit] },
        },
        more,
      );
    const wanted = sinking('Cần Thơ', '2020', '92');
    const nextYear = sinking('Cần Thơ', '2021', '92');
    const elsewhere = sinking('Cà Mau', '2020', '96');
    const hidden = sinking('Cần Thơ', '2022', '92', { audience: ['org:1'] });
    const samePlace = buildDocument({
      title: { vi: 'Sạt lở bờ sông Cần Thơ năm 2020' },
      themes: ['emergencies'],
      spatial: { adminUnits: ['92'] },
    });
    const effluent = buildDocument({ title: { en: 'Effluent of an industrial park' } });
    const cities = buildDocument({ title: { en: 'Wastewater of cities' }, themes: ['waste'] });
    const ships = buildDocument({ title: { en: 'Wastewater of ships' }, themes: ['marine'] });
    const added = [wanted, nextYear, elsewhere, hidden, samePlace, effluent, cities, ships];
    await index.put(added);
    await index.refresh();
    const near = async (like: SearchDocument, more: Partial<SearchQuery> = {}) =>
      (await search(index, { like, sort: 'relevance', ...more })).hits;
    const ids = (hits: { document: SearchDocument }[]) => hits.map(({ document }) => document.id);

    const found = await near(wanted);
    assert.deepEqual(
      ids(found),
      [wanted, nextYear, elsewhere].map(({ id }) => id),
    );
    assert.equal(found[0]?.score, found[1]?.score, 'a year makes no difference');
    assert.deepEqual(found[0]?.highlights, {}, 'nobody has asked for words');
    assert.ok(ids(await near(wanted, { reader: readers.steward(['1']) })).includes(hidden.id));
    assert.deepEqual(
      ids(await near(zones)),
      [zones, effluent, cities].map(({ id }) => id),
    );
    assert.deepEqual(await near(buildDocument({ title: { vi: '2020 !!!' } })), []);
    for (const title of ['a'.repeat(10_000), "' | !x & (", '\\ :* "', 'không '.repeat(3000), '\u0000', '🌱'])
      assert.ok(Array.isArray(await near(buildDocument({ title: { vi: title } }))));
    await index.remove(added.map(({ id, revision }) => ({ id, revision: revision + 1 })));
    await index.refresh();
  });

  test('suggestions complete the last word, with or without marks', async () => {
    const suggest = async (text: string) =>
      (await index.suggest({ text, limit: 8, reader: readers.public, locale: 'vi' })).map(
        ({ type, label }) => `${type}: ${label}`,
      );
    assert.ok((await suggest('chat luong kh')).includes(`dataset: ${air.title.vi}`));
    assert.ok((await suggest('không')).includes('theme: Không khí'));
    assert.ok((await suggest('cuc m')).includes('organization: Cục Môi trường'));
    assert.ok((await suggest('bụi')).includes('keyword: bụi mịn'));
  });

  test('an older revision neither replaces nor removes a newer one', async () => {
    const id = '00000000-0000-7000-8000-00000000bbbb';
    await index.put([buildDocument({ title: { vi: 'Bản mới quanh hồ' } }, { id, revision: 5 })]);
    await index.put([buildDocument({ title: { vi: 'Bản cũ quanh hồ' } }, { id, revision: 4 })]);
    await index.remove([{ id, revision: 3 }]);
    await index.refresh();
    assert.deepEqual(titles(await search(index, { text: 'quanh hồ' })), ['Bản mới quanh hồ']);
    await index.remove([{ id, revision: 6 }]);
    await index.refresh();
    assert.equal((await search(index, { text: 'quanh hồ' })).total, 0);
  });

  test('pages neither skip nor repeat while records change', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      buildDocument({
        title: { vi: `Bùn trầm tích ${i % 3 === 0 ? 'vịnh' : 'sông'} ${i}` },
        modified: `2000-01-${String((i % 28) + 1).padStart(2, '0')}`,
      }),
    );
    await index.put(many);
    await index.refresh();
    for (const sort of ['relevance', 'title', '-modified'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      let added = 0;
      do {
        const page = await search(index, {
          text: 'trầm tích',
          sort,
          limit: 7,
          ...(cursor && { cursor }),
        });
        seen.push(...page.hits.map(({ document }) => document.id));
        cursor = page.next;
        // Another record comes in, and the words grow commoner.
        const extra = buildDocument(
          { title: { vi: `Trầm tích sông mới ${added}` } },
          { id: `00000000-0000-7000-8000-0000000cc${sort.length}${String(++added).padStart(2, '0')}` },
        );
        await index.put([extra]);
        await index.refresh();
      } while (cursor);
      const known = new Set(many.map(({ id }) => id));
      assert.deepEqual(seen.filter((id) => known.has(id)).length, 30, `${sort}: each once`);
      assert.equal(new Set(seen).size, seen.length, `${sort}: none twice`);
    }
    const scanned = await index.scan();
    await index.remove(
      scanned
        .filter(({ id }) => !all.some((document) => document.id === id))
        .map(({ id }) => ({ id, revision: 99 })),
    );
    await index.refresh();
  });

  test('a cursor of another query, or none of ours, is refused', async () => {
    await index.put(Array.from({ length: 3 }, () => buildDocument({ title: { vi: 'Rừng ngập mặn' } })));
    await index.refresh();
    const { next } = await search(index, { text: 'rừng', limit: 1 });
    assert.ok(next);
    for (const cursor of [next, 'x', 'bnVsbA', Buffer.from('[1,"a","b","[[1e9]]"]').toString('base64url')]) {
      await assert.rejects(search(index, { text: 'rừng ngập', limit: 1, cursor }), { code: 'bad-cursor' });
    }
  });

  test('hostile words are words', async () => {
    for (const text of [
      'a'.repeat(10_000),
      'không '.repeat(3000),
      '\u0000\u0007',
      '\u202Ekhí\u202C',
      '<img src=x onerror=alert(1)>',
      "' | !x & (",
      '":*',
      '\\',
      '🌱',
      '"""',
      '=chất:A',
      'x'.repeat(41),
      '%_%',
    ]) {
      assert.ok((await search(index, { text, facets: ['theme'] })).total >= 0);
      assert.ok(Array.isArray(await index.suggest({ text, limit: 8, reader: readers.public, locale: 'en' })));
    }
  });

  test('a rebuild beside the old index, while searching goes on', async () => {
    const rebuild = await index.rebuild();
    await rebuild.put([air, water]);
    await index.refresh();
    assert.equal((await search(index, { text: 'industrial parks' })).total, 1, 'the old one answers');
    await index.put([fines]);
    await rebuild.promote();
    await index.refresh();
    const scanned = await index.scan();
    assert.deepEqual(
      new Set(scanned.map(({ id }) => id)),
      new Set([air.id, water.id, fines.id]),
      'what was written meanwhile is in',
    );
    const dropped = await index.rebuild();
    await dropped.put([growth]);
    await dropped.abandon();
    await index.refresh();
    assert.equal((await index.scan()).length, 3);
    assert.deepEqual(
      (await index.scan()).map(({ id }) => id),
      scanned.map(({ id }) => id).sort(),
    );
  });
});
