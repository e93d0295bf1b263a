-- One-time codes as better-auth keeps them, and passkeys (WebAuthn).
alter table "user" add column "twoFactorEnabled" boolean default false;
create table "twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "verified" boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

create table passkey (
  id text primary key,
  user_id text not null references "user" ("id") on delete cascade,
  name text not null,
  -- The host that the passkey is bound to.
  rp_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default now()
);
create index passkey_user on passkey (user_id);
grant select, insert, update, delete on "twoFactor", passkey to assay_accounts;
