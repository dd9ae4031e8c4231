-- A machine or screen of a hall that signs in without a password (2.2.5): by a code that is good once, then by
-- a session of its account. Neither is kept in clear.
create table device (
    device_id bigint primary key,
    user_id bigint not null,
    name text not null,
    code_hash text unique,
    code_until bigint,
    session_hash text,
    linked_at bigint,
    created_by text not null
);
create index device_of_user on device (user_id, device_id);
