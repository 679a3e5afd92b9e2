-- Changes of plans that are agreed and have their day before them, and what became of those that had it. The price is the
-- one that was quoted: it is posted on the day, and never before.
create table plan_change (
    id text primary key,
    account_id text not null,
    old_service text not null,
    new_service text not null,
    start_on date not null,
    state text not null check (state in ('PENDING', 'ACTIVE', 'CANCELLED')),
    until_before date,
    price jsonb not null,
    agreed_at timestamptz not null,
    ended_at timestamptz,
    reason text
);
create unique index plan_change_once on plan_change (account_id, old_service) where state = 'PENDING';
create index plan_change_due on plan_change (start_on, id) where state = 'PENDING';
create index plan_change_of_account on plan_change (account_id, agreed_at desc, id);

-- What a change was said to cost, for as long as that counts.
create table plan_quote (
    id text primary key,
    account_id text not null,
    service_id text not null,
    plan_id text not null,
    start_on date not null,
    digest text not null,
    price jsonb not null,
    expires_at timestamptz not null
);

-- What customers and partners ask of support: a change of plan that staff carry out or refuse.
create table ticket (
    id text primary key,
    account_id text not null,
    service_id text not null,
    state text not null check (state in ('OPEN', 'TAKEN', 'DONE', 'REFUSED')),
    opened_at timestamptz not null,
    document jsonb not null
);
create index ticket_by_state on ticket (state, opened_at, id);
create index ticket_of_account on ticket (account_id, opened_at desc, id);

-- The day on which a pending line takes the place of another, wherever it came from.
alter table service add column pending_from date;
create index service_that_waits on service (pending_from, id) where pending_from is not null;
