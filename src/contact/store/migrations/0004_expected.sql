-- What must have a record of a contact, as it was done, to find what has none (4.3.5).
create table contact_expected (
    source_kind text not null,
    source_id bigint not null,
    organization_id bigint not null,
    at bigint not null,
    primary key (source_kind, source_id)
);
create index contact_expected_at on contact_expected (at, source_kind, source_id);
