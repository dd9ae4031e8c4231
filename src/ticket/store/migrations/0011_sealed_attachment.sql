-- 2.2.4: bytes of attachments are sealed by `file`; 0: they lie in clear as they did before, until they are moved.
alter table attachment add column file_id bigint not null default 0;
create index attachment_unsealed on attachment (attachment_id) where file_id = 0;
