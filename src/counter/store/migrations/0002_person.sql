-- What is held about a person is told to them and forgotten by this.
create index counter_turn_of_customer on counter_turn (customer_id, turn_id) where customer_id is not null;
