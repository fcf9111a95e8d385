SELECT rendezvous.drop_as_of();

-- No list asks for events by a part of their names: the index that `texts_in_their_order` made for it is written to for nothing.
DROP INDEX IF EXISTS "DiplomaticEvent_parts_latest_idx";
CREATE OR REPLACE FUNCTION rendezvous.index_names() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  by_name CONSTANT text := 'rendezvous.bytes_at(name, 1), rendezvous.bytes_at(name, 7), rendezvous.bytes_at(name, 13), rendezvous.bytes_at(name, 19)';
  operators text;
  asked record;
BEGIN
  SELECT format('%I.gist_trgm_ops(siglen = 256)', n.nspname) INTO operators
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm' AND to_regclass('public."Mission_parts_idx"') IS NOT NULL;
  IF operators IS NULL THEN RETURN; END IF;
  FOR asked IN
    SELECT * FROM (VALUES
      ('_MissionList', 'parts_idx', '"time"', 'name', $c$list = 'all'$c$),
      ('Source', 'parts_latest_idx', '"publishedOn"', 'title', 'octet_length(title) <> -1'),
      ('ListedParty', 'parts_by_name_idx', by_name, 'name', 'octet_length(name) <> -1'),
      ('Person', 'parts_by_name_idx', by_name, $c$(name || chr(10) || coalesce("nativeName", ''))$c$, 'octet_length(name) <> -1')
    ) AS texts (tab, index, place, text, condition)
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON public.%I USING gist (%s, %s %s) WHERE %s',
      format('%s_%s', asked.tab, asked.index), asked.tab, asked.place, asked.text, operators, asked.condition);
  END LOOP;
END $$;
SELECT rendezvous.rebuild_history();
