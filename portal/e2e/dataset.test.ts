import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  answers,
  desk,
  needsBrowser,
  onPage,
  openBrowser,
  phone,
  portal,
  stands,
  tablet,
} from './browser.ts';
import { draft, publish, read, revise, withdraw } from './catalogue.ts';

/** The demonstration’s files, which every test hub serves and reads. */
const file = (name: string) => `http://localhost:3000/demo/files/${name}`;
const csv = { vi: 'Nước sông theo tháng', en: 'River water by month' };

const rich = {
  title: { vi: 'Nước mặt lưu vực sông Cầu', en: 'Surface water of the Cau basin' },
  description: {
    vi: `Kết quả quan trắc nước mặt.\n\n## Phương pháp\n\n| Thông số | Đơn vị |\n|---|---|\n| BOD5 | mg/L |\n\n${'Cách lấy mẫu và phân tích. '.repeat(200)}\n\nCâu cuối cùng.`,
    en: 'Results of monitoring.\n\nIn short.',
  },
  keywords: { vi: ['nước mặt'], en: ['surface water'] },
  themes: ['surface-water'],
  license: 'cc-by-4.0',
  frequency: 'monthly',
  languages: ['vi'],
  issued: '2019-03',
  modified: '2026-11-20',
  temporal: [{ start: '2019', end: '2026' }],
  spatial: { adminUnits: ['19', '24'] },
  publisher: { name: { vi: 'Trung tâm Quan trắc', en: 'Monitoring Centre' } },
  contactPoints: [{ name: { vi: 'Phòng Dữ liệu' }, email: 'du-lieu@example.vn' }],
  provenance: { vi: 'Lấy mẫu hằng tháng.', en: 'Monthly samples.' },
  distributions: [
    {
      title: csv,
      downloadUrl: file('chat-luong-nuoc-song.csv'),
      format: 'CSV',
      byteSize: 12_345,
      checksum: { algorithm: 'sha256', value: 'ab'.repeat(32) },
    },
    {
      title: { vi: 'Điểm trượt lở', en: 'Landslides' },
      downloadUrl: file('diem-truot-lo.geojson'),
      format: 'GEOJSON',
    },
    {
      title: { vi: 'Ở nơi khác' },
      downloadUrl: 'https://nowhere.invalid/a.csv',
      format: 'CSV',
      license: 'cc-by-sa-4.0',
    },
    { title: { vi: 'Dịch vụ' }, accessUrl: 'https://nowhere.invalid/api', format: 'API' },
  ],
};

const words = {
  vi: {
    preview: 'Xem dữ liệu',
    cite: 'Trích dẫn',
    close: 'Đóng',
    changes: 'Thay đổi so với phiên bản 1',
    file: csv.vi,
  },
  en: { preview: 'Preview', cite: 'Cite', close: 'Close', changes: 'Changes from version 1', file: csv.en },
};

