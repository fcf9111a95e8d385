SELECT rendezvous.drop_as_of();

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "retractedOn" DATE,
ADD COLUMN     "retractedOnPrecision" "TimePrecision",
ADD COLUMN     "retractionSourceId" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Claim_retractionSourceId_idx" ON "Claim"("retractionSourceId");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_retractionSourceId_fkey" FOREIGN KEY ("retractionSourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A retraction has a source, and its date a precision.
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_retractedOn_precise" CHECK (("retractedOn" IS NULL) = ("retractedOnPrecision" IS NULL));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_retraction" CHECK ("retractedOn" IS NULL OR "retractionSourceId" IS NOT NULL);

SELECT rendezvous.rebuild_history();
