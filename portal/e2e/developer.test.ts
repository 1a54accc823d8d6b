import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { desk, needsBrowser, onPage, openBrowser, phone, portal, stands } from './browser.ts';
import { startPortal } from './portal.ts';

const run = promisify(execFile);

/** The snippets of a page that are shown now, by the heading above each. */
const shownCalls = (page: Page): Promise<[string, string][]> =>
  page.locator('.guide-topic').evaluateAll((topics) =>
    topics.map((topic): [string, string] => {
      const shown = [...topic.querySelectorAll<HTMLElement>('.snippet')].filter((code) =>
        code.checkVisibility(),
      );
      return [topic.querySelector('h2')?.id ?? '', shown.map(({ innerText }) => innerText).join('\n---\n')];
    }),
  );

/** A portal of its own over a hub that answers so; `work` gets its status page as text. */
async function statusOver(hub: RequestListener | undefined): Promise<string> {
  const server = createServer(hub).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // An address where nobody is any more.
  if (!hub) server.close();
  const { address, child } = await startPortal(`http://127.0.0.1:${port}`);
  try {
    const reply = await fetch(`${address}/en/status`);
    assert.equal(reply.status, 200);
    return (await reply.text()).replace(/<script.*?<\/script>/gs, '').replace(/<[^>]+>/g, ' ');
  } finally {
    child.kill();
    server.close();
  }
}

describe('a developer', needsBrowser, () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  test('copies a call from the guide by keyboard, pastes it, and it runs', async () => {
    await onPage(browser, { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto('/vi/developers');
      const search = page.locator('.snippets').first();
      await search.getByRole('radio', { name: 'curl' }).focus();
      await page.keyboard.press('ArrowRight');
      assert.ok(await search.getByRole('radio', { name: 'JavaScript' }).isChecked());
      assert.match((await shownCalls(page))[0]?.[1] ?? '', /^const query/);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await search.getByText('Đã sao chép').waitFor();
      const pasted = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(pasted, /^curl -G /);
      const { stdout } = await run('bash', ['-c', pasted]);
      const found = JSON.parse(stdout) as { total: number; items: { title: { vi: string } }[] };
      assert.ok(found.total > 0 && found.items.length > 0);
    });
  });

  for (const [language, program, args] of [
    ['curl', 'bash', ['-c']],
    ['JavaScript', process.execPath, ['--input-type=module', '-e']],
    ['Python', 'python3', ['-c']],
  ] as const) {
    test(`every call in ${language} runs as it stands`, async (context) => {
      if (
        await run(program, ['--version']).then(
          () => false,
          () => true,
        )
      ) {
        context.skip(`there is no ${program}`);
        return;
      }
      await onPage(browser, desk, async (page) => {
        await page.goto('/en/developers');
        for (const radio of await page.getByRole('radio', { name: language }).all()) await radio.check();
        const calls = await shownCalls(page);
        assert.equal(calls.length, 7);
        for (const [topic, code] of calls) {
          // One needs a key, and one in Python a library.
          if (topic === 'key' || code.includes('pip install')) continue;
          const { stdout } = await run(program, [...args, code], { cwd: '/tmp', maxBuffer: 1e8 });
          if (topic !== 'catalogue') assert.ok(stdout.trim().length > 0, `${topic}: ${code}`);
        }
      });
    });
  }

  test('without script the tabs of a call work all the same', async () => {
    await onPage(browser, { ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto('/en/developers');
      const python = page.getByText('Python', { exact: true }).first();
      await python.click();
      const [, code] = (await shownCalls(page))[0] ?? [];
      assert.match(code ?? '', /^import json/);
      assert.equal(await page.getByRole('button', { name: 'Copy' }).count(), 0);
    });
  });

  test('the reference stands within the page: as high as it is, in its colours, and can be tried', async () => {
    await onPage(browser, { ...desk, colorScheme: 'dark' }, async (page) => {
      await page.goto('/vi/developers/reference');
      const frame = page.frameLocator('iframe');
      const height = () => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
      await frame.locator('#operations-tag-operating').waitFor();
      const before = await height();
      await frame.locator('#operations-tag-operating').click();
      await frame.locator('#operations-operating-getHealth').waitFor();
      await page.waitForFunction(
        (low) => (document.querySelector('iframe')?.clientHeight ?? 0) > low,
        before,
      );
      assert.equal(await frame.locator('html.dark-mode').count(), 1);
      const inside = await frame
        .locator('html')
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      assert.ok(inside <= 1, 'the page alone scrolls');
      await page.getByRole('button', { name: /Màu nền/ }).click();
      await frame.locator('html:not(.dark-mode)').waitFor();

      await frame.locator('#operations-operating-getHealth').getByRole('button').first().click();
      await frame.getByRole('button', { name: 'Try it out' }).click();
      await frame.getByRole('button', { name: 'Execute' }).click();
      await frame.locator('.live-responses-table').getByText('"status": "ok"').waitFor();
    });
  });

  test('the changelog and the status say what is', async () => {
    await onPage(browser, desk, async (page) => {
      await page.goto('/en/developers/changes');
      assert.ok((await page.getByRole('main').getByRole('listitem').count()) > 5);
      const ready = (await (await fetch(`${portal}/readyz`)).json()) as { version: string };
      await page.goto('/en/status');
      assert.match(await page.getByRole('status').first().innerText(), /work/);
      assert.ok((await page.getByRole('main').innerText()).includes(ready.version));
    });
  });

  test('the status page hears a hub that is unwell, and says when none answers', async () => {
    const unwell = await statusOver((_request, answer) => {
      answer.writeHead(503, { 'content-type': 'application/json' });
      answer.end(
        JSON.stringify({
          status: 'unavailable',
          database: 'down',
          search: 'down',
          version: '9.9',
          demo: false,
        }),
      );
    });
    assert.match(unwell, /API\s+Programs.*Datasets cannot be opened.*suggestions are not possible.*9\.9/s);
    const silent = await statusOver(undefined);
    assert.match(silent, /Data cannot be read/);
    assert.doesNotMatch(silent, /Datasets can/);
  });

  test('its pages stand on a phone and a desk, in both languages and both schemes, with every tab, with nothing for axe to find', async () => {
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const address of ['/developers/reference', '/developers/changes']) {
          await page.goto(`/${locale}${address}`);
          await stands(page, `/${locale}${address}`);
        }
        await page.goto(`/${locale}/developers`);
        for (const language of ['JavaScript', 'Python', 'R']) {
          for (const radio of await page.getByRole('radio', { name: language, exact: true }).all())
            await radio.check();
          await stands(page, `/${locale}/developers ${language}`);
        }
      });
    }
  });
});
