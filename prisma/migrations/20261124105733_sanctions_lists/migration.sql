SELECT rendezvous.drop_as_of();

-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('PERSON', 'ORGANIZATION', 'VESSEL', 'AIRCRAFT');

-- AlterTable
ALTER TABLE "Sanction" ADD COLUMN     "firstSeenOn" DATE,
ADD COLUMN     "goneOn" DATE,
ADD COLUMN     "lastSeenOn" DATE,
ADD COLUMN     "notYetOn" DATE,
ADD COLUMN     "partyId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "SanctionsList" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "authorityId" TEXT COLLATE "C",
    "edition" TIMESTAMPTZ(3) NOT NULL,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "SanctionsList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListedParty" (
    "id" TEXT COLLATE "C" NOT NULL,
    "listId" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "otherNames" TEXT[] COLLATE "C",
    "title" TEXT COLLATE "C",
    "remarks" TEXT COLLATE "C",
    "bornOn" DATE,
    "bornOnPrecision" "TimePrecision",
    "countries" TEXT[] COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C",
    "notYetOn" DATE,
    "firstSeenOn" DATE NOT NULL,
    "lastSeenOn" DATE,
    "goneOn" DATE,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "ListedParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyOwnership" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "assetId" TEXT COLLATE "C" NOT NULL,
    "share" DOUBLE PRECISION,
    "role" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "PartyOwnership_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SanctionsList_authorityId_idx" ON "SanctionsList"("authorityId");

-- CreateIndex
CREATE INDEX "ListedParty_listId_number_idx" ON "ListedParty"("listId", "number");

-- CreateIndex
CREATE INDEX "ListedParty_name_id_idx" ON "ListedParty"("name", "id");

-- CreateIndex
CREATE INDEX "ListedParty_agencyId_idx" ON "ListedParty"("agencyId");

-- CreateIndex
CREATE INDEX "ListedParty_personId_idx" ON "ListedParty"("personId");

-- CreateIndex
CREATE INDEX "PartyOwnership_ownerId_idx" ON "PartyOwnership"("ownerId");

-- CreateIndex
CREATE INDEX "PartyOwnership_assetId_idx" ON "PartyOwnership"("assetId");

-- CreateIndex
CREATE INDEX "Sanction_partyId_idx" ON "Sanction"("partyId");

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "ListedParty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SanctionsList" ADD CONSTRAINT "SanctionsList_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SanctionsList" ADD CONSTRAINT "SanctionsList_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_listId_fkey" FOREIGN KEY ("listId") REFERENCES "SanctionsList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyOwnership" ADD CONSTRAINT "PartyOwnership_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "ListedParty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyOwnership" ADD CONSTRAINT "PartyOwnership_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "ListedParty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyOwnership" ADD CONSTRAINT "PartyOwnership_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Sanction" DROP CONSTRAINT "Sanction_one_target";
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_one_target" CHECK (
  num_nonnulls("agencyId", "personId", "countryId") = 1 OR num_nonnulls("agencyId", "personId", "countryId") = 0 AND "partyId" IS NOT NULL);
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_editions" CHECK (
  "firstSeenOn" > "notYetOn" AND "firstSeenOn" <= "lastSeenOn" AND "lastSeenOn" < "goneOn");
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_gone" CHECK (("lastSeenOn" IS NULL) = ("goneOn" IS NULL));
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_editions" CHECK (
  "firstSeenOn" > "notYetOn" AND "firstSeenOn" <= "lastSeenOn" AND "lastSeenOn" < "goneOn");
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_gone" CHECK (("lastSeenOn" IS NULL) = ("goneOn" IS NULL));
ALTER TABLE "ListedParty" ADD CONSTRAINT "ListedParty_who" CHECK (num_nonnulls("agencyId", "personId") <= 1);
ALTER TABLE "PartyOwnership" ADD CONSTRAINT "PartyOwnership_interval" CHECK (rendezvous.latest("toDate", "toPrecision") >= "fromDate");

-- The columns as in src/search/documents.ts.
CREATE INDEX "ListedParty_search_idx" ON "ListedParty" USING gin (rendezvous.document(ARRAY["name"] || "otherNames", ARRAY["id", "number"], ARRAY["title"]));

SELECT rendezvous.rebuild_history();
