-- What the network was asked to do for what was ordered. What a service is entitled to stands in its account, from the day
-- of the order on; this is beside it, and says how far the network is.
create table provisioning (
    id bigint generated always as identity primary key,
    account_id text not null,
    service_id text not null,
    kind text not null,
    name text not null,
    order_id text not null,
    attempt integer not null default 1,
    state text not null check (state in ('REQUESTED', 'ACTIVE', 'REMOVING', 'GONE', 'FAILED')),
    -- What it is to come to; of what failed, what to try again.
    goal text not null check (goal in ('ACTIVE', 'GONE')),
    settings jsonb not null,
    reason text,
    due_on date not null,
    ends_on date,
    requested_at timestamptz not null,
    changed_at timestamptz not null
);
create index provisioning_of_account on provisioning (account_id, id);
create index provisioning_to_do on provisioning (state, id) where state <> 'GONE' and state <> 'ACTIVE';

-- Who accepted which version of the terms, for an account, and when: the first time counts.
create table terms_accepted (
    account_id text not null,
    version text not null,
    user_id text not null,
    order_id text not null,
    at timestamptz not null,
    primary key (account_id, version)
);
create trigger stays before update or delete or truncate on terms_accepted execute function refuse_to_forget();

-- Changes that the billing system makes: what it is told, by reference alone. Nothing of a bank account is ever in here.
create table billing_change (
    id bigint generated always as identity primary key,
    account_id text not null,
    order_id text not null unique,
    mandate text not null,
    at timestamptz not null
);

-- Groups of services of an account, and the controls each sets when it is applied.
create table profile_group (
    account_id text not null,
    id text not null,
    name text not null,
    services text[] not null,
    controls text[] not null,
    primary key (account_id, id)
);
