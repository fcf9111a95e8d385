import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import type { Mission, Prisma } from '../generated/prisma/client.js';
import { missionsPage } from './by-launch.js';
import { listedBy } from './listed.js';
import { missionLoaders, missionSorts } from './loaders.js';

const agency = (agencyId: string | object): Prisma.MissionWhereInput => ({ partners: { some: { agencyId } } });
const crew = (countryId: string): Prisma.MissionWhereInput => ({ crew: { some: { person: { nationalities: { some: { countryId } } } } } });

describe('lists of missions', () => {
  const database = useDatabase();
  const listed = () => database.current.db.$queryRaw`SELECT list, "missionId", time, name FROM "_MissionList" ORDER BY list, "missionId"`;
  const sought = () => database.current.db.$queryRaw`
    SELECT list, l."missionId", l.time, CASE WHEN list = 'all' THEN (SELECT name FROM "Mission" m WHERE m.id = l."missionId") END AS name FROM "Launch" l JOIN (
      SELECT 'all' AS list, id AS mission FROM "Mission"
      UNION SELECT 'partner ' || "agencyId", "missionId" FROM "MissionPartner"
      UNION SELECT 'crew ' || "countryId", "upMissionId" FROM "CrewAssignment" JOIN "Nationality" USING ("personId")
      UNION SELECT 'with ' || "countryId", "missionId" FROM "MissionPartner" p JOIN "Agency" a ON a.id = p."agencyId" WHERE "countryId" IS NOT NULL
      UNION SELECT 'with ' || "countryId", "upMissionId" FROM "CrewAssignment" c JOIN "Agency" a ON a.id = c."flownForId" WHERE "countryId" IS NOT NULL
      UNION SELECT 'with ' || "countryId", "upMissionId" FROM "CrewAssignment" JOIN "Nationality" USING ("personId")
      UNION SELECT 'incident ' || severity, "missionId" FROM "Incident" WHERE severity IS NOT NULL
    ) AS by ON by.mission = l."missionId" WHERE l.time IS NOT NULL ORDER BY list COLLATE "C", l."missionId"`;

  const WRITES = [
    `UPDATE "Launch" SET time = NULL, "timePrecision" = NULL, "knownFrom" = now() WHERE id = 'soyuz-ms-28'`,
    `UPDATE "Mission" SET name = 'Renamed', "knownFrom" = now() WHERE id = 'crew-9'`,
    `UPDATE "Launch" SET time = time + interval '1 day', "knownFrom" = now() WHERE id = 'crew-9'`,
    `UPDATE "Launch" SET "missionId" = NULL, "knownFrom" = now() WHERE id = 'soyuz-ms-27'`,
    `DELETE FROM "Launch" WHERE id = 'crew-10'`,
    `DELETE FROM "MissionPartner" WHERE "missionId" = 'soyuz-ms-26'`,
    `UPDATE "Incident" SET severity = 'MINOR', "knownFrom" = now() WHERE "missionId" = 'boeing-cft'`,
    `UPDATE "Incident" SET "missionId" = 'crew-9', "knownFrom" = now() WHERE "missionId" = 'boeing-cft'`,
    `UPDATE "Nationality" SET "countryId" = 'KZ', "knownFrom" = now() WHERE "personId" = (SELECT "personId" FROM "CrewAssignment" WHERE "upMissionId" = 'crew-9' ORDER BY id LIMIT 1)`,
    `UPDATE "CrewAssignment" SET "upMissionId" = 'crew-9', position = 7, "knownFrom" = now() WHERE id = (SELECT min(id) FROM "CrewAssignment" WHERE "upMissionId" = 'crew-8')`,
    `UPDATE "Agency" SET "countryId" = 'FR', "knownFrom" = now() WHERE id = 'jaxa'`,
    `UPDATE "Agency" SET "countryId" = NULL, "knownFrom" = now() WHERE id = 'jaxa'`,
    `UPDATE "MissionPartner" SET "knownFrom" = now() WHERE true`, // more rows than are told one by one
    `UPDATE "Launch" SET "missionId" = 'soyuz-ms-27', "knownFrom" = now() WHERE id = 'soyuz-ms-27'`,
  ];

  test('they are what their tables tell, whatever was written', async () => {
    expect(await listed()).toEqual(await sought());
    for (const write of WRITES) {
      const before = JSON.stringify(await listed());
      expect(await database.current.db.$executeRawUnsafe(write), write).toBeGreaterThan(0);
      expect(await listed(), write).toEqual(await sought());
      if (!write.includes('WHERE true')) expect(JSON.stringify(await listed()), write).not.toBe(before);
    }
  });

  const LISTED: [where: Prisma.MissionWhereInput, by: object][] = [
    [agency('nasa'), { list: 'partner nasa' }],
    [{ AND: [agency({ in: ['roscosmos'] })] }, { list: 'partner roscosmos' }],
    [{ AND: [{ AND: [crew('US')] }] }, { list: 'crew US' }],
    [crew('AQ'), { list: 'crew AQ' }],
    [{ incidents: { some: { AND: [{ severity: { equals: 'MAJOR' } }] } } }, { list: 'incident MAJOR' }],
    ...[
      { contains: 'MS-2' },
      { startsWith: 'soyuz' },
      { contains: 'e' },
      { equals: 'SPACEX CREW-8' },
      { startsWith: 's', contains: '%' },
      { startsWith: 's', contains: '1' },
    ].map((text): [Prisma.MissionWhereInput, object] => {
      const name = { ...text, mode: 'insensitive' as const };
      return [{ AND: [{ name }] }, { list: 'all', name }];
    }),
  ];
  const NOT_LISTED: Prisma.MissionWhereInput[] = [
    {},
    agency({ in: ['nasa', 'esa'] }),
    agency({ notIn: ['nasa'] }),
    { partners: { none: { agencyId: 'nasa' } } },
    { partners: { some: { agencyId: 'nasa', role: 'OPERATOR' } } },
    { AND: [agency('nasa'), crew('RU')] },
    { NOT: agency('nasa') },
    { OR: [agency('nasa')] },
    { kind: 'CREW_ROTATION' },
    { name: 'Crew-9' },
    { name: { contains: 'Crew' } },
    { name: { contains: 'crew', mode: 'insensitive' }, kind: 'CREW_ROTATION' },
  ];

  test.each(LISTED)('%j: pages out of a list are those of the launches, whichever way and from wherever', async (where, by) => {
    expect(listedBy(where)).toEqual(by);
    const { db } = database.current;
    const { launchOf } = missionLoaders(db, undefined as never);
    const orders = (direction: 'ASC' | 'DESC') => [{ ...missionSorts(launchOf).LAUNCH_TIME, name: 'LAUNCH_TIME', direction }];
    // Of two conditions no list is kept.
    const other = { AND: [where, { id: { gte: '' } }] };
    expect(listedBy(other)).toBeUndefined();
    for (const direction of ['ASC', 'DESC'] as const) {
      const page = (condition: Prisma.MissionWhereInput, args: object) =>
        missionsPage({ db, knownAt: null }, condition, orders(direction), args);
      const ids = ({ rows }: { rows: Mission[] }) => rows.map(({ id }) => id);
      const all = await page(other, { first: 100 });
      expect(all.rows.length > 0).toBe(!JSON.stringify(where).includes('AQ'));
      expect(ids(await page(where, { first: 100 }))).toEqual(ids(all));
      expect(ids(await page(where, { last: 3 }))).toEqual(ids(await page(other, { last: 3 })));
      const cursor = all.rows[1] && (await all.cursorOf(all.rows[1]));
      if (!cursor) continue;
      expect(ids(await page(where, { first: 3, after: cursor }))).toEqual(ids(await page(other, { first: 3, after: cursor })));
      expect(ids(await page(where, { last: 3, before: cursor }))).toEqual(ids(all).slice(0, 1));
      const { totalCount } = await page(where, { first: 1 });
      expect(await totalCount()).toBe(await db.mission.count({ where: other }));
    }
  });

  test.each(NOT_LISTED)('no list has %j', (where) => {
    expect(listedBy(where as never)).toBeUndefined();
  });
});
