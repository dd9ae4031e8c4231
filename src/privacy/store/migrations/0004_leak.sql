-- The register of leaks of personal data. What stands here is about the company's systems and deeds; of those concerned it
-- holds ids alone.
create table privacy_leak (
    leak_id bigint primary key,
    title text not null,
    state text not null,
    is_open smallint not null,
    level bigint not null,
    found_at bigint not null,
    how_found text not null,
    kinds text not null,
    people_count bigint not null,
    cause text not null,
    systems text not null,
    harm text not null,
    measures text not null,
    advice text not null,
    contact text not null,
    exempt_reason text not null,
    reported_by_id bigint,
    reported_by text not null,
    reported_at bigint not null,
    assessed_at bigint,
    ended_at bigint,
    version bigint not null
);
create index privacy_leak_open on privacy_leak (is_open, leak_id);
create table privacy_leak_entry (
    entry_id bigint primary key,
    leak_id bigint not null,
    at bigint not null,
    action text not null,
    by_name text not null,
    text text not null
);
create index privacy_leak_entry_of on privacy_leak_entry (leak_id, entry_id);
create table privacy_leak_task (
    task_id bigint primary key,
    leak_id bigint not null,
    kind text not null,
    text text not null,
    owner_id bigint not null,
    due_at bigint not null,
    done_at bigint,
    done_by text not null
);
create index privacy_leak_task_of on privacy_leak_task (leak_id, task_id);
create table privacy_leak_notice (
    notice_id bigint primary key,
    leak_id bigint not null,
    audience text not null,
    text_zh text not null,
    text_en text not null,
    sent_at bigint,
    sent_by text not null,
    sent_to text not null,
    channel text not null,
    version bigint not null
);
create index privacy_leak_notice_of on privacy_leak_notice (leak_id, notice_id);
create table privacy_leak_person (
    leak_id bigint not null,
    customer_id bigint not null,
    primary key (leak_id, customer_id)
);
create index privacy_leak_person_of on privacy_leak_person (customer_id, leak_id);
