create table organisation (
  org_id uuid primary key,
  slug text not null unique,
  name text not null,
  created_at timestamptz not null default now()
);

-- The row that orders the log of an organisation: whoever appends holds its lock. No sequence: a rollback must leave no gap.
create table ledger_head (
  org_id uuid primary key references organisation,
  size bigint not null default 0
);

create table record (
  org_id uuid not null references organisation,
  id uuid not null,
  register text not null,
  number integer not null,
  key text not null,
  version integer not null,
  archived boolean not null default false,
  state jsonb not null,
  title text not null,
  last_seq bigint not null,
  last_leaf bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search tsvector not null,
  primary key (org_id, id),
  unique (org_id, register, number)
);
create index record_list on record (org_id, register, archived, number);
create index record_search on record using gin (search);

create table counter (
  org_id uuid not null references organisation,
  register text not null,
  next integer not null,
  primary key (org_id, register)
);

create table link (
  org_id uuid not null,
  source uuid not null,
  field text not null,
  target uuid not null,
  primary key (org_id, source, field, target),
  foreign key (org_id, source) references record (org_id, id),
  foreign key (org_id, target) references record (org_id, id)
);
create index link_target on link (org_id, target);

create table leaf (
  org_id uuid not null references organisation,
  seq bigint not null,
  record_id uuid not null,
  bytes bytea not null,
  hash bytea not null,
  primary key (org_id, seq)
);
create index leaf_record on leaf (org_id, record_id, seq);

-- What the leaf commits to. It lies beside the log so that it can be erased.
create table payload (
  org_id uuid not null,
  seq bigint not null,
  state jsonb not null,
  salts jsonb not null,
  primary key (org_id, seq),
  foreign key (org_id, seq) references leaf (org_id, seq)
);

create table checkpoint (
  org_id uuid not null references organisation,
  size bigint not null,
  root bytea not null,
  peaks bytea not null,
  note text not null,
  signed_at timestamptz not null default now(),
  primary key (org_id, size)
);

create table blob (
  org_id uuid not null references organisation,
  sha256 text not null,
  size bigint not null,
  stored_at timestamptz not null default now(),
  primary key (org_id, sha256)
);

-- Random pseudonyms under which people and keys appear in the log.
create table pseudonym (
  org_id uuid not null references organisation,
  actor text not null,
  ref uuid not null,
  primary key (org_id, actor)
);

create table membership (
  org_id uuid not null references organisation,
  user_id text not null,
  role text not null,
  primary key (org_id, user_id)
);
create index membership_user on membership (user_id);

create table api_key (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null,
  role text not null,
  hash bytea not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (org_id, id)
);
create unique index api_key_hash on api_key (hash);

create table reply (
  org_id uuid not null references organisation,
  idempotency_key text not null,
  actor text not null,
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, actor, idempotency_key)
);

do $$
declare name text;
begin
  if not exists (select from pg_roles where rolname = 'assay_app') then create role assay_app nologin; end if;
  execute format('grant assay_app to %I', current_user);
  foreach name in array array['organisation', 'ledger_head', 'record', 'counter', 'link', 'leaf', 'payload', 'checkpoint', 'blob', 'pseudonym', 'membership', 'api_key', 'reply'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (org_id = nullif(current_setting(''assay.org'', true), '''')::uuid)', name);
    execute format('grant select, insert on %I to assay_app', name);
  end loop;
  -- Who an actor is must be known before its organisation is: these four may be read across organisations, and nothing else.
  foreach name in array array['organisation', 'ledger_head', 'membership', 'api_key'] loop
    execute format('create policy directory on %I for select using (current_setting(''assay.scope'', true) = ''directory'')', name);
  end loop;
end $$;

grant update on organisation, ledger_head, record, counter, membership, api_key to assay_app;
grant delete on link, membership to assay_app;
