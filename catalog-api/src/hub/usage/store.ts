import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Sum } from './counting.ts';
import { bucketColumns } from './latency.ts';

const measures = ['calls', 'errors', 'rows', 'bytes'];
const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
/** `calls = usage_caller.calls + excluded.calls` for each. */
const added = (table: string, names: readonly string[]) =>
  sql.join(
    names.map(
      (name) => sql`${sql.ref(name)} = ${sql.ref(table)}.${sql.ref(name)} + excluded.${sql.ref(name)}`,
    ),
  );
const summed = (names: readonly string[]) => sql.join(names.map((name) => sql`sum(${sql.ref(name)})`));
const bucketValues = sql.join(
  bucketColumns.map((name, i) => sql`(buckets->>${sql.lit(i)})::bigint as ${sql.ref(name)}`),
);

/**
 * Adds sums to all tables of usage in one statement; the order of rows keeps processes from waiting for each other
 * in a ring. A dataset's calls are also its owner's.
 */
export async function writeUsage(database: Database, sums: readonly Sum[]): Promise<void> {
  await database.query(sql`
    with counted as (
      select t.*, coalesce(t.organization, d.organization_id) as organization_id, ${bucketValues}
      from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as t(day date, person uuid, key uuid, service uuid,
        organization uuid, dataset uuid, calls bigint, errors bigint, rows bigint, bytes bigint, opened bigint, buckets jsonb)
      left join dataset d on d.id = t.dataset),
    of_dataset as (
      insert into usage_dataset (day, dataset_id, person_id, key_id, organization_id, ${columns(measures)}, opened)
      select day, dataset, person, key, organization_id, ${summed([...measures, 'opened'])} from counted
      where dataset is not null group by day, dataset, person, key, organization_id order by day, dataset, person, key
      on conflict (day, dataset_id, person_id, key_id) do update set ${added('usage_dataset', [...measures, 'opened'])}),
    recent as (
      insert into dataset_recent_usage (dataset_id, count)
      select dataset, sum(opened) from counted where opened > 0 group by dataset order by dataset
      on conflict (dataset_id) do update set count = dataset_recent_usage.count + excluded.count)
    insert into usage_caller (day, person_id, key_id, service_id, organization_id, ${columns([...measures, ...bucketColumns])})
    select day, person, key, service, organization_id, ${summed([...measures, ...bucketColumns])} from counted
    group by day, person, key, service, organization_id order by day, person, key, service, organization_id
    on conflict (day, person_id, key_id, service_id, organization_id)
      do update set ${added('usage_caller', [...measures, ...bucketColumns])}`);
}

/** The day so many days ago. */
export const day = (ago = 0) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/**
 * Forgets the days that are no longer kept, and what was opened before the recent ones.
 * @param kept days, today included
 * @param recent days whose openings make a dataset popular
 */
export async function ageUsage(database: Database, kept: number, recent: number): Promise<void> {
  await database.transaction(async (transaction) => {
    // Whoever counts waits meanwhile: the sum would lack what they add.
    await transaction.query(sql`lock table dataset_recent_usage in exclusive mode`);
    await transaction.query(sql`delete from usage_dataset where day <= ${day(kept)}::date`);
    await transaction.query(sql`delete from usage_caller where day <= ${day(kept)}::date`);
    await transaction.query(sql`delete from dataset_recent_usage`);
    await transaction.query(sql`
      insert into dataset_recent_usage (dataset_id, count)
      select dataset_id, sum(opened) from usage_dataset where day > ${day(recent)}::date
      group by dataset_id having sum(opened) > 0`);
  });
}

/** People who called a service lately, themselves or by their keys; ten thousand at most. */
export async function callersOf(
  database: Database,
  service: { id: string; organizationId: string },
): Promise<string[]> {
  const rows = await database.query<{ person_id: string }>(sql`
    select distinct person_id from usage_caller
    where organization_id = ${service.organizationId} and service_id = ${service.id}
      and day > ${day(90)}::date and person_id is not null
    limit 10000`);
  return rows.map(({ person_id }) => person_id);
}
