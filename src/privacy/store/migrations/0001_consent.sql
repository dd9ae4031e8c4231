-- What personal data are used for. A text that was shown once is kept for good: consents name its number.
create table privacy_purpose (
    purpose_id bigint primary key,
    code text not null,
    is_required smallint not null,
    validity_days bigint not null,
    text_number bigint not null,
    text_number_min bigint not null,
    is_active smallint not null,
    version bigint not null
);
create unique index privacy_purpose_code on privacy_purpose (code);
create table privacy_purpose_text (
    purpose_id bigint not null,
    number bigint not null,
    name_zh text not null,
    name_en text not null,
    text_zh text not null,
    text_en text not null,
    at bigint not null,
    by_name text not null,
    primary key (purpose_id, number)
);
-- Every answer a customer gave, in order; where they stand is the latest of a purpose.
create table privacy_consent (
    consent_id bigint primary key,
    customer_id bigint not null,
    purpose_id bigint not null,
    is_given smallint not null,
    text_number bigint not null,
    channel text not null,
    evidence text not null,
    by_id bigint,
    by_name text not null,
    is_by_customer smallint not null,
    at bigint not null,
    valid_until bigint
);
create index privacy_consent_of_customer on privacy_consent (customer_id, consent_id);
create index privacy_consent_latest on privacy_consent (customer_id, purpose_id, consent_id);
