import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';

/** How long uses gather before they are written, in milliseconds. */
const round = 30_000;
/** Keys that wait at most, should the database be away for long. */
const most = 10_000;

/** When keys were last used: noted in memory, written in batches, so that reading by key writes nothing. */
export function createLastUsed({ database, log }: { database: Database; log: Logger }) {
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const batch = [...waiting].map(([id, at]) => ({ id, at: new Date(at).toISOString() }));
    waiting.clear();
    try {
      await database.query(sql`
        with used as (
          select k.id, u.at from api_key k
          join jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as u(id uuid, at timestamptz) on u.id = k.id
          where k.last_used_at is null or k.last_used_at < u.at order by k.id for update of k)
        update api_key k set last_used_at = used.at from used where k.id = used.id`);
    } catch (error) {
      log.warn({ err: error }, 'when keys were used could not be written; it is tried again');
      for (const { id, at } of batch) if (waiting.size < most && !waiting.has(id)) note(id, Date.parse(at));
    }
  }

  function note(id: string, at = Date.now()): void {
    if (!waiting.has(id) && waiting.size >= most) return;
    waiting.set(id, at);
    timer ??= setTimeout(() => void flush(), round).unref();
  }

  return { note: (id: string) => note(id), flush };
}

export type LastUsed = ReturnType<typeof createLastUsed>;
