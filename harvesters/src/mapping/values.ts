import {
  type ContactPoint,
  isWebAddress,
  matchConcept,
  type Problem,
  parseDate,
} from '@envhub/metadata-schemas';

export type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a value that should be text: numbers and booleans are written out, blank is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A list of a value that may be one thing, many, or none. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textsOf = (value: unknown): string[] => listOf(value).flatMap((item) => textOf(item) ?? []);

/** Parses text that may hold JSON; undefined when it does not. */
export function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** What one mapping notices on its way: values that were read as something else, and values left out. */
export interface Notes {
  problems: Problem[];
  rawValues: Record<string, string>;
  /** A value could not be used; it stays in the raw record. */
  warn(field: string, value: unknown, rule: string, message: string): void;
  date(value: unknown, field: string): string | undefined;
  address(value: unknown, field: string, base?: string): string | undefined;
  size(value: unknown, field: string): number | undefined;
  /** Code of a list, or a note that none fits. */
  code(list: string, value: unknown, field: string): string | undefined;
}

const units: Record<string, number> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

export function createNotes(): Notes {
  const problems: Problem[] = [];
  const rawValues: Record<string, string> = {};
  const keep = (field: string, raw: unknown) => {
    const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
    rawValues[`/${field.replaceAll('.', '/')}`] = text.slice(0, 5000);
  };
  const warn: Notes['warn'] = (field, value, rule, message) => {
    problems.push({ field, value: short(value), rule, severity: 'warning', message });
  };
  return {
    problems,
    rawValues,
    warn,
    date(value, field) {
      const text = textOf(value);
      if (text === undefined) return undefined;
      const parsed = parseDate(text);
      if (parsed?.value !== text) keep(field, value);
      if (!parsed)
        warn(field, value, 'date', `“${short(text)}” is no date; write it as 2026-11-23. Left out.`);
      return parsed?.value;
    },
    address(value, field, base) {
      const text = textOf(value);
      if (text === undefined) return undefined;
      const found = webAddress(text, base);
      if (found === undefined)
        warn(
          field,
          value,
          'web-address',
          `“${short(text)}” is no web address; begin it with https://. Left out.`,
        );
      else if (found !== text) keep(field, value);
      return found;
    },
    size(value, field) {
      const text = textOf(value);
      if (text === undefined) return undefined;
      const size = bytesOf(text);
      if (String(size) !== text) keep(field, value);
      if (size === undefined)
        warn(field, value, 'byte-size', `“${short(text)}” is no size in bytes. Left out.`);
      return size;
    },
    code(list, value, field) {
      const text = textOf(value);
      if (text === undefined) return undefined;
      const code = matchConcept(list, text)?.code;
      if (code !== text) keep(field, value);
      if (code === undefined)
        warn(field, value, 'code-list', `“${short(text)}” is not in the code list ${list}. Left out.`);
      return code;
    },
  };
}

const short = (value: unknown) =>
  typeof value === 'string' && value.length > 300 ? `${value.slice(0, 300)}…` : value;

/** Bytes of a text such as `10240`, `"12.5 KB"`, `1,234`. */
export function bytesOf(text: string): number | undefined {
  const match = /^([\d.,\s]+?)\s*([kmgt]?)(i?)(?:b|bytes?|octets?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, digits = '', unit = '', binary] = match;
  const plain = digits.replace(/\s/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  const number = Number(plain.replace(',', '.'));
  const factor = binary
    ? 1024 ** Math.max(0, ['', 'k', 'm', 'g', 't'].indexOf(unit.toLowerCase()))
    : units[unit.toLowerCase()];
  const size = Math.round(number * (factor ?? Number.NaN));
  return Number.isSafeInteger(size) && size >= 0 && plain !== '' ? size : undefined;
}

/** A web address as sources write it: blanks, a missing scheme, relative to the source. */
export function webAddress(text: string, base?: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replaceAll('\\', '/');
  const encoded = trimmed.replace(/[\s<>"{}|^`]/g, (mark) => encodeURIComponent(mark));
  if (isWebAddress(encoded)) return encoded;
  const named = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+\/)/i.test(encoded) ? `https://${encoded}` : undefined;
  if (named && isWebAddress(named)) return named;
  const relative = /^(\/|\.\.?\/)/.test(encoded) && base && /^https?:/i.test(base);
  const full = relative && URL.canParse(encoded, base) ? new URL(encoded, base).href : undefined;
  return full && isWebAddress(full) ? full : undefined;
}

/** A contact of the pieces that sources give; none when nothing of it is usable. */
export function contactOf(
  parts: { name?: unknown; email?: unknown; telephone?: unknown; url?: unknown },
  language: string,
  notes: Notes,
  field: string,
): ContactPoint | undefined {
  const name = textOf(parts.name);
  const email = emailOf(parts.email);
  if (email === undefined && textOf(parts.email))
    notes.warn(`${field}.email`, parts.email, 'email', 'This is no e-mail address. Left out.');
  const telephone = textOf(parts.telephone)?.replace(/^tel:/i, '').slice(0, 200);
  const url = notes.address(parts.url, `${field}.url`);
  const contact: ContactPoint = {
    ...(name && { name: { [language]: name } }),
    ...(email && { email }),
    ...(telephone && { telephone }),
    ...(url && { url }),
  };
  return Object.keys(contact).length > 0 ? contact : undefined;
}

export function emailOf(value: unknown): string | undefined {
  const text = textOf(value)
    ?.replace(/^mailto:/i, '')
    .split('?')[0]
    ?.trim();
  return text && text.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
}

/** Leaves out members without a value. */
export function compact<T extends Record<string, unknown>>(
  row: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Row = {};
  for (const key of Object.keys(row)) if (row[key] !== undefined) kept[key] = row[key];
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}