describe('the dataset page', needsBrowser, () => {
  let browser: Browser;
  const at: Record<'rich' | 'many' | 'bare' | 'hostile' | 'gone' | 'asked', string> = {
    ...{ rich: '', many: '', bare: '', hostile: '', gone: '', asked: '' },
  };
  let ids: string[] = [];

  before(async () => {
    browser = await openBrowser();
    const { id, slug } = await publish({ ...rich, frequency: 'quarterly', versionNotes: { vi: 'Bản đầu.' } });
    await revise(id, rich);
    at.rich = slug;
    ids = (await read(id)).distributions.map((one) => one.id);
    at.many = (
      await publish({
        title: { vi: 'Đ'.repeat(400) },
        distributions: Array.from({ length: 500 }, (_, i) => ({
          title: { vi: `Bảng số ${i + 1}.` },
          downloadUrl: `https://nowhere.invalid/${i}.csv`,
          format: 'XLSX',
        })),
      })
    ).slug;
    at.bare = (await publish({ title: { und: 'Chỉ có tên' } })).slug;
    at.hostile = (
      await publish({
        title: { vi: '</script><script>alert(1)</script> "x" & <b>y</b>' },
        description: {
          vi: `<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))\n\n|${' a |'.repeat(30)}\n|${'---|'.repeat(30)}\n${`|${' ô |'.repeat(30)}\n`.repeat(400)}\n${'từ '.repeat(50_000)}`,
        },
        keywords: { vi: ['"><script>alert(1)</script>'] },
        spatial: { bbox: [170, -20, -170, -10] },
      })
    ).slug;
    const old = await publish({ title: { vi: 'Sẽ bị gỡ' } });
    at.gone = old.slug;
    await withdraw(old.id, id);
    at.asked = (
      await publish({
        title: { vi: 'Chia sẻ theo yêu cầu' },
        accessRights: 'restricted',
        metadataAccess: 'open',
        contactPoints: [{ email: 'xin@example.vn' }],
        distributions: [
          { title: { vi: 'Kín' }, downloadUrl: 'https://nowhere.invalid/kin.csv', format: 'CSV' },
        ],
      })
    ).slug;
  });
  after(() => browser?.close());

  const cell = (page: Page) => page.locator('.preview-table td').first();

  for (const [locale, size, colorScheme, javaScriptEnabled] of [
    ['vi', desk, 'light', true],
    ['en', phone, 'dark', true],
    ['vi', tablet, 'dark', false],
    ['en', desk, 'light', false],
  ] as const) {
    const script = javaScriptEnabled ? 'with' : 'without';
    test(`a reader looks, compares and cites: ${locale}, ${size.viewport?.width} px, ${script} script`, async () => {
      await onPage(browser, { ...size, colorScheme, javaScriptEnabled }, async (page) => {
        const say = words[locale];
        // What was read before comes at once: the first reader of all may have to wait.
        await page.goto(`/${locale}/datasets/${at.rich}/files/${ids[0]}`);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), say.file);
        assert.match(await cell(page).innerText(), /^2026-01-15$/);

        await page.goto(`/${locale}/datasets/${at.rich}`);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), rich.title[locale]);
        assert.match(await cell(page).innerText(), /^2026-01-15$/);
        await page.locator('.preview-files a').nth(2).click();
        await page.waitForURL(/file=/);
        assert.equal(await page.locator('.preview-map svg').count(), 1);

        await page.getByRole('button', { name: say.cite, exact: true }).click();
        const panel = page.locator('#cite');
        assert.match(await panel.innerText(), /@misc\{/);
        await panel.getByRole('button', { name: say.close }).click();
        assert.equal(await panel.isVisible(), false);

        await page.locator('#versions ~ div a').first().click();
        await page.waitForURL(/\/versions\/2$/);
        assert.equal(await page.getByRole('heading', { level: 2 }).first().innerText(), say.changes);
        assert.deepEqual(
          await page.locator('.changes del').allInnerTexts(),
          locale === 'vi' ? ['quý', 'Tiếng Việt: Bản đầu.'] : ['Quarterly', 'Vietnamese: Bản đầu.'],
        );
      });
    });
  }

  test('the keyboard opens and closes the citation, and scrolls the table', async () => {
    await onPage(browser, phone, async (page) => {
      await page.goto(`/vi/datasets/${at.rich}`);
      await page.getByRole('button', { name: 'Trích dẫn', exact: true }).focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('#cite').isVisible(), true);
      await page.keyboard.press('Tab');
      assert.equal(await page.locator('#cite :focus').count(), 1, 'the next stop is in the panel');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('#cite').isVisible(), false);
      const box = page.locator('.preview-table');
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.querySelector('.preview-table')?.scrollLeft ?? 0) > 0);
      const [edge, first] = await Promise.all([box.boundingBox(), cell(page).boundingBox()]);
      assert.ok(Math.abs((edge?.x ?? 0) - (first?.x ?? 9)) < 2, 'the first column stays');
    });
  });

  test('what is copied is in the clipboard, and one is told', async () => {
    await onPage(browser, { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`/vi/datasets/${at.rich}`);
      await page.getByRole('button', { name: /SHA-256/ }).click();
      await page.getByText('Đã sao chép').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'ab'.repeat(32));
      await page.getByRole('button', { name: 'Chia sẻ', exact: true }).click();
      await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('http'));
      assert.match(
        await page.evaluate(() => navigator.clipboard.readText()),
        new RegExp(`/vi/datasets/${at.rich}$`),
      );
    });
  });

  test('every page stands on a phone, a tablet and a desk, in both schemes, with nothing for axe to find', async () => {
    const pages = [
      `/datasets/${at.rich}`,
      `/datasets/${at.rich}?file=${ids[1]}`,
      `/datasets/${at.rich}?file=${ids[2]}`,
      `/datasets/${at.rich}/files/${ids[1]}`,
      `/datasets/${at.rich}/files/${ids[2]}`,
      `/datasets/${at.rich}/versions/1`,
      `/datasets/${at.rich}/versions/2`,
      `/datasets/${at.many}?files=2`,
      `/datasets/${at.bare}`,
      `/datasets/${at.hostile}`,
      `/datasets/${at.asked}`,
      `/datasets/${at.gone}`,
      '/datasets/khong-co',
      '/quality',
    ];
    for (const [locale, colorScheme, size] of [
      ['vi', 'light', desk],
      ['en', 'dark', phone],
      ['vi', 'dark', tablet],
    ] as const) {
      await onPage(browser, { ...size, colorScheme }, async (page) => {
        for (const address of pages) {
          await page.goto(`/${locale}${address}`);
          const place = `/${locale}${address} ${colorScheme} ${size.viewport?.width}`;
          for (const name of ['cite', 'share'])
            await page.evaluate((id) => document.getElementById(id)?.showPopover(), name);
          await stands(page, place);
        }
      });
    }
  });

  test('nothing moves while the page comes in', async () => {
    await onPage(browser, desk, async (page) => {
      await page.addInitScript(() => {
        const shifts = Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const query of ['', `?file=${ids[2]}`]) {
        await page.goto(`/vi/datasets/${at.rich}${query}`, { waitUntil: 'networkidle' });
        const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
        assert.ok(shifted < 0.02, `${query} shifts by ${shifted}`);
      }
    });
  });

  test('addresses answer with what became of the dataset', async () => {
    const { id } = await read(at.rich);
    const hidden = await draft({ title: { vi: 'Bản nháp chưa ai thấy' } });
    await answers([
      [`/vi/datasets/${at.rich}`, 200],
      [`/vi/datasets/${hidden.slug}`, 404],
      [`/vi/datasets/${at.rich}/files/khong-co`, 404],
      [`/vi/datasets/${at.rich}/versions/9`, 404],
      [`/vi/datasets/${at.rich}/versions/x`, 404],
      [`/vi/datasets/${at.rich}/versions/2?with=7`, 200],
      [`/vi/datasets/${at.rich}?file=x&files=-1`, 200],
      [`/vi/datasets/${at.rich}/citation/exe`, 404],
      // The successor is named.
      [`/vi/datasets/${at.gone}`, 410, new RegExp(`href="/vi/datasets/${at.rich}"`)],
    ]);

    const moved = await fetch(`${portal}/en/datasets/${id}/versions/2?with=1`, { redirect: 'manual' });
    assert.deepEqual(
      [moved.status, moved.headers.get('location')],
      [308, `/en/datasets/${at.rich}/versions/2?with=1`],
    );
    const bib = await fetch(`${portal}/en/datasets/${at.rich}/citation/bib`);
    assert.match(bib.headers.get('content-disposition') ?? '', /\.bib"$/);
    assert.match(await bib.text(), /author = \{\{Monitoring Centre\}\}/);
  });

  test('search engines are told what the record says', async () => {
    const text = await (await fetch(`${portal}/en/datasets/${at.rich}`)).text();
    const nodes = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
    );
    const node = nodes.find((one) => one['@type'] === 'Dataset');
    assert.equal(node?.name, rich.title.en);
    assert.equal(node?.license, 'https://creativecommons.org/licenses/by/4.0/');
    assert.equal((node?.distribution as unknown[] | undefined)?.length, 4);
    assert.match(text, /<link rel="alternate" hrefLang="vi"/i);
  });

  test('hostile and huge records stay text, and light', async () => {
    await onPage(browser, desk, async (page) => {
      page.on('dialog', () => assert.fail('a script of the record ran'));
      await page.goto(`/vi/datasets/${at.hostile}`);
      assert.equal(await page.locator('.prose img, .prose script, .prose [href^="javascript"]').count(), 0);
      await page.goto(`/vi/datasets/${at.many}`);
      assert.equal(await page.locator('.file').count(), 20);
      await page.getByRole('link', { name: 'Các tệp sau' }).click();
      await page.waitForURL(/files=2/);
      assert.match(await page.locator('.file').first().innerText(), /Bảng số 21\./);
    });
    for (const slug of [at.hostile, at.many]) {
      const { length } = await (await fetch(`${portal}/vi/datasets/${slug}`)).text();
      assert.ok(length < 350_000, `${slug} weighs ${length}`);
    }
  });

  test('data shared on request shows whom to ask, and no address', async () => {
    const text = await (await fetch(`${portal}/vi/datasets/${at.asked}`)).text();
    assert.ok(!text.includes('kin.csv'));
    assert.match(text, /href="mailto:xin@example\.vn\?subject=/);
  });
});
