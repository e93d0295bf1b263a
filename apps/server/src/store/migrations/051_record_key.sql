-- People, references and addresses of pages name a record by its key.
create index record_key on record (org_id, key);
