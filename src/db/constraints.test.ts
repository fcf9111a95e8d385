import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { insert, refusal } from '../../test/harness/rows.js';
import { days, docking, insertStanding, route, said, times } from '../../test/harness/standing.js';

type Row = Record<string, unknown>;
/** A row of `table` is `base` with one of the rest. The good rows are the nearest: a rule that refuses all would pass without them. */
type Case = [what: string, table: string, constraint: string, base: Row, bad: Row, ...good: Row[]];

const until = (toDate: string, toPrecision: string) => ({ toDate, toPrecision });
const damaged = { padId: 'other-pad', state: 'DAMAGED' };
const phase = { cooperationId: 'cooperation', state: 'ACTIVE', ...days('2025-03-15') };
const seat = { personId: 'bob' };

const OVERLAPS: Case[] = [
  [
    'a second status of a pad',
    'PadStatus',
    'PadStatus_one_at_a_time',
    { ...damaged, padId: 'pad' },
    days('2020-12-31'),
    days('2021-01-01'),
    days(undefined, '2020-01-01'),
    { padId: 'other-pad', ...days('2020-12-31') },
  ],
  [
    'a second certification of a route',
    'PadCertification',
    'PadCertification_one_at_a_time',
    route,
    days('2022-01-01'),
    days('2019-01-01', '2020-01-01'),
    { crewed: false, ...days('2022-01-01') },
  ],
  // Known by the day only, a craft may have come after the other left.
  [
    'two craft in one port',
    'Docking',
    'Docking_one_at_a_time',
    docking,
    times('2025-09-01T09:59Z', '2025-12-01T00:00Z'),
    times('2025-09-01T10:00Z', '2025-12-01T00:00Z'),
    { portId: 'nadir', ...times('2025-09-01T09:59Z', '2025-12-01T00:00Z') },
    times('2025-09-01T00:00Z', '2025-12-01T00:00Z', 'DAY'),
  ],
  [
    'two preferred claims',
    'Claim',
    'Claim_one_preferred',
    { ...said, valueText: 'b' },
    { rank: 'PREFERRED' },
    {},
    { rank: 'PREFERRED', property: 'other' },
  ],
];

const TWICE: Case[] = [
  [
    'a seat taken twice',
    'CrewAssignment',
    'CrewAssignment_upMissionId_position_key',
    seat,
    { upMissionId: 'up', position: 1 },
    { upMissionId: 'up', position: 2 },
  ],
  [
    'a person twice in a crew',
    'CrewAssignment',
    'CrewAssignment_upMissionId_personId_key',
    { personId: 'ann', position: 2 },
    { upMissionId: 'up' },
    { upMissionId: 'next' },
  ],
  [
    'a person twice on the way down',
    'CrewAssignment',
    'CrewAssignment_downMissionId_personId_key',
    { personId: 'ann' },
    { downMissionId: 'up' },
    { downMissionId: 'next' },
  ],
];

const BROKEN: Case[] = [
  [
    'undocking before docking',
    'Docking',
    'Docking_interval',
    { ...docking, portId: 'nadir' },
    times('2025-09-02T00:00Z', '2025-09-01T00:00Z'),
    times('2025-09-01T00:00Z', '2025-09-02T00:00Z'),
  ],
  [
    'an end before its start',
    'PadStatus',
    'PadStatus_interval',
    damaged,
    days('2024-02-01', '2024-01-31'),
    days('2024-02-01', '2024-02-02'),
    days(undefined, '2024-01-31'),
  ],
  // A vague end is late enough when the last day it may mean is.
  [
    'an end in an earlier month',
    'CooperationPhase',
    'CooperationPhase_interval',
    phase,
    until('2025-02-01', 'MONTH'),
    until('2025-03-01', 'MONTH'),
  ],
  [
    'an end in an earlier quarter',
    'CooperationPhase',
    'CooperationPhase_interval',
    phase,
    until('2024-10-01', 'QUARTER'),
    until('2025-01-01', 'QUARTER'),
  ],
  [
    'an end in an earlier half',
    'CooperationPhase',
    'CooperationPhase_interval',
    phase,
    until('2024-07-01', 'HALF'),
    until('2025-01-01', 'HALF'),
  ],
  [
    'an end in an earlier year',
    'CooperationPhase',
    'CooperationPhase_interval',
    phase,
    until('2024-01-01', 'YEAR'),
    until('2025-01-01', 'YEAR'),
  ],
  ['a date without its precision', 'PadStatus', 'PadStatus_fromDate_precise', damaged, { fromDate: '2024-01-01' }, days('2024-01-01')],
  ['a precision without its date', 'Person', 'Person_bornOn_precise', { name: 'x' }, { bornOnPrecision: 'DAY' }, {}],
  [
    'a time without its precision',
    'Launch',
    'Launch_time_precise',
    { outcome: 'GO' },
    { time: '2026-01-01T00:00Z' },
    { time: '2026-01-01T00:00Z', timePrecision: 'DAY' },
  ],
  ['a seat in no craft', 'CrewAssignment', 'CrewAssignment_flies', seat, {}, { upMissionId: 'up' }, { downMissionId: 'up' }],
  [
    'a node as value without its type',
    'Claim',
    'Claim_value_node',
    said,
    { valueNodeId: 'pad' },
    { valueNodeId: 'pad', valueNodeType: 'Pad' },
  ],
  [
    'an agency linked to itself',
    'AgencyLink',
    'AgencyLink_two',
    { agencyId: 'agency', kind: 'PART_OF' },
    { otherId: 'agency' },
    { otherId: 'other-agency' },
  ],
  [
    'more than the whole',
    'AgencyLink',
    'AgencyLink_share',
    { agencyId: 'agency', otherId: 'other-agency', kind: 'OWNED_BY' },
    { share: 100.1 },
    { share: 100 },
    {},
  ],
  [
    'a place off the globe',
    'LaunchSite',
    'LaunchSite_place',
    { name: 'x', countryId: 'KZ', longitude: 180 },
    { latitude: 90.1 },
    { latitude: -90 },
  ],
];

// The rules hold whoever writes: curators, feeds, the desk.
describe('the database refuses', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    // One transaction for all: `refusal` takes back what each case wrote.
    await client.query('BEGIN');
    await insertStanding(client);
  });
  afterAll(async () => {
    await client?.query('ROLLBACK');
    await client?.end();
  });
  const writing = (table: string, ...parts: Row[]) => refusal(client, () => insert(client, table, Object.assign({ id: 'new' }, ...parts)));

  describe.each([
    ['what only one can be', '23P01', OVERLAPS],
    ['what stands already', '23505', TWICE],
    ['what cannot be', '23514', BROKEN],
  ])('%s', (_group, code, cases) => {
    test.each(cases)('%s', async (_what, table, constraint, base, bad, ...good) => {
      expect(await writing(table, base, bad)).toEqual({ code, constraint });
      for (const row of good) expect(await writing(table, base, row)).toBeUndefined();
    });
  });
});
