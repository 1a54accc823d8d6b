-- Whether a key's owner was told that it is about to expire.
alter table api_key add column expiry_told boolean not null default false;
