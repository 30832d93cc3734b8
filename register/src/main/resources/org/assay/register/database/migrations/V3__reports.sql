-- Reports of security issues. What the finder wrote is sealed with a key outside the database; what an inbox sorts
-- and counts by is not, and says nothing of who reported what. No address of the sender is kept.
create table report (
  id text not null primary key,
  reference text not null unique,
  received_at text not null,
  digest text not null unique,
  receipt_mark text not null unique,
  promise_id text not null references setting (id),
  acknowledge_by text not null,
  first_update_by text not null,
  journal_id text not null references journal (id),
  product_id text,
  language text not null,
  encryption text not null,
  summary bytea,
  content bytea,
  contact bytea,
  erased_at text,
  -- where it stands; each change of these has its row in report_message, too
  state text not null,
  due_at text,
  acknowledged_at text,
  last_word_at text,
  resolved_at text,
  unanswered_since text,
  assignee text,
  duplicate_of text references report (id),
  version integer not null
);
create index report_state on report (state, id);
create index report_due on report (due_at, id) where due_at is not null;
create index report_assignee on report (assignee, id) where assignee is not null;
create index report_product on report (product_id, id) where product_id is not null;
create index report_duplicates on report (duplicate_of) where duplicate_of is not null;
create index report_unanswered on report (unanswered_since, id) where unanswered_since is not null;

-- What was said and done about a report, in both directions. The author is 'finder', 'office' or an account id.
create table report_message (
  id text not null primary key,
  report_id text not null references report (id),
  made_at text not null,
  author text not null,
  kind text not null,
  detail text,
  body bytea,
  update_by text,
  journal_id text references journal (id)
);
create index report_message_report on report_message (report_id, id);

-- Files that came with a report or with a later message. Name, type and digest are sealed as the bytes are.
create table report_attachment (
  id text not null primary key,
  report_id text not null references report (id),
  message_id text references report_message (id),
  size bigint not null,
  details bytea,
  bytes bytea
);
create index report_attachment_report on report_attachment (report_id, id);

-- Which products and components a report is about, as the analysts found.
create table report_link (
  report_id text not null references report (id),
  kind text not null,
  target text not null,
  made_at text not null,
  made_by text not null,
  primary key (report_id, kind, target)
);
create index report_link_target on report_link (kind, target, report_id);

-- Mail that waits to be sent: no contents of reports, and nothing of finders.
create table outgoing_mail (
  id text not null primary key,
  occasion text not null unique,
  kind text not null,
  report_id text not null references report (id),
  send_after text not null,
  attempts integer not null,
  claimed_until text,
  sent_at text
);
create index outgoing_mail_waiting on outgoing_mail (send_after, id) where sent_at is null;
