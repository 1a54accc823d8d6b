-- Who has signed in, what they may do, and where they are signed in.

create table person (
  id uuid primary key,
  -- Whose subject it is: an OpenID Connect issuer, or 'embedded'.
  issuer text not null,
  subject text not null,
  name text not null,
  email text,
  username text,
  language text check (language in ('vi', 'en')),
  -- Folded words of name, address and user name: what is searched.
  words tsvector not null default '',
  -- What the newest token said of roles: a digest, when it was issued, and what of it means nothing here.
  claims_digest text not null default '',
  claims_at timestamptz,
  unmatched text[] not null default '{}',
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz,
  last_sign_in_at timestamptz,
  sign_in_before_at timestamptz,
  suspended_at timestamptz,
  suspended_by text,
  suspension_reason text,
  revision bigint not null default 1,
  unique (issuer, subject)
);
create index person_words on person using gin (words);
create index person_suspended on person (id) where suspended_at is not null;

-- A role in an organization and all under it; in every organization without one.
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  organization_id uuid references organization (id) on delete cascade,
  -- 'token': as the issuer says at each sign-in; 'hub': granted here, and kept beside.
  source text not null check (source in ('token', 'hub')),
  granted_at timestamptz not null default now(),
  granted_by text not null,
  unique nulls not distinct (person_id, role, organization_id, source)
);
create index role_grant_organization on role_grant (organization_id, role);
create index role_grant_role on role_grant (role);

-- A sign-in at the issuer, by its session id: ended, none of its tokens is taken any more.
create table sign_in_session (
  id uuid primary key,
  -- None when its end was heard of before its first use.
  person_id uuid references person (id),
  issuer text not null,
  sid text not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text,
  address text,
  browser text,
  unique (issuer, sid)
);
create index sign_in_session_person on sign_in_session (person_id, id);
create index sign_in_session_seen on sign_in_session (last_seen_at);

-- Logout tokens that were taken, for as long as they could be sent again.
create table used_logout_token (
  issuer text not null,
  jti text not null,
  until timestamptz not null,
  primary key (issuer, jti)
);
create index used_logout_token_until on used_logout_token (until);

-- What is believed of people's roles rests on the tree of organizations.
create function organizations_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('access_people', '*');
  return null;
end $$;
create trigger organization_roles_follow after insert or delete or update of parent_id, slug, record on organization
  for each statement execute function organizations_changed();
