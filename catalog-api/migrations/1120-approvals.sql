-- What was published for some readers only may be opened to others by approval: it carries a label of its own.

update dataset set audience = audience || ('dataset:' || id)
where published_version is not null and not ('public' = any (audience));
insert into outbox (dataset_id) select id from dataset where published_version is not null and not ('public' = any (audience));

-- Three is what conditions look at (access/policy/sql.ts).
alter table dataset add constraint dataset_audience_is_short check (cardinality(audience) between 1 and 3);
