-- 2.3.5: of the standard's reasons, or "other"; "" where none was needed.
alter table appointment add column reason_code text not null default '';
