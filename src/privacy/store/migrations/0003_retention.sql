-- Which entries of the standard's schedule are put to work, and by whose decision.
create table privacy_switch (
    code text primary key,
    state text not null,
    terms text not null,
    proposed_by_id bigint,
    proposed_by text not null,
    decided_by text not null,
    proposed_at bigint,
    decided_at bigint,
    version bigint not null
);
-- Each run of an entry: when, who or the clock, what it did and what it left alone.
create table privacy_run (
    run_id bigint primary key,
    code text not null,
    state text not null,
    is_open smallint not null,
    is_deleted smallint not null,
    before_at bigint not null,
    begun_at bigint not null,
    ended_at bigint,
    started_by_id bigint,
    started_by text not null,
    decided_by text not null,
    all_count bigint not null,
    due_count bigint not null,
    disposed_count bigint not null,
    held_count bigint not null,
    in_work_count bigint not null,
    after_id bigint not null,
    version bigint not null
);
create unique index privacy_run_one_open on privacy_run (code) where is_open = 1;
create index privacy_run_of_code on privacy_run (code, run_id);
