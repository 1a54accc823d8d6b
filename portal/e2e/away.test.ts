import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  accessibilityFaults,
  desk,
  needsBrowser,
  onPage,
  openBrowser,
  overflow,
  phone,
  portal,
} from './browser.ts';
import { startPortal } from './portal.ts';

/** The API behind a line that can be cut, and a portal of its own at the other end. */
async function portalOnALine() {
  const open = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const line = createServer((incoming, answer) => {
        const onward = request(
          new URL(incoming.url ?? '/', portal),
          { method: incoming.method, headers: { ...incoming.headers, host: new URL(portal).host } },
          (reply) => {
            answer.writeHead(reply.statusCode ?? 502, reply.headers);
            reply.pipe(answer);
          },
        );
        incoming.pipe(onward);
      });
      line.listen(port, '127.0.0.1', () => resolve(line));
    });
  let line = await open(0);
  const { port } = line.address() as AddressInfo;
  const { address, child } = await startPortal(`http://127.0.0.1:${port}`);
  return {
    address,
    async cut() {
      const closed = once(line, 'close');
      line.close();
      line.closeAllConnections();
      await closed;
    },
    async mend() {
      line = await open(port);
    },
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      line.close();
      line.closeAllConnections();
      await exited;
    },
  };
}

describe('a portal whose API is away', needsBrowser, () => {
  let browser: Browser;
  let own: Awaited<ReturnType<typeof portalOnALine>>;
  before(async () => {
    [browser, own] = await Promise.all([openBrowser(), portalOnALine()]);
  });
  after(async () => {
    await Promise.all([browser?.close(), own?.stop()]);
  });

  test('keeps its frame, says what is missing with the right status, and is itself again when the API is', async () => {
    const place = { baseURL: own.address };
    await onPage(browser, { ...desk, ...place }, async (page) => {
      await page.goto('/vi/themes');
      const demonstration = await page.locator('.ribbon').count();
      await own.cut();
      for (const address of [
        '',
        '/datasets',
        '/datasets/any',
        '/organizations',
        '/organizations/any',
        '/themes',
        '/themes/air',
      ]) {
        for (const [locale, size] of [
          ['vi', desk],
          ['en', phone],
        ] as const) {
          await page.setViewportSize(size.viewport ?? { width: 1440, height: 900 });
          const answer = await page.goto(`/${locale}${address}`);
          const where = `/${locale}${address} ${size.viewport?.width}`;
          // The themes themselves need no data; what there is on each is said to be missing.
          assert.equal(answer?.status(), address === '/themes' ? 200 : 503, where);
          assert.equal(
            answer?.headers()['x-robots-tag'],
            address === '/themes' ? undefined : 'noindex',
            where,
          );
          assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, where);
          assert.equal(
            await page.locator('.ribbon').count(),
            demonstration,
            `${where}: what the frame knew it still knows`,
          );
          assert.ok(await page.locator('footer').isVisible(), where);
          assert.match(
            await page.getByRole('main').innerText(),
            /tạm thời|tạm ngừng|for the moment|paused/,
            where,
          );
          assert.ok((await overflow(page)) <= 0, where);
          assert.deepEqual(await accessibilityFaults(page), [], where);
        }
      }
      assert.equal((await page.goto('/vi/nowhere'))?.status(), 404, 'what needs no data is as ever');
      await page.goto('/vi/organizations/cuc-moi-truong');
      await own.mend();
      await page.getByRole('link', { name: 'Thử lại' }).click();
      await page.getByRole('heading', { level: 1, name: 'Cục Môi trường' }).waitFor();
    });
  });
});
