-- What a decision settles is found by what it is about; who sent a dataset to review hears what came of it.

create index notification_subject on notification (open_subject, kind) where open_subject is not null;
alter table dataset add column submitted_by uuid;
