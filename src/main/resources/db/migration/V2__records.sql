-- Decisions kept. A row holds the decisions of one call about one account: the id is the call's with the place of the
-- first of them, and being a UUID of version 7 it grows with time, so months are ranges of ids.
-- Partitions are made by the program, for this month and the next, and dropped whole when retention ends.
create table record (
    id uuid not null primary key,
    account text,
    edition integer not null,
    facts bytea,
    body bytea not null
) partition by range (id);
create index record_of_account on record (account, id) where account is not null;

-- What was known of an account when a decision was taken, once for each digest and month, and gone with the month.
create table record_facts (
    month date not null,
    digest bytea not null,
    facts bytea not null,
    primary key (month, digest)
) partition by range (month);

-- The rules of each edition that decided: records name a rule by its place in this list.
create table record_edition (
    number integer generated always as identity primary key,
    hash text not null unique,
    rules jsonb not null
);
