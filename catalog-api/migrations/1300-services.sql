-- APIs of agencies: what they are, the documents of their versions, what the gateway shows their servers, and
-- whether they answer.

create table service (
  id uuid primary key,
  slug text not null unique,
  organization_id uuid not null references organization (id),
  -- The working copy: what it says of itself, its versions and how it is treated.
  record jsonb not null,
  -- What readers see and the gateway goes by; the working copy of the last time that it was published.
  published_record jsonb,
  state text not null check (state in ('draft', 'in-review', 'published', 'archived')),
  version integer not null default 0,
  published_at timestamptz,
  -- Who may know of it: 'public', 'state', 'org:<id>'. The filter of every reading query.
  audience text[] not null,
  -- Folded title in Vietnamese, the order of lists; folded words of the published copy, what is searched.
  sort_title text not null,
  words text not null,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  retired_at timestamptz
);
create index service_organization on service (organization_id, id);
create index service_order on service (sort_title, id);

-- OpenAPI documents never change: another text is another document.
create table service_document (
  id uuid primary key,
  service_id uuid not null references service (id),
  document jsonb not null,
  created_at timestamptz not null default now()
);
create index service_document_service on service_document (service_id);

-- Which datasets a service serves: of its published copy, and of its working copy.
create table service_dataset (
  service_id uuid not null references service (id),
  dataset_id uuid not null references dataset (id),
  is_published boolean not null,
  primary key (service_id, dataset_id, is_published)
);
create index service_dataset_dataset on service_dataset (dataset_id);

-- Sealed with the key of the data directory or of SECRETS_KEY; nothing of it can be read without.
create table service_credential (
  service_id uuid primary key references service (id),
  kind text not null,
  -- Of the header or the query parameter that the gateway adds: no secret.
  parameter text,
  sealed text not null,
  set_at timestamptz not null default now()
);

create table service_health (
  service_id uuid primary key references service (id),
  is_up boolean not null,
  since timestamptz not null,
  checked_at timestamptz not null,
  reason text
);
create table service_uptime (
  service_id uuid not null references service (id),
  hour timestamptz not null,
  checks integer not null,
  up integer not null,
  -- Of the checks that were answered, in all.
  milliseconds bigint not null,
  primary key (service_id, hour)
);
create index service_uptime_hour on service_uptime (hour);
