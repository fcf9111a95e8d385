/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What counts as the end of an outage of a pad. */
export type ActualReading =
  /** The first launch with people from the pad after the incident. */
  | 'FIRST_CREWED_LAUNCH'
  /** The first launch from the pad after the incident. */
  | 'FIRST_LAUNCH'
  /** The pad's status became RESTORED. */
  | 'RESTORED';

/** How a source ties a claim to its claimant. */
export type Attribution =
  /** The claimant says it in its own publication. */
  | 'ASSERTED'
  /** The source quotes or reports the claimant. */
  | 'QUOTED'
  /** The source names nobody, or nobody in particular. */
  | 'UNATTRIBUTED';

/** The answer to whether a country could do something. */
export type CapabilityVerdict =
  /** Only routes with a stated restriction were open, such as a restored pad before its first launch. */
  | 'DEGRADED'
  /** No route was open. */
  | 'NO'
  /** The facts do not reach that far. */
  | 'UNKNOWN'
  /** At least one route was open. */
  | 'YES';

/** Whether something held. Dates are as vague as their sources: what began in a quarter held for certain only from its end on. */
export type Certainty =
  /** It held, whatever its vague dates mean. */
  | 'CERTAIN'
  /** It did not hold, whatever its vague dates mean. */
  | 'NOT'
  /** It held by some reading of its vague dates; or it has no end on record, and was not checked so far (`checkedThrough`). */
  | 'POSSIBLE';

/** Whether a route may be flown. */
export type CertificationState =
  /** It may: it was declared fit, or it flies. */
  | 'CERTIFIED'
  /** A source says that it may not, or cannot. */
  | 'NOT_CERTIFIED';

/** How a claim ranks among those on the same property. */
export type ClaimRank =
  /** Known to be wrong or withdrawn, and kept. */
  | 'DEPRECATED'
  /** Stands beside the others. */
  | 'NORMAL'
  /** The best founded; the record's own field follows it. */
  | 'PREFERRED';

/** What a route to orbit needs. */
export type ConditionKind =
  /** The pad is certified for the vehicle and spacecraft. */
  | 'CERTIFICATION'
  /** The vehicle and the spacecraft are in service. */
  | 'IN_SERVICE'
  /** Neither the vehicle nor the spacecraft is grounded. */
  | 'NOT_GROUNDED'
  /** The pad is fit for launches. */
  | 'PAD_STATUS';

/** How somebody holds a launch site. */
export type ControlRole =
  /** Rents it. */
  | 'LESSEE'
  /** Runs it day by day. */
  | 'OPERATOR'
  /** The state on whose territory it lies. */
  | 'SOVEREIGN';

/** Kinds of inputs of the index. */
export type CooperationInputKind =
  /** An agreement in force. */
  | 'AGREEMENT'
  /** A cooperation that is active or suspended. */
  | 'COOPERATION'
  /** Somebody of one side carried up by a craft of another. */
  | 'CREW_SEAT'
  /** A diplomatic event of the interval. */
  | 'EVENT'
  /** A sanctions programme with measures of one side on another in force, by the gravest of them. */
  | 'SANCTIONS_PROGRAM';

/** The state of a cooperation. */
export type CooperationState =
  /** Going on. */
  | 'ACTIVE'
  /** Over. */
  | 'ENDED'
  /** Halted, not over. */
  | 'SUSPENDED';

/** A person's role in a crew. */
export type CrewRole =
  /** Commands the craft. */
  | 'COMMANDER'
  /** Flight engineer. */
  | 'FLIGHT_ENGINEER'
  /** Mission specialist. */
  | 'MISSION_SPECIALIST'
  /** Pilots it. */
  | 'PILOT'
  /** Flies along without duties for the craft. */
  | 'SPACEFLIGHT_PARTICIPANT';

/** Which way an event moved relations. */
export type EventDirection =
  /** Towards conflict. */
  | 'CONFLICTUAL'
  /** Towards cooperation. */
  | 'COOPERATIVE'
  /** Neither. */
  | 'NEUTRAL';

/** Which way a piece of evidence speaks. */
export type EvidenceStance =
  /** Against it. */
  | 'CONTRADICTS'
  /** Neither: it narrows what the claim can mean. */
  | 'QUALIFIES'
  /** For the claim. */
  | 'SUPPORTS';

/** How something is left open. */
export type ExemptionKind =
  /** An exception in the rule itself. */
  | 'CARVE_OUT'
  /** Applications are looked at one by one rather than refused. */
  | 'CASE_BY_CASE_REVIEW'
  /** A general or specific licence. */
  | 'LICENCE';

/** What it means that a country could not launch. */
export type GapMeaning =
  /** What could have flown was grounded. */
  | 'GROUNDED'
  /** Nothing was missing but a certification. */
  | 'NOT_CERTIFIED'
  /** None flew, whether or not it could have. */
  | 'NO_FLIGHT'
  /** No pad was fit for what could have flown. */
  | 'NO_PAD'
  /** No launch vehicle or spacecraft was in service. */
  | 'NO_VEHICLE';

/** What an incident changed. */
export type ImpactKind =
  /** Something could no longer be done. */
  | 'CAPABILITY_LOST'
  /** Another craft took over. */
  | 'CRAFT_REPLACED'
  /** A crew stayed longer. */
  | 'CREW_STAY_EXTENDED'
  /** A mission was brought forward. */
  | 'MISSION_ADVANCED'
  /** A mission was given up. */
  | 'MISSION_CANCELLED'
  /** A mission was put off. */
  | 'MISSION_DELAYED'
  /** Anything else. */
  | 'OTHER'
  /** A pad could not be used. */
  | 'PAD_OUT_OF_USE';

/** What an incident happened to. */
export type IncidentKind =
  /** Debris in orbit. */
  | 'DEBRIS'
  /** A launch pad. */
  | 'LAUNCH_PAD'
  /** A launch vehicle. */
  | 'LAUNCH_VEHICLE'
  /** Anything else. */
  | 'OTHER'
  /** A spacecraft. */
  | 'SPACECRAFT'
  /** A space station. */
  | 'STATION';

/** How a mission ended. */
export type LandingOutcome =
  /** Was burnt up on purpose, as cargo craft are. */
  | 'DEORBITED'
  /** Was lost on the way down, or those aboard were. */
  | 'FAILURE'
  /** Came down safely, be it after an abort. */
  | 'SUCCESS';

/** Whether something ends within a range. */
export type LapseCertainty =
  /** All days that its date may mean are in the range. */
  | 'CERTAIN'
  /** Some are, some are not. */
  | 'POSSIBLE';

/** How a launch went, or how firm its plan is. */
export type LaunchOutcome =
  /** Did not. */
  | 'FAILURE'
  /** Planned, date confirmed. */
  | 'GO'
  /** Count stopped. */
  | 'HOLD'
  /** On its way. */
  | 'IN_FLIGHT'
  /** Reached orbit, and not the one meant. */
  | 'PARTIAL_FAILURE'
  /** Reached its orbit. */
  | 'SUCCESS'
  /** Planned, date likely and to be confirmed. */
  | 'TBC'
  /** Planned, date to be determined. */
  | 'TBD';

/** The state of a launch pad. */
export type PadState =
  /** Unfit after an incident. */
  | 'DAMAGED'
  /** No longer there. */
  | 'DESTROYED'
  /** Out of use, being rebuilt. */
  | 'MODERNISATION'
  /** Out of use, kept. */
  | 'MOTHBALLED'
  /** Fit for launches. */
  | 'OPERATIONAL'
  /** Declared mended, and not flown from since. */
  | 'RESTORED'
  /** Out of use for good. */
  | 'RETIRED'
  /** Being built. */
  | 'UNDER_CONSTRUCTION'
  /** Unfit, being mended. */
  | 'UNDER_REPAIR';

