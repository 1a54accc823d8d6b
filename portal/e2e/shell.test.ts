import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  desk,
  firstDataset,
  needsBrowser,
  onPage,
  openBrowser,
  overflow,
  phone,
  tablet,
} from './browser.ts';
import { call } from './catalogue.ts';

const words = {
  vi: {
    themes: 'Chủ đề',
    air: 'Không khí',
    menu: 'Trình đơn',
    newest: 'Bộ dữ liệu mới nhất',
    agencies: 'Cơ quan',
  },
  en: { themes: 'Themes', air: 'Air', menu: 'Menu', newest: 'Newest datasets', agencies: 'Agencies' },
} as const;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const shownSearch = (page: Page) => page.locator('.searchbox input:visible').first();

/** Opens a page until it shows a text: each process of the portal hears of a change within a second or two. */
async function seen(page: Page, address: string, text: string): Promise<void> {
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    await page.goto(address);
    if ((await page.content()).includes(text)) return;
  }
  assert.fail(`${address} does not show “${text}”`);
}

describe('the frame of the portal', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const [locale, size, javaScriptEnabled] of [
    ['vi', phone, true],
    ['en', phone, false],
    ['en', tablet, true],
    ['vi', tablet, false],
    ['vi', desk, true],
    ['en', desk, false],
  ] as const) {
    const where = `${locale}, ${size.viewport?.width} px, ${javaScriptEnabled ? 'with' : 'without'} script`;
    test(`leads from home by a theme to a dataset and its agency: ${where}`, async () => {
      const said = words[locale];
      await onPage(browser, { ...size, javaScriptEnabled }, async (page) => {
        await page.goto(`/${locale}`);
        const menu = page.locator('details.menu > summary');
        if (await menu.isVisible()) {
          assert.equal(await menu.getAttribute('aria-label'), said.menu);
          await menu.click();
        }
        await page.locator('header nav:visible').getByRole('link', { name: said.themes }).click();
        await page.waitForURL(`**/${locale}/themes`);
        await page.locator('.sheet').waitFor({ state: 'hidden' });
        assert.equal(await page.locator('.nav a[aria-current=page]').first().textContent(), said.themes);
        await page.getByRole('main').getByRole('link', { name: said.air, exact: true }).click();
        await page.waitForURL(`**/${locale}/themes/air`);
        assert.equal(await heading(page).innerText(), said.air);
        const card = page.getByRole('main').getByRole('article').first();
        const [agency, title] = [
          (await card.locator('.caption').innerText()).split(' · ')[0] ?? '',
          await card.getByRole('heading').innerText(),
        ];
        await card.getByRole('heading').getByRole('link').click();
        await page.waitForURL(/\/datasets\/[^/?]+$/);
        assert.equal(await heading(page).innerText(), title);
        await page.getByRole('link', { name: agency }).first().click();
        await page.waitForURL(/organization/);
        await page.goto(`/${locale}/organizations`);
        await page.getByRole('main').getByRole('link', { name: agency }).click();
        await page.waitForURL(/\/organizations\/[^/?]+$/);
        assert.equal(await heading(page).innerText(), agency);
        assert.equal(await page.locator('#newest').innerText(), said.newest);
        assert.ok((await page.getByRole('main').getByRole('article').count()) > 0);
      });
    });
  }

  test('stands on a phone, a tablet and a desk, in both languages and schemes, with nothing for axe to find', async () => {
    const pages: [address: string, status: number][] = [
      ['', 200],
      ['/organizations', 200],
      ['/organizations?q=bien', 200],
      ['/organizations?q=zzzzzz', 200],
      ['/organizations?cursor=broken', 400],
      ['/organizations/cuc-moi-truong', 200],
      ['/organizations/no-such-agency', 404],
      ['/themes', 200],
      ['/themes/biodiversity', 200],
      ['/themes/no-such-theme', 404],
      ['/nowhere/at/all', 404],
    ];
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
      ['vi', 'dark', tablet],
      ['vi', 'light', phone],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const [address, status] of pages) {
          const place = `/${locale}${address} ${colorScheme} ${size.viewport?.width}`;
          const answer = await page.goto(`/${locale}${address}`);
          assert.equal(answer?.status(), status, place);
          const robots = answer?.headers()['x-robots-tag'] ?? '';
          assert.equal(robots, status === 200 && !address.includes('?') ? '' : 'noindex', place);
          assert.equal(await heading(page).count(), 1, place);
          assert.ok((await overflow(page)) <= 0, `${place} is wider than its window`);
          assert.deepEqual(await accessibilityFaults(page), [], place);
        }
      });
    }
  });

  test('the menu of a phone fills the screen, is quiet behind, and closes by Escape', async () => {
    await onPage(browser, phone, async (page) => {
      await page.goto('/vi');
      await page.locator('details.menu > summary').click();
      const box = await page.locator('.sheet').boundingBox();
      assert.deepEqual([box?.width, box?.height], [360, 740]);
      assert.deepEqual(await accessibilityFaults(page), []);
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab');
        assert.ok(
          await page.evaluate(
            () =>
              document.activeElement === document.body || document.activeElement?.closest('.menu') !== null,
          ),
          'focus leaves the open menu',
        );
      }
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.sheet').isVisible(), false);
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
    });
  });

  test('the keyboard alone skips, searches from any page, and goes on in the page it led to', async () => {
    await onPage(browser, desk, async (page) => {
      await page.goto('/vi/themes');
      await page.keyboard.press('Tab');
      assert.match((await page.locator(':focus').getAttribute('href')) ?? '', /#content$/);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null));
      await page.keyboard.press('/');
      assert.ok(await shownSearch(page).evaluate((field) => field === document.activeElement));
      await page.keyboard.type('rung ngap man');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/vi\/datasets\?q=rung\+ngap\+man$/);
      await page.waitForFunction(() => document.activeElement?.id === 'content');
      assert.ok(await page.getByRole('main').getByRole('article').first().isVisible());
    });
  });

  test('another language is the same page with the same question', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await onPage(browser, { ...desk, javaScriptEnabled }, async (page) => {
        await page.goto('/vi/organizations?q=bien');
        await page
          .getByRole('link', { name: /English/ })
          .first()
          .click();
        await page.waitForURL('**/en/organizations?q=bien');
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
        assert.equal(await page.locator('input[name=q].input').inputValue(), 'bien');
      });
    }
  });

  test('a chosen colour scheme is there at the first paint, without a choice the system’s', async () => {
    const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [white, night] = ['rgb(255, 255, 255)', 'rgb(14, 29, 33)'];
    await onPage(browser, { ...desk, colorScheme: 'light' }, async (page) => {
      await page.goto('/vi');
      const button = page.getByRole('button', { name: /^Màu nền/ }).first();
      await button.click();
      await button.click();
      assert.equal(await button.getAttribute('aria-label'), 'Màu nền: tối');
      assert.equal(await background(page), night);
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          document.documentElement.dataset.first = getComputedStyle(document.documentElement).colorScheme;
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.reload();
      assert.equal(await page.locator('html').getAttribute('data-first'), 'dark');
      await button.click();
      assert.equal(await background(page), white);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(
        (colour) => getComputedStyle(document.body).backgroundColor === colour,
        night,
      );
    });
    await onPage(browser, { ...desk, colorScheme: 'dark', javaScriptEnabled: false }, async (page) => {
      await page.goto('/vi');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), night);
    });
  });

  test('says when the network is gone, and when a page takes its time', async () => {
    await onPage(browser, desk, async (page) => {
      await page.goto('/vi');
      await page.context().setOffline(true);
      await page.getByText('Mất kết nối mạng').waitFor();
      await page.context().setOffline(false);
      await page.getByText('Mất kết nối mạng').waitFor({ state: 'detached' });

      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      await page.route('**/vi/themes?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.locator('header nav:visible').getByRole('link', { name: 'Chủ đề' }).click();
      await page.getByText('Đang tải trang').waitFor({ state: 'attached' });
      assert.match(page.url(), /\/vi$/, 'the old page stays meanwhile');
      release();
      await page.waitForURL('**/vi/themes');
      await page.getByText('Đang tải trang').waitFor({ state: 'detached' });
    });
  });

  test('what administrators set is seen on every page, and an announcement once hidden stays hidden', async () => {
    const read = () =>
      call('GET', '/api/v1/site') as Promise<{ settings: Record<string, unknown>; revision: number }>;
    const set = async (settings: object) => call('PUT', '/api/v1/site', settings, (await read()).revision);
    const { settings: before } = await read();
    const slug = await firstDataset();
    await set({
      name: { vi: 'Môi trường Sông Hồng', en: 'Red River Environment' },
      heroTitle: { vi: 'Dữ liệu của sông' },
      contactEmail: 'hoi-dap@envhub.example',
      featured: [slug],
      announcements: [{ text: { vi: 'Bảo trì từ 22:00 đến 23:00.' }, level: 'warning', url: '/vi/status' }],
    });
    try {
      await onPage(browser, desk, async (page) => {
        const announcement = page.getByRole('complementary', { name: 'Lưu ý' });
        await seen(page, '/vi/themes', 'Bảo trì từ 22:00');
        assert.match(await announcement.innerText(), /Lưu ý:\s*Bảo trì từ 22:00/);
        assert.equal(await page.locator('header .brand strong').innerText(), 'Môi trường Sông Hồng');
        assert.match(await page.title(), /Môi trường Sông Hồng/);
        assert.deepEqual(await accessibilityFaults(page), []);
        await seen(page, '/vi', 'Dữ liệu của sông');
        assert.equal(await heading(page).innerText(), 'Dữ liệu của sông');
        assert.match(
          (await page.locator('.home-panel:has(#featured) a').last().getAttribute('href')) ?? '',
          new RegExp(slug),
        );
        assert.equal(
          await page.getByRole('link', { name: 'Liên hệ' }).getAttribute('href'),
          'mailto:hoi-dap@envhub.example',
        );
        await page.getByRole('button', { name: 'Ẩn thông báo' }).click();
        assert.equal(await announcement.count(), 0);
        await page.reload();
        assert.equal(await announcement.count(), 0);
        await seen(page, '/en', 'Bảo trì từ 22:00');
        assert.equal(
          await page.locator('.announcement [lang=vi]').count(),
          1,
          'the words are marked as Vietnamese',
        );
        assert.equal(await page.locator('.announcement').isVisible(), false);
      });
      await onPage(browser, { ...phone, javaScriptEnabled: false }, async (page) => {
        await seen(page, '/vi', 'Bảo trì từ 22:00');
        assert.ok(await page.locator('.announcement').isVisible());
        assert.equal(await page.locator('.announcement button').isVisible(), false);
        assert.ok((await overflow(page)) <= 0);
      });
    } finally {
      await set(before);
    }
  });
});
