-- What a member of staff is told about a ticket: warnings, breaches, escalations.
create table ticket_notice (
    notice_id bigint primary key,
    user_id bigint not null,
    ticket_id bigint not null,
    kind text not null,
    details text not null,
    at bigint not null,
    read_at bigint
);
create index ticket_notice_of_user on ticket_notice (user_id, notice_id);
create index ticket_notice_unread on ticket_notice (user_id, read_at);
