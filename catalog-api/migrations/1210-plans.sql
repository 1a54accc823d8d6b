-- What callers may use: the plans, and how much of them is used.

create table plan (
  name text primary key,
  -- The order in which they are shown.
  place integer not null,
  -- Calls, records and bytes; null is no limit.
  calls_per_second bigint,
  calls_per_quarter_hour bigint,
  calls_per_day bigint,
  rows_per_day bigint,
  bytes_per_day bigint,
  -- While the counters cannot be reached: 'open', each process counts for itself; 'closed', calls are refused.
  without_counters text not null check (without_counters in ('open', 'closed')),
  updated_at timestamptz not null default now()
);
insert into plan (name, place, calls_per_second, calls_per_quarter_hour, calls_per_day, rows_per_day, bytes_per_day, without_counters)
values
  ('anonymous', 1, 40, 6000, 100000, 5000000, 10000000000, 'open'),
  ('registered', 2, 60, 15000, 300000, 20000000, 50000000000, 'open'),
  ('partner', 3, 200, 60000, 2000000, 200000000, 500000000000, 'open'),
  ('agency', 4, 2000, 600000, 20000000, null, null, 'open'),
  ('harvester', 5, 2000, null, null, null, null, 'open');

-- A row for each caller. Not logged: a server that crashes begins to count anew, and counting costs no disk.
create unlogged table call_counter (
  caller text primary key,
  -- Numbers of the windows since 1970, and what was used in each; a new window begins at nothing.
  second bigint not null,
  second_calls bigint not null,
  quarter bigint not null,
  quarter_calls bigint not null,
  day bigint not null,
  day_calls bigint not null,
  day_rows bigint not null,
  day_bytes bigint not null,
  -- Of the last take: what was wanted, what the plan allows, and how many of the calls wanted may go on.
  wanted bigint not null,
  calls_per_second bigint,
  calls_per_quarter_hour bigint,
  calls_per_day bigint,
  rows_per_day bigint,
  bytes_per_day bigint,
  granted bigint not null
) with (fillfactor = 40);
create index call_counter_day on call_counter (day);
