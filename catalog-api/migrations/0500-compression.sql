-- Records are compressed by lz4, which takes a third of the time, where the server was built with it.

do $$
begin
  alter table dataset alter column record set compression lz4;
  alter table dataset_version alter column record set compression lz4;
  alter table harvest_raw alter column raw set compression lz4;
  alter table search_document alter column document set compression lz4;
exception
  when feature_not_supported then null;
end
$$;
