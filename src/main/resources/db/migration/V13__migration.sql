-- How far each customer is on its way to my.plan. Every move is a row; figures are made of these rows.
create table stage_move (
    number bigint generated always as identity primary key,
    account_id text not null,
    from_stage text not null,
    to_stage text not null,
    at timestamptz not null,
    cause text not null,
    batch_id text,
    detail jsonb not null
);
create index stage_move_of_account on stage_move (account_id, number);
create index stage_move_by_time on stage_move (at);
create trigger stays before update or delete or truncate on stage_move execute function refuse_to_forget();

-- Where each customer is now: an index over the moves, made by them alone. Accounts that never moved are not here.
create table stage (
    account_id text primary key,
    stage text not null,
    since timestamptz not null,
    batch_id text,
    cause text not null,
    detail jsonb not null
);
create index stage_by_name on stage (stage, account_id);
create index stage_of_batch on stage (batch_id) where batch_id is not null;

create function take_stage() returns trigger language plpgsql as $$
begin
    insert into stage (account_id, stage, since, batch_id, cause, detail)
    values (new.account_id, new.to_stage, new.at, new.batch_id, new.cause, new.detail)
    on conflict (account_id) do update
       set stage = excluded.stage, since = excluded.since, cause = excluded.cause, detail = excluded.detail,
           batch_id = coalesce(excluded.batch_id, stage.batch_id)
     where stage.stage = new.from_stage;
    if not found then
        raise exception 'the account % is not at %', new.account_id, new.from_stage using errcode = '40001';
    end if;
    return new;
end
$$;
create trigger leads after insert on stage_move for each row execute function take_stage();

-- Customers that are moved together on a day.
create table migration_batch (
    id text primary key,
    number bigint generated always as identity,
    day date not null,
    state text not null check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'DONE')),
    size integer not null,
    edition text not null,
    made_by text not null,
    made_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index migration_batch_of_day on migration_batch (day);
create index migration_batch_in_work on migration_batch (day) where state in ('PLANNED', 'RUNNING');

-- Who is in a batch, in order, and what became of it there.
create table migration_member (
    batch_id text not null references migration_batch,
    place integer not null,
    account_id text not null,
    points integer not null,
    because text[] not null,
    warnings text[] not null,
    state text not null check (state in ('WAITING', 'MIGRATED', 'FAILED')),
    primary key (batch_id, place),
    unique (batch_id, account_id)
);
create index migration_member_waiting on migration_member (batch_id, place) where state = 'WAITING';

-- What each customer could do before it was moved, and after: nothing is lost but what may be.
create table migration_certificate (
    batch_id text not null,
    account_id text not null,
    at timestamptz not null,
    edition text not null,
    verdict text not null check (verdict in ('KEPT', 'JUSTIFIED', 'FAILED')),
    asked integer not null,
    losses jsonb not null,
    primary key (batch_id, account_id)
);
create trigger stays before update or delete or truncate on migration_certificate
    execute function refuse_to_forget();

-- The bars and alerts that were active when a customer was moved, renewed until it has finished setting up.
create table migration_baseline (
    account_id text primary key,
    migrated_on date not null,
    taken_at timestamptz not null,
    synced_at timestamptz not null,
    completed_at timestamptz,
    controls jsonb not null
);

-- Invitations, each with whom it went to. An address is kept as its digest, so that a corrected one counts as another.
create table invitation (
    id text primary key,
    account_id text not null,
    contact text not null,
    address bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('SENT', 'REPLACED', 'BOUNCED', 'EXPIRED', 'USED'))
);
create index invitation_of_account on invitation (account_id, sent_at);
create index invitation_that_works on invitation (expires_at) where state = 'SENT';

-- What a customer has done to set up its account.
create table set_up_step (
    account_id text not null,
    step text not null,
    version text not null,
    at timestamptz not null,
    by_whom text not null,
    detail jsonb not null,
    primary key (account_id, step)
);
create trigger stays before update or delete or truncate on set_up_step execute function refuse_to_forget();

-- A new e-mail address that somebody gave for a contact. It takes the place of the old one when it is confirmed.
create table address_change (
    id text primary key,
    account_id text not null,
    contact text not null,
    address text not null,
    asked_at timestamptz not null,
    confirmed_at timestamptz
);
