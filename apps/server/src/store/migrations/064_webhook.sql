-- What is told to a webhook: an entry, or a test without one. Rows hold ids, moments and codes.
create table webhook_delivery (
  org_id uuid not null references organisation,
  id uuid not null,
  webhook uuid not null,
  entry bigint,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed', 'held')),
  attempts integer not null default 0,
  outcome text check (outcome ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  created_at timestamptz not null,
  tried_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, webhook) references record (org_id, id)
);
create index webhook_delivery_newest on webhook_delivery (org_id, webhook, created_at desc);

alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy tenant on webhook_delivery using (org_id = (select nullif(current_setting('assay.org', true), '')::uuid));
grant select, insert, update, delete on webhook_delivery to assay_app;
