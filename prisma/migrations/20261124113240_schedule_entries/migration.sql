SELECT rendezvous.drop_as_of();

-- CreateTable
CREATE TABLE "ScheduleEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "launchId" TEXT COLLATE "C" NOT NULL,
    "feed" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL,
    "timePrecision" "TimePrecision" NOT NULL,
    "outcome" "LaunchOutcome" NOT NULL,
    "windowStart" TIMESTAMPTZ(3),
    "windowEnd" TIMESTAMPTZ(3),
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "ScheduleEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScheduleEntry_launchId_knownFrom_idx" ON "ScheduleEntry"("launchId", "knownFrom");

-- AddForeignKey
ALTER TABLE "ScheduleEntry" ADD CONSTRAINT "ScheduleEntry_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "ScheduleEntry" ADD CONSTRAINT "ScheduleEntry_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT rendezvous.rebuild_history();
