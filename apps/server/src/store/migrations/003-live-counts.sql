-- How many records of a register are live, so that a list knows its length without counting; kept by whoever writes records.
-- Forced row-level security would hide the rows from their owner too.
alter table counter no force row level security;
alter table record no force row level security;
alter table counter add column live integer not null default 0;
update counter set live = found.live
from (select org_id, register, count(*)::integer as live from record where not archived group by org_id, register) as found
where counter.org_id = found.org_id and counter.register = found.register;
alter table counter force row level security;
alter table record force row level security;

create index record_title on record (org_id, register, archived, title, number);
create index record_filter on record using gin (state jsonb_path_ops);

-- As a subquery the organisation is looked up once a statement, not once a row.
do $$
declare name text;
begin
  for name in select tablename from pg_policies where schemaname = 'public' and policyname = 'tenant' loop
    execute format('alter policy tenant on %I using (org_id = (select nullif(current_setting(''assay.org'', true), '''')::uuid))', name);
  end loop;
end $$;

-- Under row-level security PostgreSQL uses an index only for operators that cannot leak a value of a hidden row. These answer
-- true or false and say nothing in errors; a superuser may vouch for them, which makes search and filters use their indexes.
-- Without that right everything works, slower on large registers.
do $$
declare name text;
begin
  for name in select oid::regprocedure::text from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and proname in ('ts_match_vq', 'jsonb_contains') loop
    execute format('alter function %s leakproof', name);
  end loop;
exception when insufficient_privilege then
  raise notice 'search and filters do without their indexes: they need a superuser, once';
end $$;
