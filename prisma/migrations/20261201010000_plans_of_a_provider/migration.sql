SELECT rendezvous.drop_as_of();

-- What was planned of a provider at a moment: its own versions and all that were known then had to be read, to find out which are both.
CREATE OR REPLACE FUNCTION rendezvous.index_plans() RETURNS void LANGUAGE sql AS $$
  CREATE INDEX IF NOT EXISTS "Launch_span_time_idx" ON history."Launch" USING gist (tstzrange("knownFrom", "knownTo"), "time");
  CREATE INDEX IF NOT EXISTS "Launch_span_untimed_idx" ON history."Launch" USING gist (tstzrange("knownFrom", "knownTo")) WHERE "time" IS NULL;
  CREATE INDEX IF NOT EXISTS "Launch_provider_span_idx" ON history."Launch" USING gist ("providerId", tstzrange("knownFrom", "knownTo"));
$$;

SELECT rendezvous.rebuild_history();
