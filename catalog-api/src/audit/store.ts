import { type RawBuilder, sql } from 'kysely';
import type { Predicate } from '../access/policy/predicate.ts';
import { permitted } from '../access/policy/sql.ts';
import { type Database, named } from '../database/index.ts';
import { eventColumns, type ShownEvent } from './event.ts';
import { wordsOf } from './record.ts';

export interface EventFilter {
  actor?: string;
  action?: string;
  subjectKind?: string;
  subject?: string;
  /** Id or slug. */
  organization?: string;
  from?: string;
  to?: string;
  q?: string;
}

/** Where a list of events goes on. */
export type EventPosition = [at: string, id: number];

/** Events are counted up to here: nobody reads on, and counting a long log takes long. */
const mostCounted = 10_000;

export type EventReader = Predicate<'audit-event'>;

/** SQL of the audit log, newest first, for those who may read of the organization that an event concerns. */
export const eventStore = {
  page(
    database: Database,
    reader: EventReader,
    filter: EventFilter,
    after: EventPosition | undefined,
    limit: number,
  ): Promise<ShownEvent[]> {
    return database.query<ShownEvent>(sql`
      select ${eventColumns}, o.slug as organization_slug, o.record->'name' as organization_name
      from audit_event e left join organization o on o.id = e.organization_id
      where ${matching(reader, filter)} ${after ? sql`and (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
      order by e.at desc, e.id desc limit ${limit}`);
  },

  /** How many there are; no more than a few thousand are counted. */
  async count(
    database: Database,
    reader: EventReader,
    filter: EventFilter,
  ): Promise<{ total: number; totalIsLeast: boolean }> {
    const [row] = await database.query<{ n: number }>(sql`
      select count(*) as n from (select 1 from audit_event e where ${matching(reader, filter)} limit ${mostCounted + 1}) t`);
    const n = row?.n ?? 0;
    return { total: Math.min(n, mostCounted), totalIsLeast: n > mostCounted };
  },
};

function matching(
  reader: EventReader,
  { actor, action, subjectKind, subject, organization, from, to, q }: EventFilter,
) {
  const conditions: RawBuilder<unknown>[] = [permitted(reader, { organization: sql`e.organization_id` })];
  if (actor !== undefined) conditions.push(sql`e.actor = ${actor}`);
  if (action !== undefined) conditions.push(sql`e.action = ${action}`);
  if (subjectKind !== undefined) conditions.push(sql`e.subject_kind = ${subjectKind}`);
  if (subject !== undefined) conditions.push(sql`e.subject_id = ${subject}`);
  if (organization !== undefined)
    conditions.push(
      sql`e.organization_id = (select id from organization where ${named('organization', organization)})`,
    );
  if (from !== undefined) conditions.push(sql`e.at >= ${from}::timestamptz`);
  if (to !== undefined) conditions.push(sql`e.at < ${to}::timestamptz`);
  // Words are letters and digits alone.
  const beginnings = wordsOf(q ?? '').map((word) => `'${word}':*`);
  if (beginnings.length > 0) conditions.push(sql`e.words @@ ${beginnings.join(' & ')}::tsquery`);
  return sql.join(conditions, sql` and `);
}
