SELECT rendezvous.drop_as_of();

-- Every order in which a list is paged has an index of just that order, so that a page costs the same however long the list is. Where a value may be unknown
-- it comes last both ways, so that descending needs an index of its own (Prisma has no words for NULLS LAST: these stand here alone).
CREATE INDEX "Agency_foundedOn_id_idx" ON "Agency"("foundedOn", "id");
CREATE INDEX "Agency_foundedOn_latest_idx" ON "Agency"("foundedOn" DESC NULLS LAST, "id");
CREATE INDEX "Person_bornOn_id_idx" ON "Person"("bornOn", "id");
CREATE INDEX "Person_bornOn_latest_idx" ON "Person"("bornOn" DESC NULLS LAST, "id");
CREATE INDEX "Pad_name_id_idx" ON "Pad"("name", "id");
CREATE INDEX "Launch_time_latest_idx" ON "Launch"("time" DESC NULLS LAST, "id");
CREATE INDEX "Launch_cospar_id_idx" ON "Launch"("cospar", "id");
CREATE INDEX "Launch_cospar_latest_idx" ON "Launch"("cospar" DESC NULLS LAST, "id");
CREATE INDEX "Incident_fromTime_latest_idx" ON "Incident"("fromTime" DESC NULLS LAST, "id");
CREATE INDEX "Incident_name_id_idx" ON "Incident"("name", "id");
CREATE INDEX "SanctionsProgram_startsOn_latest_idx" ON "SanctionsProgram"("startsOn" DESC NULLS LAST, "id");
CREATE INDEX "SanctionsProgram_name_id_idx" ON "SanctionsProgram"("name", "id");
CREATE INDEX "Sanction_listedOn_latest_idx" ON "Sanction"("listedOn" DESC NULLS LAST, "id");
CREATE INDEX "Exemption_fromDate_id_idx" ON "Exemption"("fromDate", "id");
CREATE INDEX "Exemption_fromDate_latest_idx" ON "Exemption"("fromDate" DESC NULLS LAST, "id");
CREATE INDEX "Exemption_name_id_idx" ON "Exemption"("name", "id");
CREATE INDEX "Agreement_signedOn_latest_idx" ON "Agreement"("signedOn" DESC NULLS LAST, "id");
CREATE INDEX "Agreement_name_id_idx" ON "Agreement"("name", "id");
CREATE INDEX "DiplomaticEvent_name_id_idx" ON "DiplomaticEvent"("name", "id");
CREATE INDEX "Claim_assertedOn_latest_idx" ON "Claim"("assertedOn" DESC NULLS LAST, "id");
CREATE INDEX "Claim_property_id_idx" ON "Claim"("property", "id");
CREATE INDEX "Claim_property_last_idx" ON "Claim"("property" DESC, "id");
CREATE INDEX "Source_publishedOn_latest_idx" ON "Source"("publishedOn" DESC NULLS LAST, "id");
CREATE INDEX "Source_publisher_last_idx" ON "Source"("publisher" DESC, "id");

-- The same under a parent, in the place of indexes that led to the parent's rows and left them to be sorted.
DROP INDEX "Launch_siteId_time_idx", "Launch_padId_time_idx", "Launch_vehicleId_time_idx", "Launch_providerId_time_idx";
CREATE INDEX "Launch_siteId_latest_idx" ON "Launch"("siteId", "time" DESC NULLS LAST, "id");
CREATE INDEX "Launch_padId_latest_idx" ON "Launch"("padId", "time" DESC NULLS LAST, "id");
CREATE INDEX "Launch_vehicleId_latest_idx" ON "Launch"("vehicleId", "time" DESC NULLS LAST, "id");
CREATE INDEX "Launch_providerId_latest_idx" ON "Launch"("providerId", "time" DESC NULLS LAST, "id");
DROP INDEX "Sanction_programId_idx", "Sanction_agencyId_idx", "Sanction_personId_idx", "Sanction_countryId_idx";
CREATE INDEX "Sanction_programId_latest_idx" ON "Sanction"("programId", "listedOn" DESC NULLS LAST, "id");
CREATE INDEX "Sanction_agencyId_latest_idx" ON "Sanction"("agencyId", "listedOn" DESC NULLS LAST, "id");
CREATE INDEX "Sanction_personId_latest_idx" ON "Sanction"("personId", "listedOn" DESC NULLS LAST, "id");
CREATE INDEX "Sanction_countryId_latest_idx" ON "Sanction"("countryId", "listedOn" DESC NULLS LAST, "id");
DROP INDEX "Docking_stationId_fromTime_idx";
CREATE INDEX "Docking_stationId_latest_idx" ON "Docking"("stationId", "fromTime" DESC NULLS LAST, "id");
DROP INDEX "Agency_countryId_idx";
CREATE INDEX "Agency_countryId_name_id_idx" ON "Agency"("countryId", "name", "id");
DROP INDEX "Mission_spacecraftId_idx";
CREATE INDEX "Mission_spacecraftId_id_idx" ON "Mission"("spacecraftId", "id");
CREATE INDEX "ListedParty_listId_name_id_idx" ON "ListedParty"("listId", "name", "id");

-- History takes the new ones over below; what stood in their place goes from it too.
DROP INDEX IF EXISTS history."Launch_siteId_time_idx", history."Launch_padId_time_idx", history."Launch_vehicleId_time_idx", history."Launch_providerId_time_idx",
  history."Sanction_programId_idx", history."Sanction_agencyId_idx", history."Sanction_personId_idx", history."Sanction_countryId_idx",
  history."Docking_stationId_fromTime_idx", history."Agency_countryId_idx", history."Mission_spacecraftId_idx";

SELECT rendezvous.rebuild_history();
