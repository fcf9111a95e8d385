import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { asOf } from '../as-of.js';
import { selectOf } from './select.js';

const last = (sort: 'asc' | 'desc') => ({ sort, nulls: 'last' as const });
const first = (sort: 'asc' | 'desc') => ({ sort, nulls: 'first' as const });
const ORDERS = [
  [{ time: last('desc') }, { id: 'asc' as const }],
  [{ time: first('asc') }, { id: 'desc' as const }],
  [{ time: first('desc') }, { missionId: 'asc' as const }, { id: 'asc' as const }],
  [{ time: last('asc') }, { id: 'asc' as const }],
];
const FILTERS = [
  {},
  { outcome: 'TBD' as const },
  { time: { gt: new Date('2031-02-01Z') } },
  { time: null },
  { pad: { siteId: 'baikonur' } },
  { NOT: { mission: { kind: 'CARGO_RESUPPLY' as const } } },
];

describe('pages of launches as known at a moment', () => {
  const database = useDatabase();
  const MOMENTS = ['2024-06-01T00:00:00Z', '2030-01-01T00:00:00Z', '2030-01-15T12:00:00Z', '2030-02-01T00:00:00Z'].map(
    (text) => new Date(text),
  );

  // Plans that are all history by now: many for the same times, some for no time, known for a day or for a month.
  beforeAll(async () => {
    const client = await database.current.connect();
    await client.query(`INSERT INTO history."Launch" (id, "missionId", time, "timePrecision", "padId", outcome, "checkedThrough", "knownFrom", "revisionId", "knownTo")
      SELECT 'plan-' || n, CASE WHEN n % 3 = 0 THEN 'soyuz-ms-28' END, CASE WHEN n % 7 > 0 THEN timestamptz '2031-01-01Z' + (n % 11) * interval '5 days' END,
        CASE WHEN n % 7 > 0 THEN 'DAY'::"TimePrecision" END, CASE WHEN n % 5 = 0 THEN 'baikonur-31-6' END, (CASE WHEN n % 4 = 0 THEN 'TBD' ELSE 'GO' END)::"LaunchOutcome",
        '2030-01-01', timestamptz '2029-12-20Z' + n % 40 * interval '1 day', 1, timestamptz '2029-12-21Z' + (n % 40 + (n % 2) * 30) * interval '1 day'
      FROM generate_series(1, 400) AS n`);
    await client.end();
  });

  test.each(MOMENTS)('at %s: the same rows as Prisma finds, in the same order', async (moment) => {
    const { current } = database;
    while (!current.lanes.askAt(moment.toISOString(), { text: 'SELECT 1', values: [] })) await current.db.country.findMany({ take: 1 });
    const fast = asOf(current, moment, () => {});
    const slow = asOf({ ...current, lanes: { ...current.lanes, ask: () => undefined, askAt: () => undefined } }, moment, () => {});
    let found = 0;
    for (const where of FILTERS) {
      for (const orderBy of ORDERS) {
        for (const take of [1, 2, 11, 60, 5000]) {
          const asked = { where, orderBy, take };
          expect(selectOf('Launch', 'as_of', asked as never)!.text).toContain('WITH TIES');
          const expected = await slow.launch.findMany(asked);
          expect(await fast.launch.findMany(asked), JSON.stringify(asked)).toEqual(expected);
          found += expected.length;
        }
      }
    }
    expect(found).toBeGreaterThan(1000);
  });
});
