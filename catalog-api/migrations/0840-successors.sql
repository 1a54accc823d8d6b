-- The dataset that took the place of a withdrawn one: named by a person, or found by what harvested records say of
-- each other (catalog/successors.ts).

alter table dataset add column successor_id uuid references dataset (id);
create index dataset_source_identifier on dataset (source_identifier) where source_id is not null;
create index dataset_relations on dataset using gin ((record->'relations') jsonb_path_ops)
  where record->'relations' is not null;
