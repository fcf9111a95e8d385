SELECT rendezvous.drop_as_of();

-- Sanctions by the country that they are on, itself or by an agency of it, in the order of their list: ten times as many agencies had to be asked for theirs, and all that
-- they had put in order. `id` is the sanction's. It follows from its tables at every commit.
CREATE TABLE "_SanctionOn" (
  "id" TEXT COLLATE "C" PRIMARY KEY,
  "countryId" TEXT COLLATE "C" NOT NULL,
  "listedOn" DATE
);
CREATE INDEX "_SanctionOn_latest_idx" ON "_SanctionOn"("countryId", "listedOn" DESC NULLS LAST, "id");

-- Works out on which countries the sanctions given are, or all.
CREATE FUNCTION rendezvous.list_sanctions(sanctions text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  whole CONSTANT boolean := sanctions IS NULL;
BEGIN
  IF whole THEN
    SELECT array_agg(id) INTO sanctions FROM public."Sanction";
  END IF;
  WITH found AS MATERIALIZED (
    SELECT s.id, coalesce(s."countryId", a."countryId") AS country, s."listedOn"
    FROM public."Sanction" s LEFT JOIN public."Agency" a ON a.id = s."agencyId"
    WHERE s.id = ANY(sanctions) AND coalesce(s."countryId", a."countryId") IS NOT NULL
  ), gone AS (
    DELETE FROM public."_SanctionOn" o WHERE (whole OR id = ANY(sanctions)) AND NOT EXISTS (SELECT FROM found f WHERE f.id = o.id)
  )
  INSERT INTO public."_SanctionOn" AS o (id, "countryId", "listedOn") SELECT * FROM found
  ON CONFLICT (id) DO UPDATE SET "countryId" = excluded."countryId", "listedOn" = excluded."listedOn"
    WHERE (o."countryId", o."listedOn") IS DISTINCT FROM (excluded."countryId", excluded."listedOn");
END $$;

ALTER FUNCTION rendezvous.missions_touched(xid8, jsonb) RENAME TO keys_touched;

-- At the end of every transaction, under the lock on the number of the commit, so that of two each sees what the other did.
CREATE OR REPLACE FUNCTION rendezvous.change_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
  missions text[];
  people text[];
  agencies text[];
  sanctions text[];
BEGIN
  DELETE FROM rendezvous.changing WHERE transaction = NEW.transaction;
  UPDATE rendezvous.graph SET commits = commits + 1 RETURNING commits INTO number;

  missions := rendezvous.keys_touched(NEW.transaction,
    '{"Mission": "id", "history.Mission": "id", "Launch": "missionId", "history.Launch": "missionId"}');
  IF missions IS NOT NULL THEN
    PERFORM rendezvous.find_untimed(CASE WHEN array_position(missions, NULL) IS NULL THEN missions END);
  END IF;

  missions := rendezvous.keys_touched(NEW.transaction,
    '{"Mission": "id", "Launch": "missionId", "MissionPartner": "missionId", "CrewAssignment": "upMissionId", "Incident": "missionId"}');
  people := rendezvous.keys_touched(NEW.transaction, '{"Nationality": "personId"}');
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

  sanctions := rendezvous.keys_touched(NEW.transaction, '{"Sanction": "id"}');
  IF array_position(sanctions, NULL) IS NOT NULL OR array_position(agencies, NULL) IS NOT NULL THEN
    PERFORM rendezvous.list_sanctions(NULL);
  ELSIF sanctions IS NOT NULL OR agencies IS NOT NULL THEN
    PERFORM rendezvous.list_sanctions(ARRAY(
      SELECT unnest(sanctions) UNION SELECT id FROM public."Sanction" WHERE "agencyId" = ANY(agencies)));
  END IF;

  UPDATE rendezvous.touched SET commits = number WHERE transaction = NEW.transaction;
  -- Whoever has not looked for so long drops everything.
  DELETE FROM rendezvous.touched WHERE commits <= number - 256;
  PERFORM pg_notify('rendezvous_commits', number::text);
  RETURN NULL;
END $$;

SELECT rendezvous.rebuild_history();
