-- What was kept is never changed and never deleted; the journal is given its places once.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is kept in % is never changed or deleted', tg_table_name;
end $$;
create trigger change_record_kept before update or delete on change_record for each row execute function refuse_change();
create trigger blob_kept before update or delete on blob for each row execute function refuse_change();
create trigger setting_kept before update or delete on setting for each row execute function refuse_change();
create trigger journal_kept before update on journal for each row
when (old.position is not null or new.id <> old.id or new.event <> old.event) execute function refuse_change();
create trigger journal_never_deleted before delete on journal for each row execute function refuse_change();
