-- Whose file it is, and the key that opens its bytes; these lie in the data folder. Name and key are sealed.
create table kept_file (
    file_id bigint primary key,
    owner_kind text not null,
    owner_id bigint not null,
    name_sealed text not null,
    key_sealed text not null,
    media_type text not null,
    sha256 text not null,
    size bigint not null,
    by_id bigint not null,
    key_id bigint not null
);
create index kept_file_of_owner on kept_file (owner_kind, owner_id, file_id);
create index kept_file_under_key on kept_file (key_id, file_id);
