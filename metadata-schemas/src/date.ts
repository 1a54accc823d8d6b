/** A date as the catalog keeps it, beside what the source wrote. */
export interface ParsedDate {
  /** YYYY, YYYY-MM, YYYY-MM-DD, or RFC 3339 with time. */
  value: string;
  raw: string;
}

const iso =
  /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const yearFirst = /^(\d{4})([/-])(\d{1,2})(?:\2(\d{1,2}))?$/;
// As XML Schema allows: a day, a month or a year of some zone.
const zonedDay = /^(\d{4}(?:-\d{2}){0,2})(?:Z|[+-]\d{2}:\d{2})$/;
const dayFirst =
  /^(?:\d{1,2}:\d{2}(?::\d{2})?,?\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?$/i;
const monthFirst = /^(\d{1,2})\/(\d{4})$/;
const named =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{4}))(?:\s+\d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC|[+-]\d{4})?)?$/i;
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * Reads a date in any of the shapes that catalogs write: ISO 8601 (basic and extended, with or without time
 * and zone), a year, a month, day/month/year (day first unless only month first can be meant), English dates
 * and `ngày 5 tháng 3 năm 2021`. A time without a zone is taken as UTC; of the last three forms only the day
 * is kept.
 * @returns undefined when the text is no date that exists
 */
export function parseDate(raw: unknown): ParsedDate | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = String(raw).trim();
  const value =
    fromIso(zonedDay.exec(text)?.[1] ?? text) ??
    fromYearFirst(text) ??
    fromDayFirst(text) ??
    fromNamed(text) ??
    fromVietnamese(text);
  return value === undefined ? undefined : { value, raw: String(raw) };
}

/** Whether text is a date in the form that the catalog keeps. */
export function isDate(text: string): boolean {
  return (
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?$/.test(text) &&
    fromIso(text) === text
  );
}

/** The first and the last day (YYYY-MM-DD) that a date covers: a year covers all its days. */
export function daysOf(date: string): { first: string; last: string } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7)
    return {
      first: `${date}-01`,
      last: `${date}-${lastDay(Number(date.slice(0, 4)), Number(date.slice(5)))}`,
    };
  return { first: date.slice(0, 10), last: date.slice(0, 10) };
}

function fromIso(text: string): string | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second = '00', fraction, zone = 'Z'] = match;
  if (year.startsWith('-') || year.startsWith('+')) return undefined;
  if (month === undefined) return year === '0000' ? undefined : year;
  if (day === undefined) return monthOf(year, month);
  if (!exists(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  return `${date}T${hour}:${minute}:${second}${fraction ? `.${fraction}` : ''}${offset}`;
}

/** A zone as RFC 3339 writes it; undefined when nowhere on earth has it. */
function offsetOf(zone: string): string | undefined {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const [sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)?.slice(1) ?? [];
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours}:${minutes}` : undefined;
}

function fromYearFirst(text: string): string | undefined {
  const [, year = '', , month = '', day] = yearFirst.exec(text) ?? [];
  return day === undefined ? monthOf(year, month) : dated(year, month, day);
}

function fromDayFirst(text: string): string | undefined {
  const full = dayFirst.exec(text);
  if (full) {
    const [, a = '', b = '', year = ''] = full;
    return dated(year, b, a) ?? dated(year, a, b);
  }
  const short = monthFirst.exec(text);
  return short ? monthOf(short[2] ?? '', short[1] ?? '') : undefined;
}

function fromNamed(text: string): string | undefined {
  const match = named.exec(text);
  if (!match) return undefined;
  const [, d1, m1, y1, m2, d2, y2, m3, y3] = match;
  const name = (m1 ?? m2 ?? m3 ?? '').toLowerCase();
  const month = String(months.findIndex((full) => full.startsWith(name)) + 1);
  return y3 === undefined ? dated(y1 ?? y2 ?? '', month, d1 ?? d2 ?? '') : monthOf(y3, month);
}

function fromVietnamese(text: string): string | undefined {
  const match =
    /^(?:(?:ngày\s+)?(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:,?\s+năm\s+|\/)(\d{4})$|^năm\s+(\d{4})$/iu.exec(
      text.normalize('NFC'),
    );
  if (!match) return undefined;
  const [, day, month, year, only] = match;
  if (only) return fromIso(only);
  return day ? dated(year ?? '', month ?? '', day) : monthOf(year ?? '', month ?? '');
}

function monthOf(year: string, month: string): string | undefined {
  return exists(Number(year), Number(month), 1) ? `${year}-${month.padStart(2, '0')}` : undefined;
}

function dated(year: string, month: string, day: string): string | undefined {
  return exists(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

function exists(year: number, month: number, day: number): boolean {
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
