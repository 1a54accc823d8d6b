import type { Database } from '../database/index.ts';
import { csvLine, csvMark } from '../http/csv.ts';
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
  yield csvMark + csvLine(columns.map(([title]) => title));
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
  return csvLine(columns.map(([, name]) => shown[name]));
}
