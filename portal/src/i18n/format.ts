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

export const formatNumber = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(value);

/** A size in bytes as people say it: 1,2 MB. */
export function formatSize(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  const value = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
  return `${value}\u00a0${units[step]}`;
}

/** A period by its years: 2018–2024, 2018, “since 2018”, “to 2024”. */
export function formatPeriod(period: { start?: string; end?: string } | undefined, locale: Locale): string {
  const [from, to] = [period?.start?.slice(0, 4), period?.end?.slice(0, 4)];
  if (from && to) return from === to ? from : `${from}–${to}`;
  if (from) return `${locale === 'vi' ? 'từ' : 'since'} ${from}`;
  return to ? `${locale === 'vi' ? 'đến' : 'to'} ${to}` : '';
}
