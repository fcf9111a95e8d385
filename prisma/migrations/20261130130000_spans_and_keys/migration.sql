SELECT rendezvous.drop_as_of();

-- What a filter asks of rows that belong to others stands in the index that leads to them, so that the rows themselves are not read.
DROP INDEX "MissionPartner_agencyId_idx";
CREATE INDEX "MissionPartner_agencyId_missionId_idx" ON "MissionPartner"("agencyId", "missionId");
DROP INDEX "Incident_missionId_idx";
CREATE INDEX "Incident_missionId_severity_idx" ON "Incident"("missionId", "severity");
DROP INDEX "Nationality_personId_idx";
CREATE INDEX "Nationality_personId_countryId_idx" ON "Nationality"("personId", "countryId");
DROP INDEX "Nationality_countryId_idx";
CREATE INDEX "Nationality_countryId_personId_idx" ON "Nationality"("countryId", "personId");
DROP INDEX "Affiliation_agencyId_idx";
CREATE INDEX "Affiliation_agencyId_role_idx" ON "Affiliation"("agencyId", "role");
DROP INDEX "EventActor_eventId_idx";
CREATE INDEX "EventActor_eventId_countryId_idx" ON "EventActor"("eventId", "countryId");
CREATE INDEX "DiplomaticEvent_date_latest_idx" ON "DiplomaticEvent"("date" DESC, "id");

-- Sanctions are told apart by their types without being read.
DROP INDEX "Sanction_listedOn_latest_idx";
CREATE INDEX "Sanction_listedOn_latest_idx" ON "Sanction"("listedOn" DESC NULLS LAST, "id") INCLUDE ("types");

-- From a mission to the time by which missions are paged, and from that to the mission.
DROP INDEX "Launch_time_latest_idx";
CREATE INDEX "Launch_time_latest_idx" ON "Launch"("time" DESC NULLS LAST, "id") INCLUDE ("missionId");
ALTER TABLE "Launch" DROP CONSTRAINT "Launch_missionId_key";
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_missionId_key" UNIQUE ("missionId") INCLUDE ("time", "id") DEFERRABLE;

-- History takes the new ones over below; what stood in their place goes from it too.
DROP INDEX IF EXISTS history."MissionPartner_agencyId_idx", history."Incident_missionId_idx", history."Nationality_personId_idx",
  history."Nationality_countryId_idx", history."Affiliation_agencyId_idx",
  history."EventActor_eventId_idx";

-- Old versions that were known at a moment are found by their span. An index over both ends begins with all that ended later, of which there is the more the longer
-- there has been history. The condition stands outside the parts, as the others do, and is none for rows of the present.
CREATE OR REPLACE FUNCTION rendezvous.parts_of(tab text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT ' AND (part <> 0 OR tstzrange("knownFrom", "knownTo") @> current_setting(''rendezvous.known_at'')::timestamptz)' || coalesce((
    SELECT format(' AND (part <> 1 OR %1$I <= %2$s) AND (part <> 2 OR (%3$s AND (%1$I IS NULL OR %1$I > %2$s)))', attname,
      CASE WHEN atttypid = 'date'::regtype THEN '(SELECT (current_setting(''rendezvous.known_at'')::timestamptz AT TIME ZONE ''UTC'')::date)'
        ELSE '(SELECT current_setting(''rendezvous.known_at'')::timestamptz)' END, rendezvous.foreseen(tab))
    FROM pg_attribute WHERE attrelid = format('public.%I', tab)::regclass AND attname = rendezvous.day_of(tab)), '')
$$;

DO $$
DECLARE
  definition text := pg_get_functiondef('rendezvous.rebuild_versions()'::regprocedure);
  part text[];
  idx record;
BEGIN
  FOREACH part SLICE 1 IN ARRAY ARRAY[
    [$old$AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz%5$s$old$, '%5$s'],
    [$old$ON history.%I ("knownTo", "knownFrom")', tab.name || '_known_idx'$old$,
     $new$ON history.%I USING gist (tstzrange("knownFrom", "knownTo"))', tab.name || '_span_idx'$new$]
  ] LOOP
    ASSERT position(part[1] IN definition) > 0, 'rebuild_versions no longer makes views and indexes as this migration knows them';
    definition := replace(definition, part[1], part[2]);
  END LOOP;
  EXECUTE definition;
  FOR idx IN SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'history' AND c.relkind = 'i' AND c.relname LIKE '%\_known\_idx' LOOP
    EXECUTE format('DROP INDEX history.%I', idx.name);
  END LOOP;
END $$;

SELECT rendezvous.rebuild_history();
