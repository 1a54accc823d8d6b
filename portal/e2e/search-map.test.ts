import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { desk, needsBrowser, onPage, openBrowser, phone } from './browser.ts';

describe('results on a map', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('the map names both archipelagos, is linked with its list, and searches where one looks', async () => {
    for (const [locale, names, here] of [
      ['vi', ['quần đảo Hoàng Sa\n(Đà Nẵng)', 'quần đảo Trường Sa\n(Khánh Hòa)'], 'Tìm trong vùng này'],
      [
        'en',
        ['Hoàng Sa archipelago\n(Đà Nẵng)', 'Trường Sa archipelago\n(Khánh Hòa)'],
        'Search in this area',
      ],
    ] as const) {
      await onPage(browser, { ...desk, locale }, async (page) => {
        await page.goto(`/${locale}/datasets?q=nuoc&view=map`);
        const marks = page.locator('.map-mark');
        await marks.first().waitFor();
        assert.deepEqual(await page.locator('.map-name').allInnerTexts(), names);
        const listed = await page.locator('.result-list > li').count();
        const gathered = (await marks.allInnerTexts()).reduce((sum, text) => sum + Number(text), 0);
        assert.ok(gathered > 0 && gathered <= listed);

        await marks.first().focus();
        const items = ((await marks.first().getAttribute('data-items')) ?? '').split(' ').length;
        assert.equal(await page.locator('.result-list > li[data-active]').count(), items);
        await page.keyboard.press('Enter');
        assert.equal(await page.locator('.result-list li:focus-within').count(), 1);
        await page.locator('.result-list > li').first().hover();
        assert.equal(await page.locator('.map-mark[data-active]').count(), 1);

        // The map moves by its own keys; then the area can be searched.
        await page.getByRole('region', { name: /Bản đồ|Map of/ }).focus();
        await page.keyboard.press('Equal');
        await page.getByRole('link', { name: here }).click();
        await page.waitForURL(/bbox=/);
        const [west = 0, south = 0, east = 0, north = 0] = (
          new URL(page.url()).searchParams.get('bbox') ?? ''
        )
          .split(',')
          .map(Number);
        assert.ok(west < east && south < north && west > 90 && east < 130);
        assert.equal(await page.locator('.chip').count(), 1);
        await page.getByRole('link', { name: here }).waitFor({ state: 'detached' });
      });
    }
  });

  test('without WebGL, and without script, the drawing of the server stands in its place', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto('/vi/datasets?view=map');
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('.result-map .extent-map').isVisible(), true);
    });
    await onPage(browser, { ...phone, locale: 'vi', javaScriptEnabled: false }, async (page) => {
      // Results of the country: with one from elsewhere among them it would be a map of the world.
      await page.goto('/vi/datasets?q=chat+luong+nuoc&view=map');
      assert.match((await page.locator('.extent-map').textContent()) ?? '', /Hoàng Sa[\s\S]*Trường Sa/);
      await page.getByRole('link', { name: 'Đến bản đồ' }).click();
      assert.equal(await page.locator('.extent-map').isVisible(), true);
    });
  });

  test('the library of the map comes only with the map', async () => {
    await onPage(browser, desk, async (page) => {
      const sizes: number[] = [];
      page.on('response', async (reply) => {
        if (reply.request().resourceType() === 'script') sizes.push((await reply.body()).length);
      });
      await page.goto('/vi/datasets?q=nuoc');
      await page.waitForLoadState('networkidle');
      assert.ok(Math.max(...sizes) < 500_000, `a script has ${Math.max(...sizes)} bytes`);
    });
  });
});
