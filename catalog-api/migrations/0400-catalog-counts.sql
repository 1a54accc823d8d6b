-- Counting what everybody may see, of the whole catalog and of each organization, from indexes alone.

create index dataset_published on dataset (id)
  where withdrawn_at is null and published_version is not null and 'public' = any (audience);
create index dataset_published_organization on dataset (organization_id)
  where withdrawn_at is null and published_version is not null and 'public' = any (audience);
drop index dataset_public;
