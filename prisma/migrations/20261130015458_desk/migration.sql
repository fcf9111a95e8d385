SELECT rendezvous.drop_as_of();

-- CreateTable
CREATE TABLE "_DeskCall" (
    "keyId" TEXT COLLATE "C" NOT NULL,
    "clientKey" TEXT COLLATE "C" NOT NULL,
    "mutation" TEXT COLLATE "C" NOT NULL,
    "inputHash" BYTEA NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "type" "NodeType" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,
    "changed" JSONB NOT NULL,
    "calledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "_DeskCall_pkey" PRIMARY KEY ("keyId","clientKey")
);

-- CreateTable
CREATE TABLE "_DeskWord" (
    "id" SERIAL NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "knownFrom" TIMESTAMPTZ(3),
    "said" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "_DeskWord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "_DeskWord_entity_entityId_id_idx" ON "_DeskWord"("entity", "entityId", "id");

-- Writers of the graph come one after the other, so that revisions are committed in the order of their numbers: whoever has seen one has seen all before it.
-- The lock is that of migrations, feeds and the curated facts, which hold it for longer; it is taken before the number is.
CREATE FUNCTION rendezvous.one_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(72707369);
  RETURN NULL;
END $$;
CREATE TRIGGER one_writer BEFORE INSERT ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.one_writer();

SELECT rendezvous.rebuild_history();
