import type { Message } from '../../errors.ts';
import type { Said } from '../texts.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
  language: 'vi' | 'en';
  /** Where the e-mails can be stopped by one call, without signing in. */
  unsubscribe: string;
}

export interface Told extends Said {
  link: string;
  times: number;
}

/** An e-mail names so many; the rest wait in the workspace. */
const mostNamed = 20;

const words = {
  greeting: { vi: (name: string) => `Chào ${name},`, en: (name: string) => `Dear ${name},` },
  more: { vi: (n: number) => `và ${n} thông báo khác`, en: (n: number) => `and ${n} more` },
  subject: { vi: (n: number) => `${n} thông báo mới`, en: (n: number) => `${n} new notifications` },
  times: { vi: (n: number) => `(${n} lần)`, en: (n: number) => `(${n} times)` },
  settings: {
    vi: 'Xem thông báo và chọn loại được gửi thư',
    en: 'See notifications and choose what comes by e-mail',
  },
  stop: { vi: 'Ngừng nhận thư', en: 'Stop these e-mails' },
} as const;

/** One line without characters that would end a header or turn the order of what is read. */
const header = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 150);

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

/**
 * Writes one e-mail about all that happened: text, and the same in simple HTML without pictures or scripts.
 * @param told newest first, one at least
 */
export function compose(input: {
  name: string;
  language: 'vi' | 'en';
  told: readonly Told[];
  publicUrl: string;
  unsubscribeToken: string;
}): Composed {
  const { language, told, publicUrl } = input;
  const address = (path: string) => `${publicUrl}/${language}${path}`;
  const unsubscribe = `${publicUrl}/api/v1/notifications/unsubscribe?token=${input.unsubscribeToken}`;
  const named = told.slice(0, mostNamed);
  const items = named.map(({ title, text, link, times }) => ({
    title: header(title[language]) + (times > 1 ? ` ${words.times[language](times)}` : ''),
    text: text?.[language],
    link: address(link),
  }));
  const more = told.length > mostNamed ? words.more[language](told.length - mostNamed) : undefined;
  const only = told.length === 1 ? told[0] : undefined;
  const foot: [Message, string][] = [
    [words.settings, address('/workspace/notifications')],
    [words.stop, unsubscribe],
  ];
  const greeting = words.greeting[language](header(input.name));
  return {
    language,
    unsubscribe,
    subject: only ? header(only.title[language]) : words.subject[language](told.length),
    text: [
      greeting,
      ...items.map(({ title, text, link }) =>
        [`- ${title}`, ...(text ? [`  ${text}`] : []), `  ${link}`].join('\n'),
      ),
      ...(more ? [more] : []),
      ['-- ', ...foot.map(([label, link]) => `${label[language]}: ${link}`)].join('\n'),
    ].join('\n\n'),
    html: page(language, [
      `<p>${escaped(greeting)}</p>`,
      '<ul>',
      ...items.map(
        ({ title, text, link }) =>
          `<li><a href="${escaped(link)}">${escaped(title)}</a>${text ? `<br>${escaped(text)}` : ''}</li>`,
      ),
      '</ul>',
      ...(more ? [`<p>${escaped(more)}</p>`] : []),
      '<hr>',
      `<p>${foot.map(([label, link]) => `<a href="${escaped(link)}">${escaped(label[language])}</a>`).join(' · ')}</p>`,
    ]),
  };
}

const page = (language: string, lines: string[]) =>
  [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<body>',
    ...lines,
    '</body>',
    '</html>',
  ].join('\n');
