import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Limits, Used } from './windows.ts';

/** What one caller wants of the shared counters at once. */
export interface Want {
  caller: string;
  limits: Limits;
  /** Calls that would like to go on. */
  calls: number;
  /** Records and bytes that were sent meanwhile. */
  rows: number;
  bytes: number;
}

export interface Taken {
  caller: string;
  /** How many of the calls wanted may go on. */
  granted: number;
  used: Used;
  /** Seconds since 1970, by the database's clock, which is one for all processes. */
  now: number;
}

interface Row {
  caller: string;
  granted: number;
  second_calls: number;
  quarter_calls: number;
  day_calls: number;
  day_rows: number;
  day_bytes: number;
  now: number;
}

/** What is used in the window of a column: what was counted, where that window still runs. */
const carried = (window: string, count: string): RawBuilder<unknown> =>
  sql`case when c.${sql.ref(window)} >= excluded.${sql.ref(window)} then c.${sql.ref(count)} else 0 end`;

const [second, quarter, day, rows, bytes] = [
  carried('second', 'second_calls'),
  carried('quarter', 'quarter_calls'),
  carried('day', 'day_calls'),
  carried('day', 'day_rows'),
  carried('day', 'day_bytes'),
];

/** As many of the calls wanted as every window has room for; none where records or bytes are used up. */
const granted = sql`case
  when ${rows} >= excluded.rows_per_day or ${bytes} >= excluded.bytes_per_day then 0
  else greatest(0, least(excluded.wanted, excluded.calls_per_second - ${second},
    excluded.calls_per_quarter_hour - ${quarter}, excluded.calls_per_day - ${day}))
end`;

/**
 * Takes what each caller wants from all its windows at once: a call that one window refuses uses nothing of the
 * others. One statement, so the counts are exact over any number of processes; rows are taken in the order of
 * callers, so that processes do not wait for each other in a ring, and windows never go back.
 */
export async function takeCalls(database: Database, wants: readonly Want[]): Promise<Taken[]> {
  const wanted = wants.map(({ limits, ...want }) => ({ ...want, ...limits }));
  const taken = await database.query<Row>(
    sql`
    with clock as (select extract(epoch from clock_timestamp())::float8 as now)
    insert into call_counter as c (caller, second, second_calls, quarter, quarter_calls, day, day_calls, day_rows, day_bytes,
      wanted, calls_per_second, calls_per_quarter_hour, calls_per_day, rows_per_day, bytes_per_day, granted)
    select w.caller, floor(now), first.calls, floor(now / 900), first.calls, floor(now / 86400), first.calls, w.rows, w.bytes,
      w.calls, w."callsPerSecond", w."callsPerQuarterHour", w."callsPerDay", w."rowsPerDay", w."bytesPerDay", first.calls
    from clock, jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(caller text, calls bigint, rows bigint, bytes bigint,
      "callsPerSecond" bigint, "callsPerQuarterHour" bigint, "callsPerDay" bigint, "rowsPerDay" bigint, "bytesPerDay" bigint),
      lateral (select least(w.calls, w."callsPerSecond", w."callsPerQuarterHour", w."callsPerDay") as calls) first
    order by w.caller
    on conflict (caller) do update set
      second = greatest(c.second, excluded.second), quarter = greatest(c.quarter, excluded.quarter), day = greatest(c.day, excluded.day),
      second_calls = ${second} + ${granted}, quarter_calls = ${quarter} + ${granted}, day_calls = ${day} + ${granted},
      day_rows = ${rows} + excluded.day_rows, day_bytes = ${bytes} + excluded.day_bytes,
      wanted = excluded.wanted, calls_per_second = excluded.calls_per_second,
      calls_per_quarter_hour = excluded.calls_per_quarter_hour, calls_per_day = excluded.calls_per_day,
      rows_per_day = excluded.rows_per_day, bytes_per_day = excluded.bytes_per_day,
      granted = ${granted}
    returning caller, granted, second_calls, quarter_calls, day_calls, day_rows, day_bytes, (select now from clock) as now`,
    { prepared: true },
  );
  return taken.map((row) => ({
    caller: row.caller,
    granted: row.granted,
    now: row.now,
    used: {
      callsPerSecond: row.second_calls,
      callsPerQuarterHour: row.quarter_calls,
      callsPerDay: row.day_calls,
      rowsPerDay: row.day_rows,
      bytesPerDay: row.day_bytes,
    },
  }));
}

/** Forgets callers of days that are over. */
export async function dropOldCounters(database: Database): Promise<void> {
  await database.query(
    sql`delete from call_counter where day < floor(extract(epoch from clock_timestamp()) / 86400)`,
  );
}
