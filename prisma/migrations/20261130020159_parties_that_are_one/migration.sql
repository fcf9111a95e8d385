SELECT rendezvous.drop_as_of();

-- AlterTable
ALTER TABLE "ListedParty" ADD COLUMN     "sameAs" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "ListedParty_sameAs_idx" ON "ListedParty" USING GIN ("sameAs");

SELECT rendezvous.rebuild_history();
