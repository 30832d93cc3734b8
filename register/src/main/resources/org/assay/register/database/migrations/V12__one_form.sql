-- The same form sent twice is one report: a keyed hash of the form's one-time mark and of what it brought.
alter table report add column form_mark text;
create unique index report_form_mark on report (form_mark) where form_mark is not null;
