-- Since when a ticket is in its state, and an index from which alone the process board counts what is open.
alter table ticket add column state_since bigint;
update ticket set state_since = coalesce(case state
    when 'submitted' then opened_at when 'accepted' then accepted_at when 'resolved' then resolved_at
    when 'fed_back' then fed_back_at when 'evaluating' then evaluation_offered_at when 'evaluated' then evaluated_at
    else updated_at end, updated_at) where is_open = 1;
create index ticket_board on ticket (organization_id, is_open, state, category_id, opened_at, state_since, ticket_id) where is_open = 1;
