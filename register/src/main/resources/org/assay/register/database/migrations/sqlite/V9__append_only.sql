-- What was kept is never changed and never deleted; the journal is given its places once.
create trigger change_record_kept before update on change_record begin select raise(abort, 'what is kept in change_record is never changed'); end;
create trigger change_record_never_deleted before delete on change_record begin select raise(abort, 'what is kept in change_record is never deleted'); end;
create trigger blob_kept before update on blob begin select raise(abort, 'what is kept in blob is never changed'); end;
create trigger blob_never_deleted before delete on blob begin select raise(abort, 'what is kept in blob is never deleted'); end;
create trigger setting_kept before update on setting begin select raise(abort, 'what is kept in setting is never changed'); end;
create trigger setting_never_deleted before delete on setting begin select raise(abort, 'what is kept in setting is never deleted'); end;
create trigger journal_kept before update on journal
when old.position is not null or new.id <> old.id or new.event <> old.event
begin select raise(abort, 'what is kept in journal is never changed'); end;
create trigger journal_never_deleted before delete on journal begin select raise(abort, 'what is kept in journal is never deleted'); end;
