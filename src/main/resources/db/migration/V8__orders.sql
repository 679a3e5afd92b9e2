-- Acts that somebody asked for through Tenure, and what became of them. Orders that an import brings stay in their account.
create table act_order (
    id text primary key,
    account_id text not null,
    partner_id text,
    status text not null check (
        status in ('PENDING', 'APPROVED', 'REFUSED', 'EXPIRED', 'APPLIED', 'FAILED', 'WITHDRAWN')),
    placed_at timestamptz not null,
    expires_at timestamptz,
    document jsonb not null
);
create index act_order_of_account on act_order (account_id, placed_at desc, id desc);
create index act_order_of_partner on act_order (partner_id, placed_at desc, id desc) where partner_id is not null;
create index act_order_that_waits on act_order (expires_at) where status = 'PENDING';

-- What accounts owe for what was ordered. An order posts each of its charges once.
create table charge (
    id bigint generated always as identity primary key,
    account_id text not null,
    service_id text,
    order_id text not null,
    place integer not null,
    kind text not null,
    amount numeric not null,
    currency text not null,
    posted_at timestamptz not null,
    unique (order_id, kind, place)
);
create index charge_of_account on charge (account_id, id desc);
create trigger stays before update or delete or truncate on charge execute function refuse_to_forget();

-- What the first of several equal posts was answered, by the key that its caller gave it.
create table request_once (
    caller text not null,
    key text not null,
    fingerprint text not null,
    at timestamptz not null,
    status integer,
    headers jsonb,
    media_type text,
    body text,
    primary key (caller, key)
);
create index request_once_by_age on request_once (at);
