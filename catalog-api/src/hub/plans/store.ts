import { sql } from 'kysely';
import type { PlanName } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import type { Limits } from '../limits/windows.ts';

export interface Plan {
  name: PlanName;
  limits: Limits;
  withoutCounters: 'open' | 'closed';
  updatedAt: string;
}

const columns = sql`name, calls_per_second, calls_per_quarter_hour, calls_per_day, rows_per_day, bytes_per_day,
  without_counters, updated_at`;

interface Row {
  name: PlanName;
  calls_per_second: number | null;
  calls_per_quarter_hour: number | null;
  calls_per_day: number | null;
  rows_per_day: number | null;
  bytes_per_day: number | null;
  without_counters: 'open' | 'closed';
  updated_at: string;
}

const planOf = (row: Row): Plan => ({
  name: row.name,
  limits: {
    callsPerSecond: row.calls_per_second,
    callsPerQuarterHour: row.calls_per_quarter_hour,
    callsPerDay: row.calls_per_day,
    rowsPerDay: row.rows_per_day,
    bytesPerDay: row.bytes_per_day,
  },
  withoutCounters: row.without_counters,
  updatedAt: row.updated_at,
});

/** From the smallest. */
export async function allPlans(database: Database): Promise<Plan[]> {
  const rows = await database.query<Row>(sql`select ${columns} from plan order by place`);
  return rows.map(planOf);
}

export async function lockPlan(transaction: Database, name: string): Promise<Plan | undefined> {
  const [row] = await transaction.query<Row>(
    sql`select ${columns} from plan where name = ${name} for update`,
  );
  return row && planOf(row);
}

export async function savePlan(
  transaction: Database,
  name: string,
  { limits, withoutCounters }: Pick<Plan, 'limits' | 'withoutCounters'>,
): Promise<void> {
  await transaction.query(sql`
    update plan set calls_per_second = ${limits.callsPerSecond}, calls_per_quarter_hour = ${limits.callsPerQuarterHour},
      calls_per_day = ${limits.callsPerDay}, rows_per_day = ${limits.rowsPerDay}, bytes_per_day = ${limits.bytesPerDay},
      without_counters = ${withoutCounters}, updated_at = now()
    where name = ${name}`);
}

/** The plan that an administrator gave a person. */
export async function planOfPerson(database: Database, personId: string): Promise<PlanName | null> {
  const [row] = await database.query<{ plan: PlanName | null }>(
    sql`select plan from person where id = ${personId}`,
  );
  return row?.plan ?? null;
}
