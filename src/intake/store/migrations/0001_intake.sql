-- What came in by itself, and how far the mailbox was read. Sender and words are sealed; `sender_index` counts how often a sender
-- wrote, `sender_masked` is what staff see. `key` makes each arrival one, however often and by whichever node it is brought.
create table intake_arrival (
    arrival_id bigint primary key,
    kind text not null,
    source text not null,
    key text not null,
    channel text not null,
    state text not null,
    reason text not null,
    verdict text not null,
    sender_sealed text not null,
    sender_name_sealed text not null,
    subject_sealed text not null,
    text_sealed text not null,
    history_sealed text not null,
    headers_sealed text not null,
    sender_masked text not null,
    sender_index text not null,
    customer_id bigint,
    ticket_id bigint,
    organization_id bigint not null,
    named_code text not null,
    file_count bigint not null,
    is_cut smallint not null,
    sent_at bigint,
    decided_at bigint,
    decided_by text not null,
    why text not null,
    key_id bigint not null,
    version bigint not null
);
create unique index intake_arrival_key on intake_arrival (key);
create index intake_arrival_of_state on intake_arrival (state, arrival_id);
create index intake_arrival_of_source on intake_arrival (source, arrival_id);
create index intake_arrival_of_ticket on intake_arrival (ticket_id, arrival_id) where ticket_id is not null;
create index intake_arrival_of_customer on intake_arrival (customer_id, arrival_id) where customer_id is not null;
create index intake_arrival_of_sender on intake_arrival (sender_index, arrival_id);
create index intake_arrival_under_key on intake_arrival (key_id, arrival_id);
create table intake_mailbox (
    code text primary key,
    lease_until bigint not null,
    next_at bigint not null,
    tried_at bigint,
    fetched_at bigint,
    failures bigint not null,
    error text not null,
    uid_validity bigint not null,
    last_uid bigint not null
);
