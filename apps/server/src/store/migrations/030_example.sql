-- The example company is a place apart: it is marked, and so are the accounts that were made for it.
alter table "user" add column "example" boolean not null default false;

alter table organisation no force row level security;
alter table membership no force row level security;
update organisation set example = true where slug = 'finch-support';
-- Accounts that belong to nothing but the example were made for it; any other leaves it.
update "user" set "example" = true where exists (
  select from membership join organisation using (org_id) where user_id = "user".id and organisation.example
) and not exists (
  select from membership join organisation using (org_id) where user_id = "user".id and not organisation.example
);
delete from membership using organisation, "user"
where organisation.org_id = membership.org_id and "user".id = membership.user_id and organisation.example and not "user"."example";
alter table membership force row level security;
alter table organisation force row level security;

-- Whoever belongs to the example belongs to nothing else, and the other way round, whatever the application does. Looked at when
-- the transaction ends, so that a restore may fill its tables in any order.
create function assert_example_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  scope text := coalesce(current_setting('assay.scope', true), '');
  apart boolean;
begin
  perform set_config('assay.scope', 'directory', true);
  select organisation.example is distinct from coalesce("user"."example", false) into apart
  from organisation left join "user" on "user".id = new.user_id where organisation.org_id = new.org_id;
  perform set_config('assay.scope', scope, true);
  if coalesce(apart, false) then
    raise exception 'the example company is a place apart' using errcode = 'AS001';
  end if;
  return null;
end $$;
create constraint trigger membership_example after insert or update on membership deferrable initially deferred
  for each row execute function assert_example_apart();

-- Takes the example away whole. The application may take nothing else from a log.
create function remove_example() returns table (removed_org uuid, removed_slug text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found record;
  name text;
  pending boolean;
begin
  perform set_config('assay.scope', 'directory', true);
  for found in select org_id, slug from organisation where example loop
    perform set_config('assay.scope', 'tenant', true);
    perform set_config('assay.org', found.org_id::text, true);
    -- The publisher holds this row while it signs: whoever comes later finds no log.
    perform from ledger_head where org_id = found.org_id for update;
    loop
      pending := false;
      for name in select attrelid::regclass::text from pg_attribute join pg_class on pg_class.oid = attrelid
        where attname = 'org_id' and not attisdropped and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace loop
        begin
          execute format('delete from %s where org_id = $1', name) using found.org_id;
        exception when foreign_key_violation then
          pending := true;
        end;
      end loop;
      exit when not pending;
    end loop;
    removed_org := found.org_id;
    removed_slug := found.slug;
    return next;
  end loop;
  delete from "user" where "example";
end $$;
revoke execute on function remove_example() from public;
grant execute on function remove_example() to assay_app;
