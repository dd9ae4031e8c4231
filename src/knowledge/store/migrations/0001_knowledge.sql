-- Articles, their versions, what they are found by, what became of them. Lists are texts, one a line.
create table knowledge_article (
    article_id bigint primary key,
    code text not null,
    owner_id bigint,
    published_id bigint,
    review_at bigint,
    version bigint not null
);
create unique index knowledge_article_code on knowledge_article (code);
create index knowledge_article_review on knowledge_article (owner_id, review_at);
create table knowledge_revision (
    revision_id bigint primary key,
    article_id bigint not null,
    number bigint not null,
    state text not null,
    category_id bigint,
    audience text not null,
    title_zh text not null,
    summary_zh text not null,
    body_zh text not null,
    title_en text not null,
    summary_en text not null,
    body_en text not null,
    keywords text not null,
    synonyms text not null,
    related text not null,
    training text not null,
    valid_from bigint,
    valid_to bigint,
    author_id bigint,
    approver_id bigint,
    note text not null,
    created_at bigint not null,
    changed_at bigint not null,
    decided_at bigint
);
create unique index knowledge_revision_number on knowledge_revision (article_id, number);
create index knowledge_revision_state on knowledge_revision (state, article_id);
-- What is in force, one row a language: the index of words stands beside it under the same number.
create table knowledge_text (
    text_id bigint primary key,
    article_id bigint not null,
    revision_id bigint not null,
    language text not null,
    audience text not null,
    category_id bigint,
    valid_from bigint not null,
    valid_to bigint not null
);
create index knowledge_text_article on knowledge_text (article_id);
-- `day`: 20261127 in UTC.
create table knowledge_use (
    article_id bigint not null,
    day bigint not null,
    views bigint not null,
    uses bigint not null,
    useful bigint not null,
    not_useful bigint not null,
    solved bigint not null,
    primary key (article_id, day)
);
-- One word of each person about a version. `reason`: why it did not help.
create table knowledge_vote (
    revision_id bigint not null,
    user_id bigint not null,
    article_id bigint not null,
    is_useful smallint not null,
    reason text not null,
    at bigint not null,
    primary key (revision_id, user_id)
);
create index knowledge_vote_article on knowledge_vote (article_id, at);
-- Used for a ticket: once, however often it is clicked.
create table knowledge_ticket (
    ticket_id bigint not null,
    article_id bigint not null,
    user_id bigint,
    at bigint not null,
    primary key (ticket_id, article_id)
);
create table knowledge_gap (
    gap_id bigint primary key,
    terms text not null,
    audience text not null,
    lack text not null,
    category_id bigint,
    asked bigint not null,
    first_at bigint not null,
    last_at bigint not null,
    article_id bigint
);
create unique index knowledge_gap_terms on knowledge_gap (terms, audience);
create index knowledge_gap_asked on knowledge_gap (asked, gap_id);
create index knowledge_gap_last on knowledge_gap (last_at);
