import { Prisma } from '../../generated/prisma/client.js';
import { dayText } from '../intervals.js';
import type { Sides } from '../sides.js';
import type { TimelineKind } from '../timeline.js';

export interface Range {
  from: Date | null | undefined;
  /** Excluded. */
  to: Date | null | undefined;
}

/** A column of days within the range; a vague date counts by its earliest day. */
function dayIn(column: Prisma.Sql, { from, to }: Range): Prisma.Sql {
  const bounds = [Prisma.sql`${column} IS NOT NULL`];
  if (from) bounds.push(Prisma.sql`${column} >= ${dayText(from)}::date`);
  if (to) bounds.push(Prisma.sql`${column} < ${dayText(to)}::date`);
  return Prisma.join(bounds, ' AND ');
}

function momentIn(column: Prisma.Sql, { from, to }: Range): Prisma.Sql {
  const bounds = [Prisma.sql`${column} IS NOT NULL`];
  if (from) bounds.push(Prisma.sql`${column} >= ${from}::timestamptz`);
  if (to) bounds.push(Prisma.sql`${column} < ${to}::timestamptz`);
  return Prisma.join(bounds, ' AND ');
}

const sql = Prisma.sql;
const moment = (day: Prisma.Sql) => sql`${day}::timestamp AT TIME ZONE 'UTC'`;
const held = (day: Prisma.Sql) => sql`(n."fromDate" IS NULL OR n."fromDate" <= ${day}) AND (n."toDate" IS NULL OR n."toDate" > ${day})`;
const nationality = (person: Prisma.Sql, day: Prisma.Sql) =>
  sql`SELECT s.side FROM "Nationality" n JOIN side s ON s.code = n."countryId" WHERE n."personId" = ${person} AND ${held(day)}`;
const twoSides = (of: Prisma.Sql) => sql`(SELECT count(DISTINCT side) FROM (${of}) sides) >= 2`;

/**
 * Flights, or incidents, of missions between two sides: of its partners and its crew; those of an agreement that a seat was flown under. Asked of all at once, since
 * each has a dozen rows to look at: `of` is a common table with an id, the mission and a day.
 */
const between = (of: Prisma.Sql) => sql`
  SELECT x.id FROM (
    SELECT o.id, a.side FROM ${of} o JOIN "MissionPartner" p ON p."missionId" = o.mission JOIN agency_side a ON a.id = p."agencyId"
    UNION ALL SELECT o.id, a.side FROM ${of} o JOIN "CrewAssignment" c ON c."upMissionId" = o.mission JOIN agency_side a ON a.id = c."flownForId"
    UNION ALL SELECT o.id, s.side FROM ${of} o JOIN "CrewAssignment" c ON c."upMissionId" = o.mission JOIN "Nationality" n ON n."personId" = c."personId"
      JOIN side s ON s.code = n."countryId" WHERE ${held(sql`o.day`)}
  ) x GROUP BY x.id HAVING min(x.side) <> max(x.side)
  UNION SELECT o.id FROM ${of} o JOIN "CrewAssignment" c ON c."upMissionId" = o.mission JOIN bound ON bound.id = c."agreementId"`;

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
  const later = since && sql`bound.${Prisma.raw(since)}`;
  const day = later ? sql`greatest(${own}, nullif(${later}, '-infinity'))` : own;
  const precision = later ? sql`CASE WHEN ${later} > ${own} THEN 'DAY' ELSE ${unit} END` : unit;
  if (later) more = sql`${more} AND ${own} IS NOT NULL`;
  return sql`SELECT ${moment(day)} AS date, ${precision} AS precision, ${kind} AS kind, g.id,
      'Agreement' AS "nodeType", g.id AS "nodeId", g.name, NULL::text AS detail
    FROM "Agreement" g JOIN bound ON bound.id = g.id WHERE ${dayIn(day, range)}${more}`;
}

/** Told again by a collection of lists, what the record or the authority's own list tells: as `withoutCopies` of src/analysis/measures.ts. */
const collects = (sanction: Prisma.Sql) =>
  sql`EXISTS (SELECT FROM "ListedParty" y JOIN "SanctionsList" z ON z.id = y."listId" WHERE y.id = ${sanction}."partyId" AND z."authorityId" IS NULL)`;
