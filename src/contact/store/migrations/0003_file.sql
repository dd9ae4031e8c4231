-- Files of records: the latest record each stands in, 0 while it waits for one. What a record proves of them is its own column;
-- what waits is of a person who records by hand, or of a source that was not recorded yet.
create table contact_file (
    file_id bigint primary key,
    contact_id bigint not null,
    by_id bigint not null,
    source_kind text not null,
    source_id bigint not null,
    sha256 text not null,
    size bigint not null
);
create index contact_file_of on contact_file (contact_id, file_id);
create index contact_file_source on contact_file (source_kind, source_id) where source_kind <> '';
