-- Text columns are COLLATE "C" so that order and cursors are the same on every database.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA rendezvous;
CREATE SCHEMA history;
CREATE SCHEMA as_of;

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('SECOND', 'MINUTE', 'HOUR', 'DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR');

-- CreateEnum
CREATE TYPE "NodeType" AS ENUM ('Country', 'Agency', 'Person', 'LaunchSite', 'Pad', 'PadStatus', 'PadCertification', 'LaunchVehicle', 'Spacecraft', 'Grounding', 'Mission', 'Launch', 'CrewAssignment', 'Station', 'Docking', 'Incident', 'Impact', 'SanctionsProgram', 'Sanction', 'Exemption', 'Agreement', 'DiplomaticEvent', 'Cooperation', 'Claim', 'Source', 'Revision');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('SPACE_AGENCY', 'MANUFACTURER', 'LAUNCH_PROVIDER', 'OPERATOR', 'GOVERNMENT', 'MILITARY', 'REGULATOR', 'RESEARCH', 'INTERNATIONAL_ORGANIZATION', 'MEDIA');

-- CreateEnum
CREATE TYPE "AgencyLinkKind" AS ENUM ('OWNED_BY', 'PART_OF', 'SUCCESSOR_OF');

-- CreateEnum
CREATE TYPE "AffiliationRole" AS ENUM ('ASTRONAUT', 'COSMONAUT', 'HEAD', 'OFFICIAL', 'ENGINEER', 'JOURNALIST', 'OTHER');

-- CreateEnum
CREATE TYPE "ControlRole" AS ENUM ('SOVEREIGN', 'LESSEE', 'OPERATOR');

-- CreateEnum
CREATE TYPE "CertificationState" AS ENUM ('CERTIFIED', 'NOT_CERTIFIED');

-- CreateEnum
CREATE TYPE "PadState" AS ENUM ('UNDER_CONSTRUCTION', 'OPERATIONAL', 'RESTORED', 'DAMAGED', 'UNDER_REPAIR', 'MODERNISATION', 'MOTHBALLED', 'RETIRED', 'DESTROYED');

-- CreateEnum
CREATE TYPE "SpacecraftKind" AS ENUM ('CREWED', 'CARGO');

-- CreateEnum
CREATE TYPE "MissionKind" AS ENUM ('CREW_ROTATION', 'VISITING_CREW', 'CARGO_RESUPPLY', 'UNCREWED_REPLACEMENT', 'TEST_FLIGHT', 'FREE_FLIGHT');

-- CreateEnum
CREATE TYPE "LandingOutcome" AS ENUM ('SUCCESS', 'FAILURE', 'DEORBITED');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('OPERATOR', 'CREW_PROVIDER', 'CUSTOMER', 'LAUNCH_PROVIDER');

-- CreateEnum
CREATE TYPE "LaunchOutcome" AS ENUM ('SUCCESS', 'FAILURE', 'PARTIAL_FAILURE', 'IN_FLIGHT', 'GO', 'TBC', 'TBD', 'HOLD');

-- CreateEnum
CREATE TYPE "CrewRole" AS ENUM ('COMMANDER', 'PILOT', 'FLIGHT_ENGINEER', 'MISSION_SPECIALIST', 'SPACEFLIGHT_PARTICIPANT');

-- CreateEnum
CREATE TYPE "IncidentKind" AS ENUM ('LAUNCH_PAD', 'LAUNCH_VEHICLE', 'SPACECRAFT', 'STATION', 'DEBRIS', 'OTHER');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('MINOR', 'MODERATE', 'MAJOR', 'CATASTROPHIC');

-- CreateEnum
CREATE TYPE "ImpactKind" AS ENUM ('MISSION_DELAYED', 'MISSION_ADVANCED', 'MISSION_CANCELLED', 'PAD_OUT_OF_USE', 'CAPABILITY_LOST', 'CREW_STAY_EXTENDED', 'CRAFT_REPLACED', 'OTHER');

-- CreateEnum
CREATE TYPE "Attribution" AS ENUM ('ASSERTED', 'QUOTED', 'UNATTRIBUTED');

-- CreateEnum
CREATE TYPE "SanctionType" AS ENUM ('TRADE', 'ARMS', 'MILITARY_ASSISTANCE', 'FINANCIAL', 'TRAVEL', 'OTHER', 'EXPORT_CONTROL', 'BLOCKING');

-- CreateEnum
CREATE TYPE "ExemptionKind" AS ENUM ('LICENCE', 'CARVE_OUT', 'CASE_BY_CASE_REVIEW');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('TREATY', 'INTERGOVERNMENTAL_AGREEMENT', 'IMPLEMENTING_AGREEMENT', 'MEMORANDUM', 'CONTRACT', 'LEASE', 'DECLARATION');

-- CreateEnum
CREATE TYPE "SpaceDomain" AS ENUM ('CREWED_SPACEFLIGHT', 'SPACE_STATION', 'LAUNCH_SERVICES', 'PROPULSION', 'SCIENCE', 'EXPLORATION', 'NAVIGATION', 'EARTH_OBSERVATION', 'MILITARY', 'GENERAL');

-- CreateEnum
CREATE TYPE "PloverCode" AS ENUM ('AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT');

