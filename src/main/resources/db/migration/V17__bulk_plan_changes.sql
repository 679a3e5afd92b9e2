-- What it would come to if all or chosen subscribers of a plan were changed to another.
create table plan_bulk_preview (
    id text primary key,
    from_plan text not null,
    to_plan text not null,
    start_on date not null,
    edition text not null,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null
);

-- Each service of a preview: its price or why not, and what became of it once the preview was confirmed.
create table plan_bulk_member (
    preview_id text not null references plan_bulk_preview,
    place integer not null,
    account_id text not null,
    service_id text not null,
    state text not null check (state in ('OFFERED', 'DENIED', 'CHANGED', 'REFUSED')),
    -- The price that was told; null when there was none.
    price jsonb,
    reasons text[] not null,
    order_id text,
    primary key (preview_id, place)
);
create index plan_bulk_member_to_do on plan_bulk_member (preview_id, place) where state = 'OFFERED';

-- A preview that was confirmed, and is carried out: once, however often it is confirmed.
create table plan_bulk_run (
    id text primary key,
    preview_id text not null unique references plan_bulk_preview,
    state text not null check (state in ('RUNNING', 'DONE')),
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    finished_at timestamptz
);
create index plan_bulk_run_to_do on plan_bulk_run (confirmed_at) where state = 'RUNNING';
