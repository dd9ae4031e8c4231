-- How long chats of a queue lasted lately: what a customer is told of the wait comes from it (4.2.2).
create index chat_length on chat (queue, ended_at) where answered_at is not null and ended_at is not null;
