-- Mails to be sent, and the evidence that they were. The link is for the reader alone, and is here only until then.
create table notice (
    number bigint generated always as identity unique,
    id uuid primary key,
    account text,
    about_kind text not null,
    about_id text not null,
    template text not null,
    recipient text not null,
    copies text[] not null,
    content json not null,
    linked boolean not null,
    link text,
    message_id text not null,
    put_at timestamptz not null,
    resends uuid references notice,
    state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'BOUNCED')),
    due_at timestamptz not null,
    attempts integer not null default 0,
    edition text,
    reply text,
    sent_at timestamptz,
    bounced_at timestamptz,
    bounced_by text,
    bounced_because text,
    check (link is null or (linked and state in ('QUEUED', 'FAILED')))
);
create index notice_due on notice (due_at) where state = 'QUEUED';
create index notice_of_account on notice (account, number desc) where account is not null;
create index notice_about on notice (about_kind, about_id);

-- What a demo shows of its mails, instead of sending them.
create table demo_mail (
    number bigint generated always as identity primary key,
    notice uuid not null unique references notice on delete cascade,
    sent_at timestamptz not null,
    recipient text not null,
    subject text not null,
    plain text not null,
    html text not null,
    link text
);
