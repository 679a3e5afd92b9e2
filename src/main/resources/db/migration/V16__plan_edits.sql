-- Edits of plans by staff: those that are meant for all who are on a plan and wait for their day, those that have taken
-- effect, and those that split a plan, which never wait.
create table plan_edit (
    id text primary key,
    number bigint generated always as identity,
    plan_id text not null references plan,
    scope text not null check (scope in ('ALL', 'FORK')),
    state text not null check (state in ('WAITING', 'DONE', 'WITHDRAWN')),
    effective_on date not null,
    changes jsonb not null,
    made_at timestamptz not null,
    made_by text not null,
    ended_at timestamptz,
    ended_by text,
    -- The plan that takes over the name, when a plan is split.
    successor text,
    -- What stood in the way when its day had come.
    blocked jsonb not null default '[]'
);
create index plan_edit_of_plan on plan_edit (plan_id, number desc);
create index plan_edit_waiting on plan_edit (effective_on, number) where state = 'WAITING';

-- The lines by which accounts subscribe to plans.
create view plan_line as
select s.plan_id, s.account_id, s.id as service_id, line ->> 'status' as status,
       (line ->> 'from')::date as from_day, (line ->> 'until')::date as until_day
  from service s
  join account a on a.id = s.account_id
 cross join lateral jsonb_array_elements(a.document -> 'services') line
 where line ->> 'id' = s.id and line ->> 'status' in ('ACTIVE', 'STOPPED', 'PENDING');

-- How far the notices of each edit have come, by account. When some are sent and some are not, one that was sent counts.
create view plan_edit_notice as
select about_id as edit_id, account as account_id,
       case when bool_or(state = 'SENT') then 'SENT'
            when bool_or(state = 'QUEUED') then 'QUEUED'
            when bool_or(state = 'BOUNCED') then 'BOUNCED'
            else 'FAILED' end as state,
       min(sent_at) filter (where state = 'SENT') as sent_at,
       (array_agg(recipient order by number desc))[1] as recipient
  from notice
 where about_kind = 'plan-edit'
 group by about_id, account;
