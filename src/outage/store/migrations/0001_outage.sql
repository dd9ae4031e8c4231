-- What was taken down elsewhere and came in: an entry once, by its own key. Nothing personal is kept here (2.2.4).
create table outage_import (
    import_id bigint primary key,
    run_key text not null,
    by_id bigint,
    by_name text not null,
    source text not null,
    started_at bigint not null
);
create unique index outage_import_run on outage_import (run_key);
create table outage_entry (
    entry_key text primary key,
    import_id bigint not null,
    appointment_id bigint not null,
    service_type text not null,
    taken_at bigint not null,
    is_waiting smallint not null
);
create table outage_import_row (
    import_id bigint not null,
    entry_key text not null,
    verdict text not null,
    code text not null,
    service_type text not null,
    taken_at bigint,
    appointment_id bigint,
    appointment_code text not null,
    at bigint not null,
    primary key (import_id, entry_key)
);
-- What everybody is told while it holds.
create table outage_notice (
    notice_id bigint primary key,
    kind text not null,
    text_zh text not null,
    text_en text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    by_name text not null,
    version bigint not null
);
create index outage_notice_end on outage_notice (ends_at);
