import type { LangText } from '@envhub/metadata-schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { datasetLists, readerOf } from '../../catalog/index.ts';
import type { Database } from '../../database/index.ts';
import { bucketColumns, quantile } from './latency.ts';
import type { Period, UsageScope } from './scope.ts';

export type Granularity = 'day' | 'week' | 'month';

/** The busiest of each sort that a report names. */
const top = 20;

interface Counts {
  calls: number;
  errors: number;
  rows: number;
  bytes: number;
}
export type Sums = Counts & { buckets: number[] };

const sum = (name: string) => sql`coalesce(sum(u.${sql.ref(name)}), 0)::bigint`;
export const counts = sql`${sum('calls')} as calls, ${sum('errors')} as errors, ${sum('rows')} as rows, ${sum('bytes')} as bytes`;
export const buckets = sql`jsonb_build_array(${sql.join(bucketColumns.map(sum))}) as buckets`;
const busiest = sql`order by sum(u.calls) desc limit ${sql.lit(top)}`;

export const within = ({ where }: UsageScope, { from, to }: Period) =>
  sql`u.day between ${from}::date and ${to}::date and ${where}`;

/** A report over both tables of usage; each part is one statement over an index. */
export async function usageReport(
  database: Database,
  actor: Actor,
  scope: UsageScope,
  period: Period,
  granularity: Granularity,
) {
  const where = within(scope, period);
  const of = <Row>(columns: RawBuilder<unknown>, from: RawBuilder<unknown>, rest: RawBuilder<unknown>) =>
    database.query<Row>(sql`select ${columns} from ${from} where ${where} ${rest}`);
  const caller = sql`usage_caller u`;

  const [totals] = await of<Sums>(sql`${counts}, ${buckets}`, caller, sql``);
  const step = sql.lit(granularity);
  const series = await of<Sums & { at: string }>(
    sql`date_trunc(${step}, u.day)::date as at, ${counts}, ${buckets}`,
    caller,
    sql`group by 1 order by 1`,
  );
  const keys = await of<Sums & { key: object | null }>(
    sql`case when k.id is not null then jsonb_build_object('id', k.id, 'prefix', k.prefix, 'name', k.name) end as key, ${counts}, ${buckets}`,
    sql`usage_caller u left join api_key k on k.id = u.key_id`,
    sql`group by k.id ${busiest}`,
  );
  const services = await of<Sums & { service: { id: string; slug: string; title: LangText } }>(
    sql`jsonb_build_object('id', s.id, 'slug', s.slug, 'title', coalesce(s.published_record, s.record)->'title') as service, ${counts}, ${buckets}`,
    sql`usage_caller u join service s on s.id = u.service_id`,
    sql`group by s.id ${busiest}`,
  );
  return {
    ...period,
    granularity,
    totals: measured(totals),
    series: filled(
      series.map(({ at, ...sums }) => ({ at, ...measured(sums) })),
      period,
      granularity,
    ),
    keys: scope.callers ? [] : keys.map(({ key, ...sums }) => ({ key, ...measured(sums) })),
    services: services.map(({ service, ...sums }) => ({ service, ...measured(sums) })),
    datasets: await busyDatasets(database, actor, where),
    callers: scope.callers ? await busyCallers(database, where) : [],
  };
}

/** The busiest that the reader may know of. */
async function busyDatasets(database: Database, actor: Actor, where: RawBuilder<unknown>) {
  const rows = await database.query<Counts & { dataset_id: string; opened: number }>(sql`
    select u.dataset_id, ${counts}, ${sum('opened')} as opened from usage_dataset u
    where ${where} group by u.dataset_id ${busiest}`);
  const known = await datasetLists.references(
    database,
    readerOf(actor),
    rows.map(({ dataset_id }) => dataset_id),
  );
  return rows.flatMap(({ dataset_id, ...measures }) => {
    const dataset = known.find(({ id }) => id === dataset_id);
    return dataset ? [{ dataset, ...measures }] : [];
  });
}

interface CallerRow extends Sums {
  kind: 'anonymous' | 'person' | 'key';
  name: string | null;
  application: string | null;
  prefix: string | null;
}

/** Who it was: a person, with the application where a key was used; a key of the hub; strangers together. */
export const callerColumns = sql`case when u.person_id is not null then 'person' when u.key_id is not null then 'key' else 'anonymous' end as kind,
  p.name, k.name as application, k.prefix`;
export const callerTables = sql`usage_caller u left join person p on p.id = u.person_id left join api_key k on k.id = u.key_id`;

async function busyCallers(database: Database, where: RawBuilder<unknown>) {
  const rows = await database.query<CallerRow>(sql`
    select ${callerColumns}, ${counts}, ${buckets} from ${callerTables}
    where ${where} group by u.person_id, u.key_id, p.id, k.id ${busiest}`);
  return rows.map(({ kind, name, application, prefix, ...sums }) => ({
    kind,
    name,
    application,
    prefix,
    ...measured(sums),
  }));
}

const nothing: Sums = { calls: 0, errors: 0, rows: 0, bytes: 0, buckets: [] };

export function measured({ buckets: times, ...sums }: Sums = nothing) {
  return { ...sums, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

type Point = { at: string } & ReturnType<typeof measured>;

/** Every step of the period, so that a chart shows the quiet ones too. */
function filled(points: Point[], { from, to }: Period, granularity: Granularity): Point[] {
  const known = new Map(points.map((point) => [point.at, point]));
  const all: Point[] = [];
  for (let at = firstOf(from, granularity); at <= to; at = after(at, granularity))
    all.push(known.get(at) ?? { at, ...measured() });
  return all;
}

const text = (date: Date) => date.toISOString().slice(0, 10);

function firstOf(day: string, granularity: Granularity): string {
  const date = new Date(day);
  if (granularity === 'month') date.setUTCDate(1);
  // Weeks begin on Mondays.
  if (granularity === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return text(date);
}

function after(day: string, granularity: Granularity): string {
  const date = new Date(day);
  if (granularity === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (granularity === 'week' ? 7 : 1));
  return text(date);
}
