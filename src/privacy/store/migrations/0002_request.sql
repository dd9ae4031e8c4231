-- What people ask about their own data. Their words and ours to them are sealed.
create table privacy_request (
    request_id bigint primary key,
    kind text not null,
    state text not null,
    is_open smallint not null,
    customer_id bigint not null,
    details_sealed text not null,
    channel text not null,
    is_by_customer smallint not null,
    taken_by_id bigint,
    handler_id bigint,
    proposed_by_id bigint,
    decided_by_id bigint,
    asked_at bigint not null,
    due_at bigint,
    ended_at bigint,
    export_until bigint,
    ground text not null,
    answer_sealed text not null,
    standard_version_id bigint,
    version bigint not null
);
create index privacy_request_open on privacy_request (is_open, request_id);
create index privacy_request_of_customer on privacy_request (customer_id, request_id);
create table privacy_request_entry (
    entry_id bigint primary key,
    request_id bigint not null,
    at bigint not null,
    action text not null,
    by_name text not null,
    text_sealed text not null
);
create index privacy_request_entry_of_request on privacy_request_entry (request_id, entry_id);
create table privacy_hold (
    hold_id bigint primary key,
    customer_id bigint not null,
    reason text not null,
    by_id bigint,
    by_name text not null,
    at bigint not null,
    until_at bigint not null,
    ended_at bigint,
    ended_by_name text not null
);
create index privacy_hold_of_customer on privacy_hold (customer_id, hold_id);
create table privacy_setting (
    setting_id bigint primary key,
    request_days bigint not null,
    export_days bigint not null,
    retention_days bigint not null,
    version bigint not null
);
insert into privacy_setting (setting_id, request_days, export_days, retention_days, version) values (1, 15, 7, 0, 1);
