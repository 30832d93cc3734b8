-- Who works in the office. A name to sign in with and a name to show; neither stands in the journal.
create table account (
  id text not null primary key,
  sign_in_name text not null unique,
  display_name text not null,
  role text not null,
  made_at text not null,
  closed_at text
);

-- How an account proves itself. Hashes carry their own parameters; secrets are sealed.
create table account_password (
  account text not null primary key references account (id),
  hash text not null,
  set_at text not null
);
create table account_totp (
  account text not null primary key references account (id),
  secret bytea not null,
  confirmed_at text,
  last_step bigint not null
);
create table account_recovery_code (
  account text not null references account (id),
  mark text not null,
  made_at text not null,
  used_at text,
  primary key (account, mark)
);
create table account_passkey (
  id text not null primary key,
  account text not null references account (id),
  credential_id text not null unique,
  attested bytea not null,
  sign_count bigint not null,
  label text not null,
  made_at text not null,
  last_used_at text
);
create index account_passkey_account on account_passkey (account);
create table account_identity (
  issuer text not null,
  subject text not null,
  account text not null references account (id),
  linked_at text not null,
  primary key (issuer, subject)
);

-- Who is signed in. The browser holds the token, the row a keyed hash of it.
create table session (
  id text not null primary key,
  mark text not null unique,
  account text not null references account (id),
  signed_in_by text not null,
  made_at text not null,
  confirmed_at text not null,
  seen_at text not null,
  expires_at text not null,
  ended_at text
);
create index session_account on session (account, id);

-- What a sign-in that is under way has to come back with: a passkey's challenge, a provider's state.
create table ceremony (
  mark text not null primary key,
  purpose text not null,
  account text,
  content bytea not null,
  expires_at text not null
);

-- One-time links for those who have no account yet.
create table invitation (
  id text not null primary key,
  mark text not null unique,
  role text not null,
  display_name text not null,
  made_by text not null,
  made_at text not null,
  expires_at text not null,
  used_at text,
  account text references account (id),
  withdrawn_at text
);
