import { getRequestConfig } from 'next-intl/server';
import { compiled } from './compiled';
import { en } from './messages/en';
import { vi } from './messages/vi';
import { isLocale, routing } from './routing';

const messages = { vi: compiled(vi), en: compiled(en) };

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? '';
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Asia/Ho_Chi_Minh' };
});
