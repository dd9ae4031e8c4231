-- The latest good and the latest bad try of a channel, and how many of each, from the index alone (5.5.5).
create index message_try_of_outcome on message_try (channel, outcome, try_id);
