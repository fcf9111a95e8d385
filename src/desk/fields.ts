import type { NodeType } from '../generated/prisma/enums.js';
import * as enums from '../generated/prisma/enums.js';

/** How the text of a corrected value is read, and the columns that it goes to. */
export type Field = { optional?: true } & (
  | { kind: 'text'; column: string; most?: number }
  | { kind: 'number'; column: string; least: number; most: number }
  | { kind: 'day'; column: string }
  | { kind: 'date' | 'moment'; column: string; precision: string }
  | { kind: 'enum'; column: string; values: Record<string, string> }
  | { kind: 'reference'; column: string; type: NodeType }
  | { kind: 'url'; column: string }
  | { kind: 'claimed' }
);

const text = (column: string, most?: number): Field => ({ kind: 'text', column, ...(most && { most }) });
const date = (column: string, precision = `${column}Precision`): Field => ({ kind: 'date', column, precision });
const moment = (column: string, precision: string): Field => ({ kind: 'moment', column, precision });
const word = (column: string, values: Record<string, string>): Field => ({ kind: 'enum', column, values });
const to = (type: NodeType, column: string): Field => ({ kind: 'reference', type, column });
const maybe = (field: Field): Field => ({ ...field, optional: true });

const name = text('name', 300);
const from = maybe(date('fromDate', 'fromPrecision'));
const until = maybe(date('toDate', 'toPrecision'));
const place = {
  latitude: maybe({ kind: 'number', column: 'latitude', least: -90, most: 90 }),
  longitude: maybe({ kind: 'number', column: 'longitude', least: -180, most: 180 }),
};
const happened = maybe(moment('fromTime', 'fromPrecision'));
const checked = { checkedThrough: { kind: 'day', column: 'checkedThrough' } } satisfies Record<string, Field>;

/** What `correct` mends, under the names that the API reads it by. Whatever is missing here is told by `data/` or a feed alone. */
export const FIELDS: Partial<Record<NodeType, Record<string, Field>>> = {
  Source: {
    publisher: text('publisher', 300),
    title: text('title', 500),
    url: { kind: 'url', column: 'url' },
    author: maybe(text('author', 300)),
    language: maybe(text('language', 2)),
    publishedOn: maybe(date('publishedOn')),
    retrievedOn: maybe({ kind: 'day', column: 'retrievedOn' }),
  },
  Claim: {
    ...checked,
    statement: text('statement'),
    value: { kind: 'claimed' },
    attribution: word('attribution', enums.Attribution),
    source: to('Source', 'sourceId'),
    assertedOn: maybe(date('assertedOn')),
    rank: word('rank', enums.ClaimRank),
    retractedOn: maybe(date('retractedOn')),
    retraction: maybe(to('Source', 'retractionSourceId')),
  },
  Incident: {
    ...checked,
    name,
    kind: word('kind', enums.IncidentKind),
    severity: maybe(word('severity', enums.Severity)),
    component: maybe(text('component', 300)),
    description: maybe(text('description', 5000)),
    pad: maybe(to('Pad', 'padId')),
    mission: maybe(to('Mission', 'missionId')),
    station: maybe(to('Station', 'stationId')),
    from: happened,
    resolvedOn: maybe(date('resolvedOn')),
  },
  Impact: {
    ...checked,
    kind: word('kind', enums.ImpactKind),
    statement: text('statement'),
    mission: maybe(to('Mission', 'missionId')),
    pad: maybe(to('Pad', 'padId')),
    agency: maybe(to('Agency', 'agencyId')),
    plannedFrom: maybe(date('plannedFrom')),
    movedTo: maybe(date('movedTo')),
    attribution: word('attribution', enums.Attribution),
  },
  PadStatus: {
    ...checked,
    state: word('state', enums.PadState),
    cause: maybe(text('cause')),
    restriction: maybe(text('restriction')),
    incident: maybe(to('Incident', 'incidentId')),
    from,
    to: until,
  },
  PadCertification: { ...checked, state: word('state', enums.CertificationState), note: maybe(text('note')), from, to: until },
  Grounding: { ...checked, cause: maybe(text('cause')), incident: maybe(to('Incident', 'incidentId')), from, to: until },
  DiplomaticEvent: {
    ...checked,
    name,
    date: date('date'),
    plover: word('plover', enums.PloverCode),
    domain: word('domain', enums.SpaceDomain),
    direction: word('direction', enums.EventDirection),
    description: maybe(text('description', 5000)),
    mission: maybe(to('Mission', 'missionId')),
    incident: maybe(to('Incident', 'incidentId')),
    agreement: maybe(to('Agreement', 'agreementId')),
  },
  Agency: {
    ...checked,
    name,
    shortName: maybe(text('shortName', 60)),
    kind: word('kind', enums.AgencyKind),
    foundedOn: maybe(date('foundedOn')),
    dissolvedOn: maybe(date('dissolvedOn')),
  },
  Person: { ...checked, name, nativeName: maybe(text('nativeName', 300)), bornOn: maybe(date('bornOn')) },
  LaunchSite: { ...checked, ...place, name },
  Pad: { ...checked, ...place, name },
  LaunchVehicle: { ...checked, name, family: maybe(text('family', 100)), variant: maybe(text('variant', 100)) },
  Spacecraft: { ...checked, name, kind: word('kind', enums.SpacecraftKind) },
  Mission: {
    ...checked,
    name,
    kind: word('kind', enums.MissionKind),
    landingTime: maybe(moment('landingTime', 'landingPrecision')),
    landingPlace: maybe(text('landingPlace', 300)),
    landingOutcome: maybe(word('landingOutcome', enums.LandingOutcome)),
  },
  Launch: {
    ...checked,
    time: maybe(moment('time', 'timePrecision')),
    vehicle: maybe(to('LaunchVehicle', 'vehicleId')),
    pad: maybe(to('Pad', 'padId')),
    provider: maybe(to('Agency', 'providerId')),
    outcome: word('outcome', enums.LaunchOutcome),
  },
  Docking: { ...checked, from: happened, to: maybe(moment('toTime', 'toPrecision')) },
  SanctionsProgram: {
    ...checked,
    name,
    legalInstrument: text('legalInstrument', 500),
    description: maybe(text('description', 5000)),
    startsOn: maybe(date('startsOn')),
    endsOn: maybe(date('endsOn')),
  },
  Sanction: {
    ...checked,
    reason: maybe(text('reason')),
    listedOn: maybe(date('listedOn')),
    startsOn: maybe(date('startsOn')),
    endsOn: maybe(date('endsOn')),
  },
  Agreement: {
    ...checked,
    name,
    kind: word('kind', enums.AgreementKind),
    domain: word('domain', enums.SpaceDomain),
    terms: maybe(text('terms', 5000)),
    signedOn: maybe(date('signedOn')),
    inForceFrom: maybe(date('inForceFrom')),
    expiresOn: maybe(date('expiresOn')),
    endedOn: maybe(date('endedOn')),
  },
};
