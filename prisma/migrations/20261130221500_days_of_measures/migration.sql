SELECT rendezvous.drop_as_of();

-- Measures on those who are of the graph, by the days on which anything happened to them: a page of a time line looks for those of its own stretch.
CREATE INDEX "Sanction_days_idx" ON "Sanction" USING gist (
  daterange(least("listedOn", "startsOn", "firstSeenOn", "endsOn", "goneOn"), greatest("listedOn", "startsOn", "firstSeenOn", "endsOn", "goneOn"), '[]'))
  WHERE ("agencyId" IS NOT NULL OR "personId" IS NOT NULL OR "countryId" IS NOT NULL)
    AND least("listedOn", "startsOn", "firstSeenOn", "endsOn", "goneOn") IS NOT NULL;

SELECT rendezvous.rebuild_history();
