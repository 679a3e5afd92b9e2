-- What plans are called. No two are called alike, disabled and old ones included; it is looked at when a transaction
-- ends, so that plans can swap their names. Names may be long, so it is a hash that is looked up.
alter table plan add column name text;
update plan set name = document ->> 'name';
-- Until now nothing kept names apart: of those that share one, the first keeps it.
update plan p set
    name = p.name || ' (' || p.id || ')',
    document = jsonb_set(p.document, '{name}', to_jsonb(p.name || ' (' || p.id || ')'))
    where exists (select from plan other where other.name = p.name and other.id < p.id);
alter table plan alter column name set not null;
alter table plan add constraint plan_names_differ exclude using hash (name with =) deferrable initially deferred;

-- Names each state of all plans and all settings of partners together: who has the state of that name has them all.
-- Whoever changes a plan or a partner makes it another state, without having to think of it.
create table plan_book (
    single boolean primary key default true check (single),
    version uuid not null default gen_random_uuid()
);
insert into plan_book default values;

create function turn_plan_book() returns trigger language plpgsql as $$
begin
    update plan_book set version = gen_random_uuid();
    return null;
end
$$;
create trigger turns_the_book after insert or update or delete or truncate on plan
    for each statement execute function turn_plan_book();
create trigger turns_the_book after insert or update or delete or truncate on partner
    for each statement execute function turn_plan_book();
