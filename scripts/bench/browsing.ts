import { chromium } from 'playwright-core';
import type { Row } from './report.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a real browser sees on pages, at desk and phone width: how much moves, and whom else it asks. */
export async function observed(url: string, addresses: string[]): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags,
  });
  let shift = 0;
  let foreign = 0;
  try {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const page = await browser.newPage({ viewport });
      page.on('request', (request) => {
        const address = new URL(request.url());
        if (address.protocol.startsWith('http') && address.origin !== new URL(url).origin) foreign++;
      });
      for (const address of addresses) {
        await page.goto(url + address, { waitUntil: 'networkidle' });
        shift = Math.max(shift, await page.evaluate<number>(layoutShift));
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return [
    { figure: 'largest layout shift of a page', value: shift, goal: '<= 0' },
    { figure: 'requests to other hosts', value: foreign, goal: '<= 0' },
  ];
}

/** Runs in the page, as text: the sum of all unexpected shifts so far (Layout Instability API). */
const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  const add = (entries) => {
    for (const { value, hadRecentInput } of entries) if (!hadRecentInput) sum += value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => setTimeout(() => { add(observer.takeRecords()); resolve(sum); }, 100));
})`;
