-- 4.3.4: words of old records lie together in files, compressed and sealed; a record says in which. Like `sealed`, this is in no hash:
-- the commitment proves the words wherever they lie.
alter table contact_record add column archive_id bigint not null default 0;
create index contact_record_archive on contact_record (archive_id, contact_id) where archive_id > 0;
-- Stale: words in its file have come to their end since, so it is written anew without them.
create table contact_archive (
    archive_id bigint primary key,
    file_id bigint not null,
    record_count bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    clear_size bigint not null,
    file_size bigint not null,
    made_at bigint not null,
    is_stale smallint not null
);
create index contact_archive_stale on contact_archive (archive_id) where is_stale = 1;
-- One row: who archives at the moment, when next, and up to which record everything has been looked at.
create table contact_archive_turn (
    turn_id bigint primary key,
    lease_until bigint not null,
    next_at bigint not null,
    after_id bigint not null
);
insert into contact_archive_turn (turn_id, lease_until, next_at, after_id) values (1, 0, 0, 0);
