-- The keys that sign a log, sealed under the key of its organisation. Which of them signs, and under which name, says the policy of the log.
create table log_secret (
  org_id uuid not null references organisation,
  vkey text not null,
  sealed bytea not null,
  made_at timestamptz not null default now(),
  primary key (org_id, vkey)
);

-- Why nothing may be signed under a name of a log, ever again: it was restored, or a witness saw another history. Notes are kept as proof.
create table signing_stop (
  org_id uuid not null references organisation,
  origin text not null,
  reason text not null,
  witness text not null default '',
  -- How many entries whoever stopped it has seen.
  size bigint not null,
  ours text,
  theirs text,
  since timestamptz not null default now(),
  primary key (org_id, origin, reason, witness)
);

do $$
declare name text;
begin
  foreach name in array array['log_secret', 'signing_stop'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (org_id = (select nullif(current_setting(''assay.org'', true), '''')::uuid))', name);
  end loop;
end $$;
grant select, insert, update, delete on log_secret to assay_app;
grant select, insert on signing_stop to assay_app;
