import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { desk, needsBrowser, openBrowser, phone, portal, stands } from '../browser.ts';
import { publish } from '../catalogue.ts';
import { type Account, provider } from '../workspace/provider.ts';
import { as, enter } from '../workspace/story.ts';
import { makeKey } from './keys.ts';

/** A dataset whose description is open and whose files are not. */
const kept = (title: string) =>
  publish({
    title: { vi: title, en: `Kept: ${title}` },
    accessRights: 'restricted',
    metadataAccess: 'open',
    contactPoints: [{ email: 'xin@example.vn' }],
    distributions: [
      { title: { vi: 'Số liệu kín' }, downloadUrl: 'https://nowhere.invalid/kin.csv', format: 'CSV' },
    ],
  });

/** What the API says of a dataset to somebody who shows this key. */
const readWith = async (slug: string, key: string) =>
  (await fetch(`${portal}/api/v1/datasets/${slug}`, { headers: { 'x-api-key': key } })).text();

describe(`requests for data (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let administrator: Account;
  before(async () => {
    [browser, administrator] = await Promise.all([openBrowser(), provider.account('admin')]);
  });
  after(() => browser?.close());

  test('asked for at the dataset, approved in the workspace, the data is seen at once; ended, it is gone at once', async () => {
    const { slug } = await kept('Nguồn thải theo yêu cầu');
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      const key = await makeKey(page, 'Nghiên cứu');
      await page.goto(`/vi/datasets/${slug}`);
      await page.getByRole('link', { name: 'Gửi yêu cầu' }).click();
      await page.waitForURL('**/access-requests/new?dataset=*');
      await page.getByRole('heading', { level: 1, name: 'Gửi yêu cầu xem dữ liệu' }).waitFor();
      const purpose = page.getByRole('textbox', { name: 'Dùng để làm gì' });
      await purpose.fill('ngắn');
      await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
      await page.getByText('Hãy viết ít nhất 10 ký tự').waitFor();
      await stands(page, 'the form with a fault');
      await purpose.fill('Luận văn về nguồn thải của làng nghề, không công bố số liệu gốc.');
      await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
      await page.waitForURL('**/access-requests?view=mine');
      const mine = page.getByRole('listitem').filter({ hasText: 'Nguồn thải theo yêu cầu' });
      await mine.getByText('Đang chờ').waitFor();
      assert.ok(!(await readWith(slug, key)).includes('kin.csv'), 'not before it is decided');

      await as(browser, async ({ page: desk }) => {
        await enter(desk, administrator, '/vi/workspace/access-requests');
        const request = desk
          .getByRole('listitem')
          .filter({ hasText: account.name })
          .filter({ hasText: 'Nguồn thải theo yêu cầu' });
        await request.getByText('Luận văn về nguồn thải').waitFor();
        await stands(desk, 'requests to decide');
        await request.getByRole('button', { name: 'Duyệt' }).click();
        const dialog = desk.getByRole('dialog');
        await dialog.getByRole('textbox', { name: 'Nhận xét' }).fill('Chỉ dùng cho luận văn.');
        await dialog.getByRole('button', { name: 'Duyệt' }).click();
        await desk.getByText('Đã duyệt yêu cầu.').waitFor();
        await request.waitFor({ state: 'detached' });
      });

      assert.ok((await readWith(slug, key)).includes('kin.csv'), 'at once, with the key that was there');
      await page.reload();
      await mine.getByText('Đã duyệt').waitFor();
      await mine.getByText('Chỉ dùng cho luận văn.').waitFor();
      await mine.getByText('Xem tệp').click();
      await mine.getByRole('link', { name: 'Số liệu kín' }).waitFor();
      await stands(page, 'an approved request');

      await mine.getByRole('button', { name: 'Thôi dùng' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Chấm dứt' }).click();
      await page.getByText('Đã chấm dứt quyền xem.').waitFor();
      assert.ok(!(await readWith(slug, key)).includes('kin.csv'), 'at once');
    });
  });

  test('refused with a reason, which the person reads; one that waits can be taken back', async () => {
    const [first, second] = [await kept('Bị từ chối'), await kept('Sẽ rút lại')];
    const account = await provider.account();
    await as(
      browser,
      async ({ page }) => {
        await enter(page, account, '/en/workspace/access-requests');
        for (const { slug } of [first, second]) {
          await page.goto(`/en/workspace/access-requests/new?dataset=${slug}`);
          await page.getByRole('textbox', { name: 'What it is for' }).fill('For a thesis on craft villages.');
          await page.getByRole('button', { name: 'Send the request' }).click();
          await page.waitForURL('**/access-requests?view=mine');
        }
        const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
        await row('Kept: Sẽ rút lại').getByRole('button', { name: 'Withdraw' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
        await row('Kept: Sẽ rút lại').getByText('Withdrawn').waitFor();

        await as(browser, async ({ page: desk }) => {
          await enter(desk, administrator, '/vi/workspace/access-requests');
          const request = desk.getByRole('listitem').filter({ hasText: account.name });
          await request.first().waitFor();
          assert.equal(await request.count(), 1, 'what was taken back is not to be decided');
          await request.getByRole('button', { name: 'Từ chối' }).click();
          const dialog = desk.getByRole('dialog');
          await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu công văn.');
          await dialog.getByRole('button', { name: 'Từ chối' }).click();
          await desk.getByText('Đã từ chối yêu cầu.').waitFor();
        });
        await page.reload();
        await row('Kept: Bị từ chối').getByText('Refused').waitFor();
        await row('Kept: Bị từ chối').getByText('Thiếu công văn.').waitFor();
        await stands(page, 'refused and withdrawn on a phone');
      },
      phone,
    );
  });

  test('a dataset that nobody may know of cannot be asked for, and an address without one says where to look', async () => {
    const account = await provider.account();
    await as(
      browser,
      async ({ page }) => {
        await enter(page, account, '/vi/workspace/access-requests/new?dataset=khong-co');
        await page.getByText('Không tìm thấy').first().waitFor();
        await page.goto('/vi/workspace/access-requests/new');
        await page.getByRole('link', { name: 'Tìm dữ liệu chia sẻ theo yêu cầu' }).waitFor();
      },
      desk,
    );
  });
});
