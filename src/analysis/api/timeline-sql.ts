import { Prisma } from '../../generated/prisma/client.js';
import type { Sides } from '../sides.js';
import type { TimelineKind } from '../timeline.js';
import { candidates, sideOfAgency } from './timeline-candidates.js';
import { dayIn, held, moment, type PageOfItems, type Range } from './timeline-near.js';

const sql = Prisma.sql;

/** Rows of the tables named, that two sides have to do with, by the rows of others. */
const betweenSides = (all: Prisma.Sql[]) =>
  sql`SELECT x.id FROM (${Prisma.join(all, ' UNION ALL ')}) x GROUP BY x.id HAVING min(x.side) <> max(x.side)`;

/** By which rows of others the sides are told that have to do with a row `o`: tables that end on one with a `side`, here called `s`. */
interface Concerned {
  from: Prisma.Sql;
  where: Prisma.Sql;
}

const country = (code: Prisma.Sql) => sql`JOIN side s ON s.code = ${code}`;
const agency = (id: Prisma.Sql, few: boolean) => (few ? sideOfAgency(id) : sql`JOIN agency_side s ON s.id = ${id}`);
const person = (id: Prisma.Sql) => sql`JOIN "Nationality" n ON n."personId" = ${id} ${country(sql`n."countryId"`)}`;

/** Of missions: their partners and their crew. */
const ofMission = (few: boolean): Concerned[] => [
  { from: sql`"MissionPartner" p ${agency(sql`p."agencyId"`, few)}`, where: sql`p."missionId" = o.mission` },
  { from: sql`"CrewAssignment" c ${agency(sql`c."flownForId"`, few)}`, where: sql`c."upMissionId" = o.mission` },
  { from: sql`"CrewAssignment" c ${person(sql`c."personId"`)}`, where: sql`c."upMissionId" = o.mission AND ${held(sql`o.day`)}` },
];
const ofEvent = (few: boolean): Concerned[] => [
  { from: sql`"EventActor" x ${country(sql`x."countryId"`)}`, where: sql`x."eventId" = o.id` },
  { from: sql`"EventActor" x ${agency(sql`x."agencyId"`, few)}`, where: sql`x."eventId" = o.id` },
  { from: sql`"EventActor" x ${person(sql`x."personId"`)}`, where: sql`x."eventId" = o.id AND ${held(sql`o.day`)}` },
];

/**
 * The rows of a table that two sides have to do with. Of a few rows each is asked for its own: the planner, to which a thousand are many, would make a table of all
 * partners and crews to look them up in. Of all rows that is the quicker.
 */
function between(table: Prisma.Sql, concerned: (few: boolean) => Concerned[], few: boolean): Prisma.Sql {
  if (!few)
    return betweenSides(concerned(few).map(({ from, where }) => sql`SELECT o.id, s.side FROM ${table} o JOIN (${from}) ON ${where}`));
  const sides = concerned(few).map(({ from, where }) => sql`SELECT s.side FROM ${from} WHERE ${where}`);
  return sql`SELECT o.id FROM ${table} o CROSS JOIN LATERAL (
    SELECT min(x.side) AS one, max(x.side) AS other FROM (${Prisma.join(sides, ' UNION ALL ')}) x) s WHERE s.one <> s.other`;
}

/** Flights, or incidents, of missions between two sides; those of an agreement that a seat was flown under. */
const ofMissions = (of: Prisma.Sql, few: boolean) => sql`${between(of, ofMission, few)}
  UNION SELECT o.id FROM ${of} o JOIN "CrewAssignment" c ON c."upMissionId" = o.mission JOIN bound ON bound.id = c."agreementId"`;

const ofParties = betweenSides([
  sql`SELECT q."cooperationId" AS id, s.side FROM "CooperationParty" q JOIN side s ON s.code = q."countryId"`,
  sql`SELECT q."cooperationId" AS id, s.side FROM "CooperationParty" q ${sideOfAgency(sql`q."agencyId"`)} WHERE q."agencyId" IS NOT NULL`,
]);

/** `since`: the day of the second of the sides to sign or to join; who came later than the agreement began counts from there. */
function agreements(
  kind: TimelineKind,
  column: string,
  range: Range,
  more: Prisma.Sql = Prisma.empty,
  since?: 'signed' | 'joined',
): Prisma.Sql {
  const own = sql`g.${Prisma.raw(`"${column}"`)}`;
  const unit = sql`g.${Prisma.raw(`"${column}Precision"`)}::text`;
  const later = since && sql`g.${Prisma.raw(since)}`;
  const day = later ? sql`greatest(${own}, nullif(${later}, '-infinity'))` : own;
  const precision = later ? sql`CASE WHEN ${later} > ${own} THEN 'DAY' ELSE ${unit} END` : unit;
  if (later) more = sql`${more} AND ${own} IS NOT NULL`;
  return sql`SELECT ${moment(day)} AS date, ${precision} AS precision, ${kind} AS kind, g.id,
      'Agreement' AS "nodeType", g.id AS "nodeId", g.name, NULL::text AS detail
    FROM treaty g WHERE ${dayIn(day, range)}${more}`;
}

