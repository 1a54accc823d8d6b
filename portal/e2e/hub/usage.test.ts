import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { desk, needsBrowser, openBrowser, phone, portal, stands } from '../browser.ts';
import { type Account, provider } from '../workspace/provider.ts';
import { as, enter } from '../workspace/story.ts';
import { makeKey } from './keys.ts';

const calls = { good: 7, missing: 3 };

/** Asks again until what is asked for is so; the hub writes what it counts in batches. */
async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await isSo()) return;
    await page
      .waitForResponse((reply) => reply.url().includes('/api/v1/usage'), { timeout: 5000 })
      .catch(() => undefined);
    await page.reload();
    await page.locator('.hub-figures').waitFor();
  }
  assert.fail('the calls never showed');
}

describe(`usage (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let account: Account;
  before(async () => {
    [browser, account] = await Promise.all([openBrowser(), provider.account()]);
  });
  after(() => browser?.close());

  test('the page’s numbers are those of the calls that were made, in figures, chart, table and CSV', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/keys');
      const key = await makeKey(page, 'Đếm lượt');
      const headers = { 'x-api-key': key };
      for (let n = 0; n < calls.good; n++)
        await fetch(`${portal}/api/v1/datasets?limit=2&facets=none`, { headers });
      for (let n = 0; n < calls.missing; n++)
        await fetch(`${portal}/api/v1/datasets/khong-co-${n}`, { headers });
      const all = calls.good + calls.missing;

      await page
        .getByRole('row', { name: /Đếm lượt/ })
        .getByRole('link', { name: /^Sử dụng/ })
        .click();
      await page.waitForURL(/usage\?key=/);
      await page.locator('.hub-figures').waitFor();
      const figure = (name: string) =>
        page.locator('.hub-figures > div').filter({ hasText: name }).locator('dd').innerText();
      await until(page, async () => (await figure('Lượt gọi')) === String(all));
      assert.match(await figure('Lỗi'), new RegExp(`^${calls.missing} `));
      assert.equal(await figure('Dòng'), String(calls.good * 2));

      // The chart says so, too: to who points by keys, and to who looks at the table.
      await page.locator('.plot svg').waitFor();
      const plot = page.getByRole('img', { name: /^Lượt gọi\. Lượt gọi: cao nhất 10/ });
      await plot.focus();
      await page.keyboard.press('End');
      await page.locator('.plot-reading').getByText(String(all), { exact: true }).waitFor();
      await page.getByRole('radio', { name: 'Bảng' }).check();
      const rows = page.locator('.chart-table tbody tr');
      assert.equal(await rows.count(), 30);
      assert.match(await rows.last().innerText(), new RegExp(`\\b${all}$`));
      await page.getByRole('radio', { name: 'Lỗi' }).click();
      await page.waitForURL(/measure=errors/);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'CSV' }).click();
      await page.getByRole('menuitem', { name: 'Theo ngày', exact: true }).click();
      const stream = await (await download).createReadStream();
      let csv = '';
      for await (const piece of stream) csv += piece;
      const [head = '', ...lines] = csv.trim().split(/\r?\n/);
      const column = head.split(',').indexOf('calls');
      assert.ok(column > 0, head);
      assert.equal(
        lines.reduce((sum, line) => sum + Number(line.split(',')[column]), 0),
        all,
      );
    });
  });

  test('a period and a measure are in the address, and stand again where it is opened', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, account, '/vi/workspace/usage?days=7&measure=latency');
      await page.locator('.legend').waitFor();
      assert.equal(await page.getByRole('radio', { name: 'Thời gian trả lời' }).isChecked(), true);
      assert.equal(await page.getByRole('combobox', { name: 'Khoảng thời gian' }).inputValue(), '7 ngày qua');
      await page.getByRole('combobox', { name: 'Khoảng thời gian' }).click();
      await page.getByRole('option', { name: 'Tự chọn' }).click();
      await page.getByLabel('Từ ngày').fill('2026-01-01');
      await page.waitForURL(/from=2026-01-01/);
      await page.goBack();
      await page.goto('/vi/workspace/usage?from=<script>&to=x&measure=nothing&key=nobody');
      await page.locator('.hub-figures, .notice').first().waitFor();
    });
  });

  for (const [locale, size, colorScheme] of [
    ['vi', desk, 'dark'],
    ['en', phone, 'light'],
  ] as const) {
    test(`stands with chart and table: ${locale} ${size.viewport?.width} ${colorScheme}`, async () => {
      await as(
        browser,
        async ({ page }) => {
          await enter(page, account, `/${locale}/workspace/usage`);
          for (const measure of ['calls', 'latency']) {
            await page.goto(`/${locale}/workspace/usage?measure=${measure}`);
            await page.locator('.plot svg').waitFor();
            await page.locator('.hub-limit').first().waitFor();
            await stands(page, `${measure} chart`);
            await page.locator('.switch input[value=table]').check();
            await stands(page, `${measure} table`);
          }
        },
        { ...size, colorScheme },
      );
    });
  }
});
