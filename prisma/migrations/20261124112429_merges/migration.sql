SELECT rendezvous.drop_as_of();

-- CreateTable
CREATE TABLE "Merge" (
    "id" SERIAL NOT NULL,
    "feed" TEXT COLLATE "C" NOT NULL,
    "type" "NodeType" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "edition" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Merge_feed_type_id_idx" ON "Merge"("feed", "type", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Merge_feed_type_code_nodeId_key" ON "Merge"("feed", "type", "code", "nodeId");

SELECT rendezvous.rebuild_history();
