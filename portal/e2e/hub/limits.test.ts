import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { needsBrowser, openBrowser, portal, stands } from '../browser.ts';
import { call } from '../catalogue.ts';
import { type Account, provider } from '../workspace/provider.ts';
import { as, enter } from '../workspace/story.ts';

interface Plan {
  name: string;
  limits: Record<
    'callsPerSecond' | 'callsPerQuarterHour' | 'callsPerDay' | 'rowsPerDay' | 'bytesPerDay',
    number | null
  >;
  withoutCounters: string;
}

describe(`limits (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let administrator: Account;
  let partner: Plan;
  before(async () => {
    [browser, administrator] = await Promise.all([openBrowser(), provider.account('admin')]);
    const { items } = (await call('GET', '/api/v1/plans')) as { items: Plan[] };
    partner = items.find(({ name }) => name === 'partner') as Plan;
  });
  after(async () => {
    const { limits, withoutCounters } = partner;
    await call('PUT', '/api/v1/plans/partner', { limits, withoutCounters });
    await browser?.close();
  });

  test('a higher plan is asked for with a key and given in the workspace; its limits are changed there, and hold at once', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      await page.goto('/vi/workspace/keys?new=1');
      await page.getByRole('textbox', { name: 'Tên ứng dụng' }).fill(`Xin gói ${account.username}`);
      await page.getByText('Phạm vi, thời hạn, gói').click();
      await page.getByRole('combobox', { name: 'Xin gói cao hơn' }).click();
      await page.getByRole('option', { name: 'Đối tác' }).click();
      await page.getByRole('textbox', { name: 'Vì sao cần' }).fill('Bản đồ có nhiều người xem.');
      await stands(page, 'all of a new key');
      await page.getByRole('button', { name: 'Nhận khoá' }).click();
      const key = await page.locator('.hub-once code').innerText();

      await as(browser, async ({ page: desk }) => {
        await enter(desk, administrator, '/vi/workspace/plans');
        await stands(desk, 'plans');
        const row = desk.getByRole('row', { name: new RegExp(`Xin gói ${account.username}`) });
        await row.getByText('Bản đồ có nhiều người xem.').waitFor();
        await row.getByRole('button', { name: 'Cấp' }).click();
        await desk.getByRole('dialog').getByRole('button', { name: 'Cấp' }).click();
        await desk.getByText('Đã quyết định.').waitFor();
        await desk.getByRole('button', { name: 'Sửa gói Đối tác' }).click();
        const dialog = desk.getByRole('dialog');
        await dialog.getByRole('textbox', { name: 'Lượt/15 phút' }).fill('3');
        await stands(desk, 'a plan that is edited');
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await desk.getByText(/^Đã lưu giới hạn/).waitFor();
      });

      const statuses = [];
      let refused: Response | undefined;
      for (let n = 0; n < 6; n++) {
        const reply = await fetch(`${portal}/api/v1/datasets?limit=1&facets=none`, {
          headers: { 'x-api-key': key, 'accept-language': 'vi' },
        });
        statuses.push(reply.status);
        if (reply.status === 429) refused ??= reply;
      }
      // A quarter of an hour may end in between: three before it, three after.
      if (!refused) return;
      assert.deepEqual(
        statuses.filter((status) => status !== 429),
        [200, 200, 200],
      );
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      assert.match(((await refused.json()) as { detail: string }).detail, /^Đã hết hạn mức .*15 phút/);
      const table = await (
        await fetch(`${portal}/vi/developers/limits`, { headers: { 'cache-control': 'no-cache' } })
      ).text();
      assert.match(table, /Đối tác[\s\S]*?>3</);
    });
  });

  test('somebody past the limit is told so in the workspace, with when it begins anew and where limits stand', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      const people = (await call('GET', `/api/v1/people?q=${account.username}`)) as {
        items: { id: string }[];
      };
      const person = people.items[0]?.id;
      await call('PUT', `/api/v1/people/${person}/plan`, { plan: 'partner' });
      const { limits, withoutCounters } = partner;
      await call('PUT', '/api/v1/plans/partner', {
        limits: { ...limits, callsPerQuarterHour: 1 },
        withoutCounters,
      });
      await page.goto('/vi/workspace/keys?past=1');
      const notice = page.locator('.notice').filter({ hasText: 'Đã hết hạn mức' }).first();
      await notice.getByText(/tính lại sau \d+ giây/).waitFor();
      await notice.getByRole('link', { name: 'Xem hạn mức theo gói' }).waitFor();
      await stands(page, 'past the limit');
      await call('PUT', '/api/v1/plans/partner', { limits, withoutCounters });
      await notice.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('heading', { level: 1, name: 'Khoá API' }).waitFor();
    });
  });
});
