import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  answers,
  desk,
  needsBrowser,
  onPage,
  openBrowser,
  phone,
  portal,
  stands,
  tablet,
} from './browser.ts';

interface Item {
  slug: string;
  title: Record<string, string>;
}
const search = async (query: string) =>
  (await (await fetch(`${portal}/api/v1/datasets?${query}`)).json()) as { items: Item[]; total: number };

describe('a reader', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const javaScriptEnabled of [true, false]) {
    test(`searches, filters and opens a dataset ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await onPage(browser, { ...desk, locale: 'vi', javaScriptEnabled }, async (page) => {
        await page.goto('/');
        assert.match(page.url(), /\/vi$/);
        await page.getByRole('combobox').first().fill('chat luong khong khi');
        await page.keyboard.press('Enter');
        await page.waitForURL(/datasets\?.*q=chat/);
        const { total, items } = await search('q=chat+luong+khong+khi&limit=1');
        assert.match(await page.getByRole('status').first().innerText(), new RegExp(`^${total}\\b`));
        const first = page.getByRole('main').getByRole('article').first();
        assert.equal(await first.getByRole('link').first().innerText(), items[0]?.title.vi);
        assert.ok((await first.locator('mark').count()) > 0, 'the match is marked');

        await page.getByRole('checkbox', { name: /CSV/ }).first().check();
        if (!javaScriptEnabled) await page.getByRole('button', { name: 'Áp dụng' }).first().click();
        await page.waitForURL(/format=CSV/);
        const filtered = await search('q=chat+luong+khong+khi&limit=1&format=CSV');
        assert.ok(filtered.total < total);
        assert.match(await page.getByRole('status').first().innerText(), new RegExp(`^${filtered.total}\\b`));

        await page.getByRole('main').getByRole('article').first().getByRole('link').first().click();
        await page.waitForURL(/\/vi\/datasets\/[^?]+$/);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), filtered.items[0]?.title.vi);
        await page.getByRole('link', { name: /English/ }).click();
        await page.waitForURL(/\/en\/datasets\//);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), filtered.items[0]?.title.en);
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      });
    });
  }

  test('pages stand on a phone, a tablet and a desk, in both languages and both schemes, with nothing for axe to find', async () => {
    const { items } = await search('limit=1&q=PM2.5');
    const pages = [
      '',
      '/datasets?q=nuoc',
      '/datasets?q=zzzzqqqq',
      `/datasets/${items[0]?.slug}`,
      '/organizations',
      '/organizations/cuc-moi-truong',
      '/themes',
      '/developers',
      '/about',
      '/accessibility',
      '/terms',
      '/status',
      '/nowhere',
    ];
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
      ['vi', 'dark', tablet],
      ['en', 'light', phone],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const address of pages) {
          await page.goto(`/${locale}${address}`);
          await stands(page, `/${locale}${address} ${colorScheme} ${size.viewport?.width}`);
        }
      });
    }
  });

  test('the keyboard alone leads past the header to the content', async () => {
    await onPage(browser, desk, async (page) => {
      await page.goto('/vi/datasets');
      await page.keyboard.press('Tab');
      assert.match((await page.locator(':focus').getAttribute('href')) ?? '', /#content$/);
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#content$/);
    });
  });

  test('hostile and broken addresses get a page that says so', async () => {
    await answers([
      ['/vi/datasets/khong-co-dau', 404],
      ['/vi/datasets?cursor=broken', 400],
      ['/en/datasets?sort=sideways', 200],
      [`/en/datasets?q=${'a'.repeat(3000)}`, 200],
      [`/vi/datasets?q=${encodeURIComponent('<script>alert(1)</script>')}`, 200],
      ['/vi/datasets?theme=no-such-theme&page=x', 200],
      ['/fr/datasets', 404],
    ]);
  });

  test('each page names its other language and its address', async () => {
    const text = await (await fetch(`${portal}/en/datasets?q=air`)).text();
    assert.match(text, /<link rel="alternate" hrefLang="vi" href="[^"]*\/vi\/datasets/i);
    assert.match(text, /<link rel="canonical" href="[^"]*\/en\/datasets/);
  });

  test('a machine that asks a dataset’s address for Turtle is led to it', async () => {
    const { items } = await search('limit=1');
    const reply = await fetch(`${portal}/datasets/${items[0]?.slug}`, { headers: { accept: 'text/turtle' } });
    assert.match(reply.url, /\.ttl$/);
    assert.match(reply.headers.get('content-type') ?? '', /text\/turtle/);
  });
});
