-- Reminders of invitations. Each is here once, whether it could be mailed or not.
create table invitation_reminder (
    invitation_id text not null references invitation,
    reminder text not null,
    at timestamptz not null,
    primary key (invitation_id, reminder)
);
create index invitation_to_remind_of on invitation (sent_at) where state = 'SENT';
