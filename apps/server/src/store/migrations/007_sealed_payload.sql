-- What entries commit to, sealed: under a data key of its record, which the organisation's key wraps, which the master key wraps.
create table organisation_key (
  org_id uuid primary key references organisation,
  version integer not null,
  wrapped bytea not null
);

-- A key of what is written about one subject: a record or a stored file. A destroyed key has no bytes left.
create table data_key (
  org_id uuid not null,
  subject uuid not null,
  version integer not null,
  wrapped bytea,
  destroyed_at timestamptz,
  primary key (org_id, subject, version),
  check ((wrapped is null) = (destroyed_at is not null))
);

do $$
declare name text;
begin
  foreach name in array array['organisation_key', 'data_key'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (org_id = (select nullif(current_setting(''assay.org'', true), '''')::uuid))', name);
    execute format('grant select, insert, update on %I to assay_app', name);
  end loop;
end $$;

alter table payload add column key_version integer;
alter table payload add column sealed bytea;

alter table record add column erased boolean not null default false;

-- Under which name a stored file lies; its key is the data key of that name.
alter table blob add column id uuid not null default gen_random_uuid();
alter table blob alter column id drop default;
grant delete on blob, pseudonym to assay_app;

-- Where there is something in the clear, the server seals it and drops these columns: SQL has no keys.
alter table payload no force row level security;
alter table blob no force row level security;
do $$
begin
  if exists (select from payload) or exists (select from blob) then
    alter table payload alter column state drop not null;
    alter table payload alter column salts drop not null;
  else
    alter table payload drop column state;
    alter table payload drop column salts;
  end if;
end $$;
alter table payload force row level security;
alter table blob force row level security;
