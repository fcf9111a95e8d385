import type { NodeType } from '../generated/prisma/enums.js';

/** What a list can be counted by: an expression over its table `t` and the joins, and the type of node that its values are slugs of. */
interface Group {
  sql: string;
  node?: NodeType;
}
export interface Counted {
  from: string;
  groups: Record<string, Group>;
}

const year = (column: string): Group => ({ sql: `to_char(${column}, 'YYYY')` });
const yearOfMoment = (column: string) => year(`${column} AT TIME ZONE 'UTC'`);

export const LAUNCHES = {
  from: `"Launch" t LEFT JOIN "Pad" p ON p.id = t."padId" LEFT JOIN "LaunchSite" s ON s.id = coalesce(t."siteId", p."siteId")
    LEFT JOIN "Agency" a ON a.id = t."providerId" LEFT JOIN "Mission" m ON m.id = t."missionId"`,
  groups: {
    YEAR: yearOfMoment('t.time'),
    COUNTRY: { sql: 's."countryId"', node: 'Country' },
    SITE: { sql: 's.id', node: 'LaunchSite' },
    PAD: { sql: 't."padId"', node: 'Pad' },
    AGENCY: { sql: 't."providerId"', node: 'Agency' },
    AGENCY_COUNTRY: { sql: 'a."countryId"', node: 'Country' },
    VEHICLE: { sql: 't."vehicleId"', node: 'LaunchVehicle' },
    OUTCOME: { sql: 't.outcome::text' },
    KIND: { sql: 'm.kind::text' },
  },
} satisfies Counted;

export const MISSIONS = {
  from: '"Mission" t LEFT JOIN "Launch" l ON l."missionId" = t.id',
  groups: {
    YEAR: yearOfMoment('l.time'),
    KIND: { sql: 't.kind::text' },
    SPACECRAFT: { sql: 't."spacecraftId"', node: 'Spacecraft' },
    DESTINATION: { sql: 't."destinationId"', node: 'Station' },
  },
} satisfies Counted;

export const SANCTIONS = {
  from: '"Sanction" t LEFT JOIN "SanctionsProgram" p ON p.id = t."programId" LEFT JOIN "Agency" a ON a.id = t."agencyId"',
  groups: {
    YEAR: year('t."listedOn"'),
    PROGRAM: { sql: 't."programId"', node: 'SanctionsProgram' },
    AUTHORITY: { sql: 'p."authorityId"', node: 'Agency' },
    TARGET_COUNTRY: { sql: 'coalesce(t."countryId", a."countryId")', node: 'Country' },
  },
} satisfies Counted;

export const INCIDENTS = {
  from: '"Incident" t',
  groups: {
    YEAR: yearOfMoment('t."fromTime"'),
    KIND: { sql: 't.kind::text' },
    SEVERITY: { sql: 't.severity::text' },
    PAD: { sql: 't."padId"', node: 'Pad' },
    STATION: { sql: 't."stationId"', node: 'Station' },
  },
} satisfies Counted;

export const EVENTS = {
  from: '"DiplomaticEvent" t',
  groups: {
    YEAR: year('t.date'),
    PLOVER: { sql: 't.plover::text' },
    DOMAIN: { sql: 't.domain::text' },
    DIRECTION: { sql: 't.direction::text' },
  },
} satisfies Counted;
