import { daysOf } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import { permitted } from '../../access/policy/sql.ts';
import type { Position } from '../cursor.ts';
import type { FacetName } from '../facets.ts';
import type { Plan } from '../plan/plan.ts';
import type { SearchQuery } from '../port.ts';
import { clauseQuery, tsqueryText } from './tsvector.ts';

const tsquery = (text: string) => sql`${text}::tsquery`;
const all = (conditions: RawBuilder<unknown>[]) =>
  conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;

/** What must hold of a document before any facet is chosen: text, place, time, and that the reader may see it. */
export function baseConditions(query: SearchQuery, plan: Plan | undefined): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (plan) conditions.push(enoughOf(plan));
  conditions.push(permitted(query.reader, { labels: sql`audience` }));
  if (query.bbox) conditions.push(overlaps(query.bbox));
  // A dataset that says no period is not within one.
  if (query.from)
    conditions.push(
      sql`(period_end >= ${daysOf(query.from).first} or (period_end is null and period_start is not null))`,
    );
  if (query.to)
    conditions.push(
      sql`(period_start <= ${daysOf(query.to).last} or (period_start is null and period_end is not null))`,
    );
  return all(conditions);
}

/** The documents that have enough of the words: one look-up in the index. */
function enoughOf({ units, required }: Plan): RawBuilder<unknown> {
  if (units.length === 0) return sql`false`;
  const written = units.map((anyOf) => `(${tsqueryText(anyOf)})`);
  return sql`terms @@ ${tsquery(atLeast(written, required))}`;
}

/**
 * At least so many of a list: some from one half, the others from the other half. The index looks up each word as
 * often as it stands here, and this names a dozen far less often than the list of all ways to choose.
 */
export function atLeast(units: string[], size: number): string {
  if (size === units.length) return units.join(' & ');
  if (size === 1) return units.join(' | ');
  const left = units.slice(0, units.length >> 1);
  const right = units.slice(left.length);
  const ways: string[] = [];
  for (let n = Math.max(0, size - right.length); n <= Math.min(size, left.length); n++) {
    const parts = [...(n > 0 ? [atLeast(left, n)] : []), ...(n < size ? [atLeast(right, size - n)] : [])];
    ways.push(parts.map((part) => `(${part})`).join(' & '));
  }
  return ways.join(' | ');
}

/** Boxes overlap; one that crosses the antimeridian (west > east) is the two halves of itself. */
function overlaps([west, south, east, north]: [number, number, number, number]): RawBuilder<unknown> {
  const within = (from: number, to: number) =>
    sql`case when west <= east then west <= ${to} and east >= ${from} else west <= ${to} or east >= ${from} end`;
  const lon = west <= east ? within(west, east) : sql`(${within(west, 180)} or ${within(-180, east)})`;
  return sql`(south <= ${north} and north >= ${south} and ${lon})`;
}

/** Whether a document has one of the values of a facet. */
export const hasValue = (facet: FacetName, anyOf: string[]): RawBuilder<unknown> =>
  sql`facet_values && ${anyOf.map((value) => `${facet}=${value}`)}::text[]`;

/** The score of a plan: for each group its best clause, and what the values are worth. */
export function scoreOf(plan: Plan): RawBuilder<number> {
  if (plan.groups.length === 0) return sql<number>`0::float8`;
  const groups = plan.groups.map((group) => {
    // Best first: the first clause that matches is the group's.
    const cases = group
      .toSorted((a, b) => b.weight - a.weight)
      .map((clause) => sql`when terms @@ ${tsquery(clauseQuery(clause))} then ${clause.weight}::float8`);
    return sql`case ${sql.join(cases, sql` `)} else 0 end`;
  });
  const values = plan.values.map(
    ({ facet, anyOf, weight }) => sql`case when ${hasValue(facet, anyOf)} then ${weight}::float8 else 0 end`,
  );
  return sql<number>`${sql.join([...groups, ...values], sql` + `)}`;
}

/** Sort columns and direction of an order; the id settles equals. */
export function orderOf(query: SearchQuery): { value: RawBuilder<unknown>; descending: boolean } {
  switch (query.sort) {
    case 'relevance':
      return { value: sql`score`, descending: true };
    case 'modified':
      return { value: sql`modified`, descending: false };
    case '-modified':
      return { value: sql`modified`, descending: true };
    case 'title':
      return { value: sql`title_key`, descending: false };
    case '-title':
      return { value: sql`title_key`, descending: true };
    default:
      return query.sort satisfies never;
  }
}

export function after(query: SearchQuery, position: Position | undefined): RawBuilder<unknown> {
  if (!position) return sql`true`;
  const { value, descending } = orderOf(query);
  const typed = typeof position.value === 'string' ? sql`${position.value}` : sql`${position.value}::float8`;
  return descending
    ? sql`(${value} < ${typed} or (${value} = ${typed} and id > ${position.id}))`
    : sql`(${value} > ${typed} or (${value} = ${typed} and id > ${position.id}))`;
}
