-- How whoever has the session signed in; every entry of theirs says so.
alter table "session" add column "method" text;

-- What an organisation is, the example or not, is said once: the application may change how it is kept, and nothing else of it.
revoke update on organisation from assay_app;
grant update (name, public_log, second_factor) on organisation to assay_app;
