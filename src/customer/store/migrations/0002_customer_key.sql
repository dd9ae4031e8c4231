-- The key by which all values of a customer are sealed, those of the contact points, services and look-up tokens too.
alter table customer add column key_id bigint not null default 1;
create index customer_key on customer (key_id);
