import type { Row, Table } from './rows.js';

/** Which table each reference column points to; sources are looked up with their dates. */
const TARGETS: Record<string, Table> = {
  countryId: 'Country',
  agencyId: 'Agency',
  otherId: 'Agency',
  manufacturerId: 'Agency',
  providerId: 'Agency',
  authorityId: 'Agency',
  seatProvidedById: 'Agency',
  givenById: 'Agency',
  flownForId: 'Agency',
  claimantAgencyId: 'Agency',
  personId: 'Person',
  claimantPersonId: 'Person',
  siteId: 'LaunchSite',
  padId: 'Pad',
  vehicleId: 'LaunchVehicle',
  spacecraftId: 'Spacecraft',
  missionId: 'Mission',
  upMissionId: 'Mission',
  downMissionId: 'Mission',
  stationId: 'Station',
  destinationId: 'Station',
  portId: 'DockingPort',
  incidentId: 'Incident',
  programId: 'SanctionsProgram',
  agreementId: 'Agreement',
  amendsId: 'Agreement',
  eventId: 'DiplomaticEvent',
  cooperationId: 'Cooperation',
  claimId: 'Claim',
  otherClaimId: 'Claim',
};

/** The table that a column of a row refers to; undefined for what is no reference. */
export function targetOf(row: Row, column: string): Table | undefined {
  if (TARGETS[column]) return TARGETS[column];
  const type = { subjectId: 'subjectType', nodeId: 'nodeType', valueNodeId: 'valueNodeType' }[column];
  return type ? (row.columns[type] as Table) : undefined;
}
