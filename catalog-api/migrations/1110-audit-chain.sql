-- The chain over the audit log: docs/adr/0011-audit-chain.md.

-- Events that the chain has yet to take: written with the event, by its transaction.
create table audit_unsealed (event_id bigint primary key);
insert into audit_unsealed select id from audit_event;

create table audit_chain (
  position bigint primary key,
  event_id bigint not null unique,
  -- SHA-256 of the event, and of the link before with it.
  event_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);
create trigger audit_chain_append_only before update or delete on audit_chain
  for each statement execute function refuse_change();
create trigger audit_chain_not_emptied before truncate on audit_chain
  for each statement execute function refuse_change();

-- The last link: one row.
create table audit_head (
  is_one boolean primary key default true check (is_one),
  position bigint not null,
  hash bytea not null
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));
