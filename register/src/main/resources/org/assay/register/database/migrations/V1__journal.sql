-- What has to stand in the ledger. A row is written in the transaction of the change that it tells of; the
-- one process that writes the ledger gives it its place and its time, in the order of the ids.
create table journal (
  id text not null primary key,
  event text not null,
  position bigint unique,
  recorded_at text
);
create index journal_waiting on journal (id) where position is null;

-- Who changed what. The digest of a record, with its random part, stands in the ledger.
create table change_record (
  id text not null primary key,
  made_at text not null,
  actor text not null,
  kind text not null,
  subject text not null,
  record text not null,
  journal_id text not null references journal (id)
);
create index change_record_subject on change_record (subject, id);

-- Files, by their SHA-256.
create table blob (
  sha256 text not null primary key,
  size bigint not null,
  bytes bytea not null
);

-- Jobs that run once, however many processes there are: who writes the row runs the job.
create table job_run (
  job text not null,
  due text not null,
  started_at text not null,
  primary key (job, due)
);

-- What holds for the whole office, each setting with all its versions.
create table setting (
  id text not null primary key,
  name text not null,
  made_at text not null,
  made_by text not null,
  value text not null
);
create index setting_name on setting (name, id);
