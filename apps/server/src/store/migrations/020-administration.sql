-- Who may do what is entered in the ledger, as records of their own. These tables are what requests read of those records: each row
-- names its record and follows from it, and the doctor holds one against the other.
alter table membership add column record_id uuid;
alter table membership add column email text not null default '';
alter table membership add column confirmed boolean not null default true;
alter table pseudonym add column record_id uuid;
-- A day, `2026-11-28`.
alter table api_key add column expires_on text;
alter table api_key add column scopes text[] not null default '{}';
alter table api_key add column author uuid;
alter table organisation add column example boolean not null default false;
alter table organisation add column public_log boolean not null default false;
alter table organisation add column second_factor boolean not null default false;
create index membership_record on membership (org_id, record_id);
create index pseudonym_record on pseudonym (org_id, record_id);

-- Invitations that may still be accepted, found by the code that the invited person brings.
create table invitation (
  org_id uuid not null references organisation,
  record_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  primary key (org_id, record_id)
);
create unique index invitation_code on invitation (code_hash);

-- When a key was used last, to the hour. It says nothing that is proved, and is not entered.
create table key_use (
  org_id uuid not null references organisation,
  key_id uuid not null,
  used_at timestamptz not null,
  primary key (org_id, key_id)
);

-- Failed sign-ins to the accounts of members, counted until the hour is over and the count is entered.
create table failed_sign_in (
  org_id uuid not null references organisation,
  hour timestamptz not null,
  count integer not null,
  primary key (org_id, hour)
);

do $$
declare name text;
begin
  foreach name in array array['invitation', 'key_use', 'failed_sign_in'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (org_id = (select nullif(current_setting(''assay.org'', true), '''')::uuid))', name);
    execute format('grant select, insert, update, delete on %I to assay_app', name);
  end loop;
  create policy directory on invitation for select using (current_setting('assay.scope', true) = 'directory');
end $$;
grant delete on api_key to assay_app;
grant update on pseudonym to assay_app;
