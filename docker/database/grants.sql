-- After each ./po load, which makes a schema anew: the approved plan is read, the draft is read and edited.
\set ON_ERROR_STOP on
BEGIN;
GRANT USAGE ON SCHEMA approved TO po_approved;
GRANT SELECT ON ALL TABLES IN SCHEMA approved TO po_approved;
GRANT USAGE ON SCHEMA draft TO po_draft;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA draft TO po_draft;
-- the lists of codes stay as they are
SELECT format('REVOKE INSERT, UPDATE, DELETE ON %I.%I FROM po_draft', schemaname, tablename)
FROM pg_tables WHERE schemaname = 'draft' AND tablename LIKE 'code\_%' \gexec
COMMIT;