/** What a sanction forbids: the types of the Global Sanctions Data Base, and two that matter here. */
export type SanctionType =
  /** Trade in arms. */
  | 'ARMS'
  /** All dealings: assets are frozen. */
  | 'BLOCKING'
  /** Exports to the target without a licence. */
  | 'EXPORT_CONTROL'
  /** Finance, such as lending. */
  | 'FINANCIAL'
  /** Military assistance. */
  | 'MILITARY_ASSISTANCE'
  /** Anything else. */
  | 'OTHER'
  /** Trade in goods or services. */
  | 'TRADE'
  /** Entry and travel. */
  | 'TRAVEL';

/** How grave an incident was. */
export type Severity =
  /** Cost lives or the whole craft or pad. */
  | 'CATASTROPHIC'
  /** Took away a capability for a time, or endangered people. */
  | 'MAJOR'
  /** No lasting effect. */
  | 'MINOR'
  /** Changed plans. */
  | 'MODERATE';

/** How exact a date or time is. */
export type TimePrecision =
  /** To the day. */
  | 'DAY'
  /** Some day of the half-year. */
  | 'HALF'
  /** To the hour. */
  | 'HOUR'
  /** To the minute. */
  | 'MINUTE'
  /** Some day of the month. */
  | 'MONTH'
  /** Some day of the quarter. */
  | 'QUARTER'
  /** To the second. */
  | 'SECOND'
  /** Some day of the year. */
  | 'YEAR';

/** What happened to a thing on a time line. */
export type TimelineKind =
  /** Such an agreement ended in fact. */
  | 'AGREEMENT_ENDED'
  /** Such an agreement lapses, or lapsed, by its own terms; it may have been prolonged by a later one. */
  | 'AGREEMENT_EXPIRES'
  /** Such an agreement took effect. */
  | 'AGREEMENT_IN_FORCE'
  /** An agreement that binds at least two of the countries or their agencies was signed. */
  | 'AGREEMENT_SIGNED'
  /** A cooperation among at least two of the countries or their agencies began, was suspended, resumed or ended. */
  | 'COOPERATION_PHASE'
  /** An event with actors of at least two of the countries. */
  | 'DIPLOMATIC_EVENT'
  /** An incident on such a mission. */
  | 'INCIDENT'
  /** The launch, past or planned, of a mission with partners or crew of at least two of the countries, or with a seat flown under an agreement of theirs. */
  | 'MISSION_LAUNCH'
  /** Such a measure ended. */
  | 'SANCTION_ENDED'
  /** A measure by an authority of one country on a target of another was listed, or began where the listing is not known. */
  | 'SANCTION_LISTED';

/** Why somebody could leave in a craft. */
export type WayHomeBasis =
  /** The one of the flight down was not docked; the craft that they came in still was. */
  | 'ARRIVED_IN'
  /** The craft of the flight down that they were given, or in the end took; it was docked that day. */
  | 'ASSIGNED';

export type WhatHappenedQueryVariables = Exact<{ [key: string]: never }>;

export type WhatHappenedQuery = {
  incident: {
    name: string;
    kind: IncidentKind;
    severity: Severity | null;
    component: string | null;
    description: string | null;
    from: string | null;
    fromPrecision: TimePrecision | null;
    resolvedOn: { text: string } | null;
    pad: { name: string; site: { name: string; country: { name: string } } } | null;
    mission: {
      name: string;
      launch: {
        cospar: string | null;
        time: string | null;
        timePrecision: TimePrecision | null;
        outcome: LaunchOutcome;
        vehicle: { name: string } | null;
      } | null;
      crew: Array<{
        role: CrewRole | null;
        person: { name: string; nationalities: Array<{ country: { code: string } }> };
        flownFor: { shortName: string | null } | null;
      }>;
      dockings: Array<{ from: string | null; fromPrecision: TimePrecision | null; port: { name: string } | null }>;
    } | null;
    claims: {
      totalCount: number;
      nodes: Array<{
        property: string;
        statement: string;
        attribution: Attribution;
        rank: ClaimRank;
        value:
          | { date: { text: string } }
          | {
              node:
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | null;
            }
          | { number: number; unit: string | null }
          | { text: string };
        claimant: { agency: string } | { person: string } | { publisher: string };
        assertedOn: { text: string } | null;
        source: { publisher: string; title: string; url: string; publishedOn: { text: string } | null };
      }>;
    };
  } | null;
};

type Value_DateValue_Fragment = { date: { text: string } };

type Value_NodeValue_Fragment = {
  node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | null;
};

type Value_NumberValue_Fragment = { number: number; unit: string | null };

type Value_TextValue_Fragment = { text: string };

export type ValueFragment = Value_DateValue_Fragment | Value_NodeValue_Fragment | Value_NumberValue_Fragment | Value_TextValue_Fragment;

type Who_Agency_Fragment = { agency: string };

type Who_Person_Fragment = { person: string };

type Who_Publisher_Fragment = { publisher: string };

export type WhoFragment = Who_Agency_Fragment | Who_Person_Fragment | Who_Publisher_Fragment;

export type CouldRussiaLaunchPeopleQueryVariables = Exact<{ [key: string]: never }>;

export type CouldRussiaLaunchPeopleQuery = {
  dayBefore: {
    on: string;
    verdict: CapabilityVerdict;
    since: string | null;
    until: string | null;
    checkedThrough: string | null;
    reasons: Array<{
      verdict: CapabilityVerdict;
      summary: string;
      pad: { slug: string };
      conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
    }>;
  };
  dayAfter: {
    on: string;
    verdict: CapabilityVerdict;
    since: string | null;
    until: string | null;
    checkedThrough: string | null;
    reasons: Array<{
      verdict: CapabilityVerdict;
      summary: string;
      pad: { slug: string };
      conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
    }>;
  };
  midwinter: {
    on: string;
    verdict: CapabilityVerdict;
    since: string | null;
    until: string | null;
    checkedThrough: string | null;
    reasons: Array<{
      verdict: CapabilityVerdict;
      summary: string;
      pad: { slug: string };
      conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
    }>;
  };
  restored: {
    on: string;
    verdict: CapabilityVerdict;
    since: string | null;
    until: string | null;
    checkedThrough: string | null;
    reasons: Array<{
      verdict: CapabilityVerdict;
      summary: string;
      pad: { slug: string };
      conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
    }>;
  };
  flownAgain: {
    on: string;
    verdict: CapabilityVerdict;
    since: string | null;
    until: string | null;
    checkedThrough: string | null;
    reasons: Array<{
      verdict: CapabilityVerdict;
      summary: string;
      pad: { slug: string };
      conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
    }>;
  };
};

export type AnswerFragment = {
  on: string;
  verdict: CapabilityVerdict;
  since: string | null;
  until: string | null;
  checkedThrough: string | null;
  reasons: Array<{
    verdict: CapabilityVerdict;
    summary: string;
    pad: { slug: string };
    conditions: Array<{ kind: ConditionKind; holds: boolean | null; detail: string; sources: Array<{ slug: string; url: string }> }>;
  }>;
};

export type WhyNoOtherPadQueryVariables = Exact<{ [key: string]: never }>;

export type WhyNoOtherPadQuery = {
  pads: {
    nodes: Array<{
      slug: string;
      name: string;
      site: { name: string; country: { name: string } };
      statuses: Array<{
        state: PadState;
        cause: string | null;
        from: { text: string } | null;
        sources: Array<{ publisher: string; title: string; url: string }>;
      }>;
      certifications: Array<{
        crewed: boolean;
        state: CertificationState;
        note: string | null;
        vehicle: { name: string };
        spacecraft: { name: string };
        sources: Array<{ publisher: string; title: string; url: string }>;
      }>;
      control: Array<{
        role: ControlRole;
        terms: string | null;
        country: { name: string } | null;
        agency: { shortName: string | null } | null;
        from: { text: string } | null;
      }>;
      claims: {
        nodes: Array<{
          property: string;
          statement: string;
          claimant: { agency: string } | { person: string } | { publisher: string };
          source: { url: string };
        }>;
      };
    }>;
  };
};

