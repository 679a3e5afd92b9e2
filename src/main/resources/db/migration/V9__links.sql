-- Links that were sent by mail. Whoever has the token of one may act with it, so the token itself is kept nowhere: a row
-- has its SHA-256. What was answered is kept under a key that only the token gives, to know a second click by.
create table link (
    id bigint generated always as identity primary key,
    digest bytea not null unique check (length(digest) = 32),
    kind text not null,
    account text not null,
    about text not null,
    recipient text,
    issued_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    opened_at timestamptz,
    used_at timestamptz,
    answer text,
    outcome json,
    revoked_at timestamptz,
    constraint link_ends_once check (used_at is null or revoked_at is null),
    constraint link_answered_when_used check ((answer is null) = (outcome is null) and (answer is null or used_at is not null))
);
create index link_live on link (kind, about) where used_at is null and revoked_at is null;
create index link_of_account on link (account);
