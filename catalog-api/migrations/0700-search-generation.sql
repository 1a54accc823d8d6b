-- Grows when searches may find something else than before: what a process remembers of answers ends with it.

create table search_generation (generation bigint not null);
insert into search_generation values (1);
