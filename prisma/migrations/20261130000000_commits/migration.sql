-- Every transaction that changes the graph is counted, under a number that becomes visible with it: whoever reads the number knows whether anything
-- was written since. The ids of revisions do not do for that: a later one may be committed first, and feeds write rows without a revision.
CREATE TABLE rendezvous.graph (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  commits bigint NOT NULL
) WITH (fillfactor = 10); -- an update finds room beside the row
INSERT INTO rendezvous.graph (commits) VALUES (1);

-- One row for each transaction that has changed something and is still open; nobody ever sees one of another's.
CREATE TABLE rendezvous.changing (transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id());

CREATE FUNCTION rendezvous.change_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO rendezvous.changing DEFAULT VALUES ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Deferred to the commit: the lock on the one row puts the numbers in the order of the commits, and is held no longer than a commit takes.
CREATE FUNCTION rendezvous.change_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
BEGIN
  DELETE FROM rendezvous.changing WHERE transaction = NEW.transaction;
  UPDATE rendezvous.graph SET commits = commits + 1 RETURNING commits INTO number;
  PERFORM pg_notify('rendezvous_commits', number::text);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_ends AFTER INSERT ON rendezvous.changing DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION rendezvous.change_ends();

-- All tables that an answer may be made from: those of `public`, but for Prisma's ledger and the keys of callers.
CREATE FUNCTION rendezvous.count_commits() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tab record;
BEGIN
  FOR tab IN
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\_%' AND c.relname <> 'ApiKey'
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER change_begins AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.change_begins()', tab.name);
  END LOOP;
  -- A migration may change what an answer says without touching a row.
  INSERT INTO rendezvous.changing DEFAULT VALUES ON CONFLICT DO NOTHING;
END $$;

ALTER FUNCTION rendezvous.rebuild_history() RENAME TO rebuild_versions;
CREATE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  PERFORM rendezvous.rebuild_versions();
  PERFORM rendezvous.count_commits();
END $$;

SELECT rendezvous.rebuild_history();
