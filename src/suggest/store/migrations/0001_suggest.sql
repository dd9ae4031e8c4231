-- A trained model is never changed. report: what cross-validation measured, as JSON. weights: its bytes in base64.
create table suggest_model (
    model_id bigint primary key,
    trained_at bigint not null,
    example_count bigint not null,
    class_count bigint not null,
    accuracy double precision not null,
    report text not null,
    weights text not null
);
