import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { needsBrowser, openBrowser } from '../browser.ts';
import { call } from '../catalogue.ts';
import { type Account, provider } from './provider.ts';
import { answers, as, enter, entries, signInAgain, somebody, tokenOfNextCall } from './story.ts';

/** The administrator opens the page of a person, found by name. */
async function openPerson(page: Page, { name, username }: Account): Promise<void> {
  await page.goto(`/vi/workspace/people?q=${username}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Comes back to the page, as somebody does who looked at another window meanwhile. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));

/** What stewards may read, and readers not. */
const stewardsOnly = '/api/v1/harvest/sources';

const places = (page: Page) => page.locator('.ws-rail .ws-nav a');

describe(`roles and suspension (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let administrator: Account;
  before(async () => {
    [browser, administrator] = await Promise.all([openBrowser(), provider.account('admin')]);
    await call('POST', '/api/v1/organizations', {
      slug: 'so-thu-nghiem',
      name: { vi: 'Sở Thử nghiệm', en: 'Department of Trials' },
    }).catch((error: Error) => {
      // The stories may have run before on this hub.
      if (!error.message.includes('409')) throw error;
    });
  });
  after(() => browser?.close());

  test('a role that is granted shows its pages at once; withdrawn, they go, and the API refuses', async () => {
    const account = await provider.account();
    const person = await somebody(browser);
    await as(browser, async ({ page }) => {
      await enter(person.page, account);
      await enter(page, administrator);
      const token = await tokenOfNextCall(person.page);
      assert.equal((await entries(person.page)).includes('Dịch vụ dữ liệu'), false);
      assert.equal(await answers(token, stewardsOnly), 403);

      await openPerson(page, account);
      await page.getByRole('button', { name: 'Cấp vai trò' }).click();
      const dialog = page.getByRole('dialog', { name: 'Cấp một vai trò' });
      await dialog.getByRole('combobox', { name: 'Cơ quan' }).fill('so thu');
      await page.getByRole('option', { name: 'Sở Thử nghiệm' }).click();
      await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
      await page.getByText(/Đã cấp vai trò Quản lý dữ liệu/).waitFor();
      await page.getByRole('cell', { name: 'Sở Thử nghiệm', exact: true }).waitFor();

      assert.equal(await answers(token, stewardsOnly), 200, 'with the same token');
      await comeBack(person.page);
      await places(person.page).filter({ hasText: 'Dịch vụ dữ liệu' }).waitFor();
      await person.page.goto('/vi/workspace/services');
      await person.page.getByRole('heading', { level: 1, name: 'Dịch vụ' }).waitFor();

      await page.getByRole('button', { name: /^Thu hồi Quản lý dữ liệu/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
      await page.getByText(/Đã thu hồi vai trò/).waitFor();
      assert.equal(await answers(token, stewardsOnly), 403);
      await comeBack(person.page);
      await person.page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
      assert.equal((await entries(person.page)).includes('Dịch vụ dữ liệu'), false);

      // It can be taken back at once.
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('cell', { name: 'Sở Thử nghiệm', exact: true }).waitFor();
      assert.equal(await answers(token, stewardsOnly), 200);
    });
    await person.close();
  });

  test('a suspended person’s page is cleared and the token refused; restored, they may sign in again', async () => {
    const account = await provider.account();
    const person = await somebody(browser);
    await as(browser, async ({ page }) => {
      await enter(person.page, account, '/vi/workspace/profile');
      await enter(page, administrator);
      const token = await tokenOfNextCall(person.page);

      await openPerson(page, account);
      await page.getByRole('button', { name: 'Tạm khoá' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Mất máy tính');
      await dialog.getByRole('button', { name: 'Tạm khoá' }).click();
      await page.getByText(/^Đã tạm khoá/).waitFor();
      await page.getByText('Mất máy tính').waitFor();
      assert.equal(await answers(token, '/api/v1/me'), 403);
      await comeBack(person.page);
      await person.page.getByText('Tài khoản đang tạm khoá').waitFor();
      assert.equal(await person.page.getByText(account.username).count(), 0, 'nothing of it is left');

      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText(/^Đã mở khoá/).waitFor();
      assert.equal(await answers(token, '/api/v1/me'), 401, 'the session that was ended stays so');
      await person.page.reload();
      await signInAgain(person, account);
      await person.page.getByText(account.name).first().waitFor();
    });
    await person.close();
  });

  test('who has no role for a page sees that it is not there, and what was done stands in the audit log', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/people');
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
    });
    await as(browser, async ({ page }) => {
      await enter(page, administrator, '/vi/workspace/audit?action=person.suspend');
      const event = page.locator('.ws-event').first();
      await event.click();
      assert.equal(await event.getAttribute('aria-expanded'), 'true');
      await page.locator('.ws-diff ins').filter({ hasText: 'Mất máy tính' }).first().waitFor();
      await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
      await page.getByText(/^Chuỗi nguyên vẹn/).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải CSV' }).click();
      assert.equal((await download).suggestedFilename(), 'nhat-ky.csv');
    });
  });
});
