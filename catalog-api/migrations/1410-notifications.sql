-- What concerns people, where they want to hear of it, and the e-mails that tell them.

create sequence notification_moment;

create table notification (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  -- What it is about, as long as it is unread: told again it is the same notification. Null once it was read.
  open_subject text,
  link text not null,
  parameters jsonb not null,
  times integer not null default 1,
  -- The order in which things happened last.
  moment bigint not null default nextval('notification_moment'),
  at timestamptz not null default now(),
  read_at timestamptz,
  -- Since when an e-mail about it is due; null when none is.
  mail_since timestamptz,
  mailed_at timestamptz
);
create unique index notification_open on notification (person_id, kind, open_subject);
create index notification_person on notification (person_id, moment desc);
create index notification_unread on notification (person_id) where read_at is null;
create index notification_mail_due on notification (person_id, mail_since) where mail_since is not null;
create index notification_age on notification (at);

create table notification_settings (
  person_id uuid primary key,
  -- Where they want to hear of each kind; what is absent is as the kind has it.
  kinds jsonb not null default '{}',
  mail boolean not null default true,
  -- Whoever has it may stop the e-mails, and do nothing else.
  unsubscribe_token text not null unique
);

create table mail (
  id uuid primary key,
  person_id uuid not null,
  recipient text not null,
  subject text not null,
  -- Dropped once it was sent.
  content jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  -- Until when a process that took it may be at it.
  lease_until timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mail_waiting on mail (next_at) where state = 'waiting';
create index mail_person on mail (person_id, created_at desc);
create index mail_age on mail (created_at);
