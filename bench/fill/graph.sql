-- A graph like the real one, as many times as large as asked, on top of the curated facts: the same rows on every run. What the world has many of (launches, missions,
-- crews, sources, claims, listed parties) grows with the scale; what it has few of (agencies, pads, sites, vehicles) with its square root, so that at a
-- hundred times the launches an agency has ten times as many. Answers keep their size; graph.mjs puts the counts in.

INSERT INTO "Revision" (id, "recordedAt", author, feed, note)
SELECT :base + n, '2026-01-01'::timestamptz + n * interval '1 minute', 'bench', 'gcat', 'Generated edition ' || n FROM generate_series(1, :revisions) n;

INSERT INTO "Source" (id, publisher, title, url, language, "publishedOn", "publishedOnPrecision", "knownFrom", "revisionId")
SELECT 'bench-source-' || n, 'Publisher ' || n % 200, 'Report ' || n || ' on the flights of ' || 1957 + n % 68, 'https://example.org/' || n, 'en',
  day, 'DAY', day, :base + 1 + n % :revisions
FROM generate_series(1, :sources) n, LATERAL (SELECT '1957-10-04'::date + (n::bigint * 24800 / :sources)::integer AS day) d;

INSERT INTO "Agency" (id, name, "shortName", kind, "countryId", "foundedOn", "foundedOnPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-agency-' || n, (ARRAY['Orbital', 'Stellar', 'Cosmic', 'Northern', 'Federal', 'National', 'United', 'Pacific'])[1 + n % 8] || ' Works ' || n, 'OW-' || n,
  (ARRAY['SPACE_AGENCY', 'MANUFACTURER', 'LAUNCH_PROVIDER', 'OPERATOR', 'MILITARY'])[1 + n % 5]::"AgencyKind", (:countries)[1 + n % 10],
  '1950-01-01'::date + n % 9000, 'DAY', '2026-01-01', '1957-01-01', :base + 1 + n % :revisions
FROM generate_series(1, :agencies) n;

INSERT INTO "AgencyLink" (id, "agencyId", kind, "otherId", share, "fromDate", "fromPrecision", "knownFrom", "revisionId")
SELECT 'bench-link-' || n, 'bench-agency-' || n, 'OWNED_BY', 'bench-agency-' || n / 10, 100, '1960-01-01', 'DAY', '1960-01-01', :base + 1
FROM generate_series(10, :agencies, 2) n;

INSERT INTO "Person" (id, name, "nativeName", "bornOn", "bornOnPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-person-' || n, (ARRAY['Yelena', 'Anton', 'Mary', 'Chen', 'Lucien', 'Akira', 'Asha', 'Omar'])[1 + n % 8] || ' Walker ' || n, NULL,
  '1930-01-01'::date + n % 20000, 'DAY', '2026-01-01', '1960-01-01', :base + 1 + n % :revisions
FROM generate_series(1, :people) n;

-- Of any name in any country: an order by name is to say nothing of where people are from.
INSERT INTO "Nationality" (id, "personId", "countryId", "knownFrom", "revisionId")
SELECT 'bench-nationality-' || n, 'bench-person-' || n, (:countries)[1 + n / 8 % 10], '1960-01-01', :base + 1 FROM generate_series(1, :people) n;

INSERT INTO "Affiliation" (id, "personId", "agencyId", role, "fromDate", "fromPrecision", "knownFrom", "revisionId")
SELECT 'bench-affiliation-' || n, 'bench-person-' || n, 'bench-agency-' || 1 + n % :agencies, CASE WHEN n <= :agencies / 2 THEN 'HEAD' ELSE 'ASTRONAUT' END::"AffiliationRole",
  '1970-01-01', 'DAY', '1970-01-01', :base + 1 FROM generate_series(1, :people) n;

INSERT INTO "LaunchSite" (id, name, "countryId", latitude, longitude, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-site-' || n, 'Cape ' || n, (:countries)[1 + n % 10], n % 80, n % 170, '2026-01-01', '1957-01-01', :base + 1 FROM generate_series(1, :sites) n;

INSERT INTO "Pad" (id, "siteId", name, "otherNames", latitude, longitude, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-pad-' || n, 'bench-site-' || 1 + n % :sites, 'Complex ' || n, ARRAY['LC-' || n], n % 80, n % 170, '2026-01-01', '1957-01-01', :base + 1
FROM generate_series(1, :pads) n;

INSERT INTO "SiteControl" (id, "siteId", "padId", role, "countryId", "agencyId", "fromDate", "fromPrecision", "knownFrom", "revisionId")
SELECT 'bench-sovereign-' || n, 'bench-site-' || n, NULL, 'SOVEREIGN'::"ControlRole", (:countries)[1 + n % 10], NULL, NULL::date, NULL::"TimePrecision", '1957-01-01'::date, :base + 1
FROM generate_series(1, :sites) n
UNION ALL
SELECT 'bench-operator-' || n, NULL, 'bench-pad-' || n, 'OPERATOR', NULL, 'bench-agency-' || 1 + n % :agencies, '1957-01-01', 'DAY', '1957-01-01', :base + 1
FROM generate_series(1, :pads) n;

INSERT INTO "LaunchVehicle" (id, name, family, "countryId", "manufacturerId", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-vehicle-' || n, 'Carrier ' || n, 'Family ' || n % 30, (:countries)[1 + n % 10], 'bench-agency-' || 1 + n % :agencies, '2026-01-01', '1957-01-01', :base + 1
FROM generate_series(1, :vehicles) n;

INSERT INTO "Spacecraft" (id, name, kind, seats, "countryId", "manufacturerId", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-spacecraft-' || n, 'Ship ' || n, CASE WHEN n % 2 = 0 THEN 'CREWED' ELSE 'CARGO' END::"SpacecraftKind", 3, (:countries)[1 + n % 10],
  'bench-agency-' || 1 + n * 7 % :agencies, '2026-01-01', '1957-01-01', :base + 1
FROM generate_series(1, :spacecraft) n;

INSERT INTO "ServicePeriod" (id, "vehicleId", "fromDate", "fromPrecision", "knownFrom", "revisionId")
SELECT 'bench-service-' || n, 'bench-vehicle-' || n, '1957-01-01', 'DAY', '1957-01-01', :base + 1 FROM generate_series(1, :vehicles) n;

INSERT INTO "Grounding" (id, "vehicleId", cause, "fromDate", "fromPrecision", "toDate", "toPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-grounding-' || n, 'bench-vehicle-' || n, 'Inquiry', day, 'DAY', day + 60, 'DAY', '2026-01-01', day, :base + 1
FROM generate_series(1, :vehicles) n, LATERAL (SELECT '1990-01-01'::date + n % 9000 AS day) d;

INSERT INTO "PadStatus" (id, "padId", state, "fromDate", "fromPrecision", "toDate", "toPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-status-' || n || '-' || part, 'bench-pad-' || n, CASE part WHEN 2 THEN 'UNDER_REPAIR' ELSE 'OPERATIONAL' END::"PadState",
  day + part * 100, 'DAY', CASE WHEN part < 3 THEN day + part * 100 + 100 END, CASE WHEN part < 3 THEN 'DAY' END::"TimePrecision", '2026-01-01', day, :base + 1
FROM generate_series(1, :pads) n, generate_series(1, 3) part, LATERAL (SELECT '1990-01-01'::date + n % 9000 AS day) d;

INSERT INTO "PadCertification" (id, "padId", "vehicleId", "spacecraftId", crewed, state, "fromDate", "fromPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-certification-' || n, 'bench-pad-' || n, 'bench-vehicle-' || 1 + n % :vehicles, 'bench-spacecraft-' || 1 + n % :spacecraft, true, 'CERTIFIED',
  '1990-01-01', 'DAY', '2026-01-01', '1990-01-01', :base + 1 FROM generate_series(1, :pads) n;

INSERT INTO "Station" (id, name, "launchedOn", "launchedOnPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-station-' || n, 'Outpost ' || n, '1980-01-01', 'DAY', '2026-01-01', '1980-01-01', :base + 1 FROM generate_series(1, 10) n;

-- Missions and launches: every launch has its mission, as in the curated facts. Names are a word and a number. Flights come in series of twelve, four numbers of three
-- words, that one agency launches and another flies, with one vehicle from one pad: fifty that follow each other by name are of about a dozen series, whatever the scale.
-- Of fifty real launches (GCAT to November 2025, by name) the launching agencies are 10, the types of vehicle 13, the pads 13.
CREATE TEMPORARY TABLE flight ON COMMIT DROP AS
SELECT n, n / 30 / 4 * 10 + n % 10 AS series, 'bench-mission-' || n AS id,
  date_trunc('minute', '1957-10-04'::timestamptz + n * (interval '24800 days' / :launches)) AS time
FROM generate_series(1, :launches) n;

INSERT INTO "Mission" (id, name, kind, "spacecraftId", "spacecraftName", "destinationId", "landingTime", "landingPrecision", "landingPlace", "landingOutcome",
  "checkedThrough", "knownFrom", "revisionId")
SELECT id, (ARRAY['Zarya', 'Vostok', 'Halley', 'Aurora', 'Pioneer', 'Meridian', 'Odyssey', 'Polaris', 'Sirius', 'Tempest', 'Voyage', 'Horizon', 'Juno', 'Kestrel',
    'Lyra', 'Mercator', 'Nova', 'Orion', 'Pegasus', 'Quasar', 'Rigel', 'Solaris', 'Titan', 'Ursa', 'Vega', 'Wayfarer', 'Xenon', 'Ymir', 'Zenith', 'Atlas'])[1 + n % 30]
    || ' ' || 1 + n / 30,
  (ARRAY['CREW_ROTATION', 'VISITING_CREW', 'CARGO_RESUPPLY', 'TEST_FLIGHT', 'FREE_FLIGHT'])[1 + n % 5]::"MissionKind", 'bench-spacecraft-' || 1 + series % :spacecraft, 'No. ' || n,
  'bench-station-' || 1 + n % 10, time + interval '180 days', 'MINUTE', 'Steppe ' || n % 50, 'SUCCESS', '2026-01-01', time, :base + 1 + n % :revisions
FROM flight;

INSERT INTO "MissionPartner" (id, "missionId", "agencyId", role, "knownFrom", "revisionId")
SELECT 'bench-partner-' || n || '-' || part, id, 'bench-agency-' || 1 + ((CASE part WHEN 1 THEN series ELSE n END) * 3 + part * 5) % :agencies,
  (CASE part WHEN 1 THEN 'OPERATOR' ELSE 'CUSTOMER' END)::"PartnerRole", time, :base + 1 + n % :revisions FROM flight, generate_series(1, 2) part;

INSERT INTO "Launch" (id, "missionId", cospar, time, "timePrecision", "vehicleId", "siteId", "padId", "providerId", outcome, "checkedThrough", "knownFrom", "revisionId")
SELECT id, id, 2100 + n / 1000 || '-' || lpad((n % 1000)::text, 3, '0'), time, 'MINUTE', 'bench-vehicle-' || 1 + series % :vehicles, 'bench-site-' || 1 + (1 + series % :pads) % :sites,
  'bench-pad-' || 1 + series % :pads, 'bench-agency-' || 1 + series % :agencies, (CASE WHEN n % 20 = 0 THEN 'FAILURE' ELSE 'SUCCESS' END)::"LaunchOutcome", '2026-01-01', time,
  :base + 1 + n % :revisions
FROM flight;

INSERT INTO "ScheduleEntry" (id, "launchId", feed, name, time, "timePrecision", outcome, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-entry-' || n || '-' || part, id, 'launch-library', 'Plan ' || n, time - part * interval '9 days', 'DAY', 'GO', '2026-01-01', time - (400 + part * 30) * interval '1 day',
  :base + 1 + n % :revisions FROM flight, generate_series(1, 2) part WHERE n % 7 = 0;

-- A third of the missions is crewed by three.
INSERT INTO "CrewAssignment" (id, "personId", "upMissionId", "downMissionId", position, role, "seatProvidedById", "flownForId", "knownFrom", "revisionId")
SELECT 'bench-seat-' || n || '-' || seat, 'bench-person-' || 1 + (n + seat) % :people, id, id, seat, (ARRAY['COMMANDER', 'PILOT', 'FLIGHT_ENGINEER'])[seat]::"CrewRole",
  'bench-agency-' || 1 + series % :agencies, 'bench-agency-' || 1 + (series + seat) % :agencies, time, :base + 1 + n % :revisions
FROM flight, generate_series(1, 3) seat WHERE n % 3 = 0;

INSERT INTO "Docking" (id, "missionId", "stationId", "fromTime", "fromPrecision", "toTime", "toPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-docking-' || n, id, 'bench-station-' || 1 + n % 10, time + interval '2 days', 'MINUTE', time + interval '179 days', 'MINUTE', '2026-01-01', time,
  :base + 1 + n % :revisions FROM flight WHERE n % 5 = 0;

INSERT INTO "Incident" (id, name, kind, severity, description, "missionId", "padId", "fromTime", "fromPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-incident-' || n, 'Failure ' || n, 'LAUNCH_VEHICLE', 'MAJOR', 'The stage of flight ' || n || ' went off its course.', id, 'bench-pad-' || 1 + series % :pads, time, 'MINUTE',
  '2026-01-01', time, :base + 1 + n % :revisions FROM flight WHERE n % 70 = 0;

INSERT INTO "Impact" (id, "incidentId", kind, "missionId", statement, "claimantPublisher", attribution, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-impact-' || n, 'bench-incident-' || n, 'MISSION_DELAYED', 'bench-mission-' || n - 1, 'The next flight waits.', 'Publisher ' || n % 200, 'ASSERTED', '2026-01-01', time,
  :base + 1 + n % :revisions FROM flight WHERE n % 70 = 0;

-- Sanctions: programmes, measures on every other agency, on a tenth of the people and on countries, and a list with its parties.
INSERT INTO "SanctionsProgram" (id, name, "authorityId", "legalInstrument", "startsOn", "startsOnPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-program-' || n, 'Programme ' || n, 'bench-agency-' || n, 'Order ' || n, '1990-01-01', 'DAY', '2026-01-01', '1990-01-01', :base + 1 FROM generate_series(1, :programs) n;

INSERT INTO "Sanction" (id, "programId", "agencyId", "personId", "countryId", types, reason, "listedOn", "listedOnPrecision", "startsOn", "startsOnPrecision", "endsOn", "endsOnPrecision",
  "checkedThrough", "knownFrom", "revisionId")
SELECT id, 'bench-program-' || 1 + n % :programs, agency, person, country, types::"SanctionType"[], 'Listed for flight ' || n, day, 'DAY', day, 'DAY',
  CASE WHEN n % 4 = 0 THEN day + 2000 END, CASE WHEN n % 4 = 0 THEN 'DAY' END::"TimePrecision", '2026-01-01', day, :base + 1 + n % :revisions
FROM (
  SELECT n, 'bench-measure-agency-' || n AS id, 'bench-agency-' || n AS agency, NULL AS person, NULL AS country, '{BLOCKING,FINANCIAL}' AS types
  FROM generate_series(1, :agencies, 2) n
  UNION ALL SELECT n, 'bench-measure-person-' || n, NULL, 'bench-person-' || n, NULL, '{TRAVEL}' FROM generate_series(1, :people, 10) n
  UNION ALL SELECT n, 'bench-measure-country-' || n, NULL, NULL, (:countries)[1 + n % 10], '{EXPORT_CONTROL}' FROM generate_series(1, 20) n
) m, LATERAL (SELECT '1990-01-01'::date + n * 37 % 12000 AS day) d;

INSERT INTO "Exemption" (id, "programId", kind, name, allows, "fromDate", "fromPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-exemption-' || n, 'bench-program-' || n, 'LICENCE', 'Licence ' || n, 'What safety asks for', '1990-01-01', 'DAY', '2026-01-01', '1990-01-01', :base + 1
FROM generate_series(1, :programs) n;

INSERT INTO "SanctionsList" (id, name, edition, "checkedThrough", "knownFrom", "revisionId")
VALUES ('bench-list', 'Generated list', '2026-01-01', '2026-01-01', '1990-01-01', :base + 1);

INSERT INTO "ListedParty" (id, "listId", number, kind, name, "otherNames", countries, "firstSeenOn", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-party-' || n, 'bench-list', n::text, 'ORGANIZATION', 'Trading House ' || n, ARRAY['House ' || n], ARRAY[(:countries)[1 + n % 10]], day, '2026-01-01', day, :base + 1 + n % :revisions
FROM generate_series(1, :parties) n, LATERAL (SELECT '1990-01-01'::date + n * 37 % 12000 AS day) d;

INSERT INTO "Sanction" (id, "programId", "partyId", types, "listedOn", "listedOnPrecision", "firstSeenOn", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-measure-party-' || n, 'bench-program-' || 1 + n % :programs, 'bench-party-' || n, '{BLOCKING}', day, 'DAY', day, '2026-01-01', day, :base + 1 + n % :revisions
FROM generate_series(1, :parties) n, LATERAL (SELECT '1990-01-01'::date + n * 37 % 12000 AS day) d;

-- Diplomacy.
INSERT INTO "Agreement" (id, name, kind, domain, "signedOn", "signedOnPrecision", "inForceFrom", "inForceFromPrecision", "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-agreement-' || n, 'Agreement ' || n, 'MEMORANDUM', 'SCIENCE', day, 'DAY', day, 'DAY', '2026-01-01', day, :base + 1
FROM generate_series(1, :agreements) n, LATERAL (SELECT '1960-01-01'::date + n * 91 % 24000 AS day) d;

INSERT INTO "AgreementParty" (id, "agreementId", "countryId", "knownFrom", "revisionId")
SELECT 'bench-agreement-party-' || n || '-' || part, 'bench-agreement-' || n, (:countries)[1 + (n + part) % 10], '1960-01-01', :base + 1
FROM generate_series(1, :agreements) n, generate_series(1, 2) part;

INSERT INTO "DiplomaticEvent" (id, name, date, "datePrecision", plover, domain, direction, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-event-' || n, 'Talks ' || n, day, 'DAY', 'CONSULT', 'GENERAL', 'COOPERATIVE', '2026-01-01', day, :base + 1 + n % :revisions
FROM generate_series(1, :events) n, LATERAL (SELECT '1957-10-04'::date + (n::bigint * 24800 / :events)::integer AS day) d;

INSERT INTO "EventActor" (id, "eventId", role, "countryId", "knownFrom", "revisionId")
SELECT 'bench-actor-' || n || '-' || part, 'bench-event-' || n, (CASE part WHEN 1 THEN 'SOURCE' ELSE 'TARGET' END)::"ActorRole", (:countries)[1 + (n + part * 3) % 10], '1957-10-04', :base + 1
FROM generate_series(1, :events) n, generate_series(1, 2) part;

INSERT INTO "Cooperation" (id, name, domain, "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-cooperation-' || n, 'Cooperation ' || n, 'SCIENCE', '2026-01-01', '1960-01-01', :base + 1 FROM generate_series(1, :programs) n;

INSERT INTO "CooperationParty" (id, "cooperationId", "countryId", "knownFrom", "revisionId")
SELECT 'bench-cooperation-party-' || n || '-' || part, 'bench-cooperation-' || n, (:countries)[1 + (n + part) % 10], '1960-01-01', :base + 1
FROM generate_series(1, :programs) n, generate_series(1, 2) part;

INSERT INTO "CooperationPhase" (id, "cooperationId", state, "fromDate", "fromPrecision", "knownFrom", "revisionId")
SELECT 'bench-phase-' || n, 'bench-cooperation-' || n, 'ACTIVE', '1975-01-01', 'DAY', '1975-01-01', :base + 1 FROM generate_series(1, :programs) n;

-- Claims, sources of records and codes.
INSERT INTO "Claim" (id, "subjectType", "subjectId", property, statement, "valueText", "claimantPublisher", attribution, "sourceId", "assertedOn", "assertedOnPrecision", rank,
  "checkedThrough", "knownFrom", "revisionId")
SELECT 'bench-claim-' || n || '-' || part, 'Mission', id, 'payload', 'Flight ' || n || ' carried what report ' || part || ' says.', 'Payload ' || n, 'Publisher ' || n % 200, 'ASSERTED',
  'bench-source-' || 1 + n % :sources, time::date, 'DAY', 'NORMAL', '2026-01-01', time, :base + 1 + n % :revisions
FROM flight, generate_series(1, 2) part WHERE n % 8 = 0;

INSERT INTO "ClaimEvidence" (id, "claimId", stance, "otherClaimId", position, "knownFrom", "revisionId")
SELECT 'bench-evidence-' || n, 'bench-claim-' || n || '-1', 'CONTRADICTS', 'bench-claim-' || n || '-2', 1, time, :base + 1 + n % :revisions FROM flight WHERE n % 8 = 0;

INSERT INTO "RecordSource" (id, "subjectType", "subjectId", "sourceId", position, "knownFrom", "revisionId")
SELECT 'bench-told-' || type || '-' || n, type, id, 'bench-source-' || 1 + n % :sources, 0, time, :base + 1 + n % :revisions
FROM flight, unnest(ARRAY['Launch', 'Mission']) AS type;

INSERT INTO "ExternalId" (id, "subjectType", "subjectId", scheme, value, "knownFrom", "revisionId")
SELECT 'bench-code-' || n, 'Launch', id, 'gcat', 'B' || n, time, :base + 1 + n % :revisions FROM flight;

-- What was known before: a third of the launches slipped, a tenth of the missions had another name.
INSERT INTO history."Launch" (id, "missionId", cospar, time, "timePrecision", "vehicleId", "siteId", "padId", "providerId", outcome, "checkedThrough", "knownFrom", "revisionId", "knownTo")
SELECT l.id, l."missionId", NULL, l.time - interval '20 days', 'DAY', l."vehicleId", l."siteId", l."padId", l."providerId", 'GO', l."checkedThrough", l.time - interval '300 days',
  l."revisionId", l.time FROM flight f JOIN "Launch" l USING (id) WHERE n % 3 = 0;

INSERT INTO history."Mission" (id, name, kind, "spacecraftId", "destinationId", "checkedThrough", "knownFrom", "revisionId", "knownTo")
SELECT m.id, 'Planned ' || m.name, m.kind, m."spacecraftId", m."destinationId", m."checkedThrough", f.time - interval '300 days', m."revisionId", f.time
FROM flight f JOIN "Mission" m USING (id) WHERE n % 10 = 0;

INSERT INTO "Change" ("revisionId", entity, "entityId", kind)
SELECT :base + 1 + n % :revisions, entity, id, 'ADDED' FROM flight, unnest(ARRAY['Launch', 'Mission']) AS entity;
