import type pg from 'pg';
import { insert, insertGround } from './rows.js';

/** `[from, to)` by day. */
export const days = (from?: string, to?: string) => ({
  ...(from && { fromDate: from, fromPrecision: 'DAY' }),
  ...(to && { toDate: to, toPrecision: 'DAY' }),
});
/** `[from, to)` by minute, or as vague as said. */
export const times = (fromTime: string, toTime: string, precision = 'MINUTE') => ({
  ...{ fromTime, toTime, fromPrecision: precision, toPrecision: precision },
});

export const route = { padId: 'pad', vehicleId: 'vehicle', spacecraftId: 'craft', crewed: true, state: 'CERTIFIED' };
export const docking = { missionId: 'next', stationId: 'station', portId: 'aft' };
export const claim = {
  ...{ subjectType: 'Pad', subjectId: 'pad', property: 'state', statement: 's', rank: 'NORMAL' },
  ...{ attribution: 'ASSERTED', sourceId: 'source' },
};
export const said = { ...claim, claimantPublisher: 'x' };

/** One row of each kind that the constraints are about, for others to collide with. */
export async function insertStanding(client: pg.Client) {
  await insertGround(client);
  const checked = { domain: 'GENERAL' };
  await insert(client, 'Agency', ...['agency', 'other-agency'].map((id) => ({ id, name: id, kind: 'SPACE_AGENCY' })));
  await insert(client, 'Person', ...['ann', 'bob'].map((id) => ({ id, name: id })));
  await insert(client, 'Source', { id: 'source', publisher: 'p', title: 't', url: 'https://example.org/' });
  await insert(client, 'LaunchVehicle', { id: 'vehicle', name: 'Vehicle', countryId: 'RU' });
  await insert(client, 'Spacecraft', { id: 'craft', name: 'Craft', kind: 'CREWED', countryId: 'RU' });
  await insert(client, 'Mission', ...['up', 'next'].map((id) => ({ id, name: id, kind: 'CREW_ROTATION' })));
  await insert(client, 'Station', { id: 'station', name: 'Station' });
  await insert(client, 'DockingPort', ...['aft', 'nadir'].map((id) => ({ id, stationId: 'station', name: id })));
  await insert(client, 'Incident', { id: 'incident', name: 'Incident', kind: 'LAUNCH_PAD' });
  await insert(client, 'SanctionsProgram', { id: 'program', name: 'Program', authorityId: 'agency', legalInstrument: 'Act' });
  await insert(client, 'Agreement', { id: 'agreement', name: 'Agreement', kind: 'TREATY', ...checked });
  await insert(client, 'Cooperation', { id: 'cooperation', name: 'Cooperation', ...checked });
  const event = { name: 'Event', date: '2025-01-01', datePrecision: 'DAY', plover: 'AGREE', direction: 'NEUTRAL' };
  await insert(client, 'DiplomaticEvent', { id: 'event', ...event, ...checked });

  await insert(client, 'PadStatus', { id: 'status', padId: 'pad', state: 'OPERATIONAL', ...days('2020-01-01', '2021-01-01') });
  await insert(client, 'PadCertification', { id: 'certification', ...route, ...days('2020-01-01') });
  await insert(client, 'Docking', { id: 'docked', ...docking, missionId: 'up', ...times('2025-03-01T10:00Z', '2025-09-01T10:00Z') });
  await insert(client, 'CrewAssignment', { id: 'seat', personId: 'ann', upMissionId: 'up', downMissionId: 'up', position: 1 });
  await insert(client, 'Claim', { id: 'claim', ...said, rank: 'PREFERRED', valueText: 'a' });
}