export type FirstSince1961QueryVariables = Exact<{ [key: string]: never }>;

export type FirstSince1961Query = {
  incident: {
    precedent: {
      nodes: Array<{
        slug: string;
        statement: string;
        assertedOn: { text: string } | null;
        claimant: { name: string } | { name: string } | { name: string };
        disputes: Array<{ slug: string }>;
        evidence: Array<{ stance: EvidenceStance; note: string | null; claim: { slug: string } | null }>;
      }>;
    };
  } | null;
  ability: {
    nodes: Array<{
      slug: string;
      statement: string;
      assertedOn: { text: string } | null;
      claimant: { name: string } | { name: string } | { name: string };
      disputes: Array<{ slug: string }>;
      evidence: Array<{ stance: EvidenceStance; note: string | null; claim: { slug: string } | null }>;
    }>;
  };
  capabilityHistory: {
    noPad: Array<{
      from: string;
      to: string | null;
      days: number | null;
      meanings: Array<GapMeaning>;
      summary: string;
      facts: Array<
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string }
      >;
    }>;
    grounded: Array<{
      from: string;
      to: string | null;
      days: number | null;
      meanings: Array<GapMeaning>;
      summary: string;
      facts: Array<
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string }
      >;
    }>;
    noVehicle: Array<{
      from: string;
      to: string | null;
      days: number | null;
      meanings: Array<GapMeaning>;
      summary: string;
      facts: Array<
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string }
      >;
    }>;
    noFlight: Array<{
      from: string;
      to: string | null;
      days: number | null;
      meanings: Array<GapMeaning>;
      summary: string;
      facts: Array<
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string }
      >;
    }>;
  };
};

export type SaidOfTheGapFragment = {
  slug: string;
  statement: string;
  assertedOn: { text: string } | null;
  claimant: { name: string } | { name: string } | { name: string };
  disputes: Array<{ slug: string }>;
  evidence: Array<{ stance: EvidenceStance; note: string | null; claim: { slug: string } | null }>;
};

export type GapFragment = {
  from: string;
  to: string | null;
  days: number | null;
  meanings: Array<GapMeaning>;
  summary: string;
  facts: Array<
    | { __typename: 'Agency'; slug: string }
    | { __typename: 'Agreement'; slug: string }
    | { __typename: 'Claim'; slug: string }
    | { __typename: 'Cooperation'; slug: string }
    | { __typename: 'DiplomaticEvent'; slug: string }
    | { __typename: 'Docking'; slug: string }
    | { __typename: 'Exemption'; slug: string }
    | { __typename: 'Grounding'; slug: string }
    | { __typename: 'Impact'; slug: string }
    | { __typename: 'Incident'; slug: string }
    | { __typename: 'Launch'; slug: string }
    | { __typename: 'LaunchSite'; slug: string }
    | { __typename: 'LaunchVehicle'; slug: string }
    | { __typename: 'ListedParty'; slug: string }
    | { __typename: 'Mission'; slug: string }
    | { __typename: 'Pad'; slug: string }
    | { __typename: 'PadCertification'; slug: string }
    | { __typename: 'PadStatus'; slug: string }
    | { __typename: 'Person'; slug: string }
    | { __typename: 'Sanction'; slug: string }
    | { __typename: 'SanctionsList'; slug: string }
    | { __typename: 'SanctionsProgram'; slug: string }
    | { __typename: 'Spacecraft'; slug: string }
    | { __typename: 'Station'; slug: string }
  >;
};

export type ForecastsAgainstActualQueryVariables = Exact<{ [key: string]: never }>;

export type ForecastsAgainstActualQuery = {
  incident: {
    name: string;
    forecasts: Array<{
      claim: {
        slug: string;
        statement: string;
        assertedOn: { text: string } | null;
        claimant: { name: string } | { name: string } | { name: string };
      };
      forecast: { text: string };
      actuals: Array<{
        reading: ActualReading;
        date: { text: string } | null;
        daysOff: { earliest: number; latest: number } | null;
        node:
          | { __typename: 'Agency'; slug: string }
          | { __typename: 'Agreement'; slug: string }
          | { __typename: 'Claim'; slug: string }
          | { __typename: 'Cooperation'; slug: string }
          | { __typename: 'Country' }
          | { __typename: 'CrewAssignment' }
          | { __typename: 'DiplomaticEvent'; slug: string }
          | { __typename: 'Docking'; slug: string }
          | { __typename: 'Exemption'; slug: string }
          | { __typename: 'Grounding'; slug: string }
          | { __typename: 'Impact'; slug: string }
          | { __typename: 'Incident'; slug: string }
          | { __typename: 'Launch'; slug: string }
          | { __typename: 'LaunchSite'; slug: string }
          | { __typename: 'LaunchVehicle'; slug: string }
          | { __typename: 'ListedParty'; slug: string }
          | { __typename: 'Mission'; slug: string }
          | { __typename: 'Pad'; slug: string }
          | { __typename: 'PadCertification'; slug: string }
          | { __typename: 'PadStatus'; slug: string }
          | { __typename: 'PartyOwnership' }
          | { __typename: 'Person'; slug: string }
          | { __typename: 'Revision' }
          | { __typename: 'Sanction'; slug: string }
          | { __typename: 'SanctionsList'; slug: string }
          | { __typename: 'SanctionsProgram'; slug: string }
          | { __typename: 'Source' }
          | { __typename: 'Spacecraft'; slug: string }
          | { __typename: 'Station'; slug: string }
          | null;
      }>;
    }>;
    inWords: {
      totalCount: number;
      nodes: Array<{
        slug: string;
        statement: string;
        value: { date: { text: string } } | { number: number; unit: string | null } | { text: string } | Record<PropertyKey, never>;
        assertedOn: { text: string } | null;
        claimant: { name: string } | { name: string } | { name: string };
      }>;
    };
  } | null;
};

export type SaidFragment = {
  slug: string;
  statement: string;
  assertedOn: { text: string } | null;
  claimant: { name: string } | { name: string } | { name: string };
};

export type WhatMovedQueryVariables = Exact<{ [key: string]: never }>;

export type WhatMovedQuery = {
  incident: {
    name: string;
    impacts: Array<{
      kind: ImpactKind;
      statement: string;
      attribution: Attribution;
      mission: { name: string } | null;
      plannedFrom: { text: string } | null;
      movedTo: { text: string } | null;
      actual: { text: string } | null;
      daysLate: { earliest: number; latest: number } | null;
      daysLateAfterMove: { earliest: number; latest: number } | null;
      claimant: { __typename: 'Agency'; name: string } | { __typename: 'Person'; name: string } | { __typename: 'Publisher'; name: string };
    }>;
  } | null;
};

export type WhichSanctionsQueryVariables = Exact<{ [key: string]: never }>;

