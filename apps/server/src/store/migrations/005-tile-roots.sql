-- The root of each full tile of an organisation's log (c2sp.org/tlog-tiles): what makes a proof a matter of a few rows.
-- Nothing here is trusted: it follows from the leaves, and the doctor compares it with them.
create table tile_root (
  org_id uuid not null references organisation,
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (org_id, level, index)
);
alter table tile_root enable row level security;
alter table tile_root force row level security;
create policy tenant on tile_root using (org_id = nullif(current_setting('assay.org', true), '')::uuid);
grant select, insert on tile_root to assay_app;
