-- The embedded sign-in provider: accounts, what OpenID Connect remembers, keys, and failed attempts.

create table account (
  id uuid primary key,
  person_id uuid not null unique references person (id),
  -- Small letters: by either of them one signs in.
  username text not null unique,
  email text unique,
  -- scrypt with its parameters.
  password_hash text not null,
  -- Somebody else knows the password.
  must_change boolean not null default false,
  created_at timestamptz not null default now(),
  password_changed_at timestamptz not null default now()
);

-- Sessions, codes, refresh tokens: found by a digest of what the browser or the portal holds.
create table oidc_record (
  model text not null,
  digest text not null,
  payload jsonb not null,
  grant_id text,
  session_uid text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, digest)
);
create index oidc_record_grant on oidc_record (grant_id) where grant_id is not null;
create index oidc_record_session on oidc_record (session_uid) where session_uid is not null;
create index oidc_record_expiry on oidc_record (expires_at);

-- What signs tokens and cookies; sealed, see secrets.ts.
create table oidc_secret (
  id text primary key,
  kind text not null check (kind in ('signing-key', 'cookie')),
  sealed text not null,
  public_jwk jsonb,
  created_at timestamptz not null default now(),
  -- Of a signing key: tokens are made with another one since.
  retired_at timestamptz
);

-- Failed sign-ins, by what was tried: an account, an address, or both.
create table sign_in_failure (
  digest text primary key,
  failures integer not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
create index sign_in_failure_last on sign_in_failure (last_at);
