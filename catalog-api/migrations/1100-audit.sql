-- Who, from where, and what before and after; the words by which events are looked for.

alter table audit_event
  -- As fine as it is shown, hashed and listed.
  alter column at type timestamptz(3),
  add column actor_name text,
  add column subject_name text,
  add column organization_id uuid,
  add column address text,
  add column before jsonb,
  add column after jsonb,
  add column words tsvector;

create trigger audit_event_not_emptied before truncate on audit_event
  for each statement execute function refuse_change();

-- One for each filter; all in the order of the list.
drop index audit_event_subject;
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_subject on audit_event (subject_id, at desc, id desc);
create index audit_event_kind on audit_event (subject_kind, at desc, id desc);
create index audit_event_actor on audit_event (actor, at desc, id desc);
create index audit_event_action on audit_event (action, at desc, id desc);
create index audit_event_organization on audit_event (organization_id, at desc, id desc);
create index audit_event_words on audit_event using gin (words);
