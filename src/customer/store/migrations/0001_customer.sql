-- Columns ending in _sealed hold ciphertext; _masked is what a screen may show.
create table customer (
    customer_id bigint primary key,
    code text not null unique,
    name_sealed text not null,
    name_masked text not null,
    customer_type text not null,
    segment text not null,
    preferred_channel text,
    preferred_language text not null,
    identity_sealed text,
    identity_masked text,
    province text not null,
    city text not null,
    district text not null,
    address_sealed text,
    address_masked text not null,
    notes_sealed text,
    primary_masked text,
    organization_id bigint,
    merged_into_id bigint,
    created_at bigint not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index customer_merged on customer (merged_into_id);
create index customer_segment on customer (segment, customer_id);
create table contact_point (
    contact_point_id bigint primary key,
    customer_id bigint not null,
    kind text not null,
    value_sealed text not null,
    value_masked text not null,
    label text not null,
    is_primary smallint not null,
    position bigint not null
);
create index contact_point_customer on contact_point (customer_id);
create table held_service (
    held_service_id bigint primary key,
    customer_id bigint not null,
    kind text not null,
    number_sealed text not null,
    number_masked text not null,
    plan text not null,
    status text not null,
    position bigint not null
);
create index held_service_customer on held_service (customer_id);
create table customer_lookup (
    token text not null,
    customer_id bigint not null,
    primary key (token, customer_id)
);
create index customer_lookup_customer on customer_lookup (customer_id);
create table customer_event (
    customer_event_id bigint primary key,
    customer_id bigint not null,
    kind text not null,
    actor_name text not null,
    summary text not null,
    fields text not null
);
create index customer_event_customer on customer_event (customer_id, customer_event_id);
