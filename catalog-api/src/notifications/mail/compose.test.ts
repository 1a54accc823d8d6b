import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind, Parameters } from '../kinds.ts';
import { kindNames } from '../kinds.ts';
import { said } from '../texts.ts';
import { compose, type Told } from './compose.ts';

const hostile = '<script>alert(1)</script>\r\nBcc: all@mail.example\u202e"\u0000&';
const name = { vi: hostile, en: hostile };
const parameters: { [K in Kind]: Parameters[K] } = {
  'dataset-submitted': { dataset: name, by: hostile },
  'dataset-returned': { dataset: name, by: hostile, comment: hostile },
  'dataset-approved': { dataset: name, by: hostile },
  'run-failed': { source: name, reason: hostile },
  'run-held': { source: name, removals: 7 },
  'run-review': { source: name, datasets: 12 },
  'access-asked': { dataset: name, by: hostile, purpose: hostile },
  'access-decided': { dataset: name, approved: true, until: '2027-01-31' },
  'key-expiring': { key: hostile, prefix: 'eh_0a1b2c3d', expiresAt: '2026-12-01T00:00:00Z' },
  'limit-near': { key: hostile, limit: { vi: hostile, en: hostile } },
  'limit-reached': { key: hostile, limit: { vi: hostile, en: hostile } },
  'service-down': { service: name, since: '2026-11-25T07:00:00Z' },
  'service-up': { service: name },
  'service-deprecated': { service: name, sunset: '2027-06-30' },
  'roles-changed': {
    by: hostile,
    added: [{ role: 'steward', organization: name }],
    removed: [{ role: 'reviewer', organization: null }],
  },
  'account-suspended': { reason: hostile },
};
const told = (kind: Kind, more: Partial<Told> = {}): Told => ({
  ...said(kind, parameters[kind] as never),
  link: '/workspace/datasets/1',
  times: 1,
  ...more,
});
const written = (list: Told[], language: 'vi' | 'en' = 'vi') =>
  compose({ name: 'Hoa', language, told: list, publicUrl: 'https://hub.example', unsubscribeToken: 'abc' });

test('every kind says something in both languages, each on one line', () => {
  for (const kind of kindNames) {
    const { title, text } = said(kind, parameters[kind] as never);
    for (const message of [title, ...(text ? [text] : [])])
      for (const language of ['vi', 'en'] as const) {
        assert.ok(message[language].length > 3, `${kind} ${language}`);
        assert.doesNotMatch(message[language], /[\p{Cc}\p{Cf}]|undefined|\[object/u, `${kind} ${language}`);
      }
    assert.notEqual(title.vi, title.en, kind);
  }
});

test('whatever names and comments say, a mail has one subject and no foreign markup', () => {
  for (const kind of kindNames) {
    const { subject, html, text } = written([told(kind)]);
    assert.doesNotMatch(subject, /[\r\n\p{Cc}\p{Cf}]/u, kind);
    assert.doesNotMatch(html, /<script|\p{Cf}/u, kind);
    assert.doesNotMatch(
      html.replace(
        /<a href="[^"<>]*">|<\/?(html|body|p|ul|li|a|hr)>|<br>|<!doctype html>|<html lang="vi">|<meta charset="utf-8">/g,
        '',
      ),
      /</,
      kind,
    );
    assert.ok(text.includes('https://hub.example/vi/workspace/datasets/1'), kind);
  }
});

test('all addresses are the hub’s own', () => {
  const { html, text } = written(
    kindNames.map((kind) => told(kind)),
    'en',
  );
  const addresses = [...`${html} ${text}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => address);
  assert.ok(addresses.length > 30);
  for (const address of addresses) assert.ok(address.startsWith('https://hub.example/'), address);
  assert.ok(text.includes('https://hub.example/en/workspace/notifications'));
  assert.ok(text.includes('https://hub.example/api/v1/notifications/unsubscribe?token=abc'));
});

test('one is the subject itself; many are counted, and the first twenty named', () => {
  assert.equal(
    written([told('run-held', said('run-held', { source: { vi: 'Trạm Hà Nội' }, removals: 3 }))]).subject,
    'Chờ quyết định gỡ: Trạm Hà Nội',
  );
  const many = written(
    Array.from({ length: 100 }, () => told('service-up')),
    'en',
  );
  assert.equal(many.subject, '100 new notifications');
  assert.equal(many.html.match(/<li>/g)?.length, 20);
  assert.match(many.text, /and 80 more/);
  assert.match(written([told('service-up', { times: 4 })]).text, /\(4 lần\)/);
});
