SELECT rendezvous.drop_as_of();

-- Lists are paged from the latest on, and what was known at a moment lies behind all that came since. What is of a day is as a rule known by nobody before that day:
-- so the view of such a table takes from the present its rows of up to the moment, where an index of the order begins at once, and apart from them the few that were
-- foreseen or are of no known day.
CREATE FUNCTION rendezvous.day_of(tab text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE tab WHEN 'Launch' THEN 'time' WHEN 'Sanction' THEN 'listedOn' WHEN 'Source' THEN 'publishedOn' WHEN 'Claim' THEN 'assertedOn'
    WHEN 'DiplomaticEvent' THEN 'date' END
$$;

-- The condition on rows that are of a later day than they are known from, or of none.
CREATE FUNCTION rendezvous.foreseen(tab text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format(CASE WHEN atttypid = 'date'::regtype THEN '(%1$I IS NULL OR ("knownFrom" AT TIME ZONE ''UTC'')::date < %1$I)'
    ELSE '(%1$I IS NULL OR "knownFrom" < %1$I)' END, attname)
  FROM pg_attribute WHERE attrelid = format('public.%I', tab)::regclass AND attname = rendezvous.day_of(tab)
$$;

-- The present rows of a table as its view of the past takes them, in parts that are told apart by a number: conditions of their own would keep the planner from
-- taking all parts in one order. Those conditions stand outside, see below.
CREATE FUNCTION rendezvous.present_of(tab text, columns text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(format($rows$SELECT %s, 'infinity'::timestamptz(3) AS "knownTo", %s AS part FROM public.%I$rows$, columns, part, tab), ' UNION ALL ')
  FROM generate_series(1, CASE WHEN rendezvous.day_of(tab) IS NULL THEN 1 ELSE 2 END) AS part
$$;
CREATE FUNCTION rendezvous.parts_of(tab text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT format(' AND (part <> 1 OR %1$I <= %2$s) AND (part <> 2 OR (%3$s AND (%1$I IS NULL OR %1$I > %2$s)))', attname,
      CASE WHEN atttypid = 'date'::regtype THEN '(SELECT (current_setting(''rendezvous.known_at'')::timestamptz AT TIME ZONE ''UTC'')::date)'
        ELSE '(SELECT current_setting(''rendezvous.known_at'')::timestamptz)' END, rendezvous.foreseen(tab))
    FROM pg_attribute WHERE attrelid = format('public.%I', tab)::regclass AND attname = rendezvous.day_of(tab)), '')
$$;

DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['Launch', 'Sanction', 'Source', 'Claim', 'DiplomaticEvent'] LOOP
    EXECUTE format('CREATE INDEX %I ON public.%I (%I DESC NULLS LAST, id) WHERE %s', tab || '_foreseen_idx', tab, rendezvous.day_of(tab), rendezvous.foreseen(tab));
  END LOOP;
END $$;

-- Old versions that were known at a moment are told by both ends, without reading those that were not.
DO $$
DECLARE
  definition text := pg_get_functiondef('rendezvous.rebuild_versions()'::regprocedure);
  part text[];
  idx record;
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[
    [$old$SELECT %3$s, 'infinity'::timestamptz(3) AS "knownTo" FROM public.%1$I$old$, '%4$s'],
    ['SELECT %3$s, "knownTo" FROM history.%1$I', 'SELECT %3$s, "knownTo", 0 AS part FROM history.%1$I'],
    [$old$AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz$old$, $new$AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz%5$s$new$],
    ['tab.name, shown, columns);', 'tab.name, shown, columns, rendezvous.present_of(tab.name, columns), rendezvous.parts_of(tab.name));'],
    [$old$ON history.%I ("knownTo")', tab.name || '_knownTo_idx'$old$, $new$ON history.%I ("knownTo", "knownFrom")', tab.name || '_known_idx'$new$]
  ] LOOP
    ASSERT position(part[1] IN definition) > 0, 'rebuild_versions no longer makes views and indexes as this migration knows them';
    definition := replace(definition, part[1], part[2]);
  END LOOP;
  EXECUTE definition;
  FOR idx IN SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'history' AND c.relkind = 'i' AND c.relname LIKE '%\_knownTo\_idx' LOOP
    EXECUTE format('DROP INDEX history.%I', idx.name);
  END LOOP;
END $$;

SELECT rendezvous.rebuild_history();
