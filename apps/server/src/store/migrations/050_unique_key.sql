-- What one live record of a register has and no other: the reference of a control, the number of a certificate. Null where the register names nothing.
alter table record add column unique_key text;
create unique index record_unique_key on record (org_id, register, unique_key) where unique_key is not null;
