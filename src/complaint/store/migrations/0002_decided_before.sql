-- 1.5.3: what was decided before a group took the complaint in, so that leaving the group brings it back.
alter table complaint add column decided_before text not null default '';
