-- Tickets as they were closed, to find those without a record of any contact.
create table contact_closed_ticket (
    ticket_id bigint primary key,
    ticket_code text not null,
    customer_id bigint not null,
    organization_id bigint not null,
    closed_at bigint not null
);
create index contact_closed_ticket_at on contact_closed_ticket (closed_at, ticket_id);