export type WhichSanctionsQuery = {
  mission: {
    name: string;
    diplomaticContext: {
      on: string;
      parties: Array<{ ties: Array<string>; agency: { slug: string } }>;
      blocking: Array<{
        ties: Array<string>;
        certainty: Certainty;
        checked: boolean;
        sanction: {
          slug: string;
          types: Array<SanctionType>;
          listedOn: { text: string } | null;
          program: { name: string; legalInstrument: string; authority: { name: string } };
          target: { agency: string } | { country: string } | { person: string } | Record<PropertyKey, never>;
        };
      }>;
      exportControl: Array<{
        ties: Array<string>;
        certainty: Certainty;
        checked: boolean;
        sanction: {
          slug: string;
          types: Array<SanctionType>;
          listedOn: { text: string } | null;
          program: { name: string; legalInstrument: string; authority: { name: string } };
          target: { agency: string } | { country: string } | { person: string } | Record<PropertyKey, never>;
        };
      }>;
      restrictions: Array<{
        ties: Array<string>;
        certainty: Certainty;
        checked: boolean;
        sanction: {
          slug: string;
          types: Array<SanctionType>;
          listedOn: { text: string } | null;
          program: { name: string; legalInstrument: string; authority: { name: string } };
          target: { agency: string } | { country: string } | { person: string } | Record<PropertyKey, never>;
        };
      }>;
      travelBans: Array<{
        ties: Array<string>;
        certainty: Certainty;
        checked: boolean;
        sanction: {
          slug: string;
          types: Array<SanctionType>;
          listedOn: { text: string } | null;
          program: { name: string; legalInstrument: string; authority: { name: string } };
          target: { agency: string } | { country: string } | { person: string } | Record<PropertyKey, never>;
        };
      }>;
      agreements: Array<{ slug: string; signedOn: { text: string } | null; expiresOn: { text: string } | null }>;
      cooperations: Array<{ cooperation: { slug: string }; phase: { state: CooperationState; from: { text: string } | null } | null }>;
      events: Array<{ slug: string; direction: EventDirection; date: { text: string } }>;
      exemptions: Array<{ slug: string; allows: string }>;
    } | null;
  } | null;
};

export type MeasureFragment = {
  ties: Array<string>;
  certainty: Certainty;
  checked: boolean;
  sanction: {
    slug: string;
    types: Array<SanctionType>;
    listedOn: { text: string } | null;
    program: { name: string; legalInstrument: string; authority: { name: string } };
    target: { agency: string } | { country: string } | { person: string } | Record<PropertyKey, never>;
  };
};

export type CrossFlightSeatsQueryVariables = Exact<{ [key: string]: never }>;

export type CrossFlightSeatsQuery = {
  agreement: {
    name: string;
    signedOn: { text: string } | null;
    parties: Array<{ name: string } | Record<PropertyKey, never>>;
    seats: Array<{
      person: { name: string };
      seatProvidedBy: { slug: string } | null;
      flownFor: { slug: string } | null;
      upMission: { name: string; launch: { time: string | null; outcome: LaunchOutcome } | null } | null;
      downMission: {
        name: string;
        landing: { time: string | null; precision: TimePrecision | null; outcome: LandingOutcome } | null;
      } | null;
    }>;
    amendments: Array<{
      slug: string;
      name: string;
      signedOn: { text: string } | null;
      seats: Array<{
        person: { name: string };
        seatProvidedBy: { slug: string } | null;
        flownFor: { slug: string } | null;
        upMission: { name: string; launch: { time: string | null; outcome: LaunchOutcome } | null } | null;
        downMission: {
          name: string;
          landing: { time: string | null; precision: TimePrecision | null; outcome: LandingOutcome } | null;
        } | null;
      }>;
    }>;
  } | null;
};

export type SeatFragment = {
  person: { name: string };
  seatProvidedBy: { slug: string } | null;
  flownFor: { slug: string } | null;
  upMission: { name: string; launch: { time: string | null; outcome: LaunchOutcome } | null } | null;
  downMission: { name: string; landing: { time: string | null; precision: TimePrecision | null; outcome: LandingOutcome } | null } | null;
};

export type WhatWasKnownWhenQueryVariables = Exact<{ [key: string]: never }>;

export type WhatWasKnownWhenQuery = {
  theDayAfter: {
    pad: {
      id: string;
      statuses: Array<{
        state: PadState;
        checkedThrough: string;
        knownFrom: string;
        from: { text: string } | null;
        to: { text: string } | null;
      }>;
      incidents: Array<{
        id: string;
        description: string | null;
        resolvedOn: { text: string } | null;
        forecasts: {
          totalCount: number;
          nodes: Array<{
            statement: string;
            knownFrom: string;
            claimant: { name: string } | { name: string } | { name: string };
            source: { publisher: string; publishedOn: { text: string } | null };
          }>;
        };
        actual: {
          nodes: Array<{ statement: string; knownFrom: string; source: { publisher: string; publishedOn: { text: string } | null } }>;
        };
      }>;
      launches: { nodes: Array<{ slug: string; time: string | null; timePrecision: TimePrecision | null; outcome: LaunchOutcome }> };
    } | null;
    thatWeek: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
    inMarch: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
  };
  afterTheRepair: {
    pad: {
      id: string;
      statuses: Array<{
        state: PadState;
        checkedThrough: string;
        knownFrom: string;
        from: { text: string } | null;
        to: { text: string } | null;
      }>;
      incidents: Array<{
        id: string;
        description: string | null;
        resolvedOn: { text: string } | null;
        forecasts: {
          totalCount: number;
          nodes: Array<{
            statement: string;
            knownFrom: string;
            claimant: { name: string } | { name: string } | { name: string };
            source: { publisher: string; publishedOn: { text: string } | null };
          }>;
        };
        actual: {
          nodes: Array<{ statement: string; knownFrom: string; source: { publisher: string; publishedOn: { text: string } | null } }>;
        };
      }>;
      launches: { nodes: Array<{ slug: string; time: string | null; timePrecision: TimePrecision | null; outcome: LaunchOutcome }> };
    } | null;
    thatWeek: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
    inMarch: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
  };
};

export type PadAsKnownFragment = {
  pad: {
    id: string;
    statuses: Array<{
      state: PadState;
      checkedThrough: string;
      knownFrom: string;
      from: { text: string } | null;
      to: { text: string } | null;
    }>;
    incidents: Array<{
      id: string;
      description: string | null;
      resolvedOn: { text: string } | null;
      forecasts: {
        totalCount: number;
        nodes: Array<{
          statement: string;
          knownFrom: string;
          claimant: { name: string } | { name: string } | { name: string };
          source: { publisher: string; publishedOn: { text: string } | null };
        }>;
      };
      actual: {
        nodes: Array<{ statement: string; knownFrom: string; source: { publisher: string; publishedOn: { text: string } | null } }>;
      };
    }>;
    launches: { nodes: Array<{ slug: string; time: string | null; timePrecision: TimePrecision | null; outcome: LaunchOutcome }> };
  } | null;
  thatWeek: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
  inMarch: { verdict: CapabilityVerdict; since: string | null; until: string | null; checkedThrough: string | null };
};

export type UsRussiaTimelineQueryVariables = Exact<{ [key: string]: never }>;

export type UsRussiaTimelineQuery = {
  founding: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean };
    nodes: Array<{
      kind: TimelineKind;
      title: string;
      date: { text: string };
      node:
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'Country' }
        | { __typename: 'CrewAssignment' }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'PartyOwnership' }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Revision' }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string };
    }>;
  };
  sanctionsYears: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean };
    nodes: Array<{
      kind: TimelineKind;
      title: string;
      date: { text: string };
      node:
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'Country' }
        | { __typename: 'CrewAssignment' }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'PartyOwnership' }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Revision' }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string };
    }>;
  };
  msTwentyEight: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean };
    nodes: Array<{
      kind: TimelineKind;
      title: string;
      date: { text: string };
      node:
        | { __typename: 'Agency'; slug: string }
        | { __typename: 'Agreement'; slug: string }
        | { __typename: 'Claim'; slug: string }
        | { __typename: 'Cooperation'; slug: string }
        | { __typename: 'Country' }
        | { __typename: 'CrewAssignment' }
        | { __typename: 'DiplomaticEvent'; slug: string }
        | { __typename: 'Docking'; slug: string }
        | { __typename: 'Exemption'; slug: string }
        | { __typename: 'Grounding'; slug: string }
        | { __typename: 'Impact'; slug: string }
        | { __typename: 'Incident'; slug: string }
        | { __typename: 'Launch'; slug: string }
        | { __typename: 'LaunchSite'; slug: string }
        | { __typename: 'LaunchVehicle'; slug: string }
        | { __typename: 'ListedParty'; slug: string }
        | { __typename: 'Mission'; slug: string }
        | { __typename: 'Pad'; slug: string }
        | { __typename: 'PadCertification'; slug: string }
        | { __typename: 'PadStatus'; slug: string }
        | { __typename: 'PartyOwnership' }
        | { __typename: 'Person'; slug: string }
        | { __typename: 'Revision' }
        | { __typename: 'Sanction'; slug: string }
        | { __typename: 'SanctionsList'; slug: string }
        | { __typename: 'SanctionsProgram'; slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Spacecraft'; slug: string }
        | { __typename: 'Station'; slug: string };
    }>;
  };
};

