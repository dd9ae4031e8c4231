-- One row a subject: the facts of all its clocks, and what lists and timers need of them.
-- level: 0 calm, 1 and 2 past a warning, 3 over the limit. clock: the one that is due first, null when none runs.
create table sla_track (
    subject_kind text not null,
    subject_id bigint not null,
    standard_version_id bigint,
    facts text not null,
    fired text not null,
    organization_id bigint not null,
    handler_id bigint,
    is_running smallint not null,
    clock text,
    state text not null,
    level bigint not null,
    due_at bigint,
    primary key (subject_kind, subject_id)
);
create index sla_track_due on sla_track (is_running, due_at, subject_id);
create index sla_track_of_organization on sla_track (organization_id, is_running, due_at, subject_id);
create index sla_track_of_handler on sla_track (handler_id, is_running, due_at, subject_id);
-- What became of each promise: written when a clock ends or is breached.
create table sla_result (
    subject_kind text not null,
    subject_id bigint not null,
    clock text not null,
    promise bigint not null,
    state text not null,
    rule text not null,
    limit_micros bigint not null,
    used_micros bigint not null,
    started_at bigint not null,
    at bigint not null,
    due_at bigint,
    organization_id bigint not null,
    handler_id bigint,
    reason_code text not null,
    explanation text not null,
    promised_at bigint,
    explained_by text not null,
    explained_at bigint,
    primary key (subject_kind, subject_id, clock, promise)
);
create index sla_result_at on sla_result (at);
create index sla_result_of_organization on sla_result (organization_id, at);
