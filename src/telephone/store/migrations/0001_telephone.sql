-- Calls and what was reported of them. `caller_sealed`: the other side's number; `caller_index` finds it. What follows from the
-- events stands in the call's row too, for lists; it can always be computed again.
create table telephone_call (
    call_id bigint primary key,
    switch_id bigint not null,
    reference text not null,
    organization_id bigint not null,
    direction text not null,
    caller_sealed text,
    caller_index text,
    key_id bigint,
    dialled text not null,
    state text not null,
    queue text not null,
    first_queue text not null,
    agent_id bigint,
    queued_at bigint,
    waiting_since bigint,
    rung_at bigint,
    answered_at bigint,
    since bigint,
    ended_at bigint,
    wrapped_at bigint,
    talk_micros bigint not null,
    hold_micros bigint not null,
    first_at bigint not null,
    answer_micros bigint not null,
    customer_id bigint,
    segment text not null,
    ticket_id bigint,
    note text not null,
    has_clock smallint not null,
    is_recorded smallint not null,
    has_flags smallint not null,
    version bigint not null
);
create unique index telephone_call_reference on telephone_call (switch_id, reference);
create index telephone_call_waiting on telephone_call (state, call_id) where state in ('queued', 'ringing');
create index telephone_call_of_organization on telephone_call (organization_id, call_id);
create index telephone_call_of_caller on telephone_call (caller_index, call_id);
create index telephone_call_of_agent on telephone_call (agent_id, call_id);
create index telephone_call_of_key on telephone_call (key_id, call_id);
-- `event_key`: the switch's own id of the event.
create table telephone_event (
    event_id bigint primary key,
    call_id bigint not null,
    event_key text not null,
    kind text not null,
    at bigint not null,
    told_at bigint not null,
    agent text not null,
    agent_id bigint,
    queue text not null,
    recording text not null,
    wished_at bigint,
    flag text not null
);
create unique index telephone_event_once on telephone_event (call_id, event_key);
-- Extensions.
create table telephone_line (
    user_id bigint primary key,
    extension text not null,
    organization_id bigint not null,
    call_id bigint,
    wrap_until bigint,
    idle_since bigint not null,
    version bigint not null
);
create unique index telephone_line_extension on telephone_line (extension);
-- Sums of the calls that entered a queue in a quarter of an hour.
create table telephone_interval (
    queue text not null,
    starts_at bigint not null,
    offered bigint not null,
    answered bigint not null,
    answered_in_time bigint not null,
    abandoned bigint not null,
    abandoned_lost bigint not null,
    abandoned_late bigint not null,
    handled bigint not null,
    wait_seconds bigint not null,
    talk_seconds bigint not null,
    hold_seconds bigint not null,
    wrap_seconds bigint not null,
    primary key (queue, starts_at)
);
create index telephone_interval_at on telephone_interval (starts_at, queue);
-- Who is to be called back: at most one open line a number.
create table telephone_call_back (
    call_back_id bigint primary key,
    organization_id bigint not null,
    queue text not null,
    call_id bigint,
    number_sealed text,
    number_index text,
    key_id bigint,
    customer_id bigint,
    segment text not null,
    state text not null,
    reason text not null,
    due_at bigint not null,
    next_at bigint not null,
    owner_id bigint,
    tries bigint not null,
    is_escalated smallint not null,
    ended_at bigint,
    result text not null,
    version bigint not null
);
create unique index telephone_call_back_once on telephone_call_back (number_index) where state = 'open';
create index telephone_call_back_of_state on telephone_call_back (state, next_at, call_back_id);
create index telephone_call_back_of_key on telephone_call_back (key_id, call_back_id);
create table telephone_try (
    try_id bigint primary key,
    call_back_id bigint not null,
    user_id bigint not null,
    is_reached smallint not null,
    note text not null
);
create index telephone_try_of_call_back on telephone_try (call_back_id, try_id);
