-- The standard's versions; in force is the approved one with the greatest effective_from that has come.
create table standard_version (
    version_id bigint primary key,
    number bigint not null unique,
    state text not null,
    text text not null,
    sha256 text not null,
    note text not null,
    effective_from bigint,
    author_id bigint not null,
    author_name text not null,
    approver_id bigint,
    approver_name text not null,
    created_at bigint not null,
    changed_at bigint not null,
    approved_at bigint,
    version bigint not null
);
create index standard_version_in_force on standard_version (state, effective_from);
-- Holidays announced since the program was built, one row a year.
create table holiday_file (
    year bigint primary key,
    text text not null,
    imported_by text not null,
    imported_at bigint not null
);
