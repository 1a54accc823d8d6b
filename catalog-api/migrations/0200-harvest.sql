-- Harvest sources, their runs, and what became of each record.

create table harvest_source (
  id text primary key,
  document jsonb not null,
  organization_id uuid not null references organization (id),
  next_run_at timestamptz,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index harvest_source_due on harvest_source (next_run_at) where next_run_at is not null;

create table harvest_run (
  id uuid primary key,
  source_id text not null,
  organization_id uuid not null references organization (id),
  mode text not null check (mode in ('load', 'preview')),
  state text not null check (state in ('queued', 'running', 'done', 'done-with-rejects', 'held', 'failed', 'cancelled')),
  trigger text not null check (trigger in ('schedule', 'manual', 'cli')),
  -- The source as it was when the run began; a preview may be of one that is not registered.
  document jsonb not null,
  preview_limit integer,
  worker text,
  lease_token text,
  lease_until timestamptz,
  attempts integer not null default 0,
  checkpoint jsonb,
  -- Final numbers; while the run goes on they are counted from its records.
  counts jsonb,
  read integer not null default 0,
  complete boolean,
  held_removals integer,
  problems jsonb not null default '[]',
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create unique index harvest_run_active on harvest_run (source_id) where mode = 'load' and state in ('queued', 'running');
create index harvest_run_waiting on harvest_run (created_at) where state in ('queued', 'running');
create index harvest_run_source on harvest_run (source_id, id desc);

-- Also the list of what a run has seen: what is missing here after a complete listing has gone at its source.
create table harvest_run_record (
  run_id uuid not null references harvest_run (id) on delete cascade,
  identifier text not null,
  outcome text not null,
  dataset_id uuid,
  problems jsonb,
  -- The mapped record, in a preview.
  record jsonb,
  primary key (run_id, identifier)
);
create index harvest_run_record_outcome on harvest_run_record (run_id, outcome, identifier);

create table harvest_raw (
  source_id text not null,
  identifier text not null,
  raw text not null,
  harvested_at timestamptz not null default now(),
  primary key (source_id, identifier)
);
