-- Organizations and datasets, their versions, who did what, and what the search index has yet to take.

create table organization (
  id uuid primary key,
  slug text not null unique,
  parent_id uuid references organization (id),
  record jsonb not null,
  -- Folded name in Vietnamese: the order of lists, and what is searched.
  sort_name text not null,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index organization_parent on organization (parent_id);
create index organization_order on organization (sort_name, id);

create table dataset (
  id uuid primary key,
  slug text not null unique,
  organization_id uuid not null references organization (id),
  -- Where it was harvested from. The pair names the same dataset for ever, also after its withdrawal.
  source_id text,
  source_identifier text,
  content_hash text,
  run_id uuid,
  harvested_at timestamptz,
  -- The working copy; readers see the published version, which is this one while state is 'published'.
  record jsonb not null,
  state text not null check (state in ('draft', 'in-review', 'published', 'archived')),
  version integer not null default 0,
  published_version integer,
  published_at timestamptz,
  -- Who may know of it: 'public', 'state', 'org:<id>'. The filter of every reading query.
  audience text[] not null,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  unique (source_id, source_identifier)
);
create index dataset_organization on dataset (organization_id, id);
create index dataset_public on dataset (id) where withdrawn_at is null and 'public' = any (audience);

create table dataset_version (
  dataset_id uuid not null references dataset (id),
  version integer not null,
  record jsonb not null,
  published_at timestamptz not null default now(),
  actor text not null,
  run_id uuid,
  primary key (dataset_id, version)
);

-- Finds the dataset of a distribution; the distribution itself stands in the dataset's record.
create table distribution (
  id uuid not null,
  dataset_id uuid not null references dataset (id),
  primary key (id, dataset_id)
);
create index distribution_dataset on distribution (dataset_id);

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  request_id text,
  details jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_event_append_only before update or delete on audit_event
  for each statement execute function refuse_change();

create table outbox (
  seq bigint generated always as identity primary key,
  dataset_id uuid not null,
  at timestamptz not null default now()
);

create table api_key (
  id uuid primary key,
  prefix text not null unique,
  hash text not null unique,
  name text not null,
  role text not null,
  organization_id uuid references organization (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- One holder at a time of a task that only one process should do.
create table lease (
  name text primary key,
  holder text not null,
  until timestamptz not null
);
