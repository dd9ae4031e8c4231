create table organization (
    organization_id bigint primary key,
    parent_id bigint,
    code text not null unique,
    name_zh text not null,
    name_en text not null,
    kind text not null,
    path text not null,
    is_active smallint not null,
    position bigint not null,
    version bigint not null
);
create table user_account (
    user_id bigint primary key,
    username text not null unique,
    display_name text not null,
    search_text text not null,
    password_hash text not null,
    customer_id bigint,
    locale text not null,
    is_active smallint not null,
    must_change_password smallint not null,
    failed_count bigint not null,
    locked_until bigint,
    last_sign_in_at bigint,
    created_at bigint not null,
    version bigint not null
);
-- Accounts whose first password the README tells everyone: outside demo mode it must be changed.
create table known_password (
    user_id bigint primary key,
    password_hash text not null
);
create table user_post (
    user_id bigint not null,
    organization_id bigint not null,
    role text not null,
    position bigint not null,
    primary key (user_id, organization_id, role)
);
create index user_post_organization on user_post (organization_id, user_id);
create table session (
    token_hash text primary key,
    user_id bigint not null,
    created_at bigint not null,
    last_used_at bigint not null,
    expires_at bigint not null
);
create index session_of_user on session (user_id);
create index session_expiry on session (expires_at);
create table api_token (
    token_id bigint primary key,
    user_id bigint not null,
    token_hash text not null unique,
    name text not null,
    permissions text not null,
    created_at bigint not null,
    expires_at bigint not null,
    last_used_at bigint
);
create index api_token_user on api_token (user_id);
create table audit_entry (
    audit_id bigint primary key,
    actor_user_id bigint,
    actor_name text not null,
    action text not null,
    subject_kind text not null,
    subject_id bigint,
    subject_label text not null,
    remote text not null,
    request_id text not null,
    before_json text,
    after_json text
);
create index audit_subject on audit_entry (subject_id, audit_id);
create index audit_actor on audit_entry (actor_user_id, audit_id);
