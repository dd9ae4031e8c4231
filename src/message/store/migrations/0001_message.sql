-- Templates with their versions, messages with their tries, the hours customers do not want to be disturbed in.
-- "" of channel and segment: every one. Address and words are sealed; `address_masked` is what staff see.
create table message_template (
    template_id bigint primary key,
    purpose text not null,
    channel text not null,
    language text not null,
    segment text not null,
    number bigint not null,
    subject text not null,
    body text not null,
    state text not null,
    author_id bigint,
    author_name text not null,
    approver_name text not null,
    created_at bigint not null,
    changed_at bigint not null,
    version bigint not null
);
create unique index message_template_number on message_template (purpose, channel, language, segment, number);
create unique index message_template_approved on message_template (purpose, channel, language, segment) where state = 'approved';
create table message (
    message_id bigint primary key,
    key text not null,
    purpose text not null,
    customer_id bigint not null,
    subject_kind text not null,
    subject_id bigint not null,
    organization_id bigint not null,
    state text not null,
    reason text not null,
    channel text not null,
    tried text not null,
    language text not null,
    template_id bigint,
    values_sealed text not null,
    address_sealed text not null,
    title_sealed text not null,
    body_sealed text not null,
    address_masked text not null,
    tries bigint not null,
    created_at bigint not null,
    next_at bigint not null,
    sent_at bigint,
    ended_at bigint,
    read_at bigint,
    key_id bigint not null,
    version bigint not null
);
create unique index message_key on message (key);
create index message_due on message (next_at) where state in ('waiting', 'deferred', 'failed', 'sending');
create index message_of_state on message (state, message_id);
create index message_of_subject on message (subject_kind, subject_id, message_id);
create index message_of_customer on message (customer_id, purpose, message_id);
create index message_inbox on message (customer_id, message_id) where channel = 'portal' and state = 'delivered';
create index message_unread on message (customer_id) where channel = 'portal' and state = 'delivered' and read_at is null;
create index message_of_key on message (key_id, message_id);
create index message_ended on message (ended_at) where ended_at is not null and key_id <> 0;
create table message_try (
    try_id bigint primary key,
    message_id bigint not null,
    channel text not null,
    outcome text not null,
    detail text not null
);
create index message_try_of_message on message_try (message_id, try_id);
create index message_try_of_channel on message_try (channel, try_id);
create table message_preference (
    customer_id bigint primary key,
    quiet_from bigint,
    quiet_to bigint
);
