import { describe, expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';

// Crews, dockings and landings of the whole record held together. A vague time holds wherever its span lets it.
const UNITS = `CASE WHEN p = 'SECOND' THEN interval '1 second' WHEN p = 'MINUTE' THEN interval '1 minute' WHEN p = 'HOUR' THEN interval '1 hour'
  WHEN p = 'DAY' THEN interval '1 day' WHEN p = 'MONTH' THEN interval '1 month' WHEN p = 'QUARTER' THEN interval '3 months'
  WHEN p = 'HALF' THEN interval '6 months' ELSE interval '1 year' END`;
const endOf = (time: string, precision: string) => `(SELECT ${time} + ${UNITS} FROM (SELECT ${precision}::text AS p) span)`;

describe('crews, dockings and landings', () => {
  const database = useDatabase();
  const rows = async <Row>(sql: string): Promise<Row[]> => database.current.db.$queryRawUnsafe<Row[]>(sql);

  test('a docking begins before it ends, after the launch and before the landing', async () => {
    const wrong = await rows(`
      SELECT d.id FROM "Docking" d JOIN "Mission" m ON m.id = d."missionId" LEFT JOIN "Launch" l ON l."missionId" = m.id
      WHERE d."fromTime" >= ${endOf('d."toTime"', 'd."toPrecision"')}
         OR l.time >= ${endOf('d."fromTime"', 'd."fromPrecision"')}
         OR d."toTime" >= ${endOf('m."landingTime"', 'm."landingPrecision"')}`);
    expect(wrong).toEqual([]);
  });

  test('a port holds one craft at a time', async () => {
    const doubled = await rows(`
      SELECT a.id, b.id AS other FROM "Docking" a JOIN "Docking" b ON b."portId" = a."portId" AND b.id <> a.id
      WHERE (a."fromTime" < b."fromTime" OR (a."fromTime" = b."fromTime" AND a.id < b.id))
        AND (a."toTime" IS NULL OR ${endOf('b."fromTime"', 'b."fromPrecision"')} <= a."toTime")`);
    expect(doubled).toEqual([]);
  });

  test('a port is used only while it was there', async () => {
    const wrong = await rows(`
      SELECT d.id FROM "Docking" d JOIN "DockingPort" p ON p.id = d."portId"
      WHERE ${endOf('d."fromTime"', 'd."fromPrecision"')} <= p."fromDate" OR d."fromTime" >= ${endOf('p."toDate"', 'p."toPrecision"')}`);
    expect(wrong).toEqual([]);
  });

  test('whoever came to a station has left it again, but for the latest flights', async () => {
    const left = await rows(`
      SELECT DISTINCT c.id FROM "CrewAssignment" c JOIN "Docking" u ON u."missionId" = c."upMissionId"
      JOIN "Station" s ON s.id = u."stationId" AND s."deorbitedOn" IS NULL JOIN "Launch" l ON l."missionId" = c."upMissionId"
      JOIN "Mission" m ON m.id = coalesce(c."downMissionId", c."upMissionId")
      WHERE l.time < '2025-10-01' AND m."landingTime" IS NULL
        AND NOT EXISTS (SELECT FROM "Docking" d WHERE d."missionId" = m.id AND d."toTime" IS NOT NULL)`);
    expect(left).toEqual([]);
  });

  test('a mission lands after its launch', async () => {
    const wrong = await rows(`
      SELECT m.id FROM "Mission" m JOIN "Launch" l ON l."missionId" = m.id
      WHERE ${endOf('m."landingTime"', 'm."landingPrecision"')} <= l.time`);
    expect(wrong).toEqual([]);
  });

  test('who comes down on another craft was up when it was', async () => {
    const wrong = await rows(`
      SELECT c.id FROM "CrewAssignment" c JOIN "Launch" u ON u."missionId" = c."upMissionId" JOIN "Mission" d ON d.id = c."downMissionId"
      WHERE c."upMissionId" <> c."downMissionId" AND ${endOf('d."landingTime"', 'd."landingPrecision"')} <= u.time`);
    expect(wrong).toEqual([]);
  });

  test('a crew has one commander at most, in the first place', async () => {
    const wrong = await rows(`
      SELECT "upMissionId" FROM "CrewAssignment" WHERE role = 'COMMANDER' GROUP BY "upMissionId" HAVING count(*) > 1 OR min(position) <> 1`);
    expect(wrong).toEqual([]);
  });

  test('people are known by the time that they fly', async () => {
    const late = await rows(`
      SELECT c.id FROM "CrewAssignment" c JOIN "Person" p ON p.id = c."personId" WHERE p."knownFrom" > c."knownFrom"`);
    expect(late).toEqual([]);
  });
});
