import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const portal = process.env.PORTAL_URL ?? 'http://localhost:3000';

const executable = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
);

/** Skips aloud without a browser; in CI there must be one. */
export const needsBrowser =
  executable || process.env.CI === 'true' ? {} : { skip: 'there is no Chromium: CHROMIUM_PATH names one' };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executable && { executablePath: executable }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const tablet: BrowserContextOptions = { viewport: { width: 768, height: 1024 } };
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };

/**
 * Opens a page, does `work` on it, and holds it to what every page keeps: nothing asked of another host, no
 * script error, nothing the content policy had to stop.
 */
export async function onPage(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: portal, ...options });
  const home = new URL(options.baseURL ?? portal).origin;
  const faults: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home) faults.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  try {
    await work(page);
  } finally {
    await context.close();
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line a finding: WCAG 2.2 AA and its best practices. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

/** How many CSS pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Holds a page to what every page keeps in each state: one heading, no wider than its window, nothing for axe. */
export async function stands(page: Page, place: string): Promise<void> {
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, place);
  assert.ok((await overflow(page)) <= 0, `${place} is wider than its window`);
  assert.deepEqual(await accessibilityFaults(page), [], place);
}

/** Scripts and elements that a hostile address or record tried to bring in. */
const broughtIn = /<script>alert|<img src=x|<i><i>/;

/** Asks for pages and holds each to its status, to a heading, to what it must say, and to no element brought in. */
export async function answers(
  expected: readonly (readonly [address: string, status: number, said?: RegExp])[],
): Promise<void> {
  for (const [address, status, said] of expected) {
    const place = address.slice(0, 80);
    const reply = await fetch(portal + address);
    const text = await reply.text();
    assert.equal(reply.status, status, place);
    assert.doesNotMatch(text, broughtIn, place);
    if (reply.headers.get('content-type')?.startsWith('text/html')) assert.match(text, /<h1/, place);
    if (said) assert.match(text, said, place);
  }
}

/** The slug of some dataset that there is. */
export const firstDataset = async (): Promise<string> => {
  const reply = await fetch(`${portal}/api/v1/datasets?limit=1&facets=none`);
  return ((await reply.json()) as { items: { slug: string }[] }).items[0]?.slug ?? '';
};
