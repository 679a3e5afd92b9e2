-- Every version of every plan, whole: whoever changes a plan leaves one, an import too, without having to think of it. Who
-- it was, when and how, the transaction says in tenure.plan_cause.
create table plan_version (
    plan_id text not null,
    number integer not null,
    document jsonb not null,
    since timestamptz not null,
    how text not null check (how in ('IMPORT', 'CREATED', 'EDIT', 'FORK')),
    by_whom text,
    edit_id text,
    import_number bigint,
    primary key (plan_id, number)
);
create trigger stays before update or delete or truncate on plan_version execute function refuse_to_forget();

insert into plan_version (plan_id, number, document, since, how, import_number)
select id, 1, document, now(), 'IMPORT', import_number from plan;

-- One statement for all plans that one statement brings.
create function keep_plan_versions() returns trigger language plpgsql as $$
declare
    cause jsonb := coalesce(nullif(current_setting('tenure.plan_cause', true), '')::jsonb, '{}');
begin
    if tg_op = 'INSERT' then
        insert into plan_version (plan_id, number, document, since, how, by_whom, edit_id, import_number)
        select p.id, 1 + coalesce((select max(v.number) from plan_version v where v.plan_id = p.id), 0), p.document,
               coalesce((cause ->> 'at')::timestamptz, now()), coalesce(cause ->> 'how', 'IMPORT'), cause ->> 'by',
               cause ->> 'edit', nullif(p.import_number, 0)
          from arrived p;
    else
        insert into plan_version (plan_id, number, document, since, how, by_whom, edit_id, import_number)
        select p.id, 1 + coalesce((select max(v.number) from plan_version v where v.plan_id = p.id), 0), p.document,
               coalesce((cause ->> 'at')::timestamptz, now()), coalesce(cause ->> 'how', 'IMPORT'), cause ->> 'by',
               cause ->> 'edit', nullif(p.import_number, 0)
          from arrived p join replaced r on r.id = p.id
         where r.document <> p.document;
    end if;
    return null;
end
$$;
create trigger keeps_versions_of_new after insert on plan referencing new table as arrived
    for each statement execute function keep_plan_versions();
create trigger keeps_versions after update on plan referencing new table as arrived old table as replaced
    for each statement execute function keep_plan_versions();
