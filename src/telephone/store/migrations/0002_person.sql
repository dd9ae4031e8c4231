-- What is held about a person is told to them and forgotten by these.
create index telephone_call_of_customer on telephone_call (customer_id, call_id) where customer_id is not null;
create index telephone_call_back_of_customer on telephone_call_back (customer_id, call_back_id) where customer_id is not null;
