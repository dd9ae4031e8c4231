create table automation_rule (
    rule_id bigint primary key,
    name text not null,
    description text not null,
    organization_id bigint not null,
    is_active smallint not null,
    position bigint not null,
    definition text not null,
    changed_by text not null,
    changed_at bigint not null,
    sweep_after text not null,
    version bigint not null
);
create index automation_rule_order on automation_rule (position, rule_id);
-- One line each time a rule did something or was stopped; kept for 90 days.
create table automation_run (
    run_id bigint primary key,
    rule_id bigint not null,
    ticket_id bigint not null,
    organization_id bigint not null,
    at bigint not null,
    event text not null,
    outcome text not null,
    details text not null
);
create index automation_run_of_rule on automation_run (rule_id, run_id);
create index automation_run_outcome on automation_run (outcome, run_id);
-- A schedule fires once while a ticket stays as it is: so long as this line stands and says the same moment.
create table automation_mark (
    rule_id bigint not null,
    ticket_id bigint not null,
    since bigint not null,
    primary key (rule_id, ticket_id)
);
create table automation_delivery (
    delivery_id bigint primary key,
    rule_id bigint not null,
    ticket_id bigint not null,
    organization_id bigint not null,
    url text not null,
    secret text not null,
    payload text not null,
    state text not null,
    attempts bigint not null,
    last_status bigint not null,
    last_error text not null,
    created_at bigint not null,
    next_at bigint not null,
    ended_at bigint
);
create index automation_delivery_due on automation_delivery (state, next_at);
create index automation_delivery_state on automation_delivery (state, delivery_id);
create table automation_macro (
    macro_id bigint primary key,
    name text not null,
    is_shared smallint not null,
    owner_id bigint not null,
    organization_id bigint not null,
    steps text not null,
    position bigint not null,
    version bigint not null
);
create index automation_macro_owner on automation_macro (owner_id);
create index automation_macro_shared on automation_macro (is_shared, organization_id);
