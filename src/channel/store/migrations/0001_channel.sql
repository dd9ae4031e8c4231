-- Sums of days, how far each source was counted, and what each way was called last.
create table channel_day (
    day bigint not null,
    channel text not null,
    measure text not null,
    label text not null,
    organization_id bigint not null,
    n bigint not null,
    primary key (day, channel, measure, label, organization_id)
);
create table channel_mark (
    source text primary key,
    last_id bigint not null
);
create table channel_state (
    code text primary key,
    state text not null,
    reason text not null,
    amount bigint not null,
    limit_amount bigint not null,
    since bigint not null,
    is_told smallint not null
);
create table channel_change (
    change_id bigint primary key,
    code text not null,
    state text not null,
    reason text not null,
    amount bigint not null,
    limit_amount bigint not null,
    words text not null
);
