SELECT rendezvous.drop_as_of();

-- What was ever removed, for `changes`: few among all that the audit holds.
CREATE INDEX "Change_removed_idx" ON "Change"(entity, "entityId") WHERE kind = 'REMOVED';

SELECT rendezvous.rebuild_history();
