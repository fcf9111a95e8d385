SELECT rendezvous.drop_as_of();

-- CreateTable
CREATE TABLE "CooperationAccess" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cooperationId" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C",
    "countryId" TEXT COLLATE "C",
    "what" TEXT COLLATE "C" NOT NULL,
    "vehicleId" TEXT COLLATE "C",
    "spacecraftId" TEXT COLLATE "C",
    "siteId" TEXT COLLATE "C",
    "givenById" TEXT COLLATE "C",
    "replacedBy" TEXT COLLATE "C",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "CooperationAccess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CooperationAccess_cooperationId_idx" ON "CooperationAccess"("cooperationId");

-- CreateIndex
CREATE INDEX "CooperationAccess_agencyId_idx" ON "CooperationAccess"("agencyId");

-- CreateIndex
CREATE INDEX "CooperationAccess_countryId_idx" ON "CooperationAccess"("countryId");

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "LaunchVehicle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_spacecraftId_fkey" FOREIGN KEY ("spacecraftId") REFERENCES "Spacecraft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "LaunchSite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Somebody had it, and it was of something.
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_one" CHECK (num_nonnulls("agencyId", "countryId") = 1);
ALTER TABLE "CooperationAccess" ADD CONSTRAINT "CooperationAccess_what" CHECK (what <> '');

SELECT rendezvous.rebuild_history();