export type ItemsFragment = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean };
  nodes: Array<{
    kind: TimelineKind;
    title: string;
    date: { text: string };
    node:
      | { __typename: 'Agency'; slug: string }
      | { __typename: 'Agreement'; slug: string }
      | { __typename: 'Claim'; slug: string }
      | { __typename: 'Cooperation'; slug: string }
      | { __typename: 'Country' }
      | { __typename: 'CrewAssignment' }
      | { __typename: 'DiplomaticEvent'; slug: string }
      | { __typename: 'Docking'; slug: string }
      | { __typename: 'Exemption'; slug: string }
      | { __typename: 'Grounding'; slug: string }
      | { __typename: 'Impact'; slug: string }
      | { __typename: 'Incident'; slug: string }
      | { __typename: 'Launch'; slug: string }
      | { __typename: 'LaunchSite'; slug: string }
      | { __typename: 'LaunchVehicle'; slug: string }
      | { __typename: 'ListedParty'; slug: string }
      | { __typename: 'Mission'; slug: string }
      | { __typename: 'Pad'; slug: string }
      | { __typename: 'PadCertification'; slug: string }
      | { __typename: 'PadStatus'; slug: string }
      | { __typename: 'PartyOwnership' }
      | { __typename: 'Person'; slug: string }
      | { __typename: 'Revision' }
      | { __typename: 'Sanction'; slug: string }
      | { __typename: 'SanctionsList'; slug: string }
      | { __typename: 'SanctionsProgram'; slug: string }
      | { __typename: 'Source' }
      | { __typename: 'Spacecraft'; slug: string }
      | { __typename: 'Station'; slug: string };
  }>;
};

export type HowCooperativeQueryVariables = Exact<{ [key: string]: never }>;

export type HowCooperativeQuery = {
  byYear: {
    version: string;
    formula: string;
    between: Array<{ code: string }>;
    intervals: Array<{ from: string; figure: number | null; checkedThrough: string | null }>;
  };
  inputs: {
    intervals: Array<{
      from: string;
      to: string;
      figure: number | null;
      checkedThrough: string | null;
      inputs: Array<{
        kind: CooperationInputKind;
        weight: number;
        contribution: number;
        statement: string;
        node:
          | { __typename: 'Agency'; slug: string }
          | { __typename: 'Agreement'; slug: string }
          | { __typename: 'Claim'; slug: string }
          | { __typename: 'Cooperation'; slug: string }
          | { __typename: 'Country' }
          | { __typename: 'CrewAssignment' }
          | { __typename: 'DiplomaticEvent'; slug: string }
          | { __typename: 'Docking'; slug: string }
          | { __typename: 'Exemption'; slug: string }
          | { __typename: 'Grounding'; slug: string }
          | { __typename: 'Impact'; slug: string }
          | { __typename: 'Incident'; slug: string }
          | { __typename: 'Launch'; slug: string }
          | { __typename: 'LaunchSite'; slug: string }
          | { __typename: 'LaunchVehicle'; slug: string }
          | { __typename: 'ListedParty'; slug: string }
          | { __typename: 'Mission'; slug: string }
          | { __typename: 'Pad'; slug: string }
          | { __typename: 'PadCertification'; slug: string }
          | { __typename: 'PadStatus'; slug: string }
          | { __typename: 'PartyOwnership' }
          | { __typename: 'Person'; slug: string }
          | { __typename: 'Revision' }
          | { __typename: 'Sanction'; slug: string }
          | { __typename: 'SanctionsList'; slug: string }
          | { __typename: 'SanctionsProgram'; slug: string }
          | { __typename: 'Source' }
          | { __typename: 'Spacecraft'; slug: string }
          | { __typename: 'Station'; slug: string };
      }>;
    }>;
  };
};

export type WhoControlsBaikonurQueryVariables = Exact<{ [key: string]: never }>;

export type WhoControlsBaikonurQuery = {
  launchSite: {
    name: string;
    country: { name: string };
    control: Array<{
      role: ControlRole;
      terms: string | null;
      country: { name: string } | null;
      agency: { name: string } | null;
      agreement: { name: string; signedOn: { text: string } | null; expiresOn: { text: string } | null } | null;
      from: { text: string } | null;
      to: { text: string } | null;
      sources: Array<{ publisher: string; title: string; url: string }>;
    }>;
    claims: { nodes: Array<{ property: string; statement: string; source: { publisher: string; url: string } }> };
    pads: Array<{
      name: string;
      control: Array<{
        role: ControlRole;
        terms: string | null;
        country: { name: string } | null;
        agency: { name: string } | null;
        agreement: { name: string; signedOn: { text: string } | null; expiresOn: { text: string } | null } | null;
        from: { text: string } | null;
        to: { text: string } | null;
        sources: Array<{ publisher: string; title: string; url: string }>;
      }>;
      claims: { nodes: Array<{ property: string; statement: string; source: { publisher: string; url: string } }> };
    }>;
  } | null;
};

export type ControlFragment = {
  role: ControlRole;
  terms: string | null;
  country: { name: string } | null;
  agency: { name: string } | null;
  agreement: { name: string; signedOn: { text: string } | null; expiresOn: { text: string } | null } | null;
  from: { text: string } | null;
  to: { text: string } | null;
  sources: Array<{ publisher: string; title: string; url: string }>;
};

export type WhoLostAccessQueryVariables = Exact<{ [key: string]: never }>;

export type WhoLostAccessQuery = {
  accessLost: Array<{
    state: CooperationState;
    ground: string | null;
    replacedBy: string | null;
    agency: { name: string; shortName: string | null } | null;
    country: { code: string } | null;
    access: {
      what: string;
      vehicle: { name: string } | null;
      spacecraft: { name: string } | null;
      site: { name: string } | null;
      givenBy: { name: string } | null;
    };
    cooperation: { slug: string };
    since: { text: string } | null;
    restored: { text: string } | null;
    sources: Array<{ publisher: string; title: string; url: string; publishedOn: { text: string } | null }>;
  }>;
  sinceTheInvasion: Array<{ agency: { slug: string } | null; access: { what: string }; since: { text: string } | null }>;
  byESA: Array<{ replacedBy: string | null; access: { what: string }; since: { text: string } | null }>;
};

export type ExemptionsQueryVariables = Exact<{ [key: string]: never }>;

export type ExemptionsQuery = {
  exemptions: {
    totalCount: number;
    nodes: Array<{
      slug: string;
      kind: ExemptionKind;
      name: string;
      allows: string;
      checkedThrough: string;
      from: { text: string } | null;
      to: { text: string } | null;
      program: { slug: string; authority: { name: string } };
      sources: Array<{ publisher: string; title: string; url: string }>;
    }>;
  };
  mission: {
    diplomaticContext: {
      on: string;
      exemptions: Array<{ slug: string }>;
      cooperations: Array<{ cooperation: { slug: string }; phase: { state: CooperationState; from: { text: string } | null } | null }>;
    } | null;
  } | null;
};

export type WhoWasAboardQueryVariables = Exact<{ [key: string]: never }>;

