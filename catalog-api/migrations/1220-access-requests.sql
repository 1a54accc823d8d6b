-- Who asks for data that is not open, and what its owner decided.

create table access_request (
  id uuid primary key,
  dataset_id uuid not null references dataset (id),
  person_id uuid not null references person (id),
  -- The one key for which it is; all that the person does without one.
  key_id uuid references api_key (id),
  purpose text not null,
  wanted_until timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused', 'withdrawn', 'ended')),
  comment text,
  decided_at timestamptz,
  decided_by text,
  expires_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null default now()
);
create index access_request_person on access_request (person_id, id);
create index access_request_dataset on access_request (dataset_id, id);
create index access_request_waiting on access_request (id) where state = 'waiting';
-- One at a time for the same purpose: the same person, dataset and key.
create unique index access_request_open on access_request (person_id, dataset_id, key_id) nulls not distinct
  where state in ('waiting');
create index access_request_approved on access_request (person_id) where state = 'approved';
