-- What happened. Transactions put events here as they happen; a step that takes turns over all replicas gives each the
-- next number, once its transaction has committed. So numbers have no gaps, and none comes below one that was read.
create table event_arrived (
    place bigint generated always as identity primary key,
    id uuid not null default gen_random_uuid(),
    type text not null,
    at timestamptz not null,
    account_id text,
    partner_id text,
    resource_type text,
    resource_id text,
    data json not null,
    decision uuid,
    edition text
);

-- The last number that was given, in the one row there is: whoever gives numbers locks it.
create table event_counter (
    only_one boolean primary key default true check (only_one),
    last bigint not null
);
insert into event_counter (last) values (0);

create table event (
    number bigint primary key,
    id uuid not null unique,
    type text not null,
    at timestamptz not null,
    account_id text,
    partner_id text,
    resource_type text,
    resource_id text,
    data json not null,
    decision uuid,
    edition text,
    numbered_at timestamptz not null default now()
);
create index event_of_account on event (account_id, number) where account_id is not null;
create index event_of_type on event (type, number);

-- An event is never changed, and none goes before it was there to be read for a month.
create trigger stays before update or truncate on event execute function refuse_to_forget();
create function refuse_to_hurry() returns trigger language plpgsql as $$
begin
    raise exception 'events stay for a month at least';
end
$$;
create trigger stays_a_month before delete on event for each row
    when (old.numbered_at > now() - interval '1 month') execute function refuse_to_hurry();

-- The last day whose beginning has been gone through for all accounts, and those looked at for days since.
create table event_daybreak (
    only_one boolean primary key default true check (only_one),
    last date not null
);
create table event_daybreak_account (
    day date not null,
    account_id text not null,
    primary key (day, account_id)
);

-- Where events are sent. The secret is encrypted; the position is the number of the last event that needs no more sending,
-- and attempts and due_at are about the one after it. Whoever sends holds a lease meanwhile.
create table webhook (
    id uuid primary key,
    url text not null,
    types text[],
    secret bytea not null,
    created_at timestamptz not null,
    created_by text not null,
    position bigint not null,
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    lease uuid,
    leased_until timestamptz not null default now()
);

create table webhook_delivery (
    webhook uuid not null references webhook on delete cascade,
    number bigint not null,
    event uuid not null,
    state text not null check (state in ('PENDING', 'DELIVERED', 'DEAD', 'RETRY')),
    attempts integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    status integer,
    problem text,
    primary key (webhook, number)
);
create index webhook_delivery_to_retry on webhook_delivery (webhook, number) where state = 'RETRY';