export type WhoWasAboardQuery = {
  station: {
    name: string;
    beforeCrew11Left: Array<{
      checked: boolean;
      person: { name: string };
      assignment: { flownFor: { slug: string } | null };
      since: { text: string } | null;
      arrivedOn: { name: string } | null;
      wayHome: {
        basis: WayHomeBasis;
        craft: { name: string; spacecraft: { name: string } | null };
        docking: { from: string | null; to: string | null; toPrecision: TimePrecision | null; port: { name: string } | null };
      } | null;
    }>;
    leanDays: Array<{
      checked: boolean;
      person: { name: string };
      assignment: { flownFor: { slug: string } | null };
      since: { text: string } | null;
      arrivedOn: { name: string } | null;
      wayHome: {
        basis: WayHomeBasis;
        craft: { name: string; spacecraft: { name: string } | null };
        docking: { from: string | null; to: string | null; toPrecision: TimePrecision | null; port: { name: string } | null };
      } | null;
    }>;
    beforeCrew12: Array<{
      checked: boolean;
      person: { name: string };
      assignment: { flownFor: { slug: string } | null };
      since: { text: string } | null;
      arrivedOn: { name: string } | null;
      wayHome: {
        basis: WayHomeBasis;
        craft: { name: string; spacecraft: { name: string } | null };
        docking: { from: string | null; to: string | null; toPrecision: TimePrecision | null; port: { name: string } | null };
      } | null;
    }>;
    afterCrew12: Array<{
      checked: boolean;
      person: { name: string };
      assignment: { flownFor: { slug: string } | null };
      since: { text: string } | null;
      arrivedOn: { name: string } | null;
      wayHome: {
        basis: WayHomeBasis;
        craft: { name: string; spacecraft: { name: string } | null };
        docking: { from: string | null; to: string | null; toPrecision: TimePrecision | null; port: { name: string } | null };
      } | null;
    }>;
  } | null;
};

export type WithAWayHomeFragment = {
  checked: boolean;
  person: { name: string };
  assignment: { flownFor: { slug: string } | null };
  since: { text: string } | null;
  arrivedOn: { name: string } | null;
  wayHome: {
    basis: WayHomeBasis;
    craft: { name: string; spacecraft: { name: string } | null };
    docking: { from: string | null; to: string | null; toPrecision: TimePrecision | null; port: { name: string } | null };
  } | null;
};

export type WhatLapsesNextQueryVariables = Exact<{ [key: string]: never }>;

export type WhatLapsesNextQuery = {
  lapsing: Array<{
    what: string;
    certainty: LapseCertainty;
    date: { text: string; latest: string };
    node:
      | { __typename: 'Agency'; slug: string; checkedThrough: string }
      | { __typename: 'Agreement'; slug: string; checkedThrough: string }
      | { __typename: 'Claim'; slug: string; checkedThrough: string }
      | { __typename: 'Cooperation'; slug: string; checkedThrough: string }
      | { __typename: 'Country' }
      | { __typename: 'CrewAssignment' }
      | { __typename: 'DiplomaticEvent'; slug: string; checkedThrough: string }
      | { __typename: 'Docking'; slug: string; checkedThrough: string }
      | { __typename: 'Exemption'; slug: string; checkedThrough: string }
      | { __typename: 'Grounding'; slug: string; checkedThrough: string }
      | { __typename: 'Impact'; slug: string; checkedThrough: string }
      | { __typename: 'Incident'; slug: string; checkedThrough: string }
      | { __typename: 'Launch'; slug: string; checkedThrough: string }
      | { __typename: 'LaunchSite'; slug: string; checkedThrough: string }
      | { __typename: 'LaunchVehicle'; slug: string; checkedThrough: string }
      | { __typename: 'ListedParty'; slug: string; checkedThrough: string }
      | { __typename: 'Mission'; slug: string; checkedThrough: string }
      | { __typename: 'Pad'; slug: string; checkedThrough: string }
      | { __typename: 'PadCertification'; slug: string; checkedThrough: string }
      | { __typename: 'PadStatus'; slug: string; checkedThrough: string }
      | { __typename: 'PartyOwnership' }
      | { __typename: 'Person'; slug: string; checkedThrough: string }
      | { __typename: 'Revision' }
      | { __typename: 'Sanction'; slug: string; checkedThrough: string }
      | { __typename: 'SanctionsList'; slug: string; checkedThrough: string }
      | { __typename: 'SanctionsProgram'; slug: string; checkedThrough: string }
      | { __typename: 'Source' }
      | { __typename: 'Spacecraft'; slug: string; checkedThrough: string }
      | { __typename: 'Station'; slug: string; checkedThrough: string };
    prolongs: Array<{ slug: string; expiresOn: { text: string } | null }>;
    claim: { slug: string; statement: string } | null;
  }>;
};

export const ValueFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Value' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ClaimValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TextValue' } },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NumberValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'DateValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NodeValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }] },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ValueFragment, unknown>;
export const WhoFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Who' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claimant' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'agency' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'person' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'publisher' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoFragment, unknown>;
export const AnswerFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Answer' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CapabilityAssessment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'on' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
          { kind: 'Field', name: { kind: 'Name', value: 'since' } },
          { kind: 'Field', name: { kind: 'Name', value: 'until' } },
          { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reasons' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pad' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'summary' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'conditions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'holds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'detail' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'sources' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AnswerFragment, unknown>;
export const SaidOfTheGapFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SaidOfTheGap' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claim' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'claimant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'disputes' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evidence' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stance' } },
                { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'claim' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SaidOfTheGapFragment, unknown>;
export const GapFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Gap' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CapabilityGap' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          { kind: 'Field', name: { kind: 'Name', value: 'days' } },
          { kind: 'Field', name: { kind: 'Name', value: 'meanings' } },
          { kind: 'Field', name: { kind: 'Name', value: 'summary' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'facts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GapFragment, unknown>;
export const SaidFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Said' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claim' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'claimant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SaidFragment, unknown>;
export const MeasureFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Measure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ContextSanction' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'ties' } },
          { kind: 'Field', name: { kind: 'Name', value: 'certainty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'checked' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sanction' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                { kind: 'Field', name: { kind: 'Name', value: 'types' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'listedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'program' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'legalInstrument' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'authority' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'target' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'agency' }, name: { kind: 'Name', value: 'slug' } }],
                        },
                      },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'person' }, name: { kind: 'Name', value: 'slug' } }],
                        },
                      },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Country' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'country' }, name: { kind: 'Name', value: 'code' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MeasureFragment, unknown>;
export const SeatFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Seat' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CrewAssignment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'seatProvidedBy' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'flownFor' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'upMission' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'launch' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'downMission' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'landing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SeatFragment, unknown>;
export const PadAsKnownFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PadAsKnown' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Query' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pad' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statuses' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2025-11-28', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'from' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'to' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'incidents' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resolvedOn' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'forecasts' },
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'property' },
                            value: { kind: 'StringValue', value: 'repairForecast', block: false },
                          },
                          { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'claimant' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'publishedOn' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'actual' },
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'property' },
                            value: { kind: 'StringValue', value: 'repairCompleted', block: false },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'publishedOn' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'launches' },
                  arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '3' } }],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'timePrecision' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'thatWeek' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2025-11-28', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'inMarch' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2026-03-04', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PadAsKnownFragment, unknown>;
export const ItemsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Items' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TimelineConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nodes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Record' } },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ItemsFragment, unknown>;
export const ControlFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Control' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SiteControl' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'agency' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'terms' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'agreement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'signedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'expiresOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'from' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'to' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sources' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ControlFragment, unknown>;
export const WithAWayHomeFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WithAWayHome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Aboard' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assignment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'flownFor' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'since' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'arrivedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'wayHome' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'craft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'spacecraft' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'docking' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'port' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'toPrecision' } },
                    ],
                  },
                },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'checked' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WithAWayHomeFragment, unknown>;
