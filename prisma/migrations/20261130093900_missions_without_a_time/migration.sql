SELECT rendezvous.drop_as_of();

-- When a mission was on record and no time of its launch was, now or ever: those that come last in the order of launches. Without this list each would have
-- to be looked for among all missions, since no index tells what another table has not. It follows from both tables and their history at every commit.
CREATE TABLE rendezvous.untimed (
  mission text COLLATE "C" PRIMARY KEY,
  during tstzmultirange NOT NULL
);
CREATE INDEX untimed_now_idx ON rendezvous.untimed (mission) WHERE upper_inf(during);
CREATE INDEX untimed_during_idx ON rendezvous.untimed USING gist (during);

-- Works out those of the missions given, or of all.
CREATE FUNCTION rendezvous.find_untimed(missions text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whole CONSTANT boolean := missions IS NULL;
BEGIN
  IF whole THEN
    -- One of a single version, whose launch was known with its time by then, was never without.
    SELECT array_agg(id) INTO missions FROM (
      SELECT m.id FROM public."Mission" m
      LEFT JOIN public."Launch" l ON l."missionId" = m.id AND l.time IS NOT NULL AND l."knownFrom" <= m."knownFrom"
      WHERE l.id IS NULL
      UNION SELECT id FROM history."Mission"
    ) candidates;
  END IF;
  WITH found AS (
    SELECT asked.id AS mission, m.during - coalesce(l.during, '{}') AS during
    FROM unnest(missions) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT range_agg(tstzrange(known, ends)) AS during FROM (
        SELECT "knownFrom", NULL::timestamptz FROM public."Mission" WHERE id = asked.id
        UNION ALL SELECT "knownFrom", "knownTo" FROM history."Mission" WHERE id = asked.id
      ) version(known, ends)
    ) m
    CROSS JOIN LATERAL (
      SELECT range_agg(tstzrange(known, ends)) AS during FROM (
        SELECT "knownFrom", NULL::timestamptz FROM public."Launch" WHERE "missionId" = asked.id AND time IS NOT NULL
        UNION ALL SELECT "knownFrom", "knownTo" FROM history."Launch" WHERE "missionId" = asked.id AND time IS NOT NULL
      ) version(known, ends)
    ) l
    WHERE NOT isempty(m.during - coalesce(l.during, '{}'))
  ), gone AS (
    DELETE FROM rendezvous.untimed u WHERE (whole OR mission = ANY(missions)) AND NOT EXISTS (SELECT FROM found f WHERE f.mission = u.mission)
  )
  INSERT INTO rendezvous.untimed AS u SELECT * FROM found
  ON CONFLICT (mission) DO UPDATE SET during = excluded.during WHERE u.during <> excluded.during;
END $$;

-- At the end of every transaction that touched either: under the lock on the number of the commit, so that of two each sees what the other did.
CREATE OR REPLACE FUNCTION rendezvous.change_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
  missions text[];
BEGIN
  DELETE FROM rendezvous.changing WHERE transaction = NEW.transaction;
  UPDATE rendezvous.graph SET commits = commits + 1 RETURNING commits INTO number;

  IF EXISTS (SELECT FROM rendezvous.touched WHERE transaction = NEW.transaction AND versions IS NULL
    AND name IN ('*', 'Mission', 'Launch', 'history.Mission', 'history.Launch')) THEN
    PERFORM rendezvous.find_untimed(NULL);
  ELSE
    SELECT array_agg(DISTINCT version ->> CASE WHEN name IN ('Mission', 'history.Mission') THEN 'id' ELSE 'missionId' END) INTO missions
    FROM rendezvous.touched, jsonb_array_elements(versions) AS version
    WHERE transaction = NEW.transaction AND name IN ('Mission', 'Launch', 'history.Mission', 'history.Launch');
    IF missions IS NOT NULL THEN PERFORM rendezvous.find_untimed(missions); END IF;
  END IF;

  UPDATE rendezvous.touched SET commits = number WHERE transaction = NEW.transaction;
  -- Whoever has not looked for so long drops everything.
  DELETE FROM rendezvous.touched WHERE commits <= number - 256;
  PERFORM pg_notify('rendezvous_commits', number::text);
  RETURN NULL;
END $$;

-- What was told of the past later than it happened is written to history alone: it is touched under a name of its own.
DO $$
DECLARE
  definition text := pg_get_functiondef('rendezvous.touch()'::regprocedure);
  told text := 'PERFORM rendezvous.touched(TG_TABLE_NAME::text, versions);';
BEGIN
  ASSERT position(told IN definition) > 0, 'touch no longer tells what was touched as this migration knows it';
  EXECUTE replace(definition, told,
    $told$PERFORM rendezvous.touched(CASE WHEN TG_TABLE_SCHEMA = 'history' THEN 'history.' ELSE '' END || TG_TABLE_NAME, versions);$told$);
END $$;

CREATE FUNCTION rendezvous.watch_past() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['Mission', 'Launch'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER change_begins AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON history.%I
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.change_begins()', tab);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_inserted AFTER INSERT ON history.%I
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_updated AFTER UPDATE ON history.%I
      REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_deleted AFTER DELETE ON history.%I
      REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab);
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_truncated AFTER TRUNCATE ON history.%I
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.touch()', tab);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  PERFORM rendezvous.rebuild_versions();
  PERFORM rendezvous.watch_past();
  PERFORM rendezvous.count_commits(); -- touches everything: at the commit, all missions without a time are found
END $$;

SELECT rendezvous.rebuild_history();
