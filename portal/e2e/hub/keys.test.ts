import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { desk, needsBrowser, openBrowser, phone, stands } from '../browser.ts';
import { type Account, provider } from '../workspace/provider.ts';
import { as, enter } from '../workspace/story.ts';
import { calledWith, makeKey, takeKey, words } from './keys.ts';

describe(`keys (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let account: Account;
  before(async () => {
    [browser, account] = await Promise.all([openBrowser(), provider.account()]);
  });
  after(() => browser?.close());

  for (const [locale, size] of [
    ['vi', desk],
    ['en', phone],
  ] as const) {
    test(`a developer comes from the front page to a first call with a key: ${locale} ${size.viewport?.width}`, async () => {
      const newcomer = await provider.account();
      const w = words[locale];
      await as(
        browser,
        async ({ page }) => {
          await page.goto(`/${locale}`);
          await page.getByRole('contentinfo').getByRole('link', { name: /API/ }).first().click();
          await page.waitForURL('**/developers');
          await page.getByRole('link', { name: w.getKey }).first().click();
          await provider.signIn(page, newcomer);
          await page.waitForURL('**/workspace/keys?new=1');
          // One step: the name, and there it is.
          await page.getByRole('textbox', { name: w.name }).fill('Bản đồ thử nghiệm');
          await page.keyboard.press('Enter');
          await page.locator('.hub-once code').waitFor();
          await stands(page, `the key is shown ${locale}`);
          const key = await takeKey(page, locale);

          const reply = await calledWith(key);
          assert.equal(reply.status, 200);
          assert.ok(reply.headers.has('ratelimit'), 'the answer says how much is left');
          const row = page.getByRole('row', { name: /Bản đồ thử nghiệm/ });
          await row.waitFor();
          assert.ok((await row.innerText()).includes(key.slice(0, 6)), 'its beginning is shown');
          assert.ok(!(await page.content()).includes(key), 'the whole of it no more');
          await page.reload();
          await row.waitFor();
          assert.ok(!(await page.content()).includes(key), 'nor later');
          await stands(page, `keys ${locale} ${size.viewport?.width}`);
        },
        size,
      );
    });
  }

  test('a key that is replaced works on for as long as was chosen; one that is revoked ends at once', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      const first = await makeKey(page, 'Ứng dụng A');
      const row = page.getByRole('row', { name: /Ứng dụng A/ });

      await row.getByRole('button', { name: /^Thay khoá/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.vi.rotate }).click();
      await page.locator('.hub-once').waitFor();
      const second = await takeKey(page, 'vi');
      assert.deepEqual([(await calledWith(first)).status, (await calledWith(second)).status], [200, 200]);
      await row.getByText(/khoá cũ .* còn dùng đến/).waitFor();

      await row.getByRole('button', { name: /^Thay khoá/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: words.vi.overlap }).click();
      await page.getByRole('option', { name: words.vi.none }).click();
      await dialog.getByRole('button', { name: words.vi.rotate }).click();
      await page.locator('.hub-once').waitFor();
      const third = await takeKey(page, 'vi');
      assert.deepEqual([(await calledWith(second)).status, (await calledWith(third)).status], [401, 200]);

      await row.getByRole('button', { name: /^Thu hồi/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.vi.revoke }).click();
      await page.getByText('Đã thu hồi khoá “Ứng dụng A”.').waitFor();
      assert.equal((await calledWith(third)).status, 401);
      await row.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: words.vi.past }).click();
      await page
        .getByRole('row', { name: /Ứng dụng A/ })
        .getByText(words.vi.revoked)
        .waitFor();
      assert.match(page.url(), /past=1/, 'the address says what is shown');
    });
  });

  test('a key just made is tried in the reference without being typed, and is forgotten with the page', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      await page.goto('/vi/workspace/keys?new=1');
      await page.getByRole('textbox', { name: words.vi.name }).fill('Chạy thử');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog').filter({ has: page.locator('.hub-once') });
      const key = await dialog.locator('.hub-once code').innerText();
      await dialog.getByRole('checkbox', { name: words.vi.saved }).check();
      await dialog.getByRole('link', { name: 'chạy thử trong tài liệu' }).click();
      await page.waitForURL('**/developers/reference');
      await page.getByText('Lệnh chạy thử kèm khoá vừa tạo').waitFor();
      const frame = page.frameLocator('iframe');
      await frame.locator('.info').waitFor();
      await page.waitForFunction(() => {
        const { contentWindow } = document.querySelector('iframe') ?? {};
        const { ui } = (contentWindow ?? {}) as { ui?: { getState(): { hasIn(path: string[]): boolean } } };
        return ui?.getState().hasIn(['auth', 'authorized', 'apiKey']) ?? false;
      });
      await frame.locator('#operations-tag-catalog').click();
      const operation = frame.locator('#operations-catalog-listOrganizations');
      await operation.getByRole('button').first().click();
      await operation.getByRole('button', { name: 'Try it out' }).click();
      const [call] = await Promise.all([
        page.waitForRequest((request) => request.url().includes('/api/v1/organizations')),
        operation.getByRole('button', { name: 'Execute' }).click(),
      ]);
      assert.equal(call.headers()['x-api-key'], key);
      await operation.locator('.live-responses-table').getByText('200').first().waitFor();
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      assert.ok(!kept.includes(key), 'nothing stores it');
      await page.reload();
      await page.getByText('Chạy thử không cần khoá').waitFor();
    });
  });
});