/** Measures that an authority of one side put on a target of another. */
function sanctions(
  kind: TimelineKind,
  day: Prisma.Sql,
  precision: Prisma.Sql,
  range: Range,
  more: Prisma.Sql = Prisma.empty,
  editions?: Prisma.Sql,
): Prisma.Sql {
  const detail = editions ? sql`m.program || '; ' || ${editions}` : sql`m.program`;
  return sql`SELECT ${moment(day)} AS date, ${precision}::text AS precision, ${kind} AS kind, m.id,
      'Sanction' AS "nodeType", m.id AS "nodeId", m.name, ${detail} AS detail
    FROM measure m WHERE ${dayIn(day, range)}${more} AND (m."personId" IS NULL OR EXISTS (
      SELECT FROM "Nationality" n JOIN side s ON s.code = n."countryId" WHERE n."personId" = m."personId" AND ${held(day)} AND s.side <> m.side))`;
}

const DAY = sql`'DAY'`;
const FIRST_SEEN = sql`coalesce('not yet in the edition of ' || m."notYetOn", 'no earlier edition is on record')`;
const LAST_SEEN = sql`'last in the edition of ' || m."lastSeenOn"`;

/** `few`: only some of what is looked at, see `PageOfItems`. */
const ITEMS: Record<TimelineKind, (range: Range, few: boolean) => Prisma.Sql> = {
  AGREEMENT_SIGNED: (range) => agreements('AGREEMENT_SIGNED', 'signedOn', range, Prisma.empty, 'signed'),
  AGREEMENT_IN_FORCE: (range) => agreements('AGREEMENT_IN_FORCE', 'inForceFrom', range, Prisma.empty, 'joined'),
  AGREEMENT_EXPIRES: (range) =>
    agreements('AGREEMENT_EXPIRES', 'expiresOn', range, sql` AND (g."endedOn" IS NULL OR g."endedOn" > g."expiresOn")`),
  AGREEMENT_ENDED: (range) => agreements('AGREEMENT_ENDED', 'endedOn', range),
  DIPLOMATIC_EVENT: (_, few) => sql`SELECT o.moment AS date, o.precision, 'DIPLOMATIC_EVENT' AS kind, o.id,
      'DiplomaticEvent' AS "nodeType", o.id AS "nodeId", o.name, NULL::text AS detail
    FROM meeting o WHERE o.id IN (${between(sql`meeting`, ofEvent, few)})`,
  SANCTION_LISTED: (range) =>
    Prisma.join(
      [
        sanctions('SANCTION_LISTED', sql`m."listedOn"`, sql`m."listedOnPrecision"`, range),
        sanctions('SANCTION_LISTED', sql`m."startsOn"`, sql`m."startsOnPrecision"`, range, sql` AND m."listedOn" IS NULL`),
      ],
      ' UNION ALL ',
    ),
  SANCTION_ENDED: (range) => sanctions('SANCTION_ENDED', sql`m."endsOn"`, sql`m."endsOnPrecision"`, range),
  SANCTION_SEEN: (range) =>
    sanctions('SANCTION_SEEN', sql`m."firstSeenOn"`, DAY, range, sql` AND m."listedOn" IS NULL AND m."startsOn" IS NULL`, FIRST_SEEN),
  SANCTION_GONE: (range) => sanctions('SANCTION_GONE', sql`m."goneOn"`, DAY, range, sql` AND m."endsOn" IS NULL`, LAST_SEEN),
  // The name of each is looked up: joined to so few, all missions would be read. As of a moment, a launch may have been known before its mission.
  MISSION_LAUNCH: (_, few) => sql`SELECT * FROM (SELECT o.moment AS date, o.precision, 'MISSION_LAUNCH' AS kind, o.mission AS id,
      'Mission' AS "nodeType", o.mission AS "nodeId", (SELECT m.name FROM "Mission" m WHERE m.id = o.mission) AS name, o.detail
    FROM flight o WHERE o.id IN (${ofMissions(sql`flight`, few)}) OFFSET 0) known WHERE name IS NOT NULL`,
  INCIDENT: (_, few) => sql`SELECT o.moment AS date, o.precision, 'INCIDENT' AS kind, o.id,
      'Incident' AS "nodeType", o.id AS "nodeId", o.name, NULL::text AS detail
    FROM mishap o WHERE o.id IN (${ofMissions(sql`mishap`, few)})`,
  COOPERATION_PHASE: (
    range,
  ) => sql`SELECT ${moment(sql`h."fromDate"`)} AS date, h."fromPrecision"::text AS precision, 'COOPERATION_PHASE' AS kind, h.id,
      'Cooperation' AS "nodeType", o.id AS "nodeId", o.name, h.state::text AS detail
    FROM "CooperationPhase" h JOIN "Cooperation" o ON o.id = h."cooperationId" WHERE ${dayIn(sql`h."fromDate"`, range)} AND o.id IN (${ofParties})`,
};

/** The statement's head: common tables, and `item` with all that the time line holds. Each kind cuts its own rows by the range. */
export function timelineItems(sides: Sides, range: Range, kinds: readonly TimelineKind[], page?: PageOfItems): Prisma.Sql {
  const few = page?.most !== undefined;
  const items = kinds.map((kind) => (page ? page.cut(ITEMS[kind](range, few)) : ITEMS[kind](range, few)));
  return sql`WITH ${candidates(sides, range, kinds, page)}, item AS (${Prisma.join(items, ' UNION ALL ')})`;
}