export const WhatHappenedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhatHappened' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'incident' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6-service-cabin-2025', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'severity' } },
                { kind: 'Field', name: { kind: 'Name', value: 'component' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromPrecision' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'resolvedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pad' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'site' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'country' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'mission' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'launch' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'cospar' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'timePrecision' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'vehicle' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'crew' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'person' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'nationalities' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'country' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'flownFor' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'shortName' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'dockings' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'fromPrecision' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'port' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'claims' },
                  arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } }],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'property' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'value' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Value' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'claimant' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Who' } }],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'attribution' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'assertedOn' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'source' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'publishedOn' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Value' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ClaimValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TextValue' } },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NumberValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'DateValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
              ],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NodeValue' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }] },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Who' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claimant' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'agency' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'person' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'publisher' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhatHappenedQuery, WhatHappenedQueryVariables>;
export const CouldRussiaLaunchPeopleDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CouldRussiaLaunchPeople' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'dayBefore' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2025-11-26', block: false } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Answer' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'dayAfter' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2025-11-28', block: false } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Answer' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'midwinter' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2026-01-15', block: false } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Answer' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'restored' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2026-03-04', block: false } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Answer' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'flownAgain' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2026-03-23', block: false } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Answer' } }] },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Answer' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CapabilityAssessment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'on' } },
          { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
          { kind: 'Field', name: { kind: 'Name', value: 'since' } },
          { kind: 'Field', name: { kind: 'Name', value: 'until' } },
          { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reasons' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pad' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'summary' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'conditions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'holds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'detail' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'sources' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CouldRussiaLaunchPeopleQuery, CouldRussiaLaunchPeopleQueryVariables>;
export const WhyNoOtherPadDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhyNoOtherPad' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pads' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'slug' },
                      value: {
                        kind: 'ObjectValue',
                        fields: [
                          {
                            kind: 'ObjectField',
                            name: { kind: 'Name', value: 'in' },
                            value: {
                              kind: 'ListValue',
                              values: [
                                { kind: 'StringValue', value: 'baikonur-1-5', block: false },
                                { kind: 'StringValue', value: 'vostochny-1s', block: false },
                                { kind: 'StringValue', value: 'plesetsk-43-3', block: false },
                                { kind: 'StringValue', value: 'plesetsk-43-4', block: false },
                              ],
                            },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'site' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'country' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'statuses' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'StringValue', value: '2025-11-27', block: false },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'cause' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'from' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'sources' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'certifications' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'StringValue', value: '2025-11-27', block: false },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'crewed' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'vehicle' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'spacecraft' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'sources' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'control' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'on' },
                            value: { kind: 'StringValue', value: '2025-11-27', block: false },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'country' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'agency' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'shortName' } }],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'terms' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'from' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '10' } }],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'property' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'claimant' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Who' } }],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'url' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Who' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claimant' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'agency' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'person' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'publisher' }, name: { kind: 'Name', value: 'name' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhyNoOtherPadQuery, WhyNoOtherPadQueryVariables>;
