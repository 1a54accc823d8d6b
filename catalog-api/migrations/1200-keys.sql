-- Keys belong to a person, who narrows them by scopes, or to the hub, and then have a role as before.

alter table api_key
  alter column role drop not null,
  add column person_id uuid references person (id),
  add column description text,
  -- Of a person's key; the hub's own may do all that their role allows.
  add column scopes text[],
  add column plan text,
  add column requested_plan text,
  add column plan_reason text,
  -- The secret before the last rotation, while it still works.
  add column previous_prefix text,
  add column previous_hash text unique,
  add column previous_until timestamptz,
  add column rotated_at timestamptz,
  add constraint api_key_has_one_holder check ((role is null) <> (person_id is null)),
  add constraint api_key_person_has_scopes check (person_id is null or cardinality(scopes) > 0);
create index api_key_person on api_key (person_id, id) where person_id is not null;
create index api_key_plan_requested on api_key (id) where requested_plan is not null;
create index api_key_expires on api_key (expires_at) where revoked_at is null and expires_at is not null;

-- Given by an administrator; without one it follows from the roles.
alter table person add column plan text;

-- The organizations that a key's role reaches are believed together with the key.
create function key_reach_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('access_keys', '*');
  return null;
end $$;
create trigger organization_keys_follow after insert or delete or update of parent_id on organization
  for each statement execute function key_reach_changed();
