-- What each commit touched, so that whoever keeps rows in memory need drop no more than those. Rows are told as they were before and after while they are few;
-- where `versions` is null, anything in the table may have changed. A name of '*' stands for all tables.
CREATE TABLE rendezvous.touched (
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  commits bigint, -- the number of the commit, from then on
  name text NOT NULL,
  versions jsonb
);
CREATE INDEX touched_transaction_idx ON rendezvous.touched (transaction);
CREATE INDEX touched_commits_idx ON rendezvous.touched (commits);

CREATE FUNCTION rendezvous.touched(table_name text, touched_versions jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM rendezvous.touched WHERE transaction = pg_current_xact_id() AND name = table_name AND versions IS NULL) THEN RETURN; END IF;
  -- Many statements over few rows each are a large change as well.
  IF (SELECT count(*) FROM rendezvous.touched WHERE transaction = pg_current_xact_id()) >= 100 THEN touched_versions := NULL; END IF;
  INSERT INTO rendezvous.touched (name, versions) VALUES (table_name, touched_versions);
END $$;

CREATE FUNCTION rendezvous.touch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most CONSTANT integer := 100;
  few integer;
  versions jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT count(*) INTO few FROM (SELECT FROM after_rows LIMIT most + 1) limited;
    IF few BETWEEN 1 AND most THEN SELECT jsonb_agg(to_jsonb(a)) INTO versions FROM after_rows a; END IF;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT count(*) INTO few FROM (SELECT FROM before_rows LIMIT most + 1) limited;
    IF few BETWEEN 1 AND most THEN SELECT jsonb_agg(to_jsonb(b)) INTO versions FROM before_rows b; END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    SELECT count(*) INTO few FROM (SELECT FROM before_rows LIMIT most + 1) limited;
    IF few BETWEEN 1 AND most THEN
      SELECT jsonb_agg(version) INTO versions FROM (SELECT to_jsonb(b) FROM before_rows b UNION ALL SELECT to_jsonb(a) FROM after_rows a) both_of(version);
    END IF;
  END IF;
  IF few = 0 THEN RETURN NULL; END IF;
  PERFORM rendezvous.touched(TG_TABLE_NAME::text, versions);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION rendezvous.change_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
BEGIN
  DELETE FROM rendezvous.changing WHERE transaction = NEW.transaction;
  UPDATE rendezvous.graph SET commits = commits + 1 RETURNING commits INTO number;
  UPDATE rendezvous.touched SET commits = number WHERE transaction = NEW.transaction;
  -- Whoever has not looked for so long drops everything.
  DELETE FROM rendezvous.touched WHERE commits <= number - 256;
  PERFORM pg_notify('rendezvous_commits', number::text);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION rendezvous.count_commits() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tab record;
BEGIN
  FOR tab IN
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\_%' AND c.relname <> 'ApiKey'
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER change_begins AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.change_begins()', tab.name);
    -- One for each kind of change: rows before and after are given to no trigger of several.
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_inserted AFTER INSERT ON public.%I
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_updated AFTER UPDATE ON public.%I
      REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_deleted AFTER DELETE ON public.%I
      REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_truncated AFTER TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab.name);
  END LOOP;
  -- A migration may change what an answer says without touching a row.
  INSERT INTO rendezvous.changing DEFAULT VALUES ON CONFLICT DO NOTHING;
  INSERT INTO rendezvous.touched (name) VALUES ('*');
END $$;

SELECT rendezvous.drop_as_of();
SELECT rendezvous.rebuild_history();
