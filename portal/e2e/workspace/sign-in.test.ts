import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, needsBrowser, openBrowser, overflow, phone, portal } from '../browser.ts';
import { provider } from './provider.ts';
import { answers, as, enter, entries, signInAgain, somebody, tokenOfNextCall } from './story.ts';

const words = {
  vi: {
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    everywhere: 'Đăng xuất mọi nơi',
    ended: 'Phiên làm việc đã kết thúc',
  },
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    ended: 'The session has ended',
  },
} as const;

const signInLink = (page: Page) => page.locator('.account-link:visible');

async function signOut(page: Page, name: string): Promise<void> {
  await page.locator('.ws-avatar').click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

describe(`signing in (${provider.name})`, needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const [locale, size] of [
    ['vi', {}],
    ['en', phone],
  ] as const) {
    test(`begins at any page, refuses a wrong password in words, and comes back to that page: ${locale}`, async () => {
      const account = await provider.account();
      await as(
        browser,
        async ({ page }) => {
          const address = `/${locale}/datasets?q=nuoc`;
          await page.goto(address);
          const menu = page.locator('details.menu > summary');
          if (await menu.isVisible()) await menu.click();
          await signInLink(page).click();
          await page.locator('input[type=password]').first().waitFor();
          assert.equal(await page.locator('html').getAttribute('lang'), locale);
          await provider.signIn(page, { ...account, password: 'not the password' });
          await page.getByText(provider.refusal[locale]).first().waitFor();
          await provider.signIn(page, account);
          await page.waitForURL(`**${address}`);
          assert.equal(new URL(page.url()).hash, '', 'nothing of the sign-in stays in the address');
          if (await menu.isVisible()) await menu.click();
          await page.locator('.account-menu:visible > summary').click();
          await page.locator('.account-sheet:visible a').first().click();
          await page.waitForURL(`**/${locale}/workspace`);
          await page.locator('.ws-avatar').waitFor();
          assert.ok((await overflow(page)) <= 0);
          assert.deepEqual(await accessibilityFaults(page), []);
        },
        size,
      );
    });
  }

  test('a deep link asks to sign in first, and is then opened', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/en/workspace/profile');
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'My account');
      await page.getByText(account.name).first().waitFor();
    });
  });

  test('a newcomer makes an account, and may do little', async () => {
    await as(browser, async ({ page }) => {
      await page.goto('/vi/workspace/profile');
      const account = await provider.signUp(page);
      await page.waitForURL('**/vi/workspace/profile');
      await page.getByText(account.name).first().waitFor();
      // What newcomers may do is the provider's setting; nobody begins with more than keys of his own.
      await page
        .getByText(/Người đọc|Nhà phát triển/)
        .first()
        .waitFor();
      for (const entry of await entries(page)) assert.match(entry, /Tổng quan|Khoá API|Sử dụng API|Yêu cầu/);
    });
  });

  test('no address leads to another host after signing in', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await page.goto(`/vi/sign-in?to=${encodeURIComponent('//evil.example/steal')}`);
      await provider.signIn(page, account);
      await page.waitForURL('**/vi/workspace');
      for (const asked of [
        'https://evil.example/',
        '/\\evil.example',
        '/\t/evil.example',
        'javascript:alert(1)',
      ]) {
        await page.goto(`/vi/sign-in?to=${encodeURIComponent(asked)}`);
        await page.waitForURL('**/vi/workspace');
      }
      await page.goto('/vi/sign-in?to=/vi/workspace/profile');
      await page.waitForURL('**/vi/workspace/profile');
    });
    const forged = await fetch(`${portal}/silent-sign-in.html#state=x`);
    assert.match(forged.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/);
  });

  test('what belongs to a person is kept by nobody, found by nobody and framed by nobody', async () => {
    for (const address of ['/vi/workspace', '/en/workspace/keys', '/vi/sign-in']) {
      const reply = await fetch(portal + address);
      assert.equal(reply.headers.get('cache-control'), 'no-store', address);
      assert.equal(reply.headers.get('x-robots-tag'), 'noindex', address);
      assert.match(reply.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, address);
    }
  });

  test('a page of another site cannot show the sign-in page in a frame', async () => {
    await as(browser, async ({ page }) => {
      await page.goto('/vi/workspace');
      await page.locator('input[type=password]').first().waitFor();
      const address = page.url();
      const attacker = await browser.newContext();
      try {
        const trap = await attacker.newPage();
        await trap.route('http://attacker.example/', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<iframe width="600" height="600" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
          }),
        );
        await trap.goto('http://attacker.example/', { waitUntil: 'load' });
        const [framed] = trap.frames().slice(1);
        assert.equal(await framed?.locator('input[type=password]').count(), 0);
      } finally {
        await attacker.close();
      }
    });
  });

  test('the session is renewed while the page stays, without anybody doing anything', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await page.clock.install();
      await enter(page, account);
      const first = await tokenOfNextCall(page);
      const renewed = page.waitForResponse(
        (reply) => /\/token$/.test(new URL(reply.url()).pathname) && reply.ok(),
      );
      await page.clock.fastForward('30:00');
      await renewed;
      const second = await tokenOfNextCall(page);
      assert.notEqual(second, first, 'another token');
      assert.equal(await page.getByText(words.vi.ended).count(), 0);
    });
  });

  test('a page that is loaded anew finds the session again, and tokens are in no storage', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account);
      const token = (await tokenOfNextCall(page)).replace('Bearer ', '');
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      assert.equal(kept.includes(token.slice(0, 40)), false);
      assert.equal(/eyJ/.test(kept), false, kept);
    });
  });

  test('signing out ends the session, and its token is refused', async () => {
    const account = await provider.account();
    await as(browser, async ({ page }) => {
      await enter(page, account, '/en/workspace');
      const token = await tokenOfNextCall(page);
      assert.equal(await answers(token, '/api/v1/me'), 200);
      await signOut(page, words.en.signOut);
      await page.waitForURL('**/en');
      await signInLink(page).waitFor();
      assert.equal(await answers(token, '/api/v1/me'), 401);
      await page.goto('/en/workspace');
      await page.locator('input[type=password]').first().waitFor();
    });
  });

  test('signing out everywhere ends the session in another browser too, which keeps its page until it signs in again', async () => {
    const account = await provider.account();
    const other = await somebody(browser);
    await as(browser, async ({ page }) => {
      await enter(other.page, account, '/vi/workspace/profile');
      const token = await tokenOfNextCall(other.page);
      await enter(page, account);
      await signOut(page, words.vi.everywhere);
      await page.getByRole('dialog').getByRole('button', { name: words.vi.everywhere }).click();
      await page.waitForURL('**/vi');
      assert.equal(await answers(token, '/api/v1/me'), 401);
      // The page hears of it at its next call.
      await other.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await other.page.locator('.ws-nav a').first().click();
      await other.page.getByText(words.vi.ended).waitFor();
      await signInAgain(other, account);
      await other.page.getByText(words.vi.ended).waitFor({ state: 'hidden' });
    });
    await other.close();
  });

  test('a service that is away is said to be, and the public portal goes on', async () => {
    await as(browser, async ({ page }) => {
      await page.route('**/api/v1/sign-in', (route) => route.abort());
      await page.goto('/vi/workspace');
      await page.getByText('Dịch vụ đăng nhập chưa trả lời').waitFor();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.unroute('**/api/v1/sign-in');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.locator('input[type=password]').first().waitFor();
    });
  });
});