const isCopy = sql`m."partyId" IS NOT NULL AND ${collects(sql`m`)} AND EXISTS (
  SELECT FROM "Sanction" o JOIN "SanctionsProgram" q ON q.id = o."programId" WHERE q."authorityId" = p."authorityId"
    AND (o."agencyId", o."personId", o."countryId") IS NOT DISTINCT FROM (m."agencyId", m."personId", m."countryId") AND NOT ${collects(sql`o`)})`;

/** Lists name thousands who are none of the graph's: an index has the measures on those who are. */
const ofTheGraph = sql`(m."agencyId" IS NOT NULL OR m."personId" IS NOT NULL OR m."countryId" IS NOT NULL)`;

/** Measures that an authority of one side put on a target of another. */
function sanctions(
  kind: TimelineKind,
  day: Prisma.Sql,
  precision: Prisma.Sql,
  range: Range,
  more: Prisma.Sql = Prisma.empty,
  editions?: Prisma.Sql,
): Prisma.Sql {
  const detail = editions ? sql`p.name || '; ' || ${editions}` : sql`p.name`;
  return sql`SELECT ${moment(day)} AS date, ${precision}::text AS precision, ${kind} AS kind, m.id,
      'Sanction' AS "nodeType", m.id AS "nodeId", coalesce(t.name, w.name, l.name) AS name, ${detail} AS detail
    FROM "Sanction" m JOIN "SanctionsProgram" p ON p.id = m."programId" JOIN agency_side by ON by.id = p."authorityId"
    LEFT JOIN "Agency" t ON t.id = m."agencyId" LEFT JOIN "Person" w ON w.id = m."personId" LEFT JOIN "Country" l ON l.id = m."countryId"
    WHERE ${ofTheGraph} AND ${dayIn(day, range)}${more} AND EXISTS (
      SELECT 1 FROM (SELECT a.side FROM agency_side a WHERE a.id = m."agencyId" UNION ALL SELECT s.side FROM side s WHERE s.code = m."countryId"
        UNION ALL ${nationality(sql`m."personId"`, day)}) target WHERE target.side <> by.side) AND NOT (${isCopy})`;
}

const DAY = sql`'DAY'`;
const FIRST_SEEN = sql`coalesce('not yet in the edition of ' || m."notYetOn", 'no earlier edition is on record')`;
const LAST_SEEN = sql`'last in the edition of ' || m."lastSeenOn"`;

const ITEMS: Record<TimelineKind, (range: Range) => Prisma.Sql> = {
  AGREEMENT_SIGNED: (range) => agreements('AGREEMENT_SIGNED', 'signedOn', range, Prisma.empty, 'signed'),
  AGREEMENT_IN_FORCE: (range) => agreements('AGREEMENT_IN_FORCE', 'inForceFrom', range, Prisma.empty, 'joined'),
  AGREEMENT_EXPIRES: (range) =>
    agreements('AGREEMENT_EXPIRES', 'expiresOn', range, sql` AND (g."endedOn" IS NULL OR g."endedOn" > g."expiresOn")`),
  AGREEMENT_ENDED: (range) => agreements('AGREEMENT_ENDED', 'endedOn', range),
  DIPLOMATIC_EVENT: (
    range,
  ) => sql`SELECT ${moment(sql`e.date`)} AS date, e."datePrecision"::text AS precision, 'DIPLOMATIC_EVENT' AS kind, e.id,
      'DiplomaticEvent' AS "nodeType", e.id AS "nodeId", e.name, NULL::text AS detail
    FROM "DiplomaticEvent" e WHERE ${dayIn(sql`e.date`, range)} AND ${twoSides(sql`
      SELECT s.side FROM "EventActor" x JOIN side s ON s.code = x."countryId" WHERE x."eventId" = e.id
      UNION ALL SELECT a.side FROM "EventActor" x JOIN agency_side a ON a.id = x."agencyId" WHERE x."eventId" = e.id
      UNION ALL SELECT s.side FROM "EventActor" x JOIN "Nationality" n ON n."personId" = x."personId" JOIN side s ON s.code = n."countryId"
        WHERE x."eventId" = e.id AND ${held(sql`e.date`)}`)}`,
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
  MISSION_LAUNCH: () => sql`SELECT o.moment AS date, o.precision, 'MISSION_LAUNCH' AS kind, m.id,
      'Mission' AS "nodeType", m.id AS "nodeId", m.name, o.detail
    FROM flight o JOIN "Mission" m ON m.id = o.mission WHERE o.id IN (${between(sql`flight`)})`,
  INCIDENT: () => sql`SELECT o.moment AS date, o.precision, 'INCIDENT' AS kind, o.id,
      'Incident' AS "nodeType", o.id AS "nodeId", o.name, NULL::text AS detail
    FROM mishap o WHERE o.id IN (${between(sql`mishap`)})`,
  COOPERATION_PHASE: (
    range,
  ) => sql`SELECT ${moment(sql`h."fromDate"`)} AS date, h."fromPrecision"::text AS precision, 'COOPERATION_PHASE' AS kind, h.id,
      'Cooperation' AS "nodeType", o.id AS "nodeId", o.name, h.state::text AS detail
    FROM "CooperationPhase" h JOIN "Cooperation" o ON o.id = h."cooperationId" WHERE ${dayIn(sql`h."fromDate"`, range)} AND ${twoSides(sql`
      SELECT s.side FROM "CooperationParty" q JOIN side s ON s.code = q."countryId" WHERE q."cooperationId" = o.id
      UNION ALL SELECT a.side FROM "CooperationParty" q JOIN agency_side a ON a.id = q."agencyId" WHERE q."cooperationId" = o.id`)}`,
};

