-- How long a lease of a run lasts, as its worker asked; each sign of life renews it for as long.
alter table harvest_run add column lease_seconds integer not null default 60;
