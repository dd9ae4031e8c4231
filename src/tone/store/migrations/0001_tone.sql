-- How the customer of a ticket sounds, and which places of which texts say so. No words of the customer are kept here.
create table tone_flag (
    ticket_id bigint primary key,
    level text not null,
    is_set smallint not null,
    reason text not null,
    set_by text not null,
    changed_at bigint not null,
    version bigint not null
);
create table tone_heard (
    heard_id bigint primary key,
    ticket_id bigint not null,
    entry_id bigint not null,
    level text not null,
    points bigint not null,
    bytes bigint not null,
    cues text not null
);
create index tone_heard_of_ticket on tone_heard (ticket_id, heard_id);
