-- Where background work waits. A row holds ids, moments and codes, and its columns can hold nothing else: what a job is about is read
-- when it runs. Whoever runs one has it on a lease, and a rising number by which a holder whose lease was given to another is refused.
create table job (
  org_id uuid not null references organisation,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- What it is about; the nil UUID for what runs by a schedule.
  subject uuid not null,
  status text not null default 'waiting' check (status in ('waiting', 'dead')),
  due_at timestamptz not null,
  -- Whether it was asked for while it ran.
  again boolean not null default false,
  -- Failures in a row.
  failures integer not null default 0,
  holder uuid,
  leased_until timestamptz,
  fence bigint not null default 0,
  created_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, kind, subject)
);
create index job_due on job (due_at) where status = 'waiting';

-- What became of a job each time it was due: once a due time, whoever ran it and however often it began.
create table job_run (
  org_id uuid not null,
  job_id uuid not null,
  due_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  primary key (org_id, job_id, due_at),
  foreign key (org_id, job_id) references job (org_id, id) on delete cascade
);

-- How far a consumer has read the log of an organisation: the position of the next entry.
create table consumer (
  org_id uuid not null references organisation,
  name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
  position bigint not null,
  primary key (org_id, name)
);

-- The last checkpoint that each place outside holds; a place is known by the SHA-256 of its line.
create table anchored (
  org_id uuid not null references organisation,
  anchor bytea not null,
  size bigint not null,
  anchored_at timestamptz not null,
  primary key (org_id, anchor)
);

do $$
declare name text;
begin
  foreach name in array array['job', 'job_run', 'consumer', 'anchored'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (org_id = (select nullif(current_setting(''assay.org'', true), '''')::uuid))', name);
    execute format('grant select, insert, update, delete on %I to assay_app', name);
  end loop;
  -- Whose turn it is must be known before an organisation is chosen. These rows say nothing about anybody.
  foreach name in array array['job', 'consumer'] loop
    execute format('create policy directory on %I for select using (current_setting(''assay.scope'', true) = ''directory'')', name);
  end loop;
end $$;
