import { parseDate } from '@envhub/metadata-schemas';
import { type Notes, textOf } from './values.ts';

export interface Period {
  start?: string;
  end?: string;
}

const separators = [
  /\s*\/\s*/,
  /\s+TO\s+/i,
  /\s*[–—]\s*/,
  /\s+-\s+/,
  /\s*\.\.\s*/,
  /(?<=\d{4})-(?=\d{2}\/\d{2}\/\d{4}|\d{4}$)/,
];

/** A period written as one text: `2001-01-01/2010-12-31`, `[… TO …]`, `2001-2010`, `2010/P1Y`, one date. */
export function periodOf(value: unknown, notes: Notes, field: string): Period | undefined {
  const text = textOf(value)
    ?.replace(/^\[|\]$/g, '')
    .trim();
  if (text === undefined || text === '') return undefined;
  const single = parseDate(text);
  if (single) return { start: single.value, end: single.value };
  for (const separator of separators) {
    const parts = text.split(separator);
    if (parts.length !== 2) continue;
    const period = between(parts[0] ?? '', parts[1] ?? '');
    if (period) return period;
  }
  notes.warn(
    field,
    value,
    'temporal',
    `“${text.slice(0, 200)}” is no period; write it as 2001-01-01/2010-12-31. Left out.`,
  );
  return undefined;
}

const open = /^(\.\.|\*|now|present|ongoing|current|nay|)$/i;

function between(from: string, to: string): Period | undefined {
  const start = parseDate(from)?.value;
  const end = parseDate(to)?.value ?? (start && /^P/i.test(to) ? after(start, to) : undefined);
  if (!start && !open.test(from)) return undefined;
  if (!end && !open.test(to)) return undefined;
  return start || end ? { ...(start && { start }), ...(end && { end }) } : undefined;
}

/** The last day of a period that begins on a date and lasts an ISO 8601 duration. */
function after(start: string, duration: string): string | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/i.exec(duration);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(start.length === 4 ? `${start}-01-01` : start.slice(0, 10).padEnd(10, '-01'));
  if (Number.isNaN(date.getTime())) return undefined;
  date.setUTCFullYear(
    date.getUTCFullYear() + years,
    date.getUTCMonth() + months,
    date.getUTCDate() + weeks * 7 + days,
  );
  if (years + months + weeks + days > 0) date.setUTCDate(date.getUTCDate() - 1);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** A period of two values; a date that cannot be read is left out with a note. */
export function periodBetween(from: unknown, to: unknown, notes: Notes, field: string): Period | undefined {
  const start = notes.date(from, `${field}.start`);
  const end = notes.date(to, `${field}.end`);
  return start || end ? { ...(start && { start }), ...(end && { end }) } : undefined;
}
