import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { desk, firstDataset, needsBrowser, onPage, openBrowser, phone, portal } from './browser.ts';

describe('a page', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('does not move while it comes up', async () => {
    const pages = [
      '/vi',
      '/en',
      '/vi/datasets?q=nuoc',
      '/vi/themes',
      '/vi/organizations',
      `/vi/datasets/${await firstDataset()}`,
    ];
    for (const size of [desk, phone]) {
      for (const address of pages) {
        await onPage(browser, size, async (page) => {
          await page.addInitScript(() => {
            const shifts: number[] = [];
            Object.assign(window, { shifts });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                shifts.push((entry as unknown as { value: number }).value);
            }).observe({ type: 'layout-shift', buffered: true });
          });
          await page.goto(address, { waitUntil: 'networkidle' });
          const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
          assert.deepEqual(shifts, [], `${address} ${size.viewport?.width}`);
        });
      }
    }
  });

  test('loads at most 180 kB of script, and asks for its fonts at once', async () => {
    for (const address of ['/vi', '/vi/datasets', '/vi/themes/air', `/vi/datasets/${await firstDataset()}`]) {
      const answer = await fetch(`${portal}${address}`);
      const html = await answer.text();
      const scripts = new Set(
        [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)]
          .filter(([tag]) => !tag.includes('noModule'))
          .map(([, source]) => source),
      );
      assert.ok(scripts.size > 0);
      let size = 0;
      for (const source of scripts) {
        const script = await fetch(new URL(source ?? '', portal));
        size += gzipSync(Buffer.from(await script.arrayBuffer())).length;
      }
      assert.ok(size <= 180_000, `${address}: ${size} bytes`);
      assert.match(html, /<link rel="preload" href="[^"]*vietnamese-400[^"]*" as="font"/);
    }
  });

  test('has digits of one width in columns, and lines that leave accents whole', async () => {
    await onPage(browser, desk, async (page) => {
      await page.goto('/vi');
      await page.evaluate(() => document.fonts.load('16px "EnvHub Num"', '0123456789'));
      const widths = await page.evaluate(() => {
        const line = document.createElement('span');
        line.className = 'num';
        document.body.append(line);
        const widths = [...'0123456789'].map((digit) => {
          line.textContent = digit.repeat(20);
          return Math.round(line.getBoundingClientRect().width * 10);
        });
        line.remove();
        return widths;
      });
      assert.equal(new Set(widths).size, 1, String(widths));
      const tight = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, a, li, dd, dt, button')]
          .filter((element) => element.innerText && element.checkVisibility())
          .map((element) => {
            const { lineHeight, fontSize, fontWeight } = getComputedStyle(element);
            const least = Number(fontWeight) >= 700 ? 1.47 : Number(fontWeight) >= 600 ? 1.458 : 1.42;
            return parseFloat(lineHeight) / parseFloat(fontSize) < least - 0.001
              ? element.outerHTML.slice(0, 120)
              : '';
          })
          .filter(Boolean),
      );
      assert.deepEqual(tight, []);
    });
  });

  test('tells search engines and other sites what it is', async () => {
    const home = await (await fetch(`${portal}/en`)).text();
    const graph = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(home)?.[1] ?? '{}');
    assert.deepEqual(
      graph['@graph'].map((node: { '@type': string }) => node['@type']),
      ['WebSite', 'DataCatalog'],
    );
    const search = graph['@graph'][0].potentialAction.target.urlTemplate.replace(
      '{search_term_string}',
      'air',
    );
    assert.equal((await fetch(search.replace(/^https?:\/\/[^/]+/, portal))).status, 200);
    for (const address of [
      '/vi',
      '/vi/themes/air',
      '/en/organizations/cuc-moi-truong',
      `/vi/datasets/${await firstDataset()}`,
    ]) {
      const html = await (await fetch(`${portal}${address}`)).text();
      const path = address.slice(3);
      assert.match(html, new RegExp(`<link rel="canonical" href="[^"]*${address}"`), address);
      for (const [tag, locale] of [
        ['vi', 'vi'],
        ['en', 'en'],
        ['x-default', 'vi'],
      ])
        assert.match(
          html,
          new RegExp(`<link rel="alternate" hrefLang="${tag}" href="[^"]*/${locale}${path}"`, 'i'),
        );
      assert.match(html, /<meta name="twitter:card" content="summary_large_image"/);
      const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const drawn = await fetch(picture.replace(/^https?:\/\/[^/]+/, portal));
      assert.equal(drawn.headers.get('content-type'), 'image/png', address);
      assert.ok((await drawn.arrayBuffer()).byteLength > 5000, address);
    }
    const robots = await (await fetch(`${portal}/robots.txt`)).text();
    assert.match(robots, /^Disallow: \/\*\/datasets\?$/m);
    assert.match(robots, /^Sitemap: https?:\/\/[^/]+\/sitemap.xml$/m);
    const manifest = (await (await fetch(`${portal}/manifest.webmanifest`)).json()) as {
      icons: { src: string }[];
    };
    for (const { src } of [...manifest.icons, { src: '/favicon.ico' }])
      assert.equal((await fetch(`${portal}${src}`)).status, 200, src);
  });

  test('is its content on paper, with the addresses behind its links', async () => {
    await onPage(browser, { ...desk, colorScheme: 'dark' }, async (page) => {
      await page.goto('/vi/organizations/cuc-moi-truong');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('header').isVisible(), false);
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgb(255, 255, 255)',
      );
      const link = page.locator('main a[href^=http]').first();
      assert.match(await link.evaluate((a) => getComputedStyle(a, '::after').content), /http/);
    });
  });
});
