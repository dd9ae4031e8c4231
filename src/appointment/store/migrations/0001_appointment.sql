-- Columns ending in _sealed hold ciphertext, all of a row by the key `key_id` (2.2.4). `resources`: ids with commas around each.
create table appointment (
    appointment_id bigint primary key,
    code text not null,
    state text not null,
    is_open smallint not null,
    service_type text not null,
    booked_service_type text not null,
    standard_version_id bigint,
    customer_id bigint not null,
    ticket_id bigint,
    channel text not null,
    organization_id bigint not null,
    place_id bigint,
    district text not null,
    position_sealed text,
    data_sealed text,
    starts_at bigint,
    window_ends_at bigint,
    planned_from bigint,
    planned_to bigint,
    user_id bigint,
    is_user_promised smallint not null,
    resources text not null,
    wish_from bigint,
    wish_to bigint,
    waiting_since bigint,
    priority bigint not null,
    kept_until bigint,
    confirm_code_sealed text,
    moves bigint not null,
    reason text not null,
    result text not null,
    is_signed smallint not null,
    signature_sealed text,
    created_at bigint not null,
    updated_at bigint not null,
    booked_at bigint,
    set_out_at bigint,
    arrived_at bigint,
    work_started_at bigint,
    ended_at bigint,
    delay_told_until bigint,
    created_by_id bigint,
    key_id bigint not null,
    version bigint not null
);
create index appointment_key on appointment (key_id);
create index appointment_of_ticket on appointment (ticket_id, appointment_id);
create index appointment_of_customer on appointment (customer_id, appointment_id);
create index appointment_of_person on appointment (user_id, starts_at, appointment_id);
create index appointment_of_unit on appointment (organization_id, starts_at, appointment_id);
create index appointment_by_start on appointment (starts_at, appointment_id);
-- Who waits, in the order they are asked.
create index appointment_waiting on appointment (organization_id, priority desc, waiting_since, appointment_id)
    where state = 'waiting';
create table appointment_event (
    appointment_event_id bigint primary key,
    appointment_id bigint not null,
    actor_name text not null,
    action text not null,
    state text not null,
    text text not null,
    starts_at bigint
);
create index appointment_event_of on appointment_event (appointment_id, appointment_event_id);
-- See domain/agenda.hpp.
create table appointment_agenda (
    kind text not null,
    owner_id bigint not null,
    period bigint not null,
    duty text not null,
    claims text not null,
    version bigint not null,
    primary key (kind, owner_id, period)
);
-- Staff who can be booked. `districts`: names with commas around each; "" everywhere.
create table appointment_person (
    user_id bigint primary key,
    organization_id bigint not null,
    districts text not null,
    latitude bigint,
    longitude bigint,
    is_active smallint not null,
    version bigint not null
);
create index appointment_person_of_unit on appointment_person (organization_id, user_id);
create table appointment_place (
    place_id bigint primary key,
    code text not null unique,
    name_zh text not null,
    name_en text not null,
    organization_id bigint not null,
    calendar text not null,
    address text not null,
    latitude bigint,
    longitude bigint,
    is_active smallint not null,
    version bigint not null
);
-- Windows of a place, and pieces of equipment of a unit.
create table appointment_resource (
    resource_id bigint primary key,
    kind text not null,
    code text not null,
    name text not null,
    place_id bigint,
    organization_id bigint not null,
    is_active smallint not null,
    version bigint not null
);
create index appointment_resource_of_place on appointment_resource (place_id, resource_id);
create index appointment_resource_of_unit on appointment_resource (organization_id, kind, code, resource_id);