-- CreateEnum
CREATE TYPE "EventDirection" AS ENUM ('COOPERATIVE', 'CONFLICTUAL', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "ActorRole" AS ENUM ('SOURCE', 'TARGET');

-- CreateEnum
CREATE TYPE "CooperationState" AS ENUM ('ACTIVE', 'SUSPENDED', 'ENDED');

-- CreateEnum
CREATE TYPE "ClaimRank" AS ENUM ('PREFERRED', 'NORMAL', 'DEPRECATED');

-- CreateEnum
CREATE TYPE "EvidenceStance" AS ENUM ('SUPPORTS', 'CONTRADICTS', 'QUALIFIES');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('ADDED', 'NEWS', 'CORRECTION', 'REMOVED');

-- CreateTable
CREATE TABLE "Country" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C",
    "existedFrom" DATE,
    "existedFromPrecision" "TimePrecision",
    "existedTo" DATE,
    "existedToPrecision" "TimePrecision",

    CONSTRAINT "Country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "shortName" TEXT COLLATE "C",
    "kind" "AgencyKind" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "foundedOn" DATE,
    "foundedOnPrecision" "TimePrecision",
    "dissolvedOn" DATE,
    "dissolvedOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C" NOT NULL,
    "kind" "AgencyLinkKind" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "share" DOUBLE PRECISION,
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "AgencyLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "nativeName" TEXT COLLATE "C",
    "bornOn" DATE,
    "bornOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nationality" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C" NOT NULL,
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Nationality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C" NOT NULL,
    "role" "AffiliationRole" NOT NULL,
    "title" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LaunchSite" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C" NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "LaunchSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pad" (
    "id" TEXT COLLATE "C" NOT NULL,
    "siteId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "otherNames" TEXT[] COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Pad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteControl" (
    "id" TEXT COLLATE "C" NOT NULL,
    "siteId" TEXT COLLATE "C",
    "padId" TEXT COLLATE "C",
    "role" "ControlRole" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "terms" TEXT COLLATE "C",
    "agreementId" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "SiteControl_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PadCertification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "padId" TEXT COLLATE "C" NOT NULL,
    "vehicleId" TEXT COLLATE "C" NOT NULL,
    "spacecraftId" TEXT COLLATE "C" NOT NULL,
    "crewed" BOOLEAN NOT NULL,
    "state" "CertificationState" NOT NULL,
    "note" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "PadCertification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PadStatus" (
    "id" TEXT COLLATE "C" NOT NULL,
    "padId" TEXT COLLATE "C" NOT NULL,
    "state" "PadState" NOT NULL,
    "cause" TEXT COLLATE "C",
    "restriction" TEXT COLLATE "C",
    "incidentId" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "PadStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LaunchVehicle" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "family" TEXT COLLATE "C",
    "variant" TEXT COLLATE "C",
    "countryId" TEXT COLLATE "C" NOT NULL,
    "manufacturerId" TEXT COLLATE "C",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "LaunchVehicle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Spacecraft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "SpacecraftKind" NOT NULL,
    "seats" INTEGER,
    "countryId" TEXT COLLATE "C" NOT NULL,
    "manufacturerId" TEXT COLLATE "C",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Spacecraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServicePeriod" (
    "id" TEXT COLLATE "C" NOT NULL,
    "vehicleId" TEXT COLLATE "C",
    "spacecraftId" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "ServicePeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grounding" (
    "id" TEXT COLLATE "C" NOT NULL,
    "vehicleId" TEXT COLLATE "C",
    "spacecraftId" TEXT COLLATE "C",
    "cause" TEXT COLLATE "C",
    "incidentId" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Grounding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mission" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "MissionKind" NOT NULL,
    "spacecraftId" TEXT COLLATE "C",
    "spacecraftName" TEXT COLLATE "C",
    "destinationId" TEXT COLLATE "C",
    "landingTime" TIMESTAMPTZ(3),
    "landingPrecision" "TimePrecision",
    "landingPlace" TEXT COLLATE "C",
    "landingOutcome" "LandingOutcome",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Mission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MissionPartner" (
    "id" TEXT COLLATE "C" NOT NULL,
    "missionId" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C" NOT NULL,
    "role" "PartnerRole" NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "MissionPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Launch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "missionId" TEXT COLLATE "C",
    "cospar" TEXT COLLATE "C",
    "time" TIMESTAMPTZ(3),
    "timePrecision" "TimePrecision",
    "vehicleId" TEXT COLLATE "C",
    "padId" TEXT COLLATE "C",
    "providerId" TEXT COLLATE "C",
    "outcome" "LaunchOutcome" NOT NULL,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Launch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrewAssignment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "upMissionId" TEXT COLLATE "C",
    "upFlightName" TEXT COLLATE "C",
    "downMissionId" TEXT COLLATE "C",
    "position" INTEGER,
    "role" "CrewRole",
    "seatProvidedById" TEXT COLLATE "C",
    "flownForId" TEXT COLLATE "C",
    "agreementId" TEXT COLLATE "C",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "CrewAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Station" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "launchedOn" DATE,
    "launchedOnPrecision" "TimePrecision",
    "deorbitedOn" DATE,
    "deorbitedOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StationPartner" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stationId" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C" NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "StationPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DockingPort" (
    "id" TEXT COLLATE "C" NOT NULL,
    "stationId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "DockingPort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Docking" (
    "id" TEXT COLLATE "C" NOT NULL,
    "missionId" TEXT COLLATE "C" NOT NULL,
    "stationId" TEXT COLLATE "C" NOT NULL,
    "portId" TEXT COLLATE "C",
    "fromTime" TIMESTAMPTZ(3),
    "fromPrecision" "TimePrecision",
    "toTime" TIMESTAMPTZ(3),
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Docking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "IncidentKind" NOT NULL,
    "severity" "Severity",
    "component" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "padId" TEXT COLLATE "C",
    "missionId" TEXT COLLATE "C",
    "stationId" TEXT COLLATE "C",
    "fromTime" TIMESTAMPTZ(3),
    "fromPrecision" "TimePrecision",
    "resolvedOn" DATE,
    "resolvedOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Impact" (
    "id" TEXT COLLATE "C" NOT NULL,
    "incidentId" TEXT COLLATE "C" NOT NULL,
    "kind" "ImpactKind" NOT NULL,
    "missionId" TEXT COLLATE "C",
    "padId" TEXT COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "plannedFrom" DATE,
    "plannedFromPrecision" "TimePrecision",
    "movedTo" DATE,
    "movedToPrecision" "TimePrecision",
    "statement" TEXT COLLATE "C" NOT NULL,
    "claimantAgencyId" TEXT COLLATE "C",
    "claimantPersonId" TEXT COLLATE "C",
    "claimantPublisher" TEXT COLLATE "C",
    "attribution" "Attribution" NOT NULL,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Impact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SanctionsProgram" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "authorityId" TEXT COLLATE "C" NOT NULL,
    "legalInstrument" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "startsOn" DATE,
    "startsOnPrecision" "TimePrecision",
    "endsOn" DATE,
    "endsOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "SanctionsProgram_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "programId" TEXT COLLATE "C" NOT NULL,
    "agencyId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C",
    "countryId" TEXT COLLATE "C",
    "types" "SanctionType"[],
    "reason" TEXT COLLATE "C",
    "listedOn" DATE,
    "listedOnPrecision" "TimePrecision",
    "startsOn" DATE,
    "startsOnPrecision" "TimePrecision",
    "endsOn" DATE,
    "endsOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exemption" (
    "id" TEXT COLLATE "C" NOT NULL,
    "programId" TEXT COLLATE "C" NOT NULL,
    "kind" "ExemptionKind" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "allows" TEXT COLLATE "C" NOT NULL,
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "domain" "SpaceDomain" NOT NULL,
    "terms" TEXT COLLATE "C",
    "amendsId" TEXT COLLATE "C",
    "signedOn" DATE,
    "signedOnPrecision" "TimePrecision",
    "inForceFrom" DATE,
    "inForceFromPrecision" "TimePrecision",
    "expiresOn" DATE,
    "expiresOnPrecision" "TimePrecision",
    "endedOn" DATE,
    "endedOnPrecision" "TimePrecision",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreementId" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiplomaticEvent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "date" DATE NOT NULL,
    "datePrecision" "TimePrecision" NOT NULL,
    "plover" "PloverCode" NOT NULL,
    "domain" "SpaceDomain" NOT NULL,
    "direction" "EventDirection" NOT NULL,
    "description" TEXT COLLATE "C",
    "missionId" TEXT COLLATE "C",
    "incidentId" TEXT COLLATE "C",
    "agreementId" TEXT COLLATE "C",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "DiplomaticEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventActor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "role" "ActorRole" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "EventActor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cooperation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "domain" "SpaceDomain" NOT NULL,
    "replacedBy" TEXT COLLATE "C",
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Cooperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CooperationParty" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cooperationId" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "agencyId" TEXT COLLATE "C",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "CooperationParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CooperationPhase" (
    "id" TEXT COLLATE "C" NOT NULL,
    "cooperationId" TEXT COLLATE "C" NOT NULL,
    "state" "CooperationState" NOT NULL,
    "note" TEXT COLLATE "C",
    "fromDate" DATE,
    "fromPrecision" "TimePrecision",
    "toDate" DATE,
    "toPrecision" "TimePrecision",
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "CooperationPhase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C",
    "language" TEXT COLLATE "C",
    "publishedOn" DATE,
    "publishedOnPrecision" "TimePrecision",
    "retrievedOn" DATE,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordSource" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectType" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "RecordSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalId" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectType" "NodeType" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "scheme" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "ExternalId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectType" "NodeType" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "property" TEXT COLLATE "C" NOT NULL,
    "statement" TEXT COLLATE "C" NOT NULL,
    "valueText" TEXT COLLATE "C",
    "valueNumber" DOUBLE PRECISION,
    "valueUnit" TEXT COLLATE "C",
    "valueDate" TIMESTAMPTZ(3),
    "valueDatePrecision" "TimePrecision",
    "valueNodeType" "NodeType",
    "valueNodeId" TEXT COLLATE "C",
    "claimantAgencyId" TEXT COLLATE "C",
    "claimantPersonId" TEXT COLLATE "C",
    "claimantPublisher" TEXT COLLATE "C",
    "attribution" "Attribution" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "assertedOn" DATE,
    "assertedOnPrecision" "TimePrecision",
    "rank" "ClaimRank" NOT NULL,
    "checkedThrough" DATE NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEvidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "stance" "EvidenceStance" NOT NULL,
    "otherClaimId" TEXT COLLATE "C",
    "nodeType" "NodeType",
    "nodeId" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "revisionId" INTEGER NOT NULL,

    CONSTRAINT "ClaimEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT COLLATE "C" NOT NULL,
    "feed" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "digest" TEXT COLLATE "C",

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" BIGSERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entityId" TEXT COLLATE "C" NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "before" JSONB,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Agency_countryId_idx" ON "Agency"("countryId");

-- CreateIndex
CREATE INDEX "Agency_name_id_idx" ON "Agency"("name", "id");

-- CreateIndex
CREATE INDEX "AgencyLink_agencyId_idx" ON "AgencyLink"("agencyId");

-- CreateIndex
CREATE INDEX "AgencyLink_otherId_idx" ON "AgencyLink"("otherId");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");

-- CreateIndex
CREATE INDEX "Nationality_personId_idx" ON "Nationality"("personId");

-- CreateIndex
CREATE INDEX "Nationality_countryId_idx" ON "Nationality"("countryId");

-- CreateIndex
CREATE INDEX "Affiliation_personId_idx" ON "Affiliation"("personId");

-- CreateIndex
CREATE INDEX "Affiliation_agencyId_idx" ON "Affiliation"("agencyId");

-- CreateIndex
CREATE INDEX "LaunchSite_countryId_idx" ON "LaunchSite"("countryId");

-- CreateIndex
CREATE INDEX "LaunchSite_name_id_idx" ON "LaunchSite"("name", "id");

-- CreateIndex
CREATE INDEX "Pad_siteId_idx" ON "Pad"("siteId");

-- CreateIndex
CREATE INDEX "SiteControl_siteId_idx" ON "SiteControl"("siteId");

-- CreateIndex
CREATE INDEX "SiteControl_padId_idx" ON "SiteControl"("padId");

-- CreateIndex
CREATE INDEX "PadCertification_padId_idx" ON "PadCertification"("padId");

-- CreateIndex
CREATE INDEX "PadCertification_vehicleId_idx" ON "PadCertification"("vehicleId");

-- CreateIndex
CREATE INDEX "PadCertification_spacecraftId_idx" ON "PadCertification"("spacecraftId");

-- CreateIndex
CREATE INDEX "PadStatus_padId_idx" ON "PadStatus"("padId");

-- CreateIndex
CREATE INDEX "PadStatus_incidentId_idx" ON "PadStatus"("incidentId");

-- CreateIndex
CREATE INDEX "LaunchVehicle_countryId_idx" ON "LaunchVehicle"("countryId");

-- CreateIndex
CREATE INDEX "LaunchVehicle_manufacturerId_idx" ON "LaunchVehicle"("manufacturerId");

-- CreateIndex
CREATE INDEX "LaunchVehicle_name_id_idx" ON "LaunchVehicle"("name", "id");

-- CreateIndex
CREATE INDEX "Spacecraft_countryId_idx" ON "Spacecraft"("countryId");

-- CreateIndex
CREATE INDEX "Spacecraft_manufacturerId_idx" ON "Spacecraft"("manufacturerId");

-- CreateIndex
CREATE INDEX "Spacecraft_name_id_idx" ON "Spacecraft"("name", "id");

-- CreateIndex
CREATE INDEX "ServicePeriod_vehicleId_idx" ON "ServicePeriod"("vehicleId");

-- CreateIndex
CREATE INDEX "ServicePeriod_spacecraftId_idx" ON "ServicePeriod"("spacecraftId");

-- CreateIndex
CREATE INDEX "Grounding_vehicleId_idx" ON "Grounding"("vehicleId");

-- CreateIndex
CREATE INDEX "Grounding_spacecraftId_idx" ON "Grounding"("spacecraftId");

-- CreateIndex
CREATE INDEX "Mission_spacecraftId_idx" ON "Mission"("spacecraftId");

-- CreateIndex
CREATE INDEX "Mission_destinationId_idx" ON "Mission"("destinationId");

-- CreateIndex
CREATE INDEX "Mission_name_id_idx" ON "Mission"("name", "id");

-- CreateIndex
CREATE INDEX "MissionPartner_agencyId_idx" ON "MissionPartner"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "MissionPartner_missionId_agencyId_role_key" ON "MissionPartner"("missionId", "agencyId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Launch_missionId_key" ON "Launch"("missionId");

-- CreateIndex
CREATE UNIQUE INDEX "Launch_cospar_key" ON "Launch"("cospar");

-- CreateIndex
CREATE INDEX "Launch_time_id_idx" ON "Launch"("time", "id");

-- CreateIndex
CREATE INDEX "Launch_padId_time_idx" ON "Launch"("padId", "time");

-- CreateIndex
CREATE INDEX "Launch_vehicleId_time_idx" ON "Launch"("vehicleId", "time");

-- CreateIndex
CREATE INDEX "Launch_providerId_time_idx" ON "Launch"("providerId", "time");

-- CreateIndex
CREATE INDEX "CrewAssignment_personId_idx" ON "CrewAssignment"("personId");

-- CreateIndex
CREATE INDEX "CrewAssignment_agreementId_idx" ON "CrewAssignment"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "CrewAssignment_upMissionId_position_key" ON "CrewAssignment"("upMissionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CrewAssignment_upMissionId_personId_key" ON "CrewAssignment"("upMissionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CrewAssignment_downMissionId_personId_key" ON "CrewAssignment"("downMissionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "StationPartner_stationId_agencyId_key" ON "StationPartner"("stationId", "agencyId");

-- CreateIndex
CREATE INDEX "DockingPort_stationId_idx" ON "DockingPort"("stationId");

-- CreateIndex
CREATE INDEX "Docking_missionId_idx" ON "Docking"("missionId");

-- CreateIndex
CREATE INDEX "Docking_stationId_fromTime_idx" ON "Docking"("stationId", "fromTime");

-- CreateIndex
CREATE INDEX "Incident_fromTime_id_idx" ON "Incident"("fromTime", "id");

-- CreateIndex
CREATE INDEX "Incident_padId_idx" ON "Incident"("padId");

-- CreateIndex
CREATE INDEX "Incident_missionId_idx" ON "Incident"("missionId");

-- CreateIndex
CREATE INDEX "Incident_stationId_idx" ON "Incident"("stationId");

-- CreateIndex
CREATE INDEX "Impact_incidentId_idx" ON "Impact"("incidentId");

-- CreateIndex
CREATE INDEX "Impact_missionId_idx" ON "Impact"("missionId");

-- CreateIndex
CREATE INDEX "SanctionsProgram_authorityId_idx" ON "SanctionsProgram"("authorityId");

-- CreateIndex
CREATE INDEX "SanctionsProgram_startsOn_id_idx" ON "SanctionsProgram"("startsOn", "id");

-- CreateIndex
CREATE INDEX "Sanction_programId_idx" ON "Sanction"("programId");

-- CreateIndex
CREATE INDEX "Sanction_agencyId_idx" ON "Sanction"("agencyId");

-- CreateIndex
CREATE INDEX "Sanction_personId_idx" ON "Sanction"("personId");

-- CreateIndex
CREATE INDEX "Sanction_countryId_idx" ON "Sanction"("countryId");

-- CreateIndex
CREATE INDEX "Sanction_listedOn_id_idx" ON "Sanction"("listedOn", "id");

-- CreateIndex
CREATE INDEX "Exemption_programId_idx" ON "Exemption"("programId");

-- CreateIndex
CREATE INDEX "Agreement_amendsId_idx" ON "Agreement"("amendsId");

-- CreateIndex
CREATE INDEX "Agreement_signedOn_id_idx" ON "Agreement"("signedOn", "id");

-- CreateIndex
CREATE INDEX "AgreementParty_agreementId_idx" ON "AgreementParty"("agreementId");

-- CreateIndex
CREATE INDEX "AgreementParty_agencyId_idx" ON "AgreementParty"("agencyId");

-- CreateIndex
CREATE INDEX "AgreementParty_countryId_idx" ON "AgreementParty"("countryId");

-- CreateIndex
CREATE INDEX "DiplomaticEvent_date_id_idx" ON "DiplomaticEvent"("date", "id");

-- CreateIndex
CREATE INDEX "EventActor_eventId_idx" ON "EventActor"("eventId");

-- CreateIndex
CREATE INDEX "EventActor_agencyId_idx" ON "EventActor"("agencyId");

-- CreateIndex
CREATE INDEX "EventActor_countryId_idx" ON "EventActor"("countryId");

-- CreateIndex
CREATE INDEX "Cooperation_name_id_idx" ON "Cooperation"("name", "id");

-- CreateIndex
CREATE INDEX "CooperationParty_cooperationId_idx" ON "CooperationParty"("cooperationId");

-- CreateIndex
CREATE INDEX "CooperationParty_agencyId_idx" ON "CooperationParty"("agencyId");

-- CreateIndex
CREATE INDEX "CooperationParty_countryId_idx" ON "CooperationParty"("countryId");

-- CreateIndex
CREATE INDEX "CooperationPhase_cooperationId_idx" ON "CooperationPhase"("cooperationId");

-- CreateIndex
CREATE INDEX "Source_publishedOn_id_idx" ON "Source"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Source_publisher_id_idx" ON "Source"("publisher", "id");

-- CreateIndex
CREATE INDEX "RecordSource_subjectType_subjectId_idx" ON "RecordSource"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "RecordSource_sourceId_idx" ON "RecordSource"("sourceId");

-- CreateIndex
CREATE INDEX "ExternalId_subjectType_subjectId_idx" ON "ExternalId"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalId_subjectType_scheme_value_key" ON "ExternalId"("subjectType", "scheme", "value");

-- CreateIndex
CREATE INDEX "Claim_subjectType_subjectId_property_idx" ON "Claim"("subjectType", "subjectId", "property");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_assertedOn_id_idx" ON "Claim"("assertedOn", "id");

-- CreateIndex
CREATE INDEX "ClaimEvidence_claimId_idx" ON "ClaimEvidence"("claimId");

-- CreateIndex
CREATE INDEX "ClaimEvidence_otherClaimId_idx" ON "ClaimEvidence"("otherClaimId");

-- CreateIndex
CREATE INDEX "Revision_recordedAt_id_idx" ON "Revision"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Change_revisionId_id_idx" ON "Change"("revisionId", "id");

-- CreateIndex
CREATE INDEX "Change_entity_entityId_idx" ON "Change"("entity", "entityId");

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyLink" ADD CONSTRAINT "AgencyLink_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyLink" ADD CONSTRAINT "AgencyLink_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyLink" ADD CONSTRAINT "AgencyLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nationality" ADD CONSTRAINT "Nationality_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nationality" ADD CONSTRAINT "Nationality_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nationality" ADD CONSTRAINT "Nationality_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchSite" ADD CONSTRAINT "LaunchSite_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchSite" ADD CONSTRAINT "LaunchSite_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pad" ADD CONSTRAINT "Pad_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "LaunchSite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pad" ADD CONSTRAINT "Pad_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "LaunchSite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadCertification" ADD CONSTRAINT "PadCertification_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadCertification" ADD CONSTRAINT "PadCertification_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "LaunchVehicle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadCertification" ADD CONSTRAINT "PadCertification_spacecraftId_fkey" FOREIGN KEY ("spacecraftId") REFERENCES "Spacecraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadCertification" ADD CONSTRAINT "PadCertification_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadStatus" ADD CONSTRAINT "PadStatus_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadStatus" ADD CONSTRAINT "PadStatus_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadStatus" ADD CONSTRAINT "PadStatus_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchVehicle" ADD CONSTRAINT "LaunchVehicle_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchVehicle" ADD CONSTRAINT "LaunchVehicle_manufacturerId_fkey" FOREIGN KEY ("manufacturerId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaunchVehicle" ADD CONSTRAINT "LaunchVehicle_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spacecraft" ADD CONSTRAINT "Spacecraft_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spacecraft" ADD CONSTRAINT "Spacecraft_manufacturerId_fkey" FOREIGN KEY ("manufacturerId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spacecraft" ADD CONSTRAINT "Spacecraft_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServicePeriod" ADD CONSTRAINT "ServicePeriod_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "LaunchVehicle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServicePeriod" ADD CONSTRAINT "ServicePeriod_spacecraftId_fkey" FOREIGN KEY ("spacecraftId") REFERENCES "Spacecraft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServicePeriod" ADD CONSTRAINT "ServicePeriod_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grounding" ADD CONSTRAINT "Grounding_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "LaunchVehicle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grounding" ADD CONSTRAINT "Grounding_spacecraftId_fkey" FOREIGN KEY ("spacecraftId") REFERENCES "Spacecraft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grounding" ADD CONSTRAINT "Grounding_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grounding" ADD CONSTRAINT "Grounding_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mission" ADD CONSTRAINT "Mission_spacecraftId_fkey" FOREIGN KEY ("spacecraftId") REFERENCES "Spacecraft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mission" ADD CONSTRAINT "Mission_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Station"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mission" ADD CONSTRAINT "Mission_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissionPartner" ADD CONSTRAINT "MissionPartner_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissionPartner" ADD CONSTRAINT "MissionPartner_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissionPartner" ADD CONSTRAINT "MissionPartner_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "LaunchVehicle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Launch" ADD CONSTRAINT "Launch_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_upMissionId_fkey" FOREIGN KEY ("upMissionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_downMissionId_fkey" FOREIGN KEY ("downMissionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_seatProvidedById_fkey" FOREIGN KEY ("seatProvidedById") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_flownForId_fkey" FOREIGN KEY ("flownForId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPartner" ADD CONSTRAINT "StationPartner_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPartner" ADD CONSTRAINT "StationPartner_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationPartner" ADD CONSTRAINT "StationPartner_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DockingPort" ADD CONSTRAINT "DockingPort_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DockingPort" ADD CONSTRAINT "DockingPort_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Docking" ADD CONSTRAINT "Docking_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Docking" ADD CONSTRAINT "Docking_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Docking" ADD CONSTRAINT "Docking_portId_fkey" FOREIGN KEY ("portId") REFERENCES "DockingPort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Docking" ADD CONSTRAINT "Docking_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_padId_fkey" FOREIGN KEY ("padId") REFERENCES "Pad"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_claimantAgencyId_fkey" FOREIGN KEY ("claimantAgencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_claimantPersonId_fkey" FOREIGN KEY ("claimantPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SanctionsProgram" ADD CONSTRAINT "SanctionsProgram_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SanctionsProgram" ADD CONSTRAINT "SanctionsProgram_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_programId_fkey" FOREIGN KEY ("programId") REFERENCES "SanctionsProgram"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exemption" ADD CONSTRAINT "Exemption_programId_fkey" FOREIGN KEY ("programId") REFERENCES "SanctionsProgram"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exemption" ADD CONSTRAINT "Exemption_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_amendsId_fkey" FOREIGN KEY ("amendsId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaticEvent" ADD CONSTRAINT "DiplomaticEvent_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaticEvent" ADD CONSTRAINT "DiplomaticEvent_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaticEvent" ADD CONSTRAINT "DiplomaticEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiplomaticEvent" ADD CONSTRAINT "DiplomaticEvent_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "DiplomaticEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationParty" ADD CONSTRAINT "CooperationParty_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationParty" ADD CONSTRAINT "CooperationParty_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationParty" ADD CONSTRAINT "CooperationParty_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationParty" ADD CONSTRAINT "CooperationParty_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationPhase" ADD CONSTRAINT "CooperationPhase_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationPhase" ADD CONSTRAINT "CooperationPhase_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordSource" ADD CONSTRAINT "RecordSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordSource" ADD CONSTRAINT "RecordSource_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalId" ADD CONSTRAINT "ExternalId_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_claimantAgencyId_fkey" FOREIGN KEY ("claimantAgencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_claimantPersonId_fkey" FOREIGN KEY ("claimantPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_otherClaimId_fkey" FOREIGN KEY ("otherClaimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------
-- Truth kept by the database

-- The last day that a date of some precision may mean: 2025-03-01 by MONTH is at the latest 2025-03-31.
CREATE FUNCTION rendezvous.latest(day date, unit "TimePrecision") RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE unit
    WHEN 'MONTH' THEN (day + interval '1 month - 1 day')::date
    WHEN 'QUARTER' THEN (day + interval '3 months - 1 day')::date
    WHEN 'HALF' THEN (day + interval '6 months - 1 day')::date
    WHEN 'YEAR' THEN (day + interval '1 year - 1 day')::date
    ELSE day END
$$;

-- Every dated column has its precision, and no interval ends before it begins.
DO $$
DECLARE pair record;
BEGIN
  FOR pair IN
    SELECT c.table_name AS tab, d.column_name AS moment, c.column_name AS unit
    FROM information_schema.columns c
    JOIN information_schema.columns d ON d.table_schema = c.table_schema AND d.table_name = c.table_name
      AND d.data_type <> 'USER-DEFINED'
      AND d.column_name IN (
        replace(c.column_name, 'Precision', ''), replace(c.column_name, 'Precision', 'Date'), replace(c.column_name, 'Precision', 'Time'),
        CASE c.column_name WHEN 'timePrecision' THEN 'time' WHEN 'datePrecision' THEN 'date' END)
    WHERE c.table_schema = 'public' AND c.udt_name = 'TimePrecision'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((%I IS NULL) = (%I IS NULL))',
      pair.tab, pair.tab || '_' || pair.moment || '_precise', pair.moment, pair.unit);
  END LOOP;
  FOR pair IN
    SELECT table_name AS tab FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'toDate'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (rendezvous.latest("toDate", "toPrecision") > "fromDate")',
      pair.tab, pair.tab || '_interval');
  END LOOP;
END $$;

ALTER TABLE "Docking" ADD CONSTRAINT "Docking_interval" CHECK ("toTime" >= "fromTime");
ALTER TABLE "SanctionsProgram" ADD CONSTRAINT "SanctionsProgram_interval" CHECK (rendezvous.latest("endsOn", "endsOnPrecision") >= "startsOn");
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_interval"
  CHECK (rendezvous.latest("endsOn", "endsOnPrecision") >= coalesce("startsOn", "listedOn"));
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_interval" CHECK (
  rendezvous.latest("expiresOn", "expiresOnPrecision") >= "signedOn" AND rendezvous.latest("endedOn", "endedOnPrecision") >= "signedOn");
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_interval" CHECK (rendezvous.latest("dissolvedOn", "dissolvedOnPrecision") >= "foundedOn");
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_interval" CHECK (rendezvous.latest("resolvedOn", "resolvedOnPrecision") >= "fromTime"::date);
ALTER TABLE "Country" ADD CONSTRAINT "Country_interval" CHECK ("existedTo" > "existedFrom");

-- A pad has one status at a time, a route one certification, a docking port one craft.
ALTER TABLE "PadStatus" ADD CONSTRAINT "PadStatus_one_at_a_time"
  EXCLUDE USING gist ("padId" WITH =, daterange("fromDate", "toDate") WITH &&) DEFERRABLE;
ALTER TABLE "PadCertification" ADD CONSTRAINT "PadCertification_one_at_a_time"
  EXCLUDE USING gist ("padId" WITH =, "vehicleId" WITH =, "spacecraftId" WITH =, ("crewed"::integer) WITH =, daterange("fromDate", "toDate") WITH &&) DEFERRABLE;
ALTER TABLE "Docking" ADD CONSTRAINT "Docking_one_at_a_time"
  EXCLUDE USING gist ("portId" WITH =, tstzrange("fromTime", "toTime") WITH &&)
  WHERE ("fromPrecision" IN ('SECOND', 'MINUTE') AND "toPrecision" IN ('SECOND', 'MINUTE')) DEFERRABLE;

-- Exactly one of the possible ends of an edge.
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_of_one" CHECK (num_nonnulls("siteId", "padId") = 1);
ALTER TABLE "SiteControl" ADD CONSTRAINT "SiteControl_by_one" CHECK (num_nonnulls("countryId", "agencyId") = 1);
ALTER TABLE "ServicePeriod" ADD CONSTRAINT "ServicePeriod_of_one" CHECK (num_nonnulls("vehicleId", "spacecraftId") = 1);
ALTER TABLE "Grounding" ADD CONSTRAINT "Grounding_of_one" CHECK (num_nonnulls("vehicleId", "spacecraftId") = 1);
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_one_target" CHECK (num_nonnulls("agencyId", "personId", "countryId") = 1);
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_one" CHECK (num_nonnulls("countryId", "agencyId") = 1);
ALTER TABLE "CooperationParty" ADD CONSTRAINT "CooperationParty_one" CHECK (num_nonnulls("countryId", "agencyId") = 1);
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_one" CHECK (num_nonnulls("countryId", "agencyId", "personId") = 1);
ALTER TABLE "Impact" ADD CONSTRAINT "Impact_one_claimant" CHECK (num_nonnulls("claimantAgencyId", "claimantPersonId", "claimantPublisher") = 1);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_one_claimant" CHECK (num_nonnulls("claimantAgencyId", "claimantPersonId", "claimantPublisher") = 1);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_one_value" CHECK (num_nonnulls("valueText", "valueNumber", "valueDate", "valueNodeId") = 1);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_value_node" CHECK (("valueNodeId" IS NULL) = ("valueNodeType" IS NULL));
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_one" CHECK (num_nonnulls("otherClaimId", "nodeId") = 1);
ALTER TABLE "CrewAssignment" ADD CONSTRAINT "CrewAssignment_flies" CHECK (num_nonnulls("upMissionId", "downMissionId") > 0);
ALTER TABLE "AgencyLink" ADD CONSTRAINT "AgencyLink_two" CHECK ("agencyId" <> "otherId");
ALTER TABLE "AgencyLink" ADD CONSTRAINT "AgencyLink_share" CHECK ("share" > 0 AND "share" <= 100);
ALTER TABLE "Spacecraft" ADD CONSTRAINT "Spacecraft_seats" CHECK ("seats" > 0);
ALTER TABLE "LaunchSite" ADD CONSTRAINT "LaunchSite_place" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "Pad" ADD CONSTRAINT "Pad_place" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_one_preferred"
  EXCLUDE USING btree ("subjectType" WITH =, "subjectId" WITH =, "property" WITH =) WHERE ("rank" = 'PREFERRED') DEFERRABLE;

-- Unique keys are checked at the end of a load, so that two rows may swap what only one of them can have.
DO $$
DECLARE idx record;
BEGIN
  FOR idx IN
    SELECT c.relname AS name, t.relname AS tab, string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    WHERE n.nspname = 'public' AND i.indisunique AND NOT i.indisprimary AND t.relname NOT LIKE '\_%' AND i.indpred IS NULL
    GROUP BY c.relname, t.relname
  LOOP
    EXECUTE format('DROP INDEX %I', idx.name);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (%s) DEFERRABLE', idx.tab, idx.name, idx.columns);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------------
-- The two clocks: history tables, the triggers that fill them, and the as_of views

-- Takes the as_of views away: a migration that drops or retypes a column calls it first, since views hold on to their columns.
CREATE FUNCTION rendezvous.drop_as_of() RETURNS void LANGUAGE plpgsql AS $$
DECLARE view record;
BEGIN
  FOR view IN SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'as_of' AND c.relkind = 'v' LOOP
    EXECUTE format('DROP VIEW as_of.%I', view.name);
  END LOOP;
END $$;

-- Gives every table with "knownFrom" a table history.<name> (same columns and indexes, plus "knownTo"), the triggers that file
-- old versions into it, and a view as_of.<name> of what was known at rendezvous.known_at. Tables without "knownFrom" are shown
-- in as_of as they are. Every migration ends with a call, so that columns never drift apart.
--
-- Three transaction settings steer the triggers (all by set_config(..., true)):
--   rendezvous.known_at    the moment that the as_of views show; unset, they raise an error
--   rendezvous.correction  'on': an update mends our own mistake in place; otherwise it is news, and the old version is kept
--   rendezvous.removed_at  the moment from which a deleted row is no longer known (default: now); rendezvous.revision its revision
CREATE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $rebuild$
DECLARE
  tab record;
  col record;
  idx record;
  columns text;
BEGIN
  FOR tab IN
    SELECT c.oid, c.relname AS name, EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'knownFrom' AND NOT a.attisdropped) AS versioned
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\_%' ORDER BY c.relname
  LOOP
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute WHERE attrelid = tab.oid AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', tab.name);

    IF NOT tab.versioned THEN
      EXECUTE format('CREATE VIEW as_of.%I AS SELECT %s FROM public.%I', tab.name, columns, tab.name);
      CONTINUE;
    END IF;

    EXECUTE format('CREATE TABLE IF NOT EXISTS history.%I (LIKE public.%I, "knownTo" timestamptz(3) NOT NULL, CHECK ("knownTo" > "knownFrom"))',
      tab.name, tab.name);
    FOR col IN
      SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
        CASE WHEN a.attcollation = 950 THEN ' COLLATE "C"' ELSE '' END AS collation
      FROM pg_attribute a WHERE a.attrelid = tab.oid AND a.attnum > 0 AND NOT a.attisdropped
    LOOP
      EXECUTE format('ALTER TABLE history.%I ADD COLUMN IF NOT EXISTS %I %s%s', tab.name, col.name, col.type, col.collation);
      EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I DROP NOT NULL', tab.name, col.name);
      IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('history.%I', tab.name)::regclass AND attname = col.name
        AND format_type(atttypid, atttypmod) <> col.type) THEN
        EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I TYPE %s%s USING %I::%s', tab.name, col.name, col.type, col.collation, col.name, col.type);
      END IF;
    END LOOP;
    FOR idx IN
      SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS def FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = tab.oid AND i.indpred IS NULL AND NOT i.indisexclusion
    LOOP
      EXECUTE replace(replace(replace(idx.def, 'UNIQUE INDEX', 'INDEX'), 'CREATE INDEX', 'CREATE INDEX IF NOT EXISTS'),
        ' ON public.', ' ON history.');
    END LOOP;

    EXECUTE format($view$
      CREATE VIEW as_of.%1$I AS
      SELECT %2$s FROM public.%1$I WHERE "knownFrom" <= current_setting('rendezvous.known_at')::timestamptz
      UNION ALL
      SELECT %2$s FROM history.%1$I WHERE "knownFrom" <= current_setting('rendezvous.known_at')::timestamptz
        AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz
    $view$, tab.name, columns);

    EXECUTE format($function$
      CREATE OR REPLACE FUNCTION rendezvous.%1$I() RETURNS trigger LANGUAGE plpgsql AS $trigger$
      DECLARE
        correction boolean := coalesce(current_setting('rendezvous.correction', true), '') = 'on';
        removed_at timestamptz;
        removed_by integer;
        ids text[];
        moments timestamptz[];
        revisions integer[];
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind)
            SELECT "revisionId", %3$L, id, 'ADDED' FROM after_rows ORDER BY id;
          SELECT array_agg(id), array_agg("knownFrom"), array_agg("revisionId") INTO ids, moments, revisions FROM after_rows;

        ELSIF TG_OP = 'DELETE' THEN
          removed_at := coalesce(nullif(current_setting('rendezvous.removed_at', true), '')::timestamptz, now());
          removed_by := nullif(current_setting('rendezvous.revision', true), '')::integer;
          INSERT INTO history.%1$I (%2$s, "knownTo")
            SELECT %2$s, removed_at FROM before_rows WHERE "knownFrom" < removed_at;
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
            SELECT coalesce(removed_by, b."revisionId"), %3$L, id, 'REMOVED', to_jsonb(b) FROM before_rows b ORDER BY id;
          SELECT array_agg(id), array_agg(removed_at), array_agg(coalesce(removed_by, "revisionId")) INTO ids, moments, revisions
            FROM before_rows;

        ELSE
          IF EXISTS (SELECT FROM before_rows b WHERE NOT EXISTS (SELECT FROM after_rows a WHERE a.id = b.id)) THEN
            RAISE EXCEPTION 'an id of %% never changes', %3$L USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          IF correction THEN
            UPDATE history.%1$I h SET "knownTo" = a."knownFrom"
              FROM before_rows b JOIN after_rows a USING (id)
              WHERE h.id = b.id AND h."knownTo" = b."knownFrom" AND a."knownFrom" > b."knownFrom";
            SELECT array_agg(id), array_agg(a."knownFrom"), array_agg(a."revisionId") INTO ids, moments, revisions
              FROM before_rows b JOIN after_rows a USING (id) WHERE a."knownFrom" < b."knownFrom";
          ELSE
            IF EXISTS (SELECT FROM before_rows b JOIN after_rows a USING (id) WHERE a."knownFrom" < b."knownFrom") THEN
              RAISE EXCEPTION 'news of %% cannot be known earlier than what it replaces', %3$L USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            INSERT INTO history.%1$I (%2$s, "knownTo")
              SELECT %4$s, a."knownFrom" FROM before_rows b JOIN after_rows a ON a.id = b.id
              WHERE b."knownFrom" < a."knownFrom" AND b IS DISTINCT FROM a;
          END IF;
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
            SELECT a."revisionId", %3$L, a.id, (CASE WHEN correction THEN 'CORRECTION' ELSE 'NEWS' END)::public."ChangeKind", to_jsonb(b)
            FROM before_rows b JOIN after_rows a ON a.id = b.id WHERE b IS DISTINCT FROM a ORDER BY a.id;
        END IF;

        -- A row that comes back, is corrected to an earlier moment, or goes before its last news: what history has of it from that
        -- moment on gives way (no moment has two versions) and stays in the audit.
        WITH gone AS (
          DELETE FROM history.%1$I h USING unnest(ids, moments, revisions) AS c(id, moment, revision)
          WHERE h.id = c.id AND h."knownFrom" >= c.moment RETURNING h.id, c.revision, to_jsonb(h) - 'knownTo' AS before)
        INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
          SELECT revision, %3$L, id, 'CORRECTION', before FROM gone ORDER BY id;
        UPDATE history.%1$I h SET "knownTo" = c.moment FROM unnest(ids, moments) AS c(id, moment)
          WHERE h.id = c.id AND h."knownTo" > c.moment;
        RETURN NULL;
      END $trigger$
    $function$, tab.name, columns, tab.name,
      (SELECT string_agg('b.' || quote_ident(attname), ', ' ORDER BY attnum)
       FROM pg_attribute WHERE attrelid = tab.oid AND attnum > 0 AND NOT attisdropped));

    EXECUTE format('CREATE OR REPLACE TRIGGER version_added AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER version_changed AFTER UPDATE ON public.%1$I REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER version_removed AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS before_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
  END LOOP;
END $rebuild$;

SELECT rendezvous.rebuild_history();
