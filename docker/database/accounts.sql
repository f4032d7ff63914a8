-- The accounts of GeoServer, made when the volume of the database is empty. psql reads the passwords: no command line shows
-- them, and without the files nothing is made. What the accounts may do with a plan version: grants.sql.
\set approved `cat /run/secrets/po_approved`
\set draft `cat /run/secrets/po_draft`
CREATE ROLE po_approved LOGIN PASSWORD :'approved';
CREATE ROLE po_draft LOGIN PASSWORD :'draft';
REVOKE ALL ON DATABASE po FROM PUBLIC;
GRANT CONNECT ON DATABASE po TO po_approved, po_draft;
