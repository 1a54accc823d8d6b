import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, desk, needsBrowser, openBrowser, overflow, phone } from '../browser.ts';
import { type Account, provider } from './provider.ts';
import { as, enter, entries } from './story.ts';

const pages = [
  '',
  '/keys',
  '/usage',
  '/access-requests',
  '/services',
  '/plans',
  '/people',
  '/applications',
  '/applications?new=1',
  '/audit',
  '/mails',
  '/notifications',
  '/profile',
  '/nowhere',
];

/** Waits until nothing on the page is on its way. */
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('.ws-bars') === null);

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe(`pages of the workspace (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let administrator: Account;
  before(async () => {
    [browser, administrator] = await Promise.all([openBrowser(), provider.account('admin')]);
    await as(browser, ({ page }) => enter(page, administrator));
  });
  after(() => browser?.close());

  for (const [locale, colorScheme, size] of [
    ['vi', 'light', desk],
    ['en', 'dark', desk],
    ['en', 'light', phone],
    ['vi', 'dark', phone],
  ] as const) {
    test(`stand at ${size.viewport?.width} px, ${locale}, ${colorScheme}, with nothing for axe to find`, async () => {
      await as(
        browser,
        async ({ page }) => {
          await enter(page, administrator, `/${locale}/workspace`);
          for (const address of pages) {
            const place = `/${locale}/workspace${address}`;
            await page.goto(place);
            await page.locator('.ws-avatar').waitFor();
            await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
            await settled(page);
            assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, place);
            assert.ok((await overflow(page)) <= 0, `${place} is wider than its window`);
            assert.deepEqual(await accessibilityFaults(page), [], place);
          }
        },
        { ...size, colorScheme },
      );
    });
  }

  test('on a phone the navigation is a sheet, which another page closes', async () => {
    await as(
      browser,
      async ({ page }) => {
        await enter(page, administrator);
        await page.getByRole('button', { name: 'Trình đơn' }).click();
        const sheet = page.getByRole('dialog');
        await sheet.getByRole('link', { name: 'Người và vai trò' }).click();
        await page.waitForURL('**/workspace/people');
        await sheet.waitFor({ state: 'hidden' });
        await page.getByRole('heading', { level: 1, name: 'Người và vai trò' }).waitFor();
      },
      phone,
    );
  });

  test('the keyboard alone skips, commands, opens what floats, and comes back from it', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, administrator);
      await settled(page);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Đến nội dung chính');
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: 'Tìm hoặc ra lệnh' });
      await field.waitFor();
      await page.keyboard.type('nguoi va vai');
      await page.getByRole('option', { name: 'Người và vai trò', selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/workspace/people');
      await page.keyboard.press('/');
      await field.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      assert.equal(await page.getByRole('option', { selected: true }).count(), 1);
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'hidden' });
      for (const name of [/^Thông báo/, 'Ứng dụng']) {
        const button = page.locator('.ws-bar').getByRole('button', { name });
        await button.focus();
        await page.keyboard.press('Enter');
        const floating = page.getByRole('dialog');
        await floating.waitFor();
        assert.deepEqual(await accessibilityFaults(page), []);
        await page.keyboard.press('Escape');
        await floating.waitFor({ state: 'hidden' });
        assert.ok(await button.evaluate((element) => element === document.activeElement), String(name));
      }
      await page.locator('.ws-avatar').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem').first().waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.keyboard.press('Escape');
    });
  });

  test('the public header has room for the way in at every width', async () => {
    for (const locale of ['vi', 'en']) {
      for (const width of [360, 640, 896, 979, 980, 1099, 1100, 1199, 1200, 1440]) {
        await as(
          browser,
          async ({ page }) => {
            await page.goto(`/${locale}/themes`);
            assert.ok((await overflow(page)) <= 0, `${locale} ${width}`);
            const link = page.locator('.account-link');
            const bar = await page.locator('header .brand').boundingBox();
            if (await link.first().isVisible()) {
              const box = await link.first().boundingBox();
              assert.ok(box && bar && Math.abs(box.y - bar.y) < 30, `in one row: ${locale} ${width}`);
            }
          },
          { viewport: { width, height: 700 } },
        );
      }
    }
  });

  test('language and scheme are changed where one is, and stay', async () => {
    await as(
      browser,
      async ({ page }) => {
        await enter(page, administrator, '/vi/workspace/people');
        await page.locator('.ws-avatar').click();
        await page.getByRole('menuitem', { name: /^Màu nền/ }).click();
        await page.getByRole('menuitem', { name: 'Màu nền: sáng' }).click();
        await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
        await page.getByRole('menuitem', { name: 'English' }).click();
        await page.waitForURL('**/en/workspace/people');
        await page.getByRole('heading', { level: 1, name: 'People and roles' }).waitFor();
        assert.equal(await page.locator('html').getAttribute('data-mantine-color-scheme'), 'dark');
        assert.ok((await entries(page)).includes('Audit log'));
      },
      { colorScheme: 'light' },
    );
  });

  test('an application that is registered is in everybody’s launcher, and gone when it is deleted', async () => {
    const reader = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, administrator, '/vi/workspace/applications');
      await page.getByRole('button', { name: 'Đăng ký ứng dụng' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Tên tiếng Việt' }).fill('Văn thư thử nghiệm');
      await form.getByRole('textbox', { name: 'Địa chỉ' }).fill('https://van-thu.example/');
      await form.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Đã lưu Văn thư thử nghiệm').waitFor();
      await as(browser, async ({ page: theirs }) => {
        await enter(theirs, reader);
        await theirs.getByRole('button', { name: 'Ứng dụng' }).click();
        const tile = theirs.getByRole('dialog').getByRole('link', { name: 'Văn thư thử nghiệm' });
        await tile.waitFor();
        assert.deepEqual(
          [await tile.getAttribute('href'), await tile.getAttribute('rel')],
          ['https://van-thu.example/', 'noopener noreferrer'],
        );
      });
      await page.getByRole('button', { name: 'Xoá Văn thư thử nghiệm' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Xoá' }).click();
      await page.getByText('Đã xoá Văn thư thử nghiệm').waitFor();
      assert.equal(await page.getByText('https://van-thu.example/').count(), 0);
    });
  });
});
