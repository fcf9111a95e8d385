SELECT rendezvous.drop_as_of();

-- What became known last, of every type of node: `changes` reads each list from its end.
DO $$
DECLARE tab record;
BEGIN
  FOR tab IN
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'knownFrom'
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname IN (SELECT unnest(enum_range(NULL::public."NodeType"))::text)
  LOOP
    EXECUTE format('CREATE INDEX %I ON public.%I ("knownFrom" DESC, id)', tab.name || '_knownFrom_latest_idx', tab.name);
  END LOOP;
END $$;

-- The same of history: among the indexes that it takes over are from now on those that begin with "knownFrom".
DO $$
DECLARE
  definition text := pg_get_functiondef('rendezvous.rebuild_versions()'::regprocedure);
  keys text := '''^"?(id|.*Id"?)$''';
BEGIN
  ASSERT position(keys IN definition) > 0, 'rebuild_versions no longer tells the keys of indexes as this migration knows them';
  EXECUTE replace(definition, keys, '''^"?(id|.*Id|knownFrom)"?$''');
END $$;

SELECT rendezvous.rebuild_history();
