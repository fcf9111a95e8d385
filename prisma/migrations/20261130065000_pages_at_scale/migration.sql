SELECT rendezvous.drop_as_of();

-- What was ever removed, for `changes`: few among all that the audit holds.
CREATE INDEX "Change_removed_idx" ON "Change"(entity, "entityId") WHERE kind = 'REMOVED';

-- Measures on who is of the graph: lists name thousands more, who are none of these.
CREATE INDEX "Sanction_targets_idx" ON "Sanction"("listedOn", "id") WHERE "agencyId" IS NOT NULL OR "personId" IS NOT NULL OR "countryId" IS NOT NULL;

SELECT rendezvous.rebuild_history();
