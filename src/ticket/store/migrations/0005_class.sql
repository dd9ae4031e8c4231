-- 3.1.3: a class that a person set stays, whatever the rules would say.
alter table ticket add column is_class_set smallint;
