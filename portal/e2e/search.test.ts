import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { desk, needsBrowser, onPage, openBrowser, phone, portal } from './browser.ts';

interface Reply {
  total: number;
  items: { slug: string; title: Record<string, string>; bbox?: number[] }[];
  facets: Record<string, { value: string; label: string; count: number }[]>;
}
const ask = async (query: string, locale = 'vi') =>
  (await (
    await fetch(`${portal}/api/v1/datasets?${query}`, { headers: { 'accept-language': locale } })
  ).json()) as Reply;

/** How many results the page says there are. */
const counted = async (page: Page) =>
  Number((await page.locator('#results').innerText()).replace(/^\D+$/, '0').replace(/\D/g, ''));
const says = (page: Page, total: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#results')?.textContent?.replace(/\D/g, '') === String(wanted),
    total,
  );
const chips = async (page: Page) =>
  (await page.locator('.chip').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
/** Waits until what has the focus says this. */
const focuses = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), text);
const group = (page: Page, name: string) =>
  page.locator('.fold', { has: page.getByRole('heading', { name }) });

describe('searching', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('a tick applies at once: focus and place stay, chips take it away, going back brings it back', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets?q=nuoc');
      const csv = page.getByRole('checkbox', { name: /^CSV/ });
      await csv.scrollIntoViewIfNeeded();
      const place = await page.evaluate(() => window.scrollY);
      await csv.focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/format=CSV/);
      await says(page, (await ask('q=nuoc&format=CSV&limit=1')).total);
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'CSV');
      assert.equal(await page.evaluate(() => window.scrollY), place);

      await page.getByRole('checkbox', { name: /^Dữ liệu mở/ }).check();
      await page.waitForURL(/accessRights=open/);
      await page.getByRole('checkbox', { name: /^XLSX/ }).check();
      await page.waitForURL(/format=XLSX/);
      const both = await ask('q=nuoc&format=CSV&format=XLSX&accessRights=open&limit=1');
      await says(page, both.total);
      assert.equal((await chips(page))[1], 'Định dạng: CSV hoặc XLSX');

      await page.locator('.chip').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.searchParams.has('accessRights'));
      // The focus goes to the next chip, and without chips to the results.
      await focuses(page, 'Định dạng:');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.searchParams.has('format'));
      await focuses(page, 'bộ dữ liệu');

      await page.goBack();
      await page.goBack();
      await says(page, both.total);
      assert.equal(await csv.isChecked(), true);
      await page.goBack();
      await says(page, (await ask('q=nuoc&format=CSV&accessRights=open&limit=1')).total);
      assert.equal(await page.getByRole('checkbox', { name: /^XLSX/ }).isChecked(), false);
      await page.goForward();
      await says(page, both.total);
      assert.equal(await page.getByRole('checkbox', { name: /^XLSX/ }).isChecked(), true);
    });
  });

  test('two ticks faster than an answer both count', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets');
      await page.waitForLoadState('networkidle');
      const themes = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('.fold [name="theme"]')].slice(0, 2);
        for (const box of boxes) box.click();
        return boxes.map(({ value }) => value);
      });
      await says(page, (await ask(`theme=${themes.join('&theme=')}&limit=1`)).total);
      assert.deepEqual(new URL(page.url()).searchParams.getAll('theme'), themes);
    });
  });

  test('a long facet is searched without marks, and what is chosen there stays on top', async () => {
    await onPage(browser, { ...desk, locale: 'en' }, async (page) => {
      await page.goto('/en/datasets');
      const { facets } = await ask('limit=1&facets=keyword', 'en');
      const far = facets.keyword?.slice(5).find(({ label }) => /[à-ỹ]/i.test(label));
      assert.ok(far, 'the demonstration has Vietnamese keywords');
      const keywords = group(page, 'Keyword');
      await keywords.locator('summary').click();
      const plain = far.label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toUpperCase();
      await keywords.getByRole('searchbox').fill(plain);
      await page.keyboard.press('Enter');
      assert.match(page.url(), /\/en\/datasets$/, 'Enter in this field sends nothing');
      await keywords.getByRole('checkbox', { name: far.label }).first().check();
      await page.waitForURL(/keyword=/);
      await says(page, far.count);
      assert.equal(await keywords.getByRole('checkbox').first().getAttribute('value'), far.value);
      assert.equal(await keywords.getByRole('checkbox').first().isChecked(), true);
    });
  });

  test('the period is chosen by handles or by years, and can be widened again', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets?theme=air');
      const bars = await page.locator('.years-in').getAttribute('d');
      await page.getByRole('spinbutton', { name: 'Từ năm' }).fill('2020');
      await page.keyboard.press('Enter');
      await page.waitForURL(/from=2020/);
      const later = (await ask('theme=air&from=2020&limit=1')).total;
      await says(page, later);
      const handle = page.getByRole('slider', { name: 'Đến năm' });
      await handle.focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/to=/);
      const to = new URL(page.url()).searchParams.get('to');
      await says(page, (await ask(`theme=air&from=2020&to=${to}&limit=1`)).total);
      assert.equal(await handle.evaluate((element) => element === document.activeElement), true);
      assert.equal((await chips(page)).at(-1), `Kỳ số liệu: 2020–${to}`);
      await page.locator('.chip').last().click();
      await page.waitForURL((url) => !url.searchParams.has('from'));
      await page.waitForFunction(
        (all) => document.querySelector('.years-in')?.getAttribute('d') === all,
        bars,
      );
    });
  });

  test('pages lead on and back, with the place in the whole said', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await onPage(browser, { ...desk, locale: 'vi', javaScriptEnabled }, async (page) => {
        await page.goto('/vi/datasets?sort=title');
        const { total } = await ask('limit=1');
        const titles: string[] = [];
        const place = (text: string) =>
          page.getByText(`Đang xem ${text} trong ${total} bộ dữ liệu`).waitFor();
        const read = async () => {
          const title = await page.locator('.result h3').first().innerText();
          titles.push(title);
        };
        await place('1–20');
        await read();
        for (const [name, text] of [
          ['Trang sau', '21–40'],
          ['Trang sau', '41–60'],
          ['Trang trước', '21–40'],
          ['Trang trước', '1–20'],
        ] as const) {
          await page.getByRole('link', { name }).click();
          await place(text);
          await read();
        }
        assert.equal(new Set(titles).size, 3);
        assert.deepEqual([titles[3], titles[4]], [titles[1], titles[0]]);
        assert.equal(await page.getByRole('link', { name: 'Trang trước' }).count(), 0);
      });
    }
  });

  test('without script one form says everything: ticks, years, a province, a whole facet', async () => {
    await onPage(browser, { ...desk, locale: 'vi', javaScriptEnabled: false }, async (page) => {
      await page.goto('/vi/datasets?q=nuoc');
      assert.equal(await page.getByRole('searchbox').count(), 0, 'what needs script is not shown');
      await page.getByRole('checkbox', { name: /^CSV/ }).check();
      await page.getByRole('spinbutton', { name: 'Từ năm' }).fill('2015');
      await group(page, 'Phạm vi không gian').locator('summary').click();
      await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption('Hà Nội');
      await page.getByRole('button', { name: 'Áp dụng' }).first().click();
      await page.waitForURL(/within=/);
      const { total } = await ask('q=nuoc&format=CSV&from=2015&bbox=105.29,20.56,106.02,21.38&limit=1');
      assert.equal(await counted(page), total);
      assert.deepEqual(await chips(page), ['Định dạng: CSV', 'Kỳ số liệu: từ 2015', 'Phạm vi: Hà Nội']);
      await page.getByRole('link', { name: 'Xoá tất cả' }).first().click();
      const all = await ask('q=nuoc&limit=1');
      assert.equal(await counted(page), all.total);
      await page.getByRole('link', { name: /^Xem tất cả .* cơ quan/ }).click();
      await page.waitForURL(/facet=organization/);
      assert.equal(
        await group(page, 'Cơ quan').getByRole('checkbox').count(),
        all.facets.organization?.length,
      );
    });
  });

  test('suggestions: by keyboard, in groups, last searches when nothing is typed, and gone when wanted', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets');
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('/');
      const field = page.getByRole('main').getByRole('combobox').first();
      assert.equal(await field.evaluate((element) => element === document.activeElement), true);
      await page.keyboard.type('a/b');
      assert.equal(await field.inputValue(), 'a/b', 'while one types it is a letter');
      await page.getByRole('button', { name: 'Xoá nội dung đã gõ' }).click();
      await page.keyboard.type('khong khi');
      const list = page.getByRole('main').getByRole('listbox');
      await list.getByRole('option').first().waitFor();
      assert.ok((await list.getByRole('group').count()) > 0);
      assert.ok((await list.locator('mark').count()) > 0, 'letters are matched with marks or without');
      await page.keyboard.press('ArrowDown');
      assert.equal(await list.getByRole('option').first().getAttribute('aria-selected'), 'true');
      await page.keyboard.press('ArrowUp');
      const active = await field.getAttribute('aria-activedescendant');
      assert.match(await page.locator(`[id="${active}"]`).innerText(), /Tìm khong khi/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=khong\+khi/);
      assert.equal(await list.isVisible(), false);

      await page.goto('/vi/datasets');
      await field.focus();
      await list.getByRole('option', { name: 'khong khi' }).click();
      await page.waitForURL(/q=khong\+khi/);
      await page.goto('/vi/datasets');
      await field.focus();
      await list.getByRole('option', { name: 'Xoá các lần tìm gần đây' }).click();
      assert.equal(await page.evaluate(() => localStorage.getItem('envhub-searches')), '[]');
      await page.route('**/api/v1/suggest*', (route) => route.abort());
      await field.fill('khong khi');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=khong\+khi/);
    });
  });

  test('nothing found: what to drop and what comes of it; close words; exact words and loose ones', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets?q=nuoc&format=CSV&to=1800');
      const { total } = await ask('q=nuoc&format=CSV&limit=1');
      await page.getByRole('link', { name: `Bỏ bộ lọc Kỳ số liệu: ${total} kết quả` }).click();
      await says(page, total);

      await page.goto('/vi/datasets?q=KCN&match=exact&theme=khong-co');
      assert.equal(await counted(page), 0);
      assert.ok(await page.getByText('khong-co').first().isVisible(), 'an unknown value is shown as it is');
      await page.goto('/vi/datasets?q=chat+luong+khong+khi');
      await page.getByRole('link', { name: 'Chỉ tìm đúng cụm từ' }).click();
      await page.waitForURL(/match=exact/);
      await says(page, (await ask('q=chat+luong+khong+khi&match=exact&limit=1')).total);
      await page.getByRole('link', { name: 'Tìm cả từ gần nghĩa' }).click();
      await page.waitForURL((url) => !url.searchParams.has('match'));
    });
  });

  test('this very search as a feed and as a call that runs as pasted', async () => {
    await onPage(browser, { ...desk, locale: 'vi' }, async (page) => {
      await page.goto(`/vi/datasets?q=${encodeURIComponent("nước d'eau")}&format=CSV&sort=title`);
      await page.getByText('Lệnh gọi API').click();
      const { stdout } = await promisify(execFile)('sh', [
        '-c',
        await page.locator('.machine .snippet').innerText(),
      ]);
      assert.equal((JSON.parse(stdout) as Reply).total, await counted(page));
      const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
      assert.match(feed ?? '', /\/datasets\.atom\?q=n.*format=CSV.*lang=vi/);
      const atom = await fetch(new URL(feed ?? '', portal));
      assert.match(await atom.text(), /<feed[^>]* xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
      const json = await page.getByRole('link', { name: 'JSON' }).getAttribute('href');
      assert.equal((await ask((json ?? '').split('?')[1] ?? '')).total, await counted(page));
    });
  });

  test('on a phone filters are a sheet: what it covers is out of reach, and it ends in the results', async () => {
    await onPage(browser, { ...phone, locale: 'vi' }, async (page) => {
      await page.goto('/vi/datasets?q=nuoc');
      await page.getByText('Bộ lọc', { exact: true }).first().click();
      assert.equal(await page.locator('.result h3').first().isVisible(), false);
      await page.getByRole('checkbox', { name: /^CSV/ }).check();
      const { total } = await ask('q=nuoc&format=CSV&limit=1');
      await page.getByRole('button', { name: `Xem ${total} kết quả` }).click();
      assert.equal(await page.locator('.result h3').first().isVisible(), true);
      await focuses(page, 'Bộ lọc (1)');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.result h3').first().isVisible(), true);
    });
  });
});
