-- What the service standard makes of a ticket, and the version of it that holds for this one.
alter table ticket add column class_code text;
alter table ticket add column grade text;
alter table ticket add column grade_flags text;
alter table ticket add column standard_version_id bigint;
alter table ticket add column waiting_code text;
