create table ticket_search (
    ticket_id bigint primary key,
    tokens tsvector not null
);
create index ticket_search_tokens on ticket_search using gin (tokens);
