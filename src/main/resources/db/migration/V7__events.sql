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
