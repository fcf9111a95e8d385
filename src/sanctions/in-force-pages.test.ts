import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import type { Direction } from '../paging/order.js';
import { orderBy } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { partsInForce, sanctionsWhere } from './filters.js';
import { SANCTION_SORTS } from './loaders.js';

const database = useDatabase();

/** Listed on, before or after they began, or on no known day. */
beforeAll(async () => {
  await database.current.db.$executeRaw`
    INSERT INTO "Sanction" (id, "programId", "agencyId", types, "listedOn", "listedOnPrecision", "startsOn", "startsOnPrecision", "firstSeenOn", "checkedThrough", "knownFrom", "revisionId")
    SELECT 'test-' || n, (SELECT min(id) FROM "SanctionsProgram"), 'nasa', '{TRAVEL}', listed, CASE WHEN listed IS NOT NULL THEN 'DAY'::"TimePrecision" END,
      started, CASE WHEN started IS NOT NULL THEN (ARRAY['DAY', 'MONTH', 'YEAR'])[1 + n % 3]::"TimePrecision" END, seen, '2026-01-01', '2026-01-01', (SELECT max(id) FROM "Revision")
    FROM generate_series(1, 40) n,
      LATERAL (SELECT CASE WHEN n % 9 > 0 THEN '2010-01-01'::date + n * 100 END AS listed) l,
      LATERAL (SELECT CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN coalesce(listed, '2012-01-01') - n * 60 ELSE coalesce(listed, '2012-01-01') + n * 3 END AS started) s,
      LATERAL (SELECT CASE WHEN n % 2 = 0 THEN '2013-01-01'::date + n END AS seen) f`;
});

const DAYS = ['1990-01-01', '2012-06-15', '2016-01-01', '2020-12-31', '2026-11-30'];
const ASKED = DAYS.flatMap((day) => [
  { inForceOn: day },
  { certainlyInForceOn: day },
  { inForceOn: '2022-02-24', certainlyInForceOn: day },
]);

test.each(ASKED.flatMap((asked) => (['DESC', 'ASC'] as const).map((direction) => [asked, direction] as const)))(
  'pages of %j by LISTED_ON %s are cuts of the whole list, both ways',
  async (asked, direction: Direction) => {
    const { sanction } = database.current.db;
    const filter = Object.fromEntries(Object.entries(asked).map(([name, day]) => [name, new Date(day)]));
    const orders = [{ ...SANCTION_SORTS.LISTED_ON, name: 'LISTED_ON', direction }];
    const where = sanctionsWhere(filter);
    const all = (await sanction.findMany({ where, orderBy: orderBy(orders, true) as never })).map(({ id }) => id);
    const parts = partsInForce(filter, orders, sanction.fields);
    expect(parts).toHaveLength(3);
    for (const way of ['first', 'last'] as const) {
      const walked: string[][] = [];
      for (let cursor: string | undefined; ; ) {
        const args = way === 'first' ? { first: 7, after: cursor } : { last: 7, before: cursor };
        const page = await pageOf(sanction, where, orders, args, parts);
        walked.push(page.rows.map(({ id }) => id));
        if (!(way === 'first' ? page.hasNextPage : page.hasPreviousPage)) break;
        cursor = await page.cursorOf(way === 'first' ? page.rows.at(-1)! : page.rows[0]!);
      }
      expect((way === 'first' ? walked : walked.toReversed()).flat()).toEqual(all);
    }
    if ('inForceOn' in asked && !('certainlyInForceOn' in asked) && asked.inForceOn > '2012') expect(all.length).toBeGreaterThan(7);
  },
);
