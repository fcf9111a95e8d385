SELECT rendezvous.drop_as_of();

-- Missions by what lists of them are filtered by, in the order of their launches: a page is read from where it begins. The launch of each mission that a filter finds
-- would have to be looked up, or each mission in the order of launches asked whether it meets the filter. `all` has every mission that has a time, with its name; `with`
-- those that a country has to do with, by its agencies or by who was ever its citizen. It follows from its tables at every commit.
CREATE TABLE "_MissionList" (
  "list" TEXT COLLATE "C" NOT NULL,
  "time" TIMESTAMPTZ(3),
  "missionId" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" CHECK (("name" IS NOT NULL) = ("list" = 'all')),
  CONSTRAINT "_MissionList_pkey" PRIMARY KEY ("missionId", "list"),
  CHECK ("time" IS NOT NULL) -- the others are in rendezvous.untimed
);
CREATE INDEX "_MissionList_latest_idx" ON "_MissionList"("list", "time" DESC NULLS LAST, "missionId");

-- What has some part of a text, from the farthest time on: a page takes as many as it shows, however many have it. Without the index of parts (see `parts_of_texts`) there is none.
CREATE FUNCTION rendezvous.index_names() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  operators text;
BEGIN
  SELECT format('%I.gist_trgm_ops', n.nspname) INTO operators
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm' AND to_regclass('public."Mission_parts_idx"') IS NOT NULL;
  IF operators IS NOT NULL THEN
    EXECUTE format('CREATE INDEX IF NOT EXISTS "_MissionList_parts_idx" ON public."_MissionList" USING gist (name %s(siglen = 64), "time") WHERE list = ''all''', operators);
  END IF;
END $$;
SELECT rendezvous.index_names();

-- Works out in which lists the missions given are, or all.
CREATE FUNCTION rendezvous.list_missions(missions text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whole CONSTANT boolean := missions IS NULL;
BEGIN
  IF whole THEN
    SELECT array_agg("missionId") INTO missions FROM public."Launch" WHERE "missionId" IS NOT NULL;
  END IF;
  WITH found AS MATERIALIZED (
    SELECT listed.list, l.time, l."missionId", CASE WHEN listed.list = 'all' THEN (SELECT name FROM public."Mission" WHERE id = asked.id) END AS name
    FROM unnest(missions) AS asked(id)
    JOIN public."Launch" l ON l."missionId" = asked.id AND l.time IS NOT NULL
    CROSS JOIN LATERAL (
      SELECT 'all' AS list
      UNION SELECT 'partner ' || "agencyId" FROM public."MissionPartner" WHERE "missionId" = asked.id
      UNION SELECT 'crew ' || n."countryId" FROM public."CrewAssignment" c JOIN public."Nationality" n USING ("personId") WHERE c."upMissionId" = asked.id
      UNION SELECT 'with ' || "countryId" FROM (
        SELECT a."countryId" FROM public."MissionPartner" p JOIN public."Agency" a ON a.id = p."agencyId" WHERE p."missionId" = asked.id
        UNION ALL SELECT a."countryId" FROM public."CrewAssignment" c JOIN public."Agency" a ON a.id = c."flownForId" WHERE c."upMissionId" = asked.id
        UNION ALL SELECT n."countryId" FROM public."CrewAssignment" c JOIN public."Nationality" n USING ("personId") WHERE c."upMissionId" = asked.id
      ) countries WHERE "countryId" IS NOT NULL
      UNION SELECT 'incident ' || severity FROM public."Incident" WHERE "missionId" = asked.id AND severity IS NOT NULL
    ) listed
  ), gone AS (
    DELETE FROM public."_MissionList" m WHERE (whole OR "missionId" = ANY(missions))
      AND NOT EXISTS (SELECT FROM found f WHERE f."missionId" = m."missionId" AND f.list = m.list)
  )
  INSERT INTO public."_MissionList" AS m (list, time, "missionId", name) SELECT * FROM found
  ON CONFLICT ("missionId", list) DO UPDATE SET time = excluded.time, name = excluded.name WHERE (m.time, m.name) IS DISTINCT FROM (excluded.time, excluded.name);
END $$;

-- The missions that a transaction touched through some tables, each by the column that tells the mission; none, or NULL as an element if they are too many to be told.
CREATE FUNCTION rendezvous.missions_touched(of xid8, columns jsonb) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(DISTINCT t.version ->> (columns ->> t.name)) FROM (
    SELECT name, version FROM rendezvous.touched LEFT JOIN LATERAL jsonb_array_elements(versions) AS version ON true
    WHERE transaction = of AND (name = '*' OR columns ? name) AND (versions IS NULL OR version ->> (columns ->> name) IS NOT NULL)
  ) t
$$;

-- At the end of every transaction, under the lock on the number of the commit, so that of two each sees what the other did.
CREATE OR REPLACE FUNCTION rendezvous.change_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
  missions text[];
  people text[];
  agencies text[];
BEGIN
  DELETE FROM rendezvous.changing WHERE transaction = NEW.transaction;
  UPDATE rendezvous.graph SET commits = commits + 1 RETURNING commits INTO number;

  missions := rendezvous.missions_touched(NEW.transaction,
    '{"Mission": "id", "history.Mission": "id", "Launch": "missionId", "history.Launch": "missionId"}');
  IF missions IS NOT NULL THEN
    PERFORM rendezvous.find_untimed(CASE WHEN array_position(missions, NULL) IS NULL THEN missions END);
  END IF;

  missions := rendezvous.missions_touched(NEW.transaction,
    '{"Mission": "id", "Launch": "missionId", "MissionPartner": "missionId", "CrewAssignment": "upMissionId", "Incident": "missionId"}');
  people := rendezvous.missions_touched(NEW.transaction, '{"Nationality": "personId"}');
  -- Of agencies only the country tells: most that is said of them is something else.
  SELECT array_agg(id) INTO agencies FROM (
    SELECT version ->> 'id' AS id FROM rendezvous.touched LEFT JOIN LATERAL jsonb_array_elements(versions) AS version ON true
    WHERE transaction = NEW.transaction AND name = 'Agency' GROUP BY 1 HAVING min(coalesce(version ->> 'countryId', '')) <> max(coalesce(version ->> 'countryId', '')) OR min(version ->> 'id') IS NULL
  ) moved;
  IF array_position(missions, NULL) IS NOT NULL OR array_position(people, NULL) IS NOT NULL OR array_position(agencies, NULL) IS NOT NULL THEN
    PERFORM rendezvous.list_missions(NULL);
  ELSIF missions IS NOT NULL OR people IS NOT NULL OR agencies IS NOT NULL THEN
    PERFORM rendezvous.list_missions(ARRAY(
      SELECT unnest(missions)
      UNION SELECT "upMissionId" FROM public."CrewAssignment" WHERE ("personId" = ANY(people) OR "flownForId" = ANY(agencies)) AND "upMissionId" IS NOT NULL
      UNION SELECT "missionId" FROM public."MissionPartner" WHERE "agencyId" = ANY(agencies)));
  END IF;

  UPDATE rendezvous.touched SET commits = number WHERE transaction = NEW.transaction;
  -- Whoever has not looked for so long drops everything.
  DELETE FROM rendezvous.touched WHERE commits <= number - 256;
  PERFORM pg_notify('rendezvous_commits', number::text);
  RETURN NULL;
END $$;

SELECT rendezvous.rebuild_history();
