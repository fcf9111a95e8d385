-- By itself: a value of an enum can be used only once what added it is committed.
ALTER TYPE "NodeType" ADD VALUE 'SanctionsList';
ALTER TYPE "NodeType" ADD VALUE 'ListedParty';
ALTER TYPE "NodeType" ADD VALUE 'PartyOwnership';
