-- How the customer sounds, for lists (4.5.3): 0 calm .. 3 leaving. Few are not calm, so the indexes hold those alone.
alter table ticket add column tone_order smallint not null default 0;
create index ticket_toned on ticket (ticket_id) where tone_order > 0;
create index ticket_toned_open on ticket (is_open, priority_order, ticket_id) where tone_order > 0;
