import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { insert, refusal } from '../../test/harness/rows.js';
import { claim, insertStanding, said } from '../../test/harness/standing.js';

type Row = Record<string, unknown>;

/** Edges that end at exactly one of several kinds of thing. */
const ONE_OF: [table: string, constraint: string, base: Row, ends: Row][] = [
  [
    'Sanction',
    'Sanction_one_target',
    { programId: 'program', types: ['BLOCKING'] },
    { agencyId: 'agency', personId: 'ann', countryId: 'RU' },
  ],
  ['SiteControl', 'SiteControl_of_one', { role: 'OPERATOR', countryId: 'RU' }, { siteId: 'site', padId: 'pad' }],
  ['SiteControl', 'SiteControl_by_one', { role: 'OPERATOR', padId: 'pad' }, { countryId: 'RU', agencyId: 'agency' }],
  ['ServicePeriod', 'ServicePeriod_of_one', {}, { vehicleId: 'vehicle', spacecraftId: 'craft' }],
  ['Grounding', 'Grounding_of_one', {}, { vehicleId: 'vehicle', spacecraftId: 'craft' }],
  [
    'Impact',
    'Impact_one_claimant',
    { incidentId: 'incident', kind: 'OTHER', statement: 's', attribution: 'ASSERTED' },
    { claimantAgencyId: 'agency', claimantPersonId: 'ann', claimantPublisher: 'x' },
  ],
  ['AgreementParty', 'AgreementParty_one', { agreementId: 'agreement' }, { countryId: 'RU', agencyId: 'agency' }],
  ['EventActor', 'EventActor_one', { eventId: 'event', role: 'SOURCE' }, { countryId: 'RU', agencyId: 'agency', personId: 'ann' }],
  [
    'CooperationAccess',
    'CooperationAccess_one',
    { cooperationId: 'cooperation', what: 'a rocket' },
    { countryId: 'RU', agencyId: 'agency' },
  ],
  ['CooperationParty', 'CooperationParty_one', { cooperationId: 'cooperation' }, { countryId: 'RU', agencyId: 'agency' }],
  ['ClaimEvidence', 'ClaimEvidence_one', { claimId: 'claim', stance: 'SUPPORTS', position: 0 }, { otherClaimId: 'claim', nodeId: 'pad' }],
  [
    'Claim',
    'Claim_one_claimant',
    { ...claim, valueText: 'b' },
    { claimantAgencyId: 'agency', claimantPersonId: 'ann', claimantPublisher: 'x' },
  ],
  ['Claim', 'Claim_one_value', said, { valueText: '', valueNumber: 1 }],
];

describe('an edge with exactly one end', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    // One transaction for all; `refusal` takes back what each case wrote.
    await client.query('BEGIN');
    await insertStanding(client);
  });
  afterAll(async () => {
    await client?.query('ROLLBACK');
    await client?.end();
  });
  const writing = (table: string, ...parts: Row[]) => refusal(client, () => insert(client, table, Object.assign({ id: 'new' }, ...parts)));

  test.each(ONE_OF)('%s (%s)', async (table, constraint, base, ends) => {
    // Nothing named, or everything; then each alone.
    const refused = { code: '23514', constraint };
    expect(await writing(table, base)).toEqual(refused);
    expect(await writing(table, base, ends)).toEqual(refused);
    for (const [column, value] of Object.entries(ends)) expect(await writing(table, base, { [column]: value })).toBeUndefined();
  });
});
