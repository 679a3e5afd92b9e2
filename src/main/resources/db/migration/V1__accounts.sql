-- What an import brings. Documents are kept as they came; the other columns are what they are looked up by.
-- Every row of a document's own carries the number of the import that brought it, so that a stream that names
-- an id twice is found out without remembering all its ids.
create sequence import_number;

create table partner (
    id text primary key,
    document jsonb not null,
    import_number bigint not null
);

create table plan (
    id text primary key,
    monthly_rate numeric not null,
    document jsonb not null,
    import_number bigint not null
);

create table account (
    id text primary key,
    partner_id text references partner,
    document jsonb not null,
    import_number bigint not null
);
create index account_of_partner on account (partner_id);

create table service (
    id text primary key,
    account_id text not null references account on delete cascade,
    plan_id text not null references plan
);
create index service_of_account on service (account_id);
create index service_on_plan on service (plan_id);

create table account_order (
    id text primary key,
    account_id text not null references account on delete cascade
);
create index order_of_account on account_order (account_id);

-- One id is one person, whether a customer's user, a partner's or staff.
create table person (
    id text primary key,
    kind text not null,
    role text not null,
    account_id text references account on delete cascade,
    partner_id text references partner on delete cascade,
    import_number bigint not null,
    constraint person_belongs check (
        case kind
            when 'customer' then account_id is not null and partner_id is null
            when 'partner' then account_id is null and partner_id is not null
            when 'staff' then account_id is null and partner_id is null
            else false
        end
    )
);
create index person_of_account on person (account_id) where account_id is not null;
create index person_of_partner on person (partner_id) where partner_id is not null;
