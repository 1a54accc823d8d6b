import type { Locale } from './routing';

/** 23/11/2026; a year or a month stays one. */
export function formatDate(date: string | undefined, locale: Locale): string {
  if (!date) return '';
  if (date.length === 4) return date;
  if (date.length === 7) return `${date.slice(5)}/${date.slice(0, 4)}`;
  const [year, month, day] = date.slice(0, 10).split('-');
  return locale === 'en'
    ? `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`
    : `${day}/${month}/${year}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// Making a formatter costs far more than using it, and a page holds a hundred numbers.
const region = { vi: 'vi-VN', en: 'en-GB' };
const each = <T>(make: (tag: string) => T): Record<Locale, T> => ({
  vi: make(region.vi),
  en: make(region.en),
});
const numbers = each((tag) => new Intl.NumberFormat(tag));
const tenths = each((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const ages = each((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
const timeZone = 'Asia/Ho_Chi_Minh';
const days = new Intl.DateTimeFormat('en-CA', { timeZone });
const clocks = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });

/** The day where the hub is, YYYY-MM-DD. */
export const today = () => days.format(Date.now());

export const formatNumber = (value: number, locale: Locale) => numbers[locale].format(value);

/** 14:05, 23/11/2026, in the time of the place; of a date alone the date. */
export function formatDateTime(instant: string, locale: Locale): string {
  if (instant.length <= 10) return formatDate(instant, locale);
  const moment = new Date(instant);
  return `${clocks.format(moment)}, ${formatDate(days.format(moment), locale)}`;
}

const weekdays = each((tag) => new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long' }));

/** Thứ Hai, 23/11/2026, 14:25, in the time of the place. */
export function formatMoment(moment: number, locale: Locale): string {
  const day = days.format(moment);
  return `${weekdays[locale].format(moment)}, ${formatDate(day, locale)}, ${clocks.format(moment)}`;
}

/** How long ago: 12 phút trước, hôm qua; after a week, and for what is yet to come, the date. */
export function formatAge(date: string, locale: Locale, now = Date.now()): string {
  const moment = Date.parse(date);
  const minutes = Math.floor((now - moment) / 60_000);
  if (date.length < 10 || Number.isNaN(moment) || minutes < 0) return formatDate(date, locale);
  const exact = date.length > 10;
  const day = exact ? days.format(moment) : date;
  const ago = Math.round((Date.parse(days.format(now)) - Date.parse(day)) / 86_400_000);
  if (ago > 7) return formatDate(day, locale);
  if (!exact || ago > 1 || minutes >= 720) return ages[locale].format(-ago, 'day').toLowerCase();
  return minutes < 60
    ? ages[locale].format(-minutes, 'minute')
    : ages[locale].format(-Math.floor(minutes / 60), 'hour');
}

/** A size in bytes as people say it: 1,2 MB. */
export function formatSize(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  return `${tenths[locale].format(bytes / 1000 ** step)}\u00a0${units[step]}`;
}

/** A period by its years: 2018–2024, 2018, “since 2018”, “to 2024”. */
export function formatPeriod(period: { start?: string; end?: string } | undefined, locale: Locale): string {
  const [from, to] = [period?.start?.slice(0, 4), period?.end?.slice(0, 4)];
  if (from && to) return from === to ? from : `${from}–${to}`;
  if (from) return `${locale === 'vi' ? 'từ' : 'since'} ${from}`;
  return to ? `${locale === 'vi' ? 'đến' : 'to'} ${to}` : '';
}

/** A share of one as per cent: 2,1 % in Vietnamese, 2.1% in English. */
export function formatShare(share: number, locale: Locale): string {
  const value = formatNumber(Math.round(share * 1000) / 10, locale);
  return locale === 'vi' ? `${value}\u00a0%` : `${value}%`;
}
