import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { columnType, isMissing } from './column-type.ts';
import { beginning, cleaned } from './content.ts';

const mostRows = 50;
const mostColumns = 100;
const mostCharacters = 200;

/** Shows the first rows of CSV or TSV, and what its columns hold. */
export function tablePreview(text: string, complete: boolean) {
  const records = recordsOf(text, complete);
  const [names = [], ...rows] = records;
  const columnCount = records.reduce((most, { length }) => Math.max(most, length), 0);
  const shown = Math.min(columnCount, mostColumns);
  const columns = Array.from({ length: shown }, (_, at) => {
    const cells = rows.map((row) => (row[at] ?? '').trim());
    const missing = rows.length === 0 ? 0 : cells.filter(isMissing).length / rows.length;
    return {
      name: cellOf(names[at]) ?? '',
      type: columnType(cells),
      missing: Math.round(missing * 1000) / 1000,
    };
  });
  return {
    kind: 'table' as const,
    columns,
    columnCount,
    rows: rows.slice(0, mostRows).map((row) => Array.from({ length: shown }, (_, at) => cellOf(row[at]))),
    rowCount: rows.length,
    truncated: !complete,
  };
}

function cellOf(cell: string | undefined): string | null {
  const text = cleaned(cell ?? '');
  if (text.trim() === '') return null;
  return text.length > mostCharacters ? `${beginning(text, mostCharacters)}…` : text;
}

/** The records of a text, as far as they can be told apart. */
function recordsOf(text: string, complete: boolean): string[][] {
  // Excel may say in a first line which delimiter follows.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  const lines = complete ? body : body.slice(0, lastLineEnd(body) || body.length);
  const { records, broken } = parsed(lines, { delimiter });
  // Of a beginning, the last record may end later; of a whole file a quote that never ends is only a character.
  if (!broken || (!complete && records.length > 1)) return records;
  return parsed(lines, { delimiter, quote: false }).records;
}

const lastLineEnd = (text: string) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;

function parsed(text: string, options: Options): { records: string[][]; broken: boolean } {
  const records: string[][] = [];
  try {
    parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      ...options,
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (!String((error as CsvError).code).startsWith('CSV_')) throw error;
    return { records, broken: true };
  }
  return { records, broken: false };
}

/** The delimiter that cuts the first lines into the same number of cells most often. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 64 * 1024);
  let best = { delimiter: ',', share: 0, cells: 1 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = parsed(sample, { delimiter, to: 30 }).records.map(({ length }) => length);
    const cells = mostFrequent(counts);
    const share = counts.filter((count) => count === cells).length / counts.length;
    if (cells > 1 && (share > best.share || (share === best.share && cells > best.cells)))
      best = { delimiter, share, cells };
  }
  return best.delimiter;
}

function mostFrequent(counts: number[]): number {
  const times = Map.groupBy(counts, (count) => count);
  return [...times].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}
