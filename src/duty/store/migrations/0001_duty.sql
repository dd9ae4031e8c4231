-- What was agreed with a person. `capacity` null: as the standard says for the post.
create table duty_person (
    user_id bigint primary key,
    capacity bigint,
    last_given_at bigint,
    version bigint not null
);
create table duty_skill (
    user_id bigint not null,
    skill text not null,
    level bigint not null,
    valid_until bigint,
    primary key (user_id, skill)
);
create table duty_shift (
    shift_id bigint primary key,
    user_id bigint not null,
    starts_at bigint not null,
    ends_at bigint not null
);
create index duty_shift_of_person on duty_shift (user_id, starts_at);
-- No row: offline.
create table duty_presence (
    user_id bigint primary key,
    presence text not null,
    since bigint not null,
    seen_at bigint not null
);
-- Who may be given requests of a unit this moment: the units of their posts and all above them.
create table duty_available (
    organization_id bigint not null,
    user_id bigint not null,
    primary key (organization_id, user_id)
);
create index duty_available_person on duty_available (user_id);
