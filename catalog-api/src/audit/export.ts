import type { Database } from '../database/index.ts';
import { presentEvent, type ShownEvent } from './event.ts';
import { type EventFilter, type EventPosition, type EventReader, eventStore } from './store.ts';

const columns = [
  ['id', 'id'],
  ['at', 'at'],
  ['actor', 'actor'],
  ['actor name', 'actorName'],
  ['action', 'action'],
  ['subject kind', 'subjectKind'],
  ['subject', 'subjectId'],
  ['subject name', 'subjectName'],
  ['organization', 'organization'],
  ['request', 'requestId'],
  ['address', 'address'],
  ['before', 'before'],
  ['after', 'after'],
  ['details', 'details'],
] as const;

/** Events read at a time. */
const batch = 500;

/** The log as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets take it for what it is), page by page. */
export async function* exported(
  database: Database,
  reader: EventReader,
  filter: EventFilter,
  signal: AbortSignal,
): AsyncGenerator<string> {
  yield `\uFEFF${line(columns.map(([title]) => title))}`;
  for (let after: EventPosition | undefined; ; ) {
    signal.throwIfAborted();
    const rows = await eventStore.page(database, reader, filter, after, batch);
    if (rows.length > 0) yield rows.map(row).join('');
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = [last.at, last.id];
  }
}

function row(event: ShownEvent): string {
  const shown = { ...presentEvent(event), organization: event.organization_slug };
  return line(columns.map(([, name]) => shown[name]));
}

const line = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`;

/** What a spreadsheet would take for a formula is made a text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
