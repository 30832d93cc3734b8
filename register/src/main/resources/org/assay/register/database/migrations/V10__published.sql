-- The newest ends of statements, for feeds.
create index statement_end_made on statement_end (made_at, number, kind);
