SELECT rendezvous.drop_as_of();

-- Pages of what has some part of a text: the order of the page comes first in the index, so that its leaves have neighbours of that order, and each branch tells which parts of a
-- text there are below it, in as many bits as keep them apart. A page goes from the first leaf on to those that may have what is sought, however many have it farther on. With
-- the text first (see `missions_listed`) leaves had alike names of all times, and a page read them all.

-- Six bytes of a text, from one of them on, as a number: distances are told of numbers alone. In the order of these numbers, one after the other, texts are in order.
CREATE FUNCTION rendezvous.bytes_at(given text, at integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('x' || rpad(encode(substr(convert_to(given, 'UTF8'), at, 6), 'hex'), 12, '0'))::bit(48)::bigint
$$;

DROP INDEX IF EXISTS "_MissionList_parts_idx";

-- A condition that all rows meet and only these pages name: to whatever else looks for a part of a text, the index of parts alone is the quicker one, which the planner does
-- not know. It also keeps the index from being made on history.
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
      ('DiplomaticEvent', 'parts_latest_idx', '"date"', 'name', 'octet_length(name) <> -1'),
      ('ListedParty', 'parts_by_name_idx', by_name, 'name', 'octet_length(name) <> -1'),
      ('Person', 'parts_by_name_idx', by_name, $c$(name || chr(10) || coalesce("nativeName", ''))$c$, 'octet_length(name) <> -1')
    ) AS texts (tab, index, place, text, condition)
  LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON public.%I USING gist (%s, %s %s) WHERE %s',
      format('%s_%s', asked.tab, asked.index), asked.tab, asked.place, asked.text, operators, asked.condition);
  END LOOP;
END $$;
SELECT rendezvous.index_names();

SELECT rendezvous.rebuild_history();
