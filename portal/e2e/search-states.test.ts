import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  accessibilityFaults,
  answers,
  desk,
  needsBrowser,
  onPage,
  openBrowser,
  overflow,
  phone,
  stands,
  tablet,
} from './browser.ts';
import { startPortal } from './portal.ts';

describe('the search page', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('stands in every state, width and scheme, with nothing for axe to find', async () => {
    const states = [
      '?q=chat+luong&theme=air&format=CSV&from=2018',
      '?q=nuoc&view=map',
      '?facet=keyword&bbox=102,8,110,23',
      '?q=zzzzqqqq&format=CSV&to=1800&bbox=1,2,3,4',
      '?cursor=broken',
      '?sort=sideways&colour=red',
    ];
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
      ['vi', 'dark', tablet],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const state of states) {
          await page.goto(`/${locale}/datasets${state}`);
          if (state.includes('map')) await page.locator('.map-mark').first().waitFor();
          const place = `${locale} ${state} ${colorScheme} ${size.viewport?.width}`;
          await stands(page, place);
          const sheet = page.locator('.facets > summary');
          if (!(await sheet.isVisible())) continue;
          await sheet.click();
          // The sheet of filters stands before all else, its heading too.
          assert.ok((await overflow(page)) <= 0, `${place}, filters`);
          assert.deepEqual(await accessibilityFaults(page), [], `${place}, filters`);
        }
      });
    }
  });

  test('hostile addresses get a page that keeps its shape and says what it left out', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `keyword=${i}`).join('&');
    const lists: [query: string, status: number, said: RegExp][] = [
      [`q=${'a'.repeat(10_000)}`, 200, /đã bỏ qua: q\./],
      [`q=${encodeURIComponent('\u202enước\u0000\u0007 thải\u200f')}`, 200, /value="nước thải"/],
      [
        `q=${encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>')}`,
        200,
        /&lt;script/,
      ],
      [
        'sort=sideways&bbox=1,2&from=abc&view=globe&facet=colour&match=x&colour=red',
        200,
        /đã bỏ qua: from, match/,
      ],
      [`${encodeURIComponent('<b>x</b>')}=1`, 200, /đã bỏ qua: &lt;b&gt;/],
      [many, 200, /\+47/],
      [`theme=${encodeURIComponent('<i>'.repeat(400))}`, 200, /Chủ đề/],
      ['cursor=broken', 400, /Về trang đầu/],
      [`cursor=${'x'.repeat(9000)}`, 400, /Về trang đầu/],
      ['q=%ED%A0%80%00&format=%FF', 200, /<h1/],
      ['from=2018-02-31&to=0000', 200, /<h1/],
    ];
    await answers(lists.map(([query, ...expected]) => [`/vi/datasets?${query}`, ...expected]));
  });

  test('long words stay inside, filters by the fifty too', async () => {
    const words = Array.from({ length: 50 }, (_, i) => `keyword=${'x'.repeat(100)}${i}`).join('&');
    for (const size of [phone, desk]) {
      await onPage(browser, size, async (page) => {
        await page.goto(`/vi/datasets?q=${'w'.repeat(400)}&${words}&organization=${'o'.repeat(300)}`);
        assert.ok((await overflow(page)) <= 0, 'filters');
        await page.goto('/vi/datasets?q=nuoc');
        await page
          .locator('.result h3 a')
          .first()
          .evaluate((link) => {
            link.textContent = 'Ẳ'.repeat(400);
          });
        assert.ok((await overflow(page)) <= 0, 'title');
      });
    }
  });

  test('with the hub away the frame and the words stay, and the page says what to do', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as { port: number };
    free.close();
    await once(free, 'close');
    const { child: lone } = await startPortal(`http://127.0.0.1:${port + 1}`, port);
    try {
      await onPage(browser, { ...desk, baseURL: `http://localhost:${port}` }, async (page) => {
        const reply = await page.goto('/vi/datasets?q=nuoc&format=CSV&sort=title');
        assert.equal(reply?.status(), 503);
        assert.equal(await page.getByRole('combobox').last().inputValue(), 'nuoc');
        assert.ok(await page.getByText('Tìm kiếm tạm ngừng').isVisible());
        assert.match(
          (await page.getByRole('link', { name: 'Thử lại' }).getAttribute('href')) ?? '',
          /q=nuoc&format=CSV&sort=title/,
        );
        assert.deepEqual(await accessibilityFaults(page), []);
      });
    } finally {
      lone.kill();
    }
  });
});
