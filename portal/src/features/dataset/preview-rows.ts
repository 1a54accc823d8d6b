const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/**
 * Rows of a table as HTML, every value escaped. A component for each of a hundred cells would cost the server
 * more than all the rest of the page.
 * @param missing what stands for a value that is not there, in words
 */
export function rowsAsHtml(
  rows: readonly (readonly (string | null)[])[],
  columns: readonly { type: string }[],
  missing: string,
): string {
  const sides = columns.map(({ type }) => (isNumeric(type) ? ' class="number"' : ''));
  const absent = `<span title="${escaped(missing)}">–</span>`;
  const cell = (value: string | null | undefined, side: string) =>
    `<td${side}>${value === null || value === undefined ? absent : escaped(value)}</td>`;
  return rows.map((row) => `<tr>${sides.map((side, i) => cell(row[i], side)).join('')}</tr>`).join('');
}

/** Columns whose values stand at the right, digit under digit. */
export const isNumeric = (type: string) => type === 'integer' || type === 'number';
