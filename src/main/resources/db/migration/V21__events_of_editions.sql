-- The edition of the rules up to which it was told what editions flip, and the round through all accounts that tells of
-- the next one, if there is one: since when that edition is gone through, and the last account that was.
create table event_edition (
    only_one boolean primary key default true check (only_one),
    told text not null,
    since timestamptz not null,
    target text,
    at timestamptz,
    cursor text not null default '',
    check ((target is null) = (at is null))
);

-- Accounts that were told of the edition that is gone through, by its round or by whoever changed them before.
create table event_edition_account (
    target text not null,
    account_id text not null,
    primary key (target, account_id)
);
