-- One row for each thing counted of a ticket, and the sums of them by month, formula and unit. A sum changes only together
-- with its rows, in one transaction, so the list behind a number is always as long as the number says.
create table analytics_measure (
    ticket_id bigint not null,
    formula text not null,
    instance bigint not null,
    month bigint not null,
    organization_id bigint not null,
    at bigint not null,
    is_miss smallint not null,
    amount bigint not null,
    details text not null,
    primary key (ticket_id, formula, instance)
);
create index analytics_miss on analytics_measure (formula, month, ticket_id, instance) where is_miss = 1;
create index analytics_miss_of_unit on analytics_measure (formula, month, organization_id, ticket_id, instance) where is_miss = 1;
create table analytics_month (
    month bigint not null,
    formula text not null,
    organization_id bigint not null,
    counted bigint not null,
    missed bigint not null,
    amount bigint not null,
    primary key (month, formula, organization_id)
);
create table analytics_state (name text primary key, at bigint not null);
