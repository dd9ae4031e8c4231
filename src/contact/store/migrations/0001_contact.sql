-- What was said to or by customers. Rows are only ever added; the two columns that change later, seal_number and sealed, are in no
-- hash: the one says which tree a record went into, the other is emptied when the words' time has come.
create table contact_record (
    contact_id bigint primary key,
    customer_id bigint not null,
    sequence bigint not null,
    type text not null,
    direction text not null,
    started_at bigint not null,
    ended_at bigint not null,
    recorded_at bigint not null,
    by_id bigint not null,
    by_name text not null,
    organization_id bigint not null,
    ticket_id bigint not null,
    ticket_code text not null,
    result text not null,
    missing text not null,
    source_kind text not null,
    source_id bigint not null,
    amends_id bigint not null,
    files text not null,
    commitment text not null,
    previous_hash text not null,
    hash text not null,
    sealed text not null,
    seal_number bigint not null
);
create unique index contact_record_chain on contact_record (customer_id, sequence);
create index contact_record_of_customer on contact_record (customer_id, contact_id);
create index contact_record_of_ticket on contact_record (ticket_id, contact_id) where ticket_id > 0;
create index contact_record_by on contact_record (by_id, contact_id);
create index contact_record_started on contact_record (started_at, contact_id);
create unique index contact_record_source on contact_record (source_kind, source_id) where source_kind <> '';
create unique index contact_record_amends on contact_record (amends_id) where amends_id > 0;
create index contact_record_seal on contact_record (seal_number, contact_id);
-- The end of each chain: a record is added by whoever moves it.
create table contact_head (
    customer_id bigint primary key,
    record_count bigint not null,
    hash text not null
);
create table contact_seal (
    seal_number bigint primary key,
    previous_hash text not null,
    root text not null,
    record_count bigint not null,
    sealed_at bigint not null,
    hash text not null,
    signature text not null
);
