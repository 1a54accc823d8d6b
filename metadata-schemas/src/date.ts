/** A date as the catalog keeps it, beside what the source wrote. */
export interface ParsedDate {
  /** YYYY, YYYY-MM, YYYY-MM-DD, or RFC 3339 with time. */
  value: string;
  raw: string;
}

const iso =
  /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const monthFirst = /^(\d{1,2})\/(\d{4})$/;
const named =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})|([a-z]{3,9})\.?\s+(\d{4}))(?:\s+\d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC|[+-]\d{4})?)?$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date in any of the shapes that catalogs write: ISO 8601 (basic and extended, with or without time
 * and zone), a year, a month, day/month/year (day first unless only month first can be meant), English dates
 * and `ngày 5 tháng 3 năm 2021`. A time without a zone is taken as UTC.
 * @returns undefined when the text is no date that exists
 */
export function parseDate(raw: unknown): ParsedDate | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = String(raw).trim();
  const value = fromIso(text) ?? fromDayFirst(text) ?? fromNamed(text) ?? fromVietnamese(text);
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
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
  if (!exists(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = /^z$/i.test(zone)
    ? 'Z'
    : zone.length === 3
      ? `${zone}:00`
      : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${date}T${hour}:${minute}:${second}${fraction ? `.${fraction}` : ''}${offset}`;
}

function fromDayFirst(text: string): string | undefined {
  const full = dayFirst.exec(text);
  if (full) {
    const [, a = '', b = '', year = ''] = full;
    return dated(year, b, a) ?? dated(year, a, b);
  }
  const short = monthFirst.exec(text);
  return short && Number(short[1]) >= 1 && Number(short[1]) <= 12
    ? `${short[2]}-${short[1]?.padStart(2, '0')}`
    : undefined;
}

function fromNamed(text: string): string | undefined {
  const match = named.exec(text);
  if (!match) return undefined;
  const [, d1, m1, y1, m2, d2, y2, m3, y3] = match;
  const month = months.indexOf((m1 ?? m2 ?? m3 ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  if (y3 !== undefined) return `${y3}-${String(month).padStart(2, '0')}`;
  return dated(y1 ?? y2 ?? '', String(month), d1 ?? d2 ?? '');
}

function fromVietnamese(text: string): string | undefined {
  const match =
    /^(?:(?:ngày\s+)?(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:,?\s+năm\s+|\/)(\d{4})$|^năm\s+(\d{4})$/iu.exec(
      text.normalize('NFC'),
    );
  if (!match) return undefined;
  const [, day, month, year, only] = match;
  if (only) return only;
  if (day) return dated(year ?? '', month ?? '', day);
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month?.padStart(2, '0')}` : undefined;
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
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
