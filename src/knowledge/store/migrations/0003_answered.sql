-- An article that answered somebody on a channel (a chat): its use there, and whether it helped (`kind`), count once each.
create table knowledge_answered (
    channel text not null,
    subject_id bigint not null,
    article_id bigint not null,
    kind text not null,
    at bigint not null,
    primary key (channel, subject_id, article_id, kind)
);
create index knowledge_answered_at on knowledge_answered (at);
