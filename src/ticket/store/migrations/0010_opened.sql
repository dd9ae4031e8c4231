-- The first lines alone: which requests were written down since (5.5.5).
create index ticket_entry_opened on ticket_entry (entry_id) where kind = 'opened';
