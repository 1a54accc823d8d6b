-- How the hub is used, by day: who, with which key, of whom; and of which dataset.

create table usage_caller (
  day date not null,
  -- None for strangers.
  person_id uuid,
  key_id uuid,
  service_id uuid,
  -- Whose data or service it was; none for what belongs to nobody, such as a search.
  organization_id uuid,
  calls bigint not null,
  errors bigint not null,
  rows bigint not null,
  bytes bigint not null,
  -- How many answers took up to so many milliseconds, and longer than the one before.
  ms_1 bigint not null,
  ms_2 bigint not null,
  ms_5 bigint not null,
  ms_10 bigint not null,
  ms_20 bigint not null,
  ms_50 bigint not null,
  ms_100 bigint not null,
  ms_200 bigint not null,
  ms_500 bigint not null,
  ms_1000 bigint not null,
  ms_2000 bigint not null,
  ms_5000 bigint not null,
  ms_10000 bigint not null,
  ms_more bigint not null,
  unique nulls not distinct (day, person_id, key_id, service_id, organization_id)
);
create index usage_caller_person on usage_caller (person_id, day) where person_id is not null;
create index usage_caller_key on usage_caller (key_id, day) where key_id is not null;
create index usage_caller_organization on usage_caller (organization_id, day) where organization_id is not null;

create table usage_dataset (
  day date not null,
  dataset_id uuid not null,
  person_id uuid,
  key_id uuid,
  organization_id uuid,
  calls bigint not null,
  errors bigint not null,
  rows bigint not null,
  bytes bigint not null,
  opened bigint not null,
  unique nulls not distinct (day, dataset_id, person_id, key_id)
);
create index usage_dataset_person on usage_dataset (person_id, day) where person_id is not null;
create index usage_dataset_key on usage_dataset (key_id, day) where key_id is not null;
create index usage_dataset_organization on usage_dataset (organization_id, day) where organization_id is not null;

-- What was counted so far: how often datasets were opened, by whomever.
insert into usage_dataset (day, dataset_id, organization_id, calls, errors, rows, bytes, opened)
select u.day, u.dataset_id, d.organization_id, u.count, 0, 0, 0, u.count
from dataset_usage u left join dataset d on d.id = u.dataset_id;
drop table dataset_usage;
