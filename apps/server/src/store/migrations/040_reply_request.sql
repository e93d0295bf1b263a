-- What was asked under an idempotency key: the same key with another request is another's, and not a retry.
alter table reply add column request text;
