import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { headOf, hex, linkHash, seal } from './chain.ts';
import { type EventRow, eventColumns, eventHash } from './event.ts';

export type BreakKind = 'changed' | 'removed' | 'inserted' | 'cut';

/** The first thing that is wrong. */
export interface Break {
  kind: BreakKind;
  position: number | null;
  eventId: number | null;
  message: string;
}

/** How far a check has come: along the chain first, then along the events. */
export interface Progress {
  part: 'chain' | 'events';
  /** Position or event id. */
  at: number;
  /** The link at that position, in hexadecimal. */
  hash: string;
  checked: number;
}

export const beginning: Progress = { part: 'chain', at: 0, hash: '00'.repeat(32), checked: 0 };

export interface Verified {
  progress: Progress;
  broken?: Break;
  done: boolean;
}

interface Link extends EventRow {
  position: number;
  event_id: number;
  event_hash: Uint8Array;
  hash: Uint8Array;
}

/** Links or events looked at in one step: it bounds what is in memory. */
const step = 1000;

/**
 * Checks the next part of the log.
 * @param anchor position and hash that were kept elsewhere
 */
export async function verifySome(
  database: Database,
  progress: Progress,
  anchor?: { position: number; hash: string },
): Promise<Verified> {
  if (progress.at === 0 && progress.part === 'chain') await seal(database);
  return progress.part === 'chain'
    ? verifyLinks(database, progress, anchor)
    : verifyEvents(database, progress);
}

async function verifyLinks(
  database: Database,
  from: Progress,
  anchor?: { position: number; hash: string },
): Promise<Verified> {
  const links = await database.query<Link>(sql`
    select c.position, c.event_id, c.event_hash, c.hash, ${eventColumns}
    from audit_chain c left join audit_event e on e.id = c.event_id
    where c.position > ${from.at} order by c.position limit ${step}`);
  const progress = { ...from };
  for (const link of links) {
    const broken =
      faultOf(link, progress) ??
      (anchor?.position === link.position && anchor.hash !== hex(link.hash)
        ? fault(
            'changed',
            link.position,
            link.event_id,
            'the chain up to here is not the one that was anchored',
          )
        : undefined);
    if (broken) return { progress, broken, done: true };
    progress.at = link.position;
    progress.hash = hex(link.hash);
    progress.checked += 1;
  }
  if (links.length === step) return { progress, done: false };
  const cut = await endOf(database, progress, anchor);
  return cut
    ? { progress, broken: cut, done: true }
    : { progress: { part: 'events', at: 0, hash: '', checked: progress.checked }, done: false };
}

function faultOf(link: Link, { at, hash }: Progress): Break | undefined {
  const place = at + 1;
  if (link.position !== place) return fault('removed', place, null, 'the link was taken out of the chain');
  if (link.id === null) return fault('removed', place, link.event_id, 'the event is no longer in the log');
  if (hex(eventHash(link)) !== hex(link.event_hash))
    return fault('changed', place, link.event_id, 'the event is not what it was when the chain took it');
  if (hex(linkHash(Buffer.from(hash, 'hex'), link.event_hash)) !== hex(link.hash))
    return fault('changed', place, link.event_id, 'the link does not follow from the one before it');
  return undefined;
}

/** The chain must end where its head says, and not before what was anchored. */
async function endOf(
  database: Database,
  { at, hash }: Progress,
  anchor?: { position: number; hash: string },
): Promise<Break | undefined> {
  const head = await headOf(database);
  if (head.position > at) {
    // Sealing goes on while we look.
    const [next] = await database.query(sql`select 1 from audit_chain where position = ${at + 1}`);
    if (!next)
      return fault('cut', at + 1, null, `the chain was cut: it had ${head.position} links and has ${at}`);
    return undefined;
  }
  if (head.position < at)
    return fault('inserted', head.position + 1, null, 'the chain goes on behind its head');
  if (head.hash !== hash) return fault('changed', at, null, 'the head is not the last link of the chain');
  if (anchor && anchor.position > at)
    return fault(
      'cut',
      at + 1,
      null,
      `the chain was cut: ${anchor.position} links were anchored, ${at} are left`,
    );
  return undefined;
}

/** Every event is in the chain, or waits for it. */
async function verifyEvents(database: Database, from: Progress): Promise<Verified> {
  const [page] = await database.query<{
    last: number | null;
    n: number;
    stray: number | null;
    lost: number | null;
  }>(sql`
    with page as (select id from audit_event where id > ${from.at} order by id limit ${step * 10})
    select max(id) as last, count(*) as n,
      min(id) filter (where not exists (select 1 from audit_chain c where c.event_id = page.id)
        and not exists (select 1 from audit_unsealed u where u.event_id = page.id)) as stray,
      (select min(u.event_id) from audit_unsealed u where not exists (select 1 from audit_event e where e.id = u.event_id)) as lost
    from page`);
  const progress = { ...from, at: page?.last ?? from.at };
  const broken = page?.stray
    ? fault('inserted', null, page.stray, 'the event was put into the log past the chain')
    : page?.lost
      ? fault('removed', null, page.lost, 'the event was taken out of the log before the chain took it')
      : undefined;
  return { progress, ...(broken && { broken }), done: broken !== undefined || (page?.n ?? 0) < step * 10 };
}

const fault = (kind: BreakKind, position: number | null, eventId: number | null, message: string): Break => ({
  kind,
  position,
  eventId,
  message,
});
