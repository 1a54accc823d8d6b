import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { portal } from '../browser.ts';
import { type Account, provider } from './provider.ts';

/** Somebody at a browser of his own. */
export interface Somebody {
  page: Page;
  context: BrowserContext;
  close(): Promise<void>;
}

/**
 * Opens a browser of its own, and holds it to what every page keeps: nothing asked of another host than the
 * portal's and that where people sign in, no script error, nothing that the content policy had to stop.
 */
export async function somebody(browser: Browser, options: BrowserContextOptions = {}): Promise<Somebody> {
  const context = await browser.newContext({
    baseURL: portal,
    viewport: { width: 1440, height: 900 },
    // What is half faded in has colours of its own.
    reducedMotion: 'reduce',
    ...options,
  });
  const own = [new URL(portal).origin, provider.origin];
  const faults: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.includes(origin)) faults.push(`asked ${request.url()}`);
  });
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const ours = message.location().url.startsWith(own[0] ?? '');
      if (ours && message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(`${page.url()}: ${message.text()}`);
    });
  };
  context.on('page', watch);
  const page = await context.newPage();
  return {
    page,
    context,
    async close() {
      await context.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** Does `work` with somebody’s browser, and closes it whatever comes of it. */
export async function as(
  browser: Browser,
  work: (somebody: Somebody) => Promise<void>,
  options?: BrowserContextOptions,
): Promise<void> {
  const who = await somebody(browser, options);
  let failed = false;
  try {
    await work(who);
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    await who.close().catch((error: unknown) => {
      if (!failed) throw error;
    });
  }
}

/** Opens a page of the workspace, signs in where it leads to, and is back at that very page. */
export async function enter(page: Page, account: Account, address = '/vi/workspace'): Promise<void> {
  await page.goto(address);
  await provider.signIn(page, account);
  await page.waitForURL(`**${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/**
 * A page whose session is over offers a window to sign in beside it, and goes on; one that was loaded anew, where
 * the provider knows nobody any more, leads to its sign-in page.
 */
export async function signInAgain({ page, context }: Somebody, account: Account): Promise<void> {
  const again = page.getByRole('button', { name: /^(Đăng nhập lại|Sign in again)$/ });
  await again.or(page.locator('input[type=password]')).first().waitFor();
  if (!(await again.isVisible())) return provider.signIn(page, account);
  const [beside] = await Promise.all([context.waitForEvent('page'), again.click()]);
  await provider.signIn(beside, account);
}

/** The entries of the workspace's navigation, as they stand. */
export const entries = (page: Page) => page.locator('.ws-rail .ws-nav a').allInnerTexts();

/** The access token with which the page calls the API: it is made to search for something. */
export async function tokenOfNextCall(page: Page): Promise<string> {
  const text = randomBytes(4).toString('hex');
  const field = page.getByRole('combobox', { name: /^(Tìm hoặc ra lệnh|Search or command)$/ });
  const call = page.waitForRequest((request) => request.url().includes(`/api/v1/suggest?q=${text}`));
  await page.keyboard.press('Control+k');
  await field.fill(text);
  const heard = (await call).headers().authorization ?? '';
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
  return heard;
}

/** What the API answers to a call with that token. */
export const answers = async (authorization: string, path: string) =>
  (await fetch(portal + path, { headers: { authorization } })).status;
