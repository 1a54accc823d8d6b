export type ColumnType = 'text' | 'integer' | 'number' | 'date' | 'boolean' | 'empty';

const absent = /^(?:|[-–.]{1,3}|n\/?a|null|nan)$/i;

/** Whether a cell stands for a value that is not there. */
export const isMissing = (cell: string) => absent.test(cell);

/** Narrow ones first. A code such as 00123 is no number, for its zeros count. */
const types: [ColumnType, RegExp][] = [
  ['boolean', /^(?:true|false)$/i],
  ['integer', /^[+-]?(?:0|[1-9]\d{0,17})$/],
  // With a comma or a point before the decimals, and the other one between thousands.
  [
    'number',
    /^[+-]?(?=[\d.,])(?:(?:0|[1-9]\d{0,17})?(?:[.,]\d{1,30})?|[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?))(?:e[+-]?\d{1,3})?$/i,
  ],
  // The year first, or day and month before it.
  [
    'date',
    /^(?:\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  ],
];

/** Cells longer than any number or date are text. */
const longest = 40;

/** The narrowest type that all values of a column have. */
export function columnType(cells: string[]): ColumnType {
  const values = cells.filter((cell) => !isMissing(cell));
  if (values.length === 0) return 'empty';
  if (values.some((value) => value.length > longest || !/\d|^(?:true|false)$/i.test(value))) return 'text';
  return types.find(([, pattern]) => values.every((value) => pattern.test(value)))?.[0] ?? 'text';
}
