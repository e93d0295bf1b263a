-- What witnesses said of a checkpoint: one line of its note each (c2sp.org/tlog-cosignature).
create table cosignature (
  org_id uuid not null,
  size bigint not null,
  witness text not null,
  line text not null,
  seen_at timestamptz not null default now(),
  primary key (org_id, size, witness),
  foreign key (org_id, size) references checkpoint (org_id, size)
);
alter table cosignature enable row level security;
alter table cosignature force row level security;
create policy tenant on cosignature using (org_id = nullif(current_setting('assay.org', true), '')::uuid);
grant select, insert on cosignature to assay_app;