export const FirstSince1961Document = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'FirstSince1961' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'incident' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6-service-cabin-2025', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'precedent' },
                  name: { kind: 'Name', value: 'claims' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'property' },
                      value: { kind: 'StringValue', value: 'precedent', block: false },
                    },
                    { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SaidOfTheGap' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'ability' },
            name: { kind: 'Name', value: 'claims' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'property' },
                      value: {
                        kind: 'ObjectValue',
                        fields: [
                          {
                            kind: 'ObjectField',
                            name: { kind: 'Name', value: 'eq' },
                            value: { kind: 'StringValue', value: 'crewedLaunchCapability', block: false },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'SaidOfTheGap' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'capabilityHistory' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '1961-04-12', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'to' }, value: { kind: 'StringValue', value: '2026-07-31', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'noPad' },
                  name: { kind: 'Name', value: 'gaps' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'meanings' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'NO_PAD' }] },
                    },
                  ],
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Gap' } }] },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'grounded' },
                  name: { kind: 'Name', value: 'gaps' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'meanings' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'GROUNDED' }] },
                    },
                  ],
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Gap' } }] },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'noVehicle' },
                  name: { kind: 'Name', value: 'gaps' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'meanings' },
                      value: {
                        kind: 'ListValue',
                        values: [
                          { kind: 'EnumValue', value: 'NO_VEHICLE' },
                          { kind: 'EnumValue', value: 'NOT_CERTIFIED' },
                        ],
                      },
                    },
                  ],
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Gap' } }] },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'noFlight' },
                  name: { kind: 'Name', value: 'gaps' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'meanings' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'NO_FLIGHT' }] },
                    },
                  ],
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Gap' } }] },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SaidOfTheGap' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claim' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'claimant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'disputes' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'evidence' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'stance' } },
                { kind: 'Field', name: { kind: 'Name', value: 'note' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'claim' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Gap' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CapabilityGap' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'from' } },
          { kind: 'Field', name: { kind: 'Name', value: 'to' } },
          { kind: 'Field', name: { kind: 'Name', value: 'days' } },
          { kind: 'Field', name: { kind: 'Name', value: 'meanings' } },
          { kind: 'Field', name: { kind: 'Name', value: 'summary' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'facts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FirstSince1961Query, FirstSince1961QueryVariables>;
export const ForecastsAgainstActualDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ForecastsAgainstActual' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'incident' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6-service-cabin-2025', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'forecasts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'claim' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Said' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'forecast' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'actuals' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'reading' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'daysOff' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Record' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'inWords' },
                  name: { kind: 'Name', value: 'claims' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'property' },
                      value: { kind: 'StringValue', value: 'repairForecast', block: false },
                    },
                    { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '50' } },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Said' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'value' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TextValue' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                    },
                                  },
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'NumberValue' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'unit' } },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'DateValue' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'date' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Said' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Claim' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
          { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assertedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'claimant' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'InlineFragment',
                  typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ForecastsAgainstActualQuery, ForecastsAgainstActualQueryVariables>;
export const WhatMovedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhatMoved' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'incident' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6-service-cabin-2025', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'impacts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'mission' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'plannedFrom' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'movedTo' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'actual' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'daysLate' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'daysLateAfterMove' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'earliest' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'claimant' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                            {
                              kind: 'InlineFragment',
                              typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'attribution' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhatMovedQuery, WhatMovedQueryVariables>;
export const WhichSanctionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhichSanctions' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'mission' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'soyuz-ms-28', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'diplomaticContext' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'on' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'parties' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'agency' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'ties' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'blocking' },
                        name: { kind: 'Name', value: 'sanctions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'groups' },
                            value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'BLOCKING' }] },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Measure' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'exportControl' },
                        name: { kind: 'Name', value: 'sanctions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'groups' },
                            value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'EXPORT_CONTROL' }] },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Measure' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'restrictions' },
                        name: { kind: 'Name', value: 'sanctions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'groups' },
                            value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'RESTRICTION' }] },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Measure' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'travelBans' },
                        name: { kind: 'Name', value: 'sanctions' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'groups' },
                            value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'TRAVEL_BAN' }] },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Measure' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'agreements' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'signedOn' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'expiresOn' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'cooperations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'cooperation' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'phase' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'from' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'events' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'date' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'direction' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'exemptions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'allows' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Measure' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ContextSanction' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'ties' } },
          { kind: 'Field', name: { kind: 'Name', value: 'certainty' } },
          { kind: 'Field', name: { kind: 'Name', value: 'checked' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sanction' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                { kind: 'Field', name: { kind: 'Name', value: 'types' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'listedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'program' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'legalInstrument' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'authority' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'target' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'agency' }, name: { kind: 'Name', value: 'slug' } }],
                        },
                      },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'person' }, name: { kind: 'Name', value: 'slug' } }],
                        },
                      },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Country' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', alias: { kind: 'Name', value: 'country' }, name: { kind: 'Name', value: 'code' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhichSanctionsQuery, WhichSanctionsQueryVariables>;
export const CrossFlightSeatsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CrossFlightSeats' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'agreement' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'cross-flight-agreement-2022', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'signedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parties' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seats' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Seat' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'amendments' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'signedOn' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'seats' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Seat' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Seat' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CrewAssignment' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'seatProvidedBy' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'flownFor' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'upMission' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'launch' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'downMission' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'landing' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'precision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CrossFlightSeatsQuery, CrossFlightSeatsQueryVariables>;
export const WhatWasKnownWhenDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhatWasKnownWhen' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'theDayAfter' },
            name: { kind: 'Name', value: 'asOf' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'knownAt' },
                value: { kind: 'StringValue', value: '2025-11-28T23:59:59Z', block: false },
              },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PadAsKnown' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'afterTheRepair' },
            name: { kind: 'Name', value: 'asOf' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'knownAt' },
                value: { kind: 'StringValue', value: '2026-03-05T23:59:59Z', block: false },
              },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'PadAsKnown' } }] },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'PadAsKnown' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Query' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pad' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'baikonur-31-6', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'statuses' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2025-11-28', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'from' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'to' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'incidents' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resolvedOn' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'forecasts' },
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'property' },
                            value: { kind: 'StringValue', value: 'repairForecast', block: false },
                          },
                          { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '20' } },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'claimant' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Agency' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Person' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                        {
                                          kind: 'InlineFragment',
                                          typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Publisher' } },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'publishedOn' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        alias: { kind: 'Name', value: 'actual' },
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [
                          {
                            kind: 'Argument',
                            name: { kind: 'Name', value: 'property' },
                            value: { kind: 'StringValue', value: 'repairCompleted', block: false },
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'knownFrom' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'publishedOn' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'launches' },
                  arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '3' } }],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'time' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'timePrecision' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'outcome' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'thatWeek' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2025-11-28', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'inMarch' },
            name: { kind: 'Name', value: 'capability' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'country' }, value: { kind: 'StringValue', value: 'RU', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'kind' }, value: { kind: 'EnumValue', value: 'CREWED_ORBITAL_LAUNCH' } },
              { kind: 'Argument', name: { kind: 'Name', value: 'on' }, value: { kind: 'StringValue', value: '2026-03-04', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                { kind: 'Field', name: { kind: 'Name', value: 'since' } },
                { kind: 'Field', name: { kind: 'Name', value: 'until' } },
                { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhatWasKnownWhenQuery, WhatWasKnownWhenQueryVariables>;
export const UsRussiaTimelineDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'UsRussiaTimeline' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'founding' },
            name: { kind: 'Name', value: 'timeline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'between' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'US', block: false },
                    { kind: 'StringValue', value: 'RU', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '1957-01-01', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'to' }, value: { kind: 'StringValue', value: '1976-01-01', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '40' } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Items' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'sanctionsYears' },
            name: { kind: 'Name', value: 'timeline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'between' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'US', block: false },
                    { kind: 'StringValue', value: 'RU', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '2022-01-01', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'to' }, value: { kind: 'StringValue', value: '2024-01-01', block: false } },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Items' } }] },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'msTwentyEight' },
            name: { kind: 'Name', value: 'timeline' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'between' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'US', block: false },
                    { kind: 'StringValue', value: 'RU', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '2025-11-01', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '60' } },
            ],
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Items' } }] },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Items' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'TimelineConnection' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'pageInfo' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nodes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Record' } },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UsRussiaTimelineQuery, UsRussiaTimelineQueryVariables>;
export const HowCooperativeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'HowCooperative' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'byYear' },
            name: { kind: 'Name', value: 'cooperationIndex' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'between' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'US', block: false },
                    { kind: 'StringValue', value: 'RU', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '1957-01-01', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'to' }, value: { kind: 'StringValue', value: '2026-11-23', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'formula' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'between' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'intervals' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'figure' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'inputs' },
            name: { kind: 'Name', value: 'cooperationIndex' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'between' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'StringValue', value: 'US', block: false },
                    { kind: 'StringValue', value: 'RU', block: false },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '2021-01-01', block: false },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'to' }, value: { kind: 'StringValue', value: '2023-01-01', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'intervals' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'figure' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'inputs' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'contribution' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'node' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  {
                                    kind: 'InlineFragment',
                                    typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Record' } },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HowCooperativeQuery, HowCooperativeQueryVariables>;
export const WhoControlsBaikonurDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoControlsBaikonur' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'launchSite' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'slug' }, value: { kind: 'StringValue', value: 'baikonur', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'control' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Control' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'claims' },
                  arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } }],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'property' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'source' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pads' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'control' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'Control' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'claims' },
                        arguments: [
                          { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'nodes' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'property' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'source' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Control' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'SiteControl' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'role' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'agency' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'terms' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'agreement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'signedOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'expiresOn' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'from' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'to' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sources' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoControlsBaikonurQuery, WhoControlsBaikonurQueryVariables>;
export const WhoLostAccessDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoLostAccess' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'accessLost' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'shortName' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'access' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'what' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'vehicle' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'spacecraft' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'site' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'givenBy' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cooperation' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'since' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                { kind: 'Field', name: { kind: 'Name', value: 'ground' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'restored' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'replacedBy' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sources' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'publishedOn' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'sinceTheInvasion' },
            name: { kind: 'Name', value: 'accessLost' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '2022-02-24', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'access' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'what' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'since' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'byESA' },
            name: { kind: 'Name', value: 'accessLost' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'agency' }, value: { kind: 'StringValue', value: 'esa', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'access' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'what' } }] },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'since' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'replacedBy' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoLostAccessQuery, WhoLostAccessQueryVariables>;
export const ExemptionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Exemptions' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'exemptions' },
            arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } }],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'allows' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'from' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'to' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'program' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'authority' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'sources' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'publisher' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'mission' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'slug' },
                value: { kind: 'StringValue', value: 'soyuz-ms-28', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'diplomaticContext' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'on' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'exemptions' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'cooperations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'cooperation' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'phase' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'from' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ExemptionsQuery, ExemptionsQueryVariables>;
export const WhoWasAboardDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoWasAboard' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'station' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'slug' }, value: { kind: 'StringValue', value: 'iss', block: false } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'beforeCrew11Left' },
                  name: { kind: 'Name', value: 'aboard' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2026-01-13', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'WithAWayHome' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'leanDays' },
                  name: { kind: 'Name', value: 'aboard' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2026-01-20', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'WithAWayHome' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'beforeCrew12' },
                  name: { kind: 'Name', value: 'aboard' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2026-02-10', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'WithAWayHome' } }],
                  },
                },
                {
                  kind: 'Field',
                  alias: { kind: 'Name', value: 'afterCrew12' },
                  name: { kind: 'Name', value: 'aboard' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'on' },
                      value: { kind: 'StringValue', value: '2026-02-14', block: false },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'WithAWayHome' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WithAWayHome' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Aboard' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'person' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assignment' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'flownFor' },
                  selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'slug' } }] },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'since' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'arrivedOn' },
            selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'wayHome' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'craft' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'spacecraft' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'docking' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'port' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }] },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'toPrecision' } },
                    ],
                  },
                },
              ],
            },
          },
          { kind: 'Field', name: { kind: 'Name', value: 'checked' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoWasAboardQuery, WhoWasAboardQueryVariables>;
export const WhatLapsesNextDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhatLapsesNext' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lapsing' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'StringValue', value: '2026-03-15', block: false },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'until' },
                value: { kind: 'StringValue', value: '2050-12-31', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'date' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'latest' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'what' } },
                { kind: 'Field', name: { kind: 'Name', value: 'certainty' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'node' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Record' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'checkedThrough' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'prolongs' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'expiresOn' },
                        selectionSet: { kind: 'SelectionSet', selections: [{ kind: 'Field', name: { kind: 'Name', value: 'text' } }] },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'claim' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'statement' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhatLapsesNextQuery, WhatLapsesNextQueryVariables>;
