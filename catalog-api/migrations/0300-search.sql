-- The embedded search engine's documents, and the words that both engines correct misspellings by.

create table search_document (
  id uuid primary key,
  revision bigint not null,
  audience text[] not null,
  -- Folded words by position, weight A title, B keywords, C body; exact spellings carry a leading =.
  terms tsvector not null,
  -- 'facet=value' for each value of each facet.
  facet_values text[] not null,
  west float8, south float8, east float8, north float8,
  period_start text, period_end text,
  modified bigint not null,
  title_key text collate "C" not null,
  document jsonb not null
);
create index search_document_terms on search_document using gin (terms) with (fastupdate = off);
create index search_document_facets on search_document using gin (facet_values) with (fastupdate = off);
create index search_document_modified on search_document (modified desc, id);
create index search_document_title on search_document (title_key, id);

-- Words of public documents, with about how many documents have them.
create table search_word (
  word text primary key,
  documents integer not null
);
