SELECT rendezvous.drop_as_of();

-- Sanctions that began before they were listed, few as they are: of those that were listed after a day, no others were in force on it.
CREATE INDEX "Sanction_before_listed_idx" ON "Sanction"("listedOn" DESC NULLS LAST, "id") WHERE "startsOn" < "listedOn";

SELECT rendezvous.rebuild_history();
