import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { portal } from '../browser.ts';

/** What the pages of keys say. */
export const words = {
  vi: {
    developers: 'Nhà phát triển',
    getKey: 'Nhận khoá',
    name: 'Tên ứng dụng',
    get: 'Nhận khoá',
    copy: 'Chép',
    saved: 'Tôi đã lưu khoá',
    close: 'Đóng',
    rotate: 'Thay khoá',
    overlap: 'Khoá cũ còn dùng được',
    none: 'không, ngừng ngay',
    revoke: 'Thu hồi',
    past: 'Hiện cả khoá đã hết hạn, thu hồi',
    revoked: 'Đã thu hồi',
  },
  en: {
    developers: 'Developers',
    getKey: 'Get a key',
    name: 'Name of the application',
    get: 'Get the key',
    copy: 'Copy',
    saved: 'I have saved the key',
    close: 'Close',
    rotate: 'Rotate',
    overlap: 'The old key works on for',
    none: 'not at all',
    revoke: 'Revoke',
    past: 'Show expired and revoked keys too',
    revoked: 'Revoked',
  },
} as const;
export type Locale = keyof typeof words;

/** What the API answers to somebody who shows this key. */
export const calledWith = (key: string) =>
  fetch(`${portal}/api/v1/datasets?limit=1&facets=none`, { headers: { 'x-api-key': key } });

/** The key that a dialog shows, which closes only for who has said that it is kept. */
export async function takeKey(page: Page, locale: Locale): Promise<string> {
  const w = words[locale];
  const dialog = page.getByRole('dialog').filter({ has: page.locator('.hub-once') });
  const key = await dialog.locator('.hub-once code').innerText();
  const close = dialog.getByRole('button', { name: w.close });
  assert.equal(await close.isDisabled(), true, 'it does not close yet');
  await page.keyboard.press('Escape');
  assert.equal(await dialog.isVisible(), true, 'nor by Escape');
  await dialog.getByRole('checkbox', { name: w.saved }).check();
  await close.click();
  await dialog.waitFor({ state: 'hidden' });
  return key;
}

/** Makes a key in one step: the name of the application. */
export async function makeKey(page: Page, name: string, locale: Locale = 'vi'): Promise<string> {
  await page.goto(`/${locale}/workspace/keys?new=1`);
  await page.getByRole('textbox', { name: words[locale].name }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: words[locale].get }).click();
  return takeKey(page, locale);
}
