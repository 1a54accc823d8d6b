import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  answers,
  desk,
  needsBrowser,
  onPage,
  openBrowser,
  overflow,
  phone,
  portal,
  stands,
} from '../browser.ts';
import { call } from '../catalogue.ts';
import { type Account, provider } from '../workspace/provider.ts';
import { as, enter } from '../workspace/story.ts';
import { makeKey } from './keys.ts';

/** An OpenAPI document of a small service at that address. */
const documentOf = (address: string, title: string) => ({
  openapi: '3.1.0',
  info: { title, version: '1.4.2' },
  servers: [{ url: `${address}/api` }],
  paths: {
    '/stations': { get: { summary: 'Danh sách trạm', responses: { 200: { description: 'ok' } } } },
    '/stations/{id}': {
      get: {
        summary: 'Một trạm',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'ok' } },
      },
    },
  },
});

/** The server of an agency, which says which credentials it was shown. */
async function agency(): Promise<{ address: string; server: Server }> {
  const server = createServer((request, answer) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ items: [{ id: 'HN-003' }], shown: request.headers['x-agency'] ?? null }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** The stories may have run before on this hub. */
const title = `Trạm thử ${randomBytes(4).toString('hex')}`;

describe(`services (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  let administrator: Account;
  let upstream: Awaited<ReturnType<typeof agency>>;
  let slug = '';
  before(async () => {
    [browser, administrator, upstream] = await Promise.all([
      openBrowser(),
      provider.account('admin'),
      agency(),
    ]);
  });
  after(() => {
    upstream?.server.close();
    return browser?.close();
  });

  const file = (content: unknown) => ({
    name: 'openapi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });

  test('is registered from its document, whose faults are shown with their places, and published', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, administrator, '/vi/workspace/services/new');
      const upload = page.locator('input[type=file]');
      const check = page.getByRole('button', { name: 'Kiểm tra tài liệu' });
      await upload.setInputFiles(file({ openapi: '3.1.0', info: { title: 'x' }, paths: { wrong: {} } }));
      await check.click();
      await page.locator('.desk-faults code').first().waitFor();
      assert.match(await page.locator('.desk-faults').innerText(), /\/paths|\/info/);
      await stands(page, 'faults of a document');
      await upload.setInputFiles(file('not: [a document'));
      await check.click();
      await page.locator('.notice-error').waitFor();

      await upload.setInputFiles(file(documentOf(upstream.address, title)));
      await check.click();
      await page.getByText(`Tài liệu “${title}”, OpenAPI 3.1.0, 2 lệnh gọi`).waitFor();
      await page.getByRole('combobox', { name: 'Cơ quan' }).fill('cuc moi truong');
      await page.getByRole('option', { name: 'Cục Môi trường', exact: true }).click();
      await page.getByRole('textbox', { name: 'Tên (tiếng Anh)' }).fill('Stations of a test');
      await stands(page, 'a service about to be registered');
      await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
      await page.waitForURL(/workspace\/services\/(?!new$)[a-z0-9-]+$/);
      slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      assert.equal((await fetch(`${portal}/vi/services/${slug}`)).status, 404, 'a draft is for its owner');

      for (const [action, said] of [
        ['Gửi duyệt', 'Đã gửi duyệt'],
        ['Công bố', 'Đã công bố'],
      ] as const) {
        await page.getByRole('button', { name: action }).click();
        await page.getByRole('dialog').getByRole('button', { name: action }).click();
        await page.getByText(new RegExp(`^${said} “`)).waitFor();
      }
      await page.getByRole('link', { name: 'Trang công khai' }).click();
      await page.waitForURL(`**/services/${slug}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      assert.match(await page.locator('.snippet-curl').innerText(), new RegExp(`gateway/${slug}.*/stations`));
    });
  });

  test('is called through the gateway with credentials that nobody reads again, and the calls are seen in usage', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, administrator, `/vi/workspace/services/${slug}?tab=credentials`);
      await page.getByRole('textbox', { name: 'Tên', exact: true }).fill('X-Agency');
      await page.getByLabel('Giá trị').fill('a-secret-of-the-agency');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByText('Đã lưu thông tin đăng nhập.').waitFor();
      await page.getByText(/^Tiêu đề HTTP, đặt lúc/).waitFor();
      assert.ok(!(await page.content()).includes('a-secret-of-the-agency'));
      await stands(page, 'credentials');

      const key = await makeKey(page, 'Gọi dịch vụ');
      for (let n = 0; n < 3; n++) {
        const reply = await fetch(`${portal}/api/v1/gateway/${slug}/stations`, {
          headers: { 'x-api-key': key },
        });
        assert.equal(reply.status, 200, await reply.clone().text());
        assert.equal(((await reply.json()) as { shown: string }).shown, 'a-secret-of-the-agency');
      }
      assert.equal(
        (await fetch(`${portal}/api/v1/gateway/${slug}/other`)).status,
        404,
        'not in its document',
      );

      await page
        .getByRole('row', { name: /Gọi dịch vụ/ })
        .getByRole('link', { name: /^Sử dụng/ })
        .click();
      await page.waitForURL(/usage\?key=/);
      const row = page.getByRole('row', { name: new RegExp(title) });
      for (let tries = 0; tries < 60 && !(await row.isVisible()); tries++) {
        await page
          .waitForResponse((reply) => reply.url().includes('/usage'), { timeout: 5000 })
          .catch(() => undefined);
        await page.reload();
        await page.locator('.hub-figures').waitFor();
      }
      assert.match(await row.innerText(), /\b3\b/);
      await page.goto('/vi/workspace/usage?view=organization&organization=cuc-moi-truong');
      await page
        .getByRole('row', { name: /Gọi dịch vụ/ })
        .first()
        .waitFor();
      await stands(page, 'who uses what an agency offers');
    });
  });

  test('says in each answer and on its page when a version is to end', async () => {
    await as(browser, async ({ page }) => {
      await enter(page, administrator, `/vi/workspace/services/${slug}?tab=versions`);
      await page.getByRole('button', { name: 'Ngừng dần' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nên thôi dùng từ ngày').fill('2026-01-01');
      await dialog.getByLabel('Ngừng trả lời từ ngày').fill('2099-12-31');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText(/ngừng ngày 31\/12\/2099/).waitFor();
      await stands(page, 'versions');
    });
    // Callers keep the published version until the change is approved.
    const called = () => fetch(`${portal}/api/v1/gateway/${slug}/stations`);
    assert.equal((await called()).headers.has('deprecation'), false);
    for (const to of ['in-review', 'published'])
      await call('POST', `/api/v1/services/${slug}/transitions`, { to });
    const reply = await called();
    assert.ok(reply.headers.has('deprecation'));
    assert.match(reply.headers.get('sunset') ?? '', /2099/);
  });

  test('its pages stand on a phone and a desk, in both languages, without script too, and hostile addresses stay words', async () => {
    const pages = ['/services', '/services?q=zzzz', `/services/${slug}`, '/developers/limits', '/status'];
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const address of pages) {
          await page.goto(`/${locale}${address}`);
          await stands(page, `/${locale}${address} ${size.viewport?.width}`);
        }
      });
      await onPage(browser, { ...size, javaScriptEnabled: false }, async (page) => {
        await page.goto(`/${locale}/services`);
        await page.getByRole('searchbox').last().fill('zzzz');
        await page.keyboard.press('Enter');
        await page.waitForURL(/q=zzzz/);
        assert.ok((await overflow(page)) <= 0);
      });
    }
    await answers([
      ['/vi/services/khong-co', 404],
      ['/vi/services?cursor=broken', 400],
      [`/vi/services?q=${encodeURIComponent('<script>alert(1)</script>')}`, 200],
      [`/vi/services/${slug}?version=../../x`, 200],
      ['/vi/developers/reference?service=../../../evil', 200],
      ['/en/developers/reference?service=%3Cscript%3Ealert', 200],
    ]);
  });

  test('the pages weigh as little as the others, and nothing moves on them', async () => {
    await onPage(browser, desk, async (page) => {
      await page.addInitScript(() => {
        const shifts = Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const address of ['/vi/services', `/vi/services/${slug}`, '/vi/developers/limits']) {
        await page.goto(address, { waitUntil: 'networkidle' });
        const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
        assert.equal(shifted, 0, address);
      }
    });
  });

  test('a retired service answers 410, and its page says so', async () => {
    const { id, revision } = (await call('GET', `/api/v1/services/${slug}`)) as {
      id: string;
      revision: number;
    };
    await call('DELETE', `/api/v1/services/${id}`, undefined, revision);
    // A page may be kept for a minute.
    const page = await fetch(`${portal}/vi/services/${slug}`, { headers: { 'cache-control': 'no-cache' } });
    assert.equal(page.status, 410);
    assert.equal((await fetch(`${portal}/api/v1/gateway/${slug}/stations`)).status, 410);
  });
});
