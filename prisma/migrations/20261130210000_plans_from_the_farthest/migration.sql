SELECT rendezvous.drop_as_of();

-- What was planned at a moment, from the farthest time on: a page takes as many as it shows, where all plans then known would have to be put in order.
-- The index answers by distance, and none from a time to nothing: launches without one have an index of their own.
CREATE FUNCTION rendezvous.index_plans() RETURNS void LANGUAGE sql AS $$
  CREATE INDEX IF NOT EXISTS "Launch_span_time_idx" ON history."Launch" USING gist (tstzrange("knownFrom", "knownTo"), "time");
  CREATE INDEX IF NOT EXISTS "Launch_span_untimed_idx" ON history."Launch" USING gist (tstzrange("knownFrom", "knownTo")) WHERE "time" IS NULL;
$$;

-- A view of the past tells which part of it a row is of: 0 is history, the others are tables of the present.
DO $$
DECLARE
  definition text := pg_get_functiondef('rendezvous.rebuild_versions()'::regprocedure);
  shown text := 'SELECT %2$s FROM (';
BEGIN
  ASSERT position(shown IN definition) > 0, 'rebuild_versions no longer makes views as this migration knows them';
  EXECUTE replace(definition, shown, 'SELECT %2$s, part FROM (');
END $$;

-- All that is made from the tables as they are: whoever adds to it adds here, to all that was there.
CREATE OR REPLACE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  PERFORM rendezvous.rebuild_versions();
  PERFORM rendezvous.index_plans();
  PERFORM rendezvous.rebuild_search();
  PERFORM rendezvous.watch_past();
  PERFORM rendezvous.count_commits(); -- touches everything: at the commit, all missions without a time are found
END $$;

SELECT rendezvous.rebuild_history();
