import { type RawBuilder, sql } from 'kysely';
import type { Predicate } from './predicate.ts';
import type { RecordClass } from './rules.ts';

/** Where a table says whose its records are. */
export interface Bearing {
  /** The column with a record's labels, three at most. */
  labels?: RawBuilder<unknown>;
  /** The column with the organization that a record belongs to. */
  organization?: RawBuilder<unknown>;
  /** The column with the person that a record belongs to. */
  person?: RawBuilder<unknown>;
}

/**
 * The condition that leaves the records which a predicate permits: the only place where one becomes SQL. Lists are
 * compared so that PostgreSQL hashes them, for they may be long; what everybody may read is asked in the words of
 * the partial indexes.
 */
export function permitted(
  predicate: Predicate<RecordClass, string>,
  { labels, organization, person }: Bearing,
): RawBuilder<boolean> {
  if (predicate.kind === 'everything') return sql`true`;
  const conditions: RawBuilder<unknown>[] = [];
  if (labels && predicate.labels.length === 1 && predicate.labels[0] === 'public')
    conditions.push(sql`'public' = any (${labels})`);
  else if (labels && predicate.labels.length > 0) {
    const list = sql`any (${[...predicate.labels]}::text[])`;
    conditions.push(sql`${labels}[1] = ${list}`, sql`${labels}[2] = ${list}`, sql`${labels}[3] = ${list}`);
  }
  const organizations = named(predicate, 'org:');
  if (organization && organizations.length > 0)
    conditions.push(sql`${organization} = any (${organizations}::uuid[])`);
  const people = named(predicate, 'person:');
  if (person && people.length > 0) conditions.push(sql`${person} = any (${people}::uuid[])`);
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` or `)})` : sql`false`;
}

const named = ({ labels }: Predicate<RecordClass, string>, prefix: string): string[] =>
  labels.filter((label) => label.startsWith(prefix)).map((label) => label.slice(prefix.length));
