import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { type EventRow, eventColumns, eventHash } from './event.ts';

export interface Anchor {
  /** Links in the chain up to here. */
  position: number;
  hash: string;
  at: string | null;
}

/** A link: SHA-256 of the link before, and of the event. */
export const linkHash = (before: Uint8Array, ofEvent: Uint8Array): Buffer =>
  createHash('sha256').update(before).update(ofEvent).digest();

/** Events sealed in one transaction. */
const atOnce = 1000;

/**
 * Takes the events that were written since into the chain, in the order in which their transactions ended. Writers
 * do not wait for it; who else seals at the same time does.
 * @returns how many it took
 */
export async function seal(database: Database): Promise<number> {
  for (let sealed = 0; ; ) {
    const taken = await database.transaction(sealSome);
    sealed += taken;
    if (taken < atOnce) return sealed;
  }
}

async function sealSome(transaction: Database): Promise<number> {
  const [head] = await transaction.query<{ position: number; hash: Uint8Array }>(
    sql`select position, hash from audit_head for update`,
  );
  if (!head) throw new Error('the chain of the audit log has no head');
  const events = await transaction.query<EventRow>(sql`
    select ${eventColumns} from audit_unsealed u join audit_event e on e.id = u.event_id order by u.event_id limit ${atOnce}`);
  if (events.length === 0) return 0;
  let { position, hash } = head;
  const links = events.map((event) => {
    const ofEvent = eventHash(event);
    hash = linkHash(hash, ofEvent);
    position += 1;
    return { position, event_id: event.id, event_hash: hex(ofEvent), hash: hex(hash) };
  });
  await transaction.query(sql`
    insert into audit_chain (position, event_id, event_hash, hash)
    select position, event_id, decode(event_hash, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as t(position bigint, event_id bigint, event_hash text, hash text)`);
  await transaction.query(
    sql`delete from audit_unsealed where event_id = any (${events.map(({ id }) => id)}::bigint[])`,
  );
  await transaction.query(
    sql`update audit_head set position = ${position}, hash = decode(${hex(hash)}, 'hex')`,
  );
  return events.length;
}

/** The head of the chain: kept elsewhere, it shows later that nothing up to here was taken away. */
export async function headOf(database: Database): Promise<Anchor> {
  const [head] = await database.query<{ position: number; hash: Uint8Array; at: string | null }>(sql`
    select h.position, h.hash, c.sealed_at as at from audit_head h left join audit_chain c on c.position = h.position`);
  if (!head) throw new Error('the chain of the audit log has no head');
  return { position: head.position, hash: hex(head.hash), at: head.at };
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
