-- due_at: the moment meant. run_at: when somebody may take it; beyond due_at while leased or after a failure.
create table timer (
    kind text not null,
    subject_id bigint not null,
    due_at bigint not null,
    run_at bigint not null,
    attempts bigint not null,
    primary key (kind, subject_id)
);
create index timer_run on timer (run_at, due_at);
