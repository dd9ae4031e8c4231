-- 5.4.4: by which route of the standard a request goes, and whether people are given it by the system.
alter table ticket add column route_code text;
alter table ticket add column is_auto smallint;
alter table ticket add column handover_count bigint;
alter table ticket add column offered_until bigint;
-- 2.3.2: what waits for a handler, highest priority, then first come.
create index ticket_to_give on ticket (organization_id, priority_order, ticket_id)
    where is_auto = 1 and is_open = 1 and handler_id is null;
create index ticket_offered on ticket (organization_id, offered_until) where offered_until is not null;
-- How often a request that nobody has accepted was offered to whom.
create table ticket_offer (
    ticket_id bigint not null,
    user_id bigint not null,
    times bigint not null,
    primary key (ticket_id, user_id)
);
