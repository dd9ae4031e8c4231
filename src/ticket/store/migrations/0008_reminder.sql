-- What a member of staff asked to be reminded of; done_at: when the bell rang.
create table ticket_reminder (
    reminder_id bigint primary key,
    ticket_id bigint not null,
    user_id bigint not null,
    at bigint not null,
    text text not null,
    done_at bigint
);
create index ticket_reminder_of_user on ticket_reminder (user_id, done_at, at);
create index ticket_reminder_of_ticket on ticket_reminder (ticket_id, user_id);
