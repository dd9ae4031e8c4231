create table category (
    category_id bigint primary key,
    parent_id bigint,
    code text not null unique,
    name_zh text not null,
    name_en text not null,
    ticket_type text not null,
    default_priority text not null,
    default_organization_id bigint,
    is_public smallint not null,
    is_active smallint not null,
    position bigint not null,
    version bigint not null
);
