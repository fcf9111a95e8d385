SELECT rendezvous.drop_as_of();

-- What is asked for by a part of its text is looked up by three letters at a time. Nothing is found or missed for it: a database whose owner may not have the
-- extension, or which has it not, goes without, and reads all texts.
CREATE FUNCTION rendezvous.index_texts() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  operators text;
  asked record;
BEGIN
  -- The extension folds case by the locale of the database, the columns by that of bytes: where they differ on these letters, it would miss some.
  IF lower('ABCDEFGHIJKLMNOPQRSTUVWXYZ' COLLATE "default") <> 'abcdefghijklmnopqrstuvwxyz' THEN
    RAISE NOTICE 'parts of texts are looked up without an index: this locale has cases of its own';
    RETURN false;
  END IF;
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
    RAISE NOTICE 'parts of texts are looked up without an index: %', SQLERRM;
    RETURN false;
  END;
  SELECT format('%I.gin_trgm_ops', n.nspname) INTO operators
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  FOR asked IN
    SELECT * FROM (VALUES
      ('Mission', '{name}'::text[]), ('Person', '{name, nativeName}'), ('Agency', '{name, shortName}'), ('ListedParty', '{name}'),
      ('Source', '{title, publisher}'), ('Claim', '{claimantPublisher}'), ('DiplomaticEvent', '{name}')) AS texts (name, columns)
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON public.%I USING gin (%s)', asked.name || '_parts_idx', asked.name,
      (SELECT string_agg(format('%I %s', one, operators), ', ') FROM unnest(asked.columns) AS one));
  END LOOP;
  RETURN true;
END $$;

SELECT rendezvous.index_texts();

-- All that is made from the tables as they are: whoever adds to it adds here, to all that was there.
CREATE OR REPLACE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  PERFORM rendezvous.rebuild_versions();
  PERFORM rendezvous.rebuild_search();
  PERFORM rendezvous.watch_past();
  PERFORM rendezvous.count_commits(); -- touches everything: at the commit, all missions without a time are found
END $$;

SELECT rendezvous.rebuild_history();
