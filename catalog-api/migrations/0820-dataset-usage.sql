-- How often each dataset was opened: by day, and in all of the last thirty days.

create table dataset_usage (
  day date not null,
  dataset_id uuid not null,
  count integer not null,
  primary key (day, dataset_id)
);

-- The sum of the table above: adding up the days of a large catalog takes seconds, and every home page asks.
create table dataset_recent_usage (
  dataset_id uuid primary key,
  count bigint not null
);
create index dataset_recent_usage_order on dataset_recent_usage (count desc, dataset_id);
