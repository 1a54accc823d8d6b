import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Takes or keeps a named lease, so that one process at a time does a task; a holder that dies loses it.
 * @param seconds how long it holds without being taken again
 * @returns whether it is the holder's now
 */
export async function holdLease(
  database: Database,
  name: string,
  holder: string,
  seconds: number,
): Promise<boolean> {
  const rows = await database.query(sql`
    insert into lease (name, holder, until) values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where lease.holder = excluded.holder or lease.until < now()
    returning name`);
  return rows.length > 0;
}
