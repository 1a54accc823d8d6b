import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { type Message, notFound } from '../errors.ts';
import type { Locale, Operations, Reply } from '../http/operation.ts';
import { settingsStore } from './settings.ts';

/** A page of our own words and one button, which may do nothing but be pressed. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

const words = {
  title: { vi: 'Ngừng nhận thư thông báo', en: 'Stop notification e-mails' },
  ask: {
    vi: 'Bạn sẽ không nhận thư thông báo nữa; thông báo vẫn có trong không gian làm việc.',
    en: 'You will get no more notification e-mails; notifications stay in the workspace.',
  },
  done: {
    vi: 'Đã ngừng. Có thể bật lại trong phần thiết lập thông báo.',
    en: 'Done. You can switch them on again in the settings of notifications.',
  },
} satisfies Record<string, Message>;

/** The link at the foot of e-mails: a page with a button, for programs of mailboxes open links by themselves. */
export function createUnsubscribe({ database }: { database: Database }): Operations {
  return {
    askToUnsubscribe: async (_request, { locale }) =>
      page(locale, `<p>${words.ask[locale]}</p>${button(locale)}`),

    async unsubscribe(request, { locale }) {
      await database.transaction(async (transaction) => {
        const person = await settingsStore.unsubscribe(transaction, String(request.query.token));
        if (!person) throw noSuchLink();
        await recordAudit(transaction, [
          {
            actor: `person:${person}`,
            action: 'notification-settings.unsubscribe',
            subjectKind: 'person',
            subjectId: person,
            details: { by: 'the link of an e-mail' },
          },
        ]);
      });
      return page(locale, `<p>${words.done[locale]}</p>`);
    },
  };
}

/** Sent to the page's own address, which has the token. */
const button = (locale: Locale) =>
  `<form method="post"><button name="List-Unsubscribe" value="One-Click">${words.title[locale]}</button></form>`;

const page = (locale: Locale, body: string): Reply => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  headers: pageHeaders,
  body: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title[locale]}</title><h1>${words.title[locale]}</h1>${body}</html>`,
});

const noSuchLink = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Liên kết này không dùng được nữa.', en: 'This link is of no use any more.' },
  });
