-- Codes of completion that were tried in vain (2.5.4).
alter table appointment add column wrong_codes smallint not null default 0;
