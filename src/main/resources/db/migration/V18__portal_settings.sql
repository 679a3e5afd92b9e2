-- What partners set for the portals of their customers, each time it changed and however that came about. Who sets it says so
-- for its transaction; what an import brings is told by the number of the import.
create table portal_history (
    number bigint generated always as identity primary key,
    partner_id text not null,
    at timestamptz not null,
    by_type text not null check (by_type in ('staff', 'import')),
    by_id text not null,
    before jsonb,
    after jsonb
);
create index portal_history_of_partner on portal_history (partner_id, number desc);
create trigger stays before update or delete or truncate on portal_history execute function refuse_to_forget();

create function keep_portal(partner text, import bigint, before jsonb, after jsonb) returns void language sql as $$
    insert into portal_history (partner_id, at, by_type, by_id, before, after)
    select partner, coalesce(said.at::timestamptz, now()), case when said.who is null then 'import' else 'staff' end,
           coalesce(said.who, import::text), before, after
      from (select nullif(current_setting('tenure.portal_by', true), '') as who,
                   nullif(current_setting('tenure.portal_at', true), '') as at) as said
$$;

create function keep_new_portals() returns trigger language plpgsql as $$
begin
    perform keep_portal(id, import_number, null, document -> 'portal') from arrived
      where document -> 'portal' <> '{}' order by id;
    return null;
end
$$;
create trigger keeps_portals_that_come after insert on partner referencing new table as arrived
    for each statement execute function keep_new_portals();

create function keep_changed_portals() returns trigger language plpgsql as $$
begin
    perform keep_portal(now.id, now.import_number, was.document -> 'portal', now.document -> 'portal')
      from went was join arrived now on now.id = was.id
     where was.document -> 'portal' is distinct from now.document -> 'portal' order by now.id;
    return null;
end
$$;
create trigger keeps_portals_that_change after update on partner referencing old table as went new table as arrived
    for each statement execute function keep_changed_portals();
