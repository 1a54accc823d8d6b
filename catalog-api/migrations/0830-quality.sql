-- Search documents carry the quality of a description: those of the embedded index are made anew. An index of
-- another engine notices by itself.

insert into outbox (dataset_id) select id from search_document;
