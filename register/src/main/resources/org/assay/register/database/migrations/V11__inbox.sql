-- The inbox filtered by state goes along an index, too, however many reports are in other states.
create index report_state_due on report (state, due_at, id) where due_at is not null;
create index report_state_unanswered on report (state, unanswered_since, id) where unanswered_since is not null;
