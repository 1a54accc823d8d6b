-- The launcher: the ministry's other applications, which people open signed in.

create table application (
  id uuid primary key,
  name jsonb not null,
  description jsonb,
  -- A data: address.
  icon text,
  url text not null,
  client_id text,
  -- Who sees it: nobody named = everybody who is signed in.
  roles text[] not null default '{}',
  -- Where those who see it work; an organization that has gone stays here, or its application would be everybody's.
  organizations uuid[] not null default '{}',
  position integer not null,
  revision bigint not null default 1,
  updated_at timestamptz not null default now()
);
create index application_order on application (position, id);
