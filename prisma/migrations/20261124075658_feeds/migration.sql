SELECT rendezvous.drop_as_of();

-- AlterTable
ALTER TABLE "Launch" ADD COLUMN     "siteId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "FeedRun" (
    "id" SERIAL NOT NULL,
    "feed" TEXT COLLATE "C" NOT NULL,
    "edition" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,

    CONSTRAINT "FeedRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetAside" (
    "id" SERIAL NOT NULL,
    "runId" INTEGER NOT NULL,
    "file" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SetAside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnsureMatch" (
    "id" SERIAL NOT NULL,
    "feed" TEXT COLLATE "C" NOT NULL,
    "type" "NodeType" NOT NULL,
    "record" TEXT COLLATE "C" NOT NULL,
    "reference" TEXT COLLATE "C",
    "code" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "UnsureMatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FeedRun_feed_id_idx" ON "FeedRun"("feed", "id");

-- CreateIndex
CREATE INDEX "SetAside_runId_id_idx" ON "SetAside"("runId", "id");

-- CreateIndex
CREATE INDEX "UnsureMatch_feed_type_id_idx" ON "UnsureMatch"("feed", "type", "id");

-- CreateIndex
CREATE INDEX "Launch_siteId_time_idx" ON "Launch"("siteId", "time");

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "LaunchSite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRun" ADD CONSTRAINT "FeedRun_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_runId_fkey" FOREIGN KEY ("runId") REFERENCES "FeedRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT rendezvous.rebuild_history();
