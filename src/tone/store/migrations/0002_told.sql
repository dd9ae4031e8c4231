-- Tickets hold the level themselves, to be listed by it; those of before are told it once.
alter table tone_flag add column is_told smallint not null default 0;
create index tone_flag_untold on tone_flag (ticket_id) where is_told = 0;
