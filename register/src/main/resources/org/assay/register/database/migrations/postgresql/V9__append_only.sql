-- What was kept is never changed and never deleted; the journal is given its places once.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is kept in % is never changed or deleted', tg_table_name;
end $$;
create trigger change_record_kept before update or delete on change_record for each row execute function refuse_change();
create trigger blob_kept before update or delete on blob for each row execute function refuse_change();
create trigger setting_kept before update or delete on setting for each row execute function refuse_change();
-- Of a report, what was received and promised is never changed; contents may be destroyed, the row stays.
create trigger report_kept before update of id, reference, received_at, digest, receipt_mark, promise_id, acknowledge_by, first_update_by, journal_id, language, encryption
on report for each row execute function refuse_change();
create trigger report_contents_only_destroyed before update of summary, content, contact on report for each row
when (new.summary is not null or new.content is not null or new.contact is not null) execute function refuse_change();
create trigger report_never_deleted before delete on report for each row execute function refuse_change();
create trigger report_message_kept before update of id, report_id, made_at, author, kind, detail, update_by, journal_id
on report_message for each row execute function refuse_change();
create trigger report_message_only_destroyed before update of body on report_message for each row
when (new.body is not null) execute function refuse_change();
create trigger report_message_never_deleted before delete on report_message for each row execute function refuse_change();
create trigger report_attachment_kept before update of id, report_id, message_id, size on report_attachment for each row execute function refuse_change();
create trigger report_attachment_only_destroyed before update of details, bytes on report_attachment for each row
when (new.details is not null or new.bytes is not null) execute function refuse_change();
create trigger report_attachment_never_deleted before delete on report_attachment for each row execute function refuse_change();
create trigger journal_kept before update on journal for each row
when (old.position is not null or new.id <> old.id or new.event <> old.event) execute function refuse_change();
create trigger journal_never_deleted before delete on journal for each row execute function refuse_change();
create trigger product_version_kept before update or delete on product_version for each row execute function refuse_change();
create trigger sealed_file_kept before update or delete on sealed_file for each row execute function refuse_change();
create trigger dossier_version_kept before update or delete on dossier_version for each row execute function refuse_change();
create trigger dossier_file_kept before update or delete on dossier_file for each row execute function refuse_change();
create trigger product_label_kept before update or delete on product_label for each row execute function refuse_change();
create trigger dossier_remark_kept before update or delete on dossier_remark for each row execute function refuse_change();
create trigger assessment_kept before update or delete on assessment for each row execute function refuse_change();
create trigger statement_kept before update or delete on statement for each row execute function refuse_change();
create trigger statement_file_kept before update or delete on statement_file for each row execute function refuse_change();
create trigger statement_end_kept before update or delete on statement_end for each row execute function refuse_change();
create trigger support_period_kept before update or delete on support_period for each row execute function refuse_change();
create trigger product_never_deleted before delete on product for each row execute function refuse_change();
-- A support period is never shortened (SI 2023/1007 Sch. 1 para. 3(6)).
create function refuse_shorter() returns trigger language plpgsql as $$
begin
  -- two who publish at once take turns
  perform 1 from product where id = new.product for update;
  if exists (select 1 from support_period where product = new.product and (ends > new.ends or published_on > new.published_on)) then
    raise exception 'a support period is never shortened [psti.sch1.3.6]';
  end if;
  return new;
end $$;
create trigger support_period_never_shorter before insert on support_period for each row execute function refuse_shorter();
