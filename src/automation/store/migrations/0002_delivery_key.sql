-- The key that the secret is sealed by.
alter table automation_delivery add column key_id bigint not null default 1;
create index automation_delivery_key on automation_delivery (key_id, delivery_id);
