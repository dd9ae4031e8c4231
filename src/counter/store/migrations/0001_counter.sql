-- Turns of a hall and its windows. `queues`: letters with commas between; "" every. Nothing here names a person but by id.
create table counter_turn (
    turn_id bigint primary key,
    place_id bigint not null,
    organization_id bigint not null,
    day bigint not null,
    queue text not null,
    number text not null,
    state text not null,
    customer_id bigint,
    appointment_id bigint,
    ticket_id bigint,
    taken_at bigint not null,
    rank_at bigint not null,
    booked_at bigint,
    called_at bigint,
    last_called_at bigint,
    begun_at bigint,
    ended_at bigint,
    calls bigint not null,
    window_id bigint,
    user_id bigint,
    predicted_seconds bigint,
    version bigint not null
);
create unique index counter_turn_number on counter_turn (place_id, day, number);
create index counter_turn_of_state on counter_turn (place_id, day, state, turn_id);
create index counter_turn_of_appointment on counter_turn (appointment_id, turn_id);
-- How long services take.
create index counter_turn_done on counter_turn (place_id, queue, ended_at) where state = 'done';
-- The last number given out: one row is one queue's day, which whoever takes a number holds until it is committed.
create table counter_number (
    place_id bigint not null,
    day bigint not null,
    queue text not null,
    last bigint not null,
    primary key (place_id, day, queue)
);
create table counter_window (
    window_id bigint primary key,
    place_id bigint not null,
    organization_id bigint not null,
    state text not null,
    user_id bigint,
    queues text not null,
    turn_id bigint,
    version bigint not null
);
create index counter_window_of_place on counter_window (place_id, window_id);
create index counter_window_of_person on counter_window (user_id, window_id);
-- Wrong codes at check-in. `appointment_id`: of the booking that was named, 0 none.
create table counter_try (
    try_id bigint primary key,
    place_id bigint not null,
    appointment_id bigint not null
);
create index counter_try_of_place on counter_try (place_id, try_id);
create index counter_try_of_appointment on counter_try (appointment_id, try_id);
