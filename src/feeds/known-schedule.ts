import type { ClientBase } from 'pg';
import { vague } from '../facts/dates.js';
import type { TimePrecision } from '../generated/prisma/enums.js';
import type { Schedule, ScheduleEntry } from './item.js';
import type { GraphPlace } from './places.js';
import type { Told } from './same-launch.js';

/** What manifests of plans meet in the graph: pads and sites with their places, vehicles, agencies, launches, and what this feed said last. */
export async function readSchedule(db: ClientBase, feed: string): Promise<Schedule> {
  const rows = async <Row extends object>(sql: string, values: unknown[] = []) => (await db.query<Row>(sql, values)).rows;
  const last = await rows<ScheduleEntry & { code: string }>(
    `SELECT DISTINCT ON (x.value) x.value AS code, e.time, e."timePrecision"::text, e.outcome::text, e."windowStart", e."windowEnd", e."knownFrom"
     FROM "ScheduleEntry" e JOIN "ExternalId" x ON x."subjectType" = 'Launch' AND x."subjectId" = e."launchId" AND x.scheme = e.feed
     WHERE e.feed = $1 ORDER BY x.value, e."knownFrom" DESC`,
    [feed],
  );
  const entries = new Map(last.map(({ code, ...entry }) => [code, entry]));
  return {
    pads: await rows('SELECT id, "siteId", array_append("otherNames", name) AS names, latitude, longitude FROM "Pad"'),
    sites: await rows('SELECT id, latitude, longitude FROM "LaunchSite"'),
    vehicles: await rows('SELECT id, name FROM "LaunchVehicle"'),
    agencies: await rows('SELECT id, array_remove(ARRAY[name, "shortName"], NULL) AS names FROM "Agency"'),
    launches: await launches(
      db,
      `SELECT l.id, m.name AS mission, v.name AS vehicle, l.time, l."timePrecision" AS precision, coalesce(p.latitude, s.latitude) AS latitude,
         coalesce(p.longitude, s.longitude) AS longitude, p.latitude IS NOT NULL AS exact, s.id AS "siteId"
       FROM "Launch" l JOIN "Revision" r ON r.id = l."revisionId" AND r.feed IS DISTINCT FROM $1 LEFT JOIN "Mission" m ON m.id = l."missionId"
       LEFT JOIN "LaunchVehicle" v ON v.id = l."vehicleId" LEFT JOIN "Pad" p ON p.id = l."padId" LEFT JOIN "LaunchSite" s ON s.id = coalesce(p."siteId", l."siteId")
       WHERE NOT EXISTS (SELECT FROM "ExternalId" x WHERE x."subjectType" = 'Launch' AND x."subjectId" = l.id AND x.scheme = $1)`,
      [feed],
    ),
    last: (code) => entries.get(code),
  };
}

/** Launches that manifests alone tell, where and when they last had them, for a catalogue of what flew to meet. */
export const readPlanned = (db: ClientBase): Promise<(Told & { id: string })[]> =>
  launches(
    db,
    `SELECT DISTINCT ON (l.id) l.id, NULL AS mission, split_part(e.name, ' | ', 1) AS vehicle, e.time, e."timePrecision" AS precision, e.latitude, e.longitude, true AS exact, l."siteId"
     FROM "Launch" l JOIN "Revision" r ON r.id = l."revisionId" AND r.feed = 'launch-library' JOIN "ScheduleEntry" e ON e."launchId" = l.id
     ORDER BY l.id, e."knownFrom" DESC`,
  );

async function launches(db: ClientBase, sql: string, values: unknown[] = []) {
  type Row = Omit<Told, 'time'> & { id: string; mission: string | null; time: Date | null; precision: TimePrecision | null };
  const { rows } = await db.query<Row>(sql, values);
  return rows.map(({ time, precision, ...launch }) => ({ ...launch, time: vague(time, precision) }));
}

/** Where the pads and sites of the graph are. */
export async function readPlaces(db: ClientBase): Promise<Map<string, GraphPlace>> {
  const { rows } = await db.query<GraphPlace & { id: string }>(
    'SELECT id, latitude, longitude, true AS pad FROM "Pad" UNION ALL SELECT id, latitude, longitude, false FROM "LaunchSite"',
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}
