SELECT rendezvous.drop_as_of();

-- What a filter finds, in the order in which it is paged.
CREATE INDEX "Mission_spacecraftId_name_id_idx" ON "Mission"("spacecraftId", "name", "id");
DROP INDEX "Incident_padId_idx";
CREATE INDEX "Incident_padId_latest_idx" ON "Incident"("padId", "fromTime" DESC NULLS LAST, "id");

-- Publishers are asked for by their whole name, in whatever case.
CREATE INDEX "Source_publisher_folded_idx" ON "Source"(lower("publisher"), "publishedOn" DESC NULLS LAST, "id");
CREATE INDEX "Claim_claimantPublisher_folded_idx" ON "Claim"(lower("claimantPublisher"), "assertedOn" DESC NULLS LAST, "id")
  WHERE "claimantPublisher" IS NOT NULL;

-- History takes the new one over below; what stood in its place goes from it too.
DROP INDEX IF EXISTS history."Incident_padId_idx";

SELECT rendezvous.rebuild_history();
