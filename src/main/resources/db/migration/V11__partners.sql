-- What partners asked for and customers granted, as it was at that time: the account itself says what is in force.
create table access_request (
    id text primary key,
    account_id text not null,
    partner_id text not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    scopes text[] not null,
    message text,
    contacted boolean not null
);
create index access_request_of_account on access_request (account_id);

create table access_grant (
    order_id text primary key,
    account_id text not null,
    partner_id text not null,
    granted_at timestamptz not null,
    scopes text[] not null,
    versions jsonb not null,
    by_type text not null,
    by_id text not null,
    way text not null check (way in ('SIGNED_IN', 'LINK'))
);
create index access_grant_of_account on access_grant (account_id, granted_at);
create trigger stays before delete or truncate on access_grant execute function refuse_to_forget();

-- Notes on contact cards. What is noted of one thing is noted once.
create table contact_note (
    id bigint generated always as identity primary key,
    account_id text not null,
    partner_id text not null,
    contact_id text,
    style text not null,
    note text not null,
    text text not null,
    at timestamptz not null,
    about text not null,
    unique (account_id, note, about)
);
create index contact_note_of_account on contact_note (account_id, id desc);

-- What partners look for customers by, drawn from the accounts whenever they change. A date of the year 0 is before all.
create table customer (
    account_id text primary key references account on delete cascade,
    partner_id text,
    name text not null,
    migrated_on date,
    set_up_on date,
    -- When the partner is trusted, and when its open request was made.
    trusted tstzmultirange not null,
    requested_at timestamptz,
    -- The open request of any partner that waits longest.
    waiting_since timestamptz,
    -- The terms of all services: when each begins, ends, and is followed by the next of its service.
    term_from date[] not null,
    term_until date[] not null,
    term_next date[] not null
);
create index customer_of_partner on customer (partner_id, account_id);
create index customer_waiting on customer (waiting_since) where waiting_since is not null;

create function day_of(said text) returns date language sql stable as $$
    select case when left(said, 4) = '0000' then '-infinity'::date else said::date end
$$;
create function instant_of(said text) returns timestamptz language sql stable as $$
    select case when left(said, 4) = '0000' then '-infinity'::timestamptz else said::timestamptz end
$$;

create function customer_of(id text, partner text, document jsonb) returns setof customer language sql stable rows 1 as $$
    select id, partner, document ->> 'name', day_of(document ->> 'migratedOn'), day_of(document ->> 'setUpOn'),
           coalesce((select range_agg(tstzrange(instant_of(one ->> 'grantedAt'), instant_of(one ->> 'revokedAt'), '[)'))
                       from jsonb_path_query(document, '$.tpa.grants[*]') as granted (one)
                      where coalesce(one ->> 'partner', partner) = partner), '{}'),
           (select max(instant_of(one ->> 'requestedAt')) from jsonb_path_query(document, '$.tpa.requests[*]') as asked (one)
             where one ->> 'status' = 'OPEN' and coalesce(one ->> 'partner', partner) = partner),
           (select min(instant_of(one ->> 'requestedAt')) from jsonb_path_query(document, '$.tpa.requests[*]') as asked (one)
             where one ->> 'status' = 'OPEN'),
           coalesce(term.starts, '{}'), coalesce(term.ends, '{}'), coalesce(term.nexts, '{}')
      from (select array_agg(starts) as starts, array_agg(ends) as ends, array_agg(nexts) as nexts
              from (select day_of(one ->> 'from') as starts, day_of(one ->> 'until') as ends,
                           day_of(lead(one ->> 'from') over (partition by service.place order by one ->> 'from')) as nexts
                      from jsonb_path_query(document, '$.services[*]') with ordinality as service (held, place),
                           jsonb_path_query(held, '$.contract.terms[*]') as term (one)) as each_term) as term
$$;

-- What is expected of documents says nothing of how many accounts there are, and is no reason to compile anything.
create function keep_customers() returns trigger language plpgsql set jit = off as $$
begin
    insert into customer
    select drawn.* from changed, customer_of(id, partner_id, document) as drawn
    on conflict (account_id) do update
      set partner_id = excluded.partner_id, name = excluded.name, migrated_on = excluded.migrated_on,
          set_up_on = excluded.set_up_on, trusted = excluded.trusted, requested_at = excluded.requested_at,
          waiting_since = excluded.waiting_since, term_from = excluded.term_from, term_until = excluded.term_until,
          term_next = excluded.term_next;
    return null;
end
$$;
create trigger new_customers after insert on account referencing new table as changed
    for each statement execute function keep_customers();
create trigger changed_customers after update on account referencing new table as changed
    for each statement execute function keep_customers();

insert into customer
select drawn.* from account, customer_of(id, partner_id, document) as drawn;
