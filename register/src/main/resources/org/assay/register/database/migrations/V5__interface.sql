-- Tokens of programs. The program holds the token, the row a keyed hash of it.
create table api_token (
  id text not null primary key,
  mark text not null unique,
  account text not null references account (id),
  label text not null,
  scopes text not null,
  made_at text not null,
  expires_at text not null,
  last_used_at text,
  revoked_at text
);
create index api_token_account on api_token (account, id);

-- What a POST was answered with, so that the same request again gets the same answer.
create table kept_answer (
  account text not null,
  key text not null,
  request text not null,
  made_at text not null,
  status int,
  media_type text,
  location text,
  body text,
  primary key (account, key)
);
create index kept_answer_age on kept_answer (made_at);

-- How much of an allowance is used up: the time, in milliseconds, at which it is whole again.
create table allowance (
  bucket text not null primary key,
  whole_at bigint not null
);
create index allowance_whole on allowance (whole_at);
