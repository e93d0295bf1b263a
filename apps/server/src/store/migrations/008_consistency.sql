-- The proof that the checkpoint which was signed before this one is a prefix of it (RFC 9162, 2.1.4): hashes, one after the other.
alter table checkpoint add column consistency bytea;
