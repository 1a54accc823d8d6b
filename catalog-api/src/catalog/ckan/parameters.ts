import { invalid } from '../../errors.ts';
import type { OperationRequest } from '../../http/operation.ts';

/** What an action was called with, whether in the address, in a form or in JSON, read by kind. */
export interface Parameters {
  text(name: string): string | undefined;
  required(name: string): string;
  integer(name: string, fallback: number, maximum: number): number;
  flag(name: string): boolean;
  /** A JSON list, a repeated parameter, or one value. */
  list(name: string): string[];
}

/** @throws BusinessError `invalid` naming the parameter, from each reader */
export function parametersOf(request: Pick<OperationRequest, 'query' | 'body'>): Parameters {
  const body = request.body !== null && typeof request.body === 'object' ? request.body : {};
  const given: Record<string, unknown> = { ...request.query, ...body };

  const text = (name: string): string | undefined => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'object') {
      throw badParameter(name, 'Phải là một giá trị đơn.', 'Must be a single value.');
    }
    return String(value);
  };

  return {
    text,
    required(name) {
      const value = text(name);
      if (value === undefined) throw badParameter(name, 'Thiếu giá trị.', 'Missing value');
      return value;
    },
    integer(name, fallback, maximum) {
      const value = text(name);
      if (value === undefined) return fallback;
      if (!/^\d{1,9}$/.test(value)) {
        throw badParameter(name, 'Phải là số nguyên không âm.', 'Must be a whole number, not below zero.');
      }
      return Math.min(Number(value), maximum);
    },
    flag: (name) => /^(true|yes|t|y|1|on)$/i.test(text(name) ?? ''),
    list(name) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (Array.isArray(value)) return value.map(String);
      const single = text(name);
      if (single === undefined) return [];
      return single.trimStart().startsWith('[') ? jsonList(name, single) : [single];
    },
  };
}

function jsonList(name: string, text: string): string[] {
  // Python's notation of a list of names differs from JSON by its quotes only.
  const json = text.includes('"') ? text : text.replaceAll("'", '"');
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return value.map(String);
  } catch {
    throw badParameter(name, 'Danh sách JSON bị hỏng.', 'The JSON list is broken.');
  }
  return [text];
}

export const badParameter = (parameter: string, vi: string, en: string) =>
  invalid({
    code: 'bad-request',
    message: { vi: 'Tham số không hợp lệ.', en: 'A parameter is not valid.' },
    faults: [{ parameter, code: 'bad-value', message: { vi, en } }],
  });
