-- The look of the portal, as administrators set it: one row.

create table site (
  is_one boolean primary key default true check (is_one),
  settings jsonb not null default '{}',
  revision bigint not null default 0,
  updated_at timestamptz not null default now()
);
insert into site default values;
