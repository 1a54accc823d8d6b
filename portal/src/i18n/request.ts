import { getRequestConfig } from 'next-intl/server';
import { en } from './messages/en';
import { vi } from './messages/vi';
import { isLocale, routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? '';
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return { locale, messages: locale === 'en' ? en : vi, timeZone: 'Asia/Ho_Chi_Minh' };
});
