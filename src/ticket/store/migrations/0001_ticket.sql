-- priority_order: 0 urgent .. 3 low, so that one ascending key gives "highest priority, then first come" (2.3.2).
create table ticket (
    ticket_id bigint primary key,
    code text not null,
    title text not null,
    description text not null,
    state text not null,
    is_open smallint not null,
    priority_order bigint not null,
    category_id bigint not null,
    channel text not null,
    customer_id bigint,
    held_service_id bigint,
    organization_id bigint not null,
    owner_id bigint,
    handler_id bigint,
    tags text not null,
    opened_at bigint not null,
    accepted_at bigint,
    started_at bigint,
    resolved_at bigint,
    fed_back_at bigint,
    evaluation_offered_at bigint,
    evaluated_at bigint,
    closed_at bigint,
    updated_at bigint not null,
    waiting_reason text,
    result text,
    cause text,
    customer_answer text,
    evaluation_score bigint,
    evaluation_comment text,
    reopen_count bigint not null,
    attachment_count bigint not null,
    merged_into_id bigint,
    external_reference text,
    version bigint not null
);
create unique index ticket_code on ticket (code);
create unique index ticket_external on ticket (external_reference) where external_reference is not null;
create index ticket_open_of_organization on ticket (organization_id, is_open, priority_order, ticket_id);
create index ticket_of_organization on ticket (organization_id, ticket_id);
create index ticket_open on ticket (is_open, priority_order, ticket_id);
create index ticket_of_handler on ticket (handler_id, is_open, priority_order, ticket_id);
create index ticket_of_owner on ticket (owner_id, ticket_id);
create index ticket_of_customer on ticket (customer_id, ticket_id);
create index ticket_state on ticket (state, priority_order, ticket_id);
create index ticket_updated on ticket (updated_at, ticket_id);
create table ticket_entry (
    entry_id bigint primary key,
    ticket_id bigint not null,
    at bigint not null,
    kind text not null,
    actor_id bigint,
    actor_name text not null,
    actor_role text not null,
    is_public smallint not null,
    action text,
    from_state text,
    to_state text,
    text text not null,
    details text not null
);
create index ticket_entry_of_ticket on ticket_entry (ticket_id, entry_id);
create table ticket_tag (
    tag text not null,
    ticket_id bigint not null,
    primary key (tag, ticket_id)
);
create table ticket_watcher (
    ticket_id bigint not null,
    user_id bigint not null,
    primary key (ticket_id, user_id)
);
create index ticket_watcher_user on ticket_watcher (user_id, ticket_id);
create table ticket_link (
    link_id bigint primary key,
    ticket_id bigint not null,
    kind text not null,
    other_id bigint not null
);
create unique index ticket_link_pair on ticket_link (ticket_id, kind, other_id);
create index ticket_link_other on ticket_link (other_id);
create table attachment (
    attachment_id bigint primary key,
    ticket_id bigint not null,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    added_by text not null,
    added_at bigint not null,
    is_public smallint not null
);
create index attachment_of_ticket on attachment (ticket_id, attachment_id);
create table saved_view (
    view_id bigint primary key,
    user_id bigint not null,
    organization_id bigint not null,
    name text not null,
    filter text not null,
    is_shared smallint not null
);
create index saved_view_user on saved_view (user_id);
create index saved_view_shared on saved_view (organization_id, is_shared);
