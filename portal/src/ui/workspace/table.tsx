import './table.css';
import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  head: string;
  cell: (item: T) => ReactNode;
  /** Digits of one width, at the right. */
  number?: boolean;
  /** The name of its row. */
  name?: boolean;
  /** Buttons: on a phone they stand in a row of their own, without the head. */
  actions?: boolean;
}

/** What each part is, whatever its layout. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * Rows under heads. On a phone each row is a block of heads and values; the roles say that it is a table all the
 * same, which browsers forget of what is not laid out as one.
 */
export function Table<T>({
  label,
  columns,
  items,
  keyOf,
  rest,
}: {
  label: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Whether a row is of the past, and stands back. */
  rest?: (item: T) => boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="ws-scrolls" tabIndex={0} aria-label={label}>
      <table className="ws-list" {...as.table}>
        <thead {...as.group}>
          <tr {...as.row}>
            {columns.map(({ key, head, number, actions }) => (
              <th key={key} {...as.head} scope="col" className={number ? 'number' : undefined}>
                {actions ? <span className="visually-hidden">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.group}>
          {items.map((item) => (
            <tr key={keyOf(item)} {...as.row} className={rest?.(item) ? 'ws-rest' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} item={item} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<T>({ column, item }: { column: Column<T>; item: T }) {
  const { head, cell, number, name, actions } = column;
  const style = [number && 'number num', actions && 'ws-cell-actions'].filter(Boolean).join(' ');
  const shared = { ...(style && { className: style }), ...(!actions && { 'data-head': head }) };
  return name ? (
    <th {...as.name} scope="row" {...shared}>
      {cell(item)}
    </th>
  ) : (
    <td {...as.cell} {...shared}>
      {cell(item)}
    </td>
  );
}
