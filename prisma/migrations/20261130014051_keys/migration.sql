SELECT rendezvous.drop_as_of();

-- Whoever reads the graph, now or as of a moment, never meets a key: tables with an underscore have no history, no audit and no as_of view.
-- CreateTable
CREATE TABLE "_ApiKey" (
    "id" TEXT COLLATE "C" NOT NULL,
    "hash" BYTEA NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "scopes" TEXT[] COLLATE "C",
    "unlimited" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedOn" DATE,

    CONSTRAINT "_ApiKey_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "_ApiKey" ADD CONSTRAINT "_ApiKey_hash" CHECK (length("hash") = 32);
ALTER TABLE "_ApiKey" ADD CONSTRAINT "_ApiKey_name" CHECK ("name" <> '');

SELECT rendezvous.rebuild_history();
