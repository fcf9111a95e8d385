SELECT rendezvous.drop_as_of();

-- CreateTable
CREATE TABLE "FeedAddress" (
    "id" TEXT COLLATE "C" NOT NULL,
    "feed" TEXT COLLATE "C" NOT NULL,
    "etag" TEXT COLLATE "C",
    "lastModified" TEXT COLLATE "C",
    "checkedAt" TIMESTAMPTZ(3),
    "failure" TEXT COLLATE "C",
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedAddress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FeedAddress_feed_idx" ON "FeedAddress"("feed");

SELECT rendezvous.rebuild_history();
