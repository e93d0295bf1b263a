-- How often something was tried: the theoretical arrival time of the generic cell rate algorithm, one row a name. Names are
-- keyed hashes. Kept here and not in memory, so that neither a flood of names nor a restart forgets.
create table try_limit (
  name bytea primary key,
  arrival timestamptz not null
);
create index try_limit_arrival on try_limit (arrival);

-- No address was ever proved to be somebody's: nothing sends mail yet.
update "user" set "emailVerified" = false;

-- Links that work once. What lies here is the hash: whoever reads the table, or a backup of it, cannot use them.
create table one_time_link (
  hash bytea primary key,
  user_id text not null references "user" ("id") on delete cascade,
  purpose text not null,
  expires_at timestamptz not null
);
create index one_time_link_user on one_time_link (user_id);

-- The time step of the last code that was taken: none is taken twice (RFC 6238, 5.2).
alter table "twoFactor" add column "lastStep" bigint;
-- When whoever has the session last proved who they are.
alter table "session" add column "provedAt" timestamptz;

grant select, insert, update, delete on try_limit, one_time_link to assay_accounts;
