import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { asOf } from '../db/as-of.js';
import type { Db } from '../db/index.js';
import { missionsPage } from './by-launch.js';
import { missionLoaders, missionSorts } from './loaders.js';

describe('missions without a time of launch', () => {
  const database = useDatabase();
  const listed = async (held: string) =>
    (
      await database.current.db.$queryRawUnsafe<{ id: string }[]>(`SELECT mission AS id FROM rendezvous.untimed WHERE ${held} ORDER BY 1`)
    ).map(({ id }) => id);
  const sought = async (db: Db) =>
    (
      await db.$queryRaw<{ id: string }[]>`SELECT m.id FROM "Mission" m LEFT JOIN "Launch" l ON l."missionId" = m.id
        WHERE l.time IS NULL ORDER BY m.id COLLATE "C"`
    ).map(({ id }) => id);

  /** The list at the present and around every moment at which anything changed, against both tables. */
  async function agrees(): Promise<number> {
    const { db } = database.current;
    expect(await listed('upper_inf(during)')).toEqual(await sought(db));
    const moments = await db.$queryRaw<{ at: Date }[]>`
      SELECT DISTINCT moment AS at FROM rendezvous.untimed, unnest(during) AS span, unnest(ARRAY[lower(span), upper(span)]) AS moment
      WHERE moment <= now() ORDER BY 1`;
    let found = 0;
    const few = moments.filter((_, index) => index % Math.ceil(moments.length / 25) === 0 || index > moments.length - 8);
    for (const { at } of few.flatMap(({ at }) => [{ at: new Date(at.getTime() - 1) }, { at }])) {
      const there = await listed(`during @> '${at.toISOString()}'::timestamptz`);
      expect(there, at.toISOString()).toEqual(await sought(asOf(database.current, at, () => {})));
      found += there.length;
    }
    return found;
  }

  const WRITES = [
    `UPDATE "Launch" SET time = NULL, "timePrecision" = NULL, "knownFrom" = now() WHERE id = 'soyuz-ms-28'`,
    `UPDATE "Launch" SET "missionId" = NULL, "knownFrom" = now() WHERE id = 'soyuz-ms-27'`,
    `DELETE FROM "Launch" WHERE id = 'crew-10'`,
    `INSERT INTO "Mission" (id, name, kind, "checkedThrough", "knownFrom", "revisionId") SELECT 'm' || n, 'M', 'FREE_FLIGHT', '2026-01-01', '2026-01-01', (SELECT max(id) FROM "Revision") FROM generate_series(1, 3) n`,
    `INSERT INTO "Launch" (id, "missionId", outcome, "checkedThrough", "knownFrom", "revisionId") SELECT 'm1', 'm1', 'TBD', '2026-01-01', '2026-01-02', max(id) FROM "Revision"`,
    `UPDATE "Launch" SET time = '2026-05-01', "timePrecision" = 'DAY', "knownFrom" = '2026-02-01' WHERE id = 'm1'`,
    `DELETE FROM "Mission" WHERE id = 'm2'`,
    `UPDATE history."Launch" SET "knownTo" = "knownTo" - interval '1 hour' WHERE id = 'soyuz-ms-28' AND "knownTo" = (SELECT max("knownTo") FROM history."Launch" WHERE id = 'soyuz-ms-28')`,
    `UPDATE "Launch" SET "knownFrom" = now() WHERE "missionId" IS NOT NULL`, // more rows than are told one by one
    `UPDATE "Launch" SET "missionId" = 'soyuz-ms-27', "knownFrom" = now() WHERE id = 'soyuz-ms-27'`,
  ];

  test('the list is what both tables tell, now and at every moment, whatever was written', async () => {
    let found = await agrees();
    for (const write of WRITES) {
      expect(await database.current.db.$executeRawUnsafe(write), write).toBeGreaterThan(0);
      found += await agrees();
    }
    expect(found).toBeGreaterThan(20);
    expect(await listed('upper_inf(during)')).toEqual(['crew-10', 'm3', 'soyuz-ms-28']);
  });

  test('they come last in pages by time of launch, now and then', async () => {
    const { db } = database.current;
    const then = new Date('2026-01-01T12:00:00Z');
    for (const [moment, last] of [
      [{ db, knownAt: null }, ['crew-10', 'm3', 'soyuz-ms-28']],
      [{ db: asOf(database.current, then, () => {}), knownAt: then }, ['m1', 'm2', 'm3']],
    ] as const) {
      const { launchOf } = missionLoaders(moment.db, undefined as never);
      for (const direction of ['ASC', 'DESC'] as const) {
        const orders = [{ ...missionSorts(launchOf).LAUNCH_TIME, name: 'LAUNCH_TIME', direction }];
        const end = await missionsPage(moment, {}, orders, { last: 5 });
        expect(end.rows.slice(2).map(({ id }) => id)).toEqual(last);
        const before = await end.cursorOf(end.rows[4]!);
        expect((await missionsPage(moment, {}, orders, { last: 4, before })).rows).toEqual(end.rows.slice(0, 4));
        const after = await end.cursorOf(end.rows[1]!);
        expect((await missionsPage(moment, {}, orders, { first: 9, after })).rows).toEqual(end.rows.slice(2));
        expect((await missionsPage(moment, { AND: [{ id: { in: [last[1]!] } }] }, orders, { last: 9 })).rows.map(({ id }) => id)).toEqual([
          last[1],
        ]);
      }
    }
  });
});
