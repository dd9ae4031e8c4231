-- The keys that values are sealed by, each wrapped by the master key of data_dir/secret.key. Key 1 is that one;
-- it gets its row at the first start, and holds for a store without rows.
create table seal_key (
    key_id bigint primary key,
    suite text not null,
    state text not null,
    wrapped text not null,
    master_mark text not null,
    made_at bigint,
    made_by text not null,
    reason text not null,
    retired_at bigint,
    retired_by text not null
);
