-- What files of packs hold, once for each content.
create table pack_content (
    digest bytea primary key,
    content bytea not null
);

-- The published states of packs. They are never changed; what happens to one later is a row elsewhere.
create table edition (
    pack text not null,
    number integer not null check (number > 0),
    hash text not null,
    parent integer,
    restores integer,
    authors text[] not null,
    approver text,
    comment text not null,
    published_at timestamptz not null,
    effective_at timestamptz not null,
    report json,
    primary key (pack, number),
    foreign key (pack, parent) references edition,
    foreign key (pack, restores) references edition
);
create index edition_of_hash on edition (pack, hash);

create table edition_file (
    pack text not null,
    number integer not null,
    path text not null,
    digest bytea not null references pack_content,
    primary key (pack, number, path),
    foreign key (pack, number) references edition
);

-- A scheduled edition that was called off before it took effect.
create table edition_withdrawal (
    pack text not null,
    number integer not null,
    by_whom text not null,
    at timestamptz not null,
    reason text not null,
    primary key (pack, number),
    foreign key (pack, number) references edition
);

-- The rules of editions as an engine runs them: another engine makes its own of the files.
create table edition_compiled (
    hash text not null,
    engine text not null,
    form bytea not null,
    primary key (hash, engine)
);

-- Packs that are being worked on. The revision counts every change of a draft; a file knows that of its last change.
create table draft (
    id uuid primary key,
    pack text not null,
    base integer not null,
    state text not null check (state in ('EDITING', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
    revision bigint not null,
    comment text not null,
    created_by text not null,
    created_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    rejected_by text,
    rejected_because text,
    edition integer,
    report json,
    report_of text,
    passed boolean,
    foreign key (pack, base) references edition,
    foreign key (pack, edition) references edition
);
create index draft_of_pack on draft (pack, created_at desc, id);

create table draft_author (
    draft uuid not null references draft,
    author text not null,
    primary key (draft, author)
);

-- Every file of a draft, and those that were deleted, without a content. A conflict has what the draft had and what the
-- newest edition has, either of which may be nothing.
create table draft_file (
    draft uuid not null references draft,
    path text not null,
    digest bytea references pack_content,
    revision bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    conflict boolean not null default false,
    mine bytea references pack_content,
    theirs bytea references pack_content,
    primary key (draft, path)
);

-- Who did what to drafts and editions.
create table authoring_audit (
    number bigint generated always as identity primary key,
    pack text not null,
    at timestamptz not null,
    actor text not null,
    step text not null,
    draft uuid,
    edition integer,
    detail json not null
);
create index audit_of_pack on authoring_audit (pack, number desc);

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_name;
end
$$;
create trigger stays before update or delete or truncate on edition execute function refuse_to_forget();
create trigger stays before update or delete or truncate on edition_file execute function refuse_to_forget();
create trigger stays before update or delete or truncate on edition_withdrawal execute function refuse_to_forget();
create trigger stays before update or delete or truncate on authoring_audit execute function refuse_to_forget();
create trigger stays before update on pack_content execute function refuse_to_forget();
