-- What has to be read: one open requirement an article; whom it asks; who confirmed which version.
create table knowledge_must_read (
    must_read_id bigint primary key,
    article_id bigint not null,
    from_number bigint not null,
    due_at bigint not null,
    reason text not null,
    by_id bigint,
    asked_at bigint not null,
    closed_at bigint,
    told_stage bigint not null,
    told_to bigint,
    version bigint not null
);
create unique index knowledge_must_read_once on knowledge_must_read (article_id) where closed_at is null;
create index knowledge_must_read_open on knowledge_must_read (due_at, must_read_id) where closed_at is null;
create index knowledge_must_read_closed on knowledge_must_read (must_read_id) where closed_at is not null;
-- `role` '': any.
create table knowledge_must_read_team (
    must_read_id bigint not null,
    position bigint not null,
    organization_id bigint not null,
    role text not null,
    primary key (must_read_id, position)
);
create table knowledge_read (
    article_id bigint not null,
    user_id bigint not null,
    number bigint not null,
    at bigint not null,
    primary key (article_id, user_id, number)
);
