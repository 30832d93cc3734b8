-- What was kept is never changed and never deleted; the journal is given its places once.
create trigger change_record_kept before update on change_record begin select raise(abort, 'what is kept in change_record is never changed'); end;
create trigger change_record_never_deleted before delete on change_record begin select raise(abort, 'what is kept in change_record is never deleted'); end;
create trigger blob_kept before update on blob begin select raise(abort, 'what is kept in blob is never changed'); end;
create trigger blob_never_deleted before delete on blob begin select raise(abort, 'what is kept in blob is never deleted'); end;
create trigger setting_kept before update on setting begin select raise(abort, 'what is kept in setting is never changed'); end;
create trigger setting_never_deleted before delete on setting begin select raise(abort, 'what is kept in setting is never deleted'); end;
-- Of a report, what was received and promised is never changed; contents may be destroyed, the row stays.
create trigger report_kept before update of id, reference, received_at, digest, receipt_mark, promise_id, acknowledge_by, first_update_by, journal_id, language, encryption on report begin select raise(abort, 'what is kept in report is never changed'); end;
create trigger report_contents_only_destroyed before update of summary, content, contact on report when new.summary is not null or new.content is not null or new.contact is not null begin select raise(abort, 'what is kept in report is never changed'); end;
create trigger report_never_deleted before delete on report begin select raise(abort, 'what is kept in report is never deleted'); end;
create trigger report_message_kept before update of id, report_id, made_at, author, kind, detail, update_by, journal_id on report_message begin select raise(abort, 'what is kept in report_message is never changed'); end;
create trigger report_message_only_destroyed before update of body on report_message when new.body is not null begin select raise(abort, 'what is kept in report_message is never changed'); end;
create trigger report_message_never_deleted before delete on report_message begin select raise(abort, 'what is kept in report_message is never deleted'); end;
create trigger report_attachment_kept before update of id, report_id, message_id, size on report_attachment begin select raise(abort, 'what is kept in report_attachment is never changed'); end;
create trigger report_attachment_only_destroyed before update of details, bytes on report_attachment when new.details is not null or new.bytes is not null begin select raise(abort, 'what is kept in report_attachment is never changed'); end;
create trigger report_attachment_never_deleted before delete on report_attachment begin select raise(abort, 'what is kept in report_attachment is never deleted'); end;
create trigger journal_kept before update on journal
when old.position is not null or new.id <> old.id or new.event <> old.event
begin select raise(abort, 'what is kept in journal is never changed'); end;
create trigger journal_never_deleted before delete on journal begin select raise(abort, 'what is kept in journal is never deleted'); end;
create trigger product_version_kept before update on product_version begin select raise(abort, 'what is kept in product_version is never changed'); end;
create trigger product_version_never_deleted before delete on product_version begin select raise(abort, 'what is kept in product_version is never deleted'); end;
create trigger sealed_file_kept before update on sealed_file begin select raise(abort, 'what is kept in sealed_file is never changed'); end;
create trigger sealed_file_never_deleted before delete on sealed_file begin select raise(abort, 'what is kept in sealed_file is never deleted'); end;
create trigger dossier_version_kept before update on dossier_version begin select raise(abort, 'what is kept in dossier_version is never changed'); end;
create trigger dossier_version_never_deleted before delete on dossier_version begin select raise(abort, 'what is kept in dossier_version is never deleted'); end;
create trigger dossier_file_kept before update on dossier_file begin select raise(abort, 'what is kept in dossier_file is never changed'); end;
create trigger dossier_file_never_deleted before delete on dossier_file begin select raise(abort, 'what is kept in dossier_file is never deleted'); end;
create trigger product_label_kept before update on product_label begin select raise(abort, 'what is kept in product_label is never changed'); end;
create trigger product_label_never_deleted before delete on product_label begin select raise(abort, 'what is kept in product_label is never deleted'); end;
create trigger dossier_remark_kept before update on dossier_remark begin select raise(abort, 'what is kept in dossier_remark is never changed'); end;
create trigger dossier_remark_never_deleted before delete on dossier_remark begin select raise(abort, 'what is kept in dossier_remark is never deleted'); end;
create trigger assessment_kept before update on assessment begin select raise(abort, 'what is kept in assessment is never changed'); end;
create trigger assessment_never_deleted before delete on assessment begin select raise(abort, 'what is kept in assessment is never deleted'); end;
create trigger statement_kept before update on statement begin select raise(abort, 'what is kept in statement is never changed'); end;
create trigger statement_never_deleted before delete on statement begin select raise(abort, 'what is kept in statement is never deleted'); end;
create trigger statement_file_kept before update on statement_file begin select raise(abort, 'what is kept in statement_file is never changed'); end;
create trigger statement_file_never_deleted before delete on statement_file begin select raise(abort, 'what is kept in statement_file is never deleted'); end;
create trigger statement_end_kept before update on statement_end begin select raise(abort, 'what is kept in statement_end is never changed'); end;
create trigger statement_end_never_deleted before delete on statement_end begin select raise(abort, 'what is kept in statement_end is never deleted'); end;
create trigger support_period_kept before update on support_period begin select raise(abort, 'what is kept in support_period is never changed'); end;
create trigger support_period_never_deleted before delete on support_period begin select raise(abort, 'what is kept in support_period is never deleted'); end;
create trigger product_never_deleted before delete on product begin select raise(abort, 'what is kept in product is never deleted'); end;
-- A support period is never shortened (SI 2023/1007 Sch. 1 para. 3(6)).
create trigger support_period_never_shorter before insert on support_period
when exists (select 1 from support_period where product = new.product and (ends > new.ends or published_on > new.published_on))
begin select raise(abort, 'a support period is never shortened [psti.sch1.3.6]'); end;
