import { invalid } from '../errors.ts';

/** One page of a list, as every list of the API answers. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/**
 * Cuts one page out of rows that were read with one more than `limit`.
 * @param keyOf the sort values of an item: where the next page goes on
 */
export function pageOf<T>(
  rows: T[],
  limit: number,
  total: number,
  keyOf: (item: T) => (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, total, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

export function encodeCursor(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** What a value of a cursor must be; callers may hand it to the database as it is. */
export type CursorPart = 'string' | 'number' | 'integer' | 'uuid';

const fits: Record<CursorPart, (value: unknown) => boolean> = {
  // Neither U+0000 nor half a surrogate pair can be a value of the database.
  string: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/**
 * Reads a cursor of ours back.
 * @param parts what each value must be
 * @throws BusinessError `invalid` (bad-cursor)
 */
export function decodeCursor(cursor: unknown, parts: CursorPart[]): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  if (
    !Array.isArray(values) ||
    values.length !== parts.length ||
    !parts.every((part, i) => fits[part](values[i]))
  )
    throw badCursor();
  return values as (string | number)[];
}

function parsed(cursor: unknown): unknown {
  try {
    return JSON.parse(Buffer.from(String(cursor), 'base64url').toString());
  } catch {
    throw badCursor();
  }
}

export const badCursor = () =>
  invalid({
    code: 'bad-cursor',
    message: {
      vi: 'Con trỏ trang không hợp lệ; hãy bắt đầu lại từ trang đầu.',
      en: 'The cursor is not valid; begin with the first page again.',
    },
    faults: [
      {
        parameter: 'cursor',
        code: 'bad-cursor',
        message: {
          vi: 'Dùng đúng giá trị “next” của trang trước.',
          en: 'Use the `next` of the page before as it is.',
        },
      },
    ],
  });
