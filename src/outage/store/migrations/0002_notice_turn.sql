-- How far those with a visit in its time were told of a notice: 0 nobody of its beginning, 1 of its beginning, 2 of its end.
alter table outage_notice add column told bigint not null default 0;
-- Up to which start they were told of the beginning; who of them is next while it goes on in batches.
alter table outage_notice add column told_until bigint;
alter table outage_notice add column next_start bigint;
alter table outage_notice add column next_id bigint;
