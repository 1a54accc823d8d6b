import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

export type Reason = NonNullable<Schemas['ServiceHealth']['reason']>;

/** What one check of a service came to. */
export interface Checked {
  serviceId: string;
  reason: Reason | undefined;
  milliseconds: number;
}

interface HealthRow {
  is_up: boolean;
  since: string;
  checked_at: string;
  reason: Reason | null;
}
interface Span {
  service_id: string;
  from: string;
  checks: number;
  up: number;
  milliseconds: number;
}

const keptDays = 90;

/** SQL of whether services answer. */
export const healthStore = {
  /** Notes checks; those of services that were up and are down now, or the other way round, are returned. */
  async note(database: Database, checks: Checked[]): Promise<{ id: string; isUp: boolean; since: string }[]> {
    if (checks.length === 0) return [];
    const rows = checks.map(({ serviceId, reason, milliseconds }) => ({
      service_id: serviceId,
      is_up: reason === undefined,
      reason: reason ?? null,
      milliseconds: reason === undefined ? Math.round(milliseconds) : 0,
    }));
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(service_id uuid, is_up boolean, reason text, milliseconds bigint)`;
    await database.query(sql`
      insert into service_uptime (service_id, hour, checks, up, milliseconds)
      select service_id, date_trunc('hour', now(), 'UTC'), 1, is_up::int, milliseconds from ${given}
      on conflict (service_id, hour) do update set checks = service_uptime.checks + 1,
        up = service_uptime.up + excluded.up, milliseconds = service_uptime.milliseconds + excluded.milliseconds`);
    const before = await database.query<{ service_id: string; is_up: boolean }>(
      sql`select h.service_id, h.is_up from service_health h join ${given} on t.service_id = h.service_id`,
    );
    const after = await database.query<{ service_id: string; is_up: boolean; since: string }>(sql`
      insert into service_health (service_id, is_up, since, checked_at, reason)
      select service_id, is_up, now(), now(), reason from ${given}
      on conflict (service_id) do update set is_up = excluded.is_up, reason = excluded.reason, checked_at = now(),
        since = case when service_health.is_up = excluded.is_up then service_health.since else now() end
      returning service_id, is_up, since`);
    const was = new Map(before.map((row) => [row.service_id, row.is_up]));
    return after
      .filter((row) => was.has(row.service_id) && was.get(row.service_id) !== row.is_up)
      .map((row) => ({ id: row.service_id, isUp: row.is_up, since: row.since }));
  },

  async forget(database: Database): Promise<void> {
    await database.query(
      sql`delete from service_uptime where hour < now() - make_interval(days => ${keptDays + 1})`,
    );
  },

  async states(database: Database, ids: string[]): Promise<Map<string, HealthRow>> {
    const rows = await database.query<HealthRow & { service_id: string }>(
      sql`select * from service_health where service_id = any (${ids}::uuid[])`,
    );
    return new Map(rows.map((row) => [row.service_id, row]));
  },

  hours: (database: Database, ids: string[]) =>
    database.query<Span>(sql`
      select service_id, hour as "from", checks, up, milliseconds from service_uptime
      where service_id = any (${ids}::uuid[]) and hour > now() - interval '24 hours' order by hour`),

  days: (database: Database, ids: string[]) =>
    database.query<Span>(sql`
      select service_id, date_trunc('day', hour, 'UTC') as "from", sum(checks)::bigint as checks, sum(up)::bigint as up,
        sum(milliseconds)::bigint as milliseconds
      from service_uptime
      where service_id = any (${ids}::uuid[])
        and hour >= date_trunc('day', now(), 'UTC') - make_interval(days => ${keptDays - 1})
      group by service_id, date_trunc('day', hour, 'UTC') order by 2`),
};

/** The health of services by id, as it is shown. */
export async function healthOf(
  database: Database,
  ids: string[],
): Promise<(id: string) => Schemas['ServiceHealth']> {
  const states = await healthStore.states(database, ids);
  const hours = await healthStore.hours(database, ids);
  const days = await healthStore.days(database, ids);
  return (id) => {
    const state = states.get(id);
    const mine = (spans: Span[]) => spans.filter(({ service_id }) => service_id === id);
    return {
      state: state === undefined ? 'unknown' : state.is_up ? 'up' : 'down',
      since: state?.since ?? null,
      checkedAt: state?.checked_at ?? null,
      reason: state?.reason ?? null,
      uptime24h: shareOf(mine(hours)),
      uptime90d: shareOf(mine(days)),
      hours: mine(hours).map(present),
      days: mine(days).map(present),
    };
  };
}

function shareOf(spans: Span[]): number | null {
  const checks = spans.reduce((sum, span) => sum + span.checks, 0);
  return checks === 0 ? null : spans.reduce((sum, span) => sum + span.up, 0) / checks;
}

const present = ({ from, checks, up, milliseconds }: Span) => ({
  from,
  checks,
  up,
  milliseconds: up === 0 ? null : Math.round(milliseconds / up),
});