/** What can be of a page: the rows of each kind are cut by `cut`, and launches looked at are those that come next, `most` of them in its order. */
export interface PageOfItems {
  cut(items: Prisma.Sql): Prisma.Sql;
  /** Of moments that are beyond a cursor, or at it. */
  beyond(moment: Prisma.Sql): Prisma.Sql;
  way: Prisma.Sql;
  most: number | undefined;
}

/**
 * The statement's head: common tables, and `item` with all that the time line holds. Each kind cuts its own rows by the range. Whose an agency is, is looked up for each
 * row: as a table of its own it would be read through for each.
 */
export function timelineItems(sides: Sides, range: Range, kinds: readonly TimelineKind[], page?: PageOfItems): Prisma.Sql {
  const beyond = (moment: Prisma.Sql) => (page ? sql` AND ${page.beyond(moment)}` : Prisma.empty);
  const nearest = page?.most === undefined ? Prisma.empty : sql`ORDER BY l.time ${page.way} LIMIT ${page.most}`;
  return sql`WITH side AS (SELECT * FROM unnest(${[...sides.keys()]}::text[], ${[...sides.values()]}::text[]) AS t(code, side)),
    agency_side AS NOT MATERIALIZED (SELECT a.id, s.side FROM "Agency" a JOIN side s ON s.code = a."countryId"),
    flight AS ${Prisma.raw(page?.most === undefined ? 'NOT MATERIALIZED' : 'MATERIALIZED')} (
      SELECT l.id, l."missionId" AS mission, l.time AS moment, (l.time AT TIME ZONE 'UTC')::date AS day, l."timePrecision"::text AS precision, l.outcome::text AS detail
      FROM "Launch" l WHERE ${momentIn(sql`l.time`, range)}${beyond(sql`l.time`)} ${nearest}),
    mishap AS NOT MATERIALIZED (
      SELECT i.id, i."missionId" AS mission, i."fromTime" AS moment, (i."fromTime" AT TIME ZONE 'UTC')::date AS day, i."fromPrecision"::text AS precision, i.name
      FROM "Incident" i WHERE i."missionId" IS NOT NULL AND ${momentIn(sql`i."fromTime"`, range)}${beyond(sql`i."fromTime"`)}),
    member AS (SELECT p."agreementId" AS id, coalesce(s.side, a.side) AS side,
        min(coalesce(p."signedOn", p."joinedOn", '-infinity')) AS signed, min(coalesce(p."joinedOn", '-infinity')) AS joined
      FROM "AgreementParty" p LEFT JOIN side s ON s.code = p."countryId" LEFT JOIN agency_side a ON a.id = p."agencyId"
      WHERE coalesce(s.side, a.side) IS NOT NULL GROUP BY 1, 2),
    bound AS (SELECT id, (array_agg(signed ORDER BY signed))[2] AS signed, (array_agg(joined ORDER BY joined))[2] AS joined
      FROM member GROUP BY id HAVING count(*) >= 2),
    item AS (${Prisma.join(
      kinds.map((kind) => (page ? page.cut(ITEMS[kind](range)) : ITEMS[kind](range))),
      ' UNION ALL ',
    )})`;
}
