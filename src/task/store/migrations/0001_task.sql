-- What is asked about a ticket. assignee_id: the owner, else who was asked by name. due_at: 9223372036854775807 where
-- there is no limit, so that one ascending key gives "soonest due first" on both engines.
create table task (
    task_id bigint primary key,
    ticket_id bigint not null,
    kind text not null,
    state text not null,
    is_open smallint not null,
    title text not null,
    description text not null,
    from_organization_id bigint not null,
    organization_id bigint not null,
    asked_by_id bigint,
    user_id bigint,
    owner_id bigint,
    assignee_id bigint,
    asked_at bigint not null,
    taken_at bigint,
    ended_at bigint,
    due_at bigint not null,
    result text not null,
    reason text not null,
    ended_by_step text not null,
    standard_version_id bigint,
    version bigint not null
);
create index task_of_ticket on task (ticket_id, task_id);
create index task_of_organization on task (organization_id, is_open, due_at, task_id);
create index task_of_assignee on task (assignee_id, is_open, due_at, task_id);
create index task_of_asker on task (asked_by_id, is_open, due_at, task_id);
create index task_due on task (is_open, due_at, task_id);
-- 1.3.2: the items of a ticket's checklist that are ticked now; the timeline keeps what was.
create table task_mark (
    ticket_id bigint not null,
    item text not null,
    done_by_id bigint,
    done_by_name text not null,
    remark text not null,
    done_at bigint not null,
    primary key (ticket_id, item)
);
