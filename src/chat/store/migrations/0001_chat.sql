-- Chats of the portal and what was said in them. Words are sealed; a chat's row holds what lists and figures count.
create table chat (
    chat_id bigint primary key,
    organization_id bigint not null,
    customer_id bigint not null,
    language text not null,
    segment text not null,
    state text not null,
    queue text not null,
    hand_over text not null,
    opened_at bigint not null,
    queued_at bigint,
    waiting_since bigint,
    answered_at bigint,
    ended_at bigint,
    agent_id bigint,
    offered_to_id bigint,
    offered_until bigint,
    asked text not null,
    ticket_id bigint,
    tone text not null,
    unhelped bigint not null,
    turns bigint not null,
    result text not null,
    rating bigint,
    customer_read_id bigint,
    agent_read_id bigint,
    last_turn_id bigint,
    last_side text not null,
    customer_said_at bigint,
    said_to_at bigint,
    asked_there_at bigint,
    answer_micros bigint not null,
    has_clock smallint not null,
    is_recorded smallint not null,
    has_words smallint not null,
    question_sealed text,
    key_id bigint,
    version bigint not null
);
create unique index chat_open_once on chat (customer_id) where state in ('answering', 'waiting', 'talking');
create index chat_of_customer on chat (customer_id, chat_id);
create index chat_waiting on chat (waiting_since) where state = 'waiting';
create index chat_offered on chat (offered_to_id) where offered_to_id is not null;
create index chat_of_agent on chat (agent_id, chat_id);
create index chat_talking on chat (agent_id, chat_id) where state = 'talking';
create index chat_owing on chat (agent_id, chat_id) where state = 'ended' and is_recorded = 0;
create index chat_live on chat (chat_id) where state = 'talking';
create index chat_answering on chat (chat_id) where state = 'answering';
create index chat_of_ticket on chat (ticket_id, chat_id) where ticket_id is not null;
create index chat_opened on chat (opened_at);
create index chat_ended on chat (ended_at) where ended_at is not null;
create index chat_of_key on chat (key_id, chat_id) where key_id is not null;
-- `client_key`: the sender's own name of a turn, so that one sent twice is one.
create table chat_turn (
    turn_id bigint primary key,
    chat_id bigint not null,
    side text not null,
    kind text not null,
    user_id bigint,
    body_sealed text,
    key_id bigint,
    file_id bigint,
    event text not null,
    helped smallint,
    client_key text,
    tone text not null
);
create index chat_turn_of_chat on chat_turn (chat_id, turn_id);
create unique index chat_turn_once on chat_turn (chat_id, side, client_key) where client_key is not null;
create index chat_turn_of_key on chat_turn (key_id, turn_id) where key_id is not null;
-- A lead reads another's chat until then; the reason is in the audit log.
create table chat_look (
    chat_id bigint not null,
    user_id bigint not null,
    until bigint not null,
    primary key (chat_id, user_id)
);
create table chat_canned (
    canned_reply_id bigint primary key,
    code text not null,
    language text not null,
    text text not null,
    changed_at bigint not null,
    version bigint not null
);
create unique index chat_canned_once on chat_canned (language, code);
create table chat_canned_use (
    canned_reply_id bigint primary key,
    used bigint not null
);
