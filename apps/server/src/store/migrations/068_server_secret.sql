-- The secrets that every server of this database must have, each by a name that tells nobody what it is: who has another one is not let in.
create table server_secret (
  name text primary key check (name in ('master', 'session')),
  mark bytea not null
);
