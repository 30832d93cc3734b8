-- Products: what never changes, and beside it what holds now, so that lists and pages need no history. All
-- that was ever shown is in product_version; all that was ever known is in the versions of the dossier.
create table product (
  id text not null primary key,
  slug text not null unique,
  created_at text not null,
  changed_at text not null,
  version integer not null,
  dossier integer not null,
  listed integer not null check (listed in (0, 1)),
  name text not null,
  name_key text ${by_bytes} not null,
  brand text,
  model text,
  maker text,
  types text not null,
  support_ends text
);
create index product_by_name on product (name_key, id);
create index product_listed_by_name on product (name_key, id) where listed = 1;
create index product_changed on product (changed_at, id);
create index product_support_ends on product (support_ends, id);

-- What was shown of a product from when, and whether it was shown to the public.
create table product_version (
  product text not null references product (id),
  number integer not null,
  made_at text not null,
  made_by text not null,
  dossier integer not null,
  listed integer not null check (listed in (0, 1)),
  name text not null,
  brand text,
  model text,
  maker text,
  types text not null,
  primary key (product, number)
);

-- Every word by which a product is found: of its name, brand, model, maker, types and batches.
create table product_word (
  word text ${by_bytes} not null,
  product text not null references product (id),
  primary key (word, product)
);
create index product_word_product on product_word (product, word);

-- Files of dossiers, sealed: lists of factory passwords may be among them. The digest is that of the file.
create table sealed_file (
  sha256 text not null primary key,
  size bigint not null,
  sealed bytea not null
);

-- What was known of a product, version by version.
create table dossier_version (
  product text not null references product (id),
  number integer not null,
  made_at text not null,
  made_by text not null,
  how text not null,
  note text not null,
  facts text not null,
  contents text not null,
  primary key (product, number)
);
create table dossier_file (
  product text not null,
  number integer not null,
  path text not null,
  sha256 text not null references sealed_file (sha256),
  size bigint not null,
  primary key (product, number, path),
  foreign key (product, number) references dossier_version (product, number)
);

-- Labels that a version of the dossier names.
create table product_label (
  product text not null,
  dossier integer not null,
  position integer not null,
  scheme text not null,
  number text,
  level integer,
  expires text,
  primary key (product, dossier, position),
  foreign key (product, dossier) references dossier_version (product, number)
);
create index product_label_expires on product_label (expires, product);

-- What somebody has to look at in a version of the dossier.
create table dossier_remark (
  product text not null,
  dossier integer not null,
  kind text not null,
  subject text not null,
  says text not null,
  primary key (product, dossier, kind, subject),
  foreign key (product, dossier) references dossier_version (product, number)
);
create index dossier_remark_kind on dossier_remark (kind, product);

-- Assessments that were kept.
create table assessment (
  id text not null primary key,
  product text not null,
  dossier integer not null,
  made_at text not null,
  made_by text not null,
  as_of text not null,
  territory text not null,
  regime text not null,
  role text not null,
  law_version text not null,
  law_digest text not null,
  verdict text not null,
  json text not null references blob (sha256),
  foreign key (product, dossier) references dossier_version (product, number)
);
create index assessment_product on assessment (product, id);

-- A statement, as it is drawn up and logged. It is issued once its signed file is kept.
create table statement (
  number text not null primary key,
  product text not null,
  dossier integer not null,
  begun_at text not null,
  begun_by text not null,
  issued_on text not null,
  place text not null,
  support_ends text not null,
  retain_until text not null,
  law_version text not null,
  law_digest text not null,
  assessment_digest text not null,
  types text not null,
  json text not null references blob (sha256),
  supersedes text references statement (number),
  journal_id text not null references journal (id),
  foreign key (product, dossier) references dossier_version (product, number)
);
create index statement_product on statement (product, issued_on, number);
create index statement_law on statement (issued_on, law_digest);
create index statement_retain on statement (retain_until, number);
create index statement_begun on statement (begun_at);
create table statement_file (
  number text not null primary key references statement (number),
  pdf text not null references blob (sha256),
  signed_at text not null
);
create index statement_file_signed on statement_file (signed_at, number);

-- From which day on a statement is superseded or withdrawn.
create table statement_end (
  number text not null references statement (number),
  kind text not null check (kind in ('superseded', 'withdrawn')),
  from_day text not null,
  by_number text references statement (number),
  reason text,
  made_at text not null,
  made_by text not null,
  journal_id text not null references journal (id),
  primary key (number, kind)
);

-- Every support period that was ever published; each ends on the same day as the one before it, or later.
create table support_period (
  id text not null primary key,
  product text not null references product (id),
  published_on text not null,
  ends text not null,
  wording text not null,
  made_at text not null,
  made_by text not null,
  journal_id text not null references journal (id)
);
create index support_period_product on support_period (product, id);
create index support_period_published on support_period (published_on, id);

-- Events that stand in the ledger once however often they are told, by their SHA-256.
create table logged_once (
  sha256 text not null primary key,
  journal_id text not null references journal (id)
);
