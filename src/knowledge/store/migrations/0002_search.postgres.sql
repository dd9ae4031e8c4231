create table knowledge_search (
    text_id bigint primary key,
    tokens tsvector not null
);
create index knowledge_search_tokens on knowledge_search using gin (tokens);
