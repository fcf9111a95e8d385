import { Prisma } from '../../generated/prisma/client.js';
import type { Position } from '../../paging/order.js';
import { dayText } from '../intervals.js';
import type { TimelineKind } from '../timeline.js';

/** A moment as cursors have it. */
type Bound = Position['values'][number];

export interface Range {
  from: Date | null | undefined;
  /** Excluded. */
  to: Date | null | undefined;
}

/** What can be of a page: the rows of each kind are cut by `cut`; of launches (of each side), incidents and events, the `most` that come next in its order are looked at. */
export interface PageOfItems {
  cut(items: Prisma.Sql): Prisma.Sql;
  /** Moments that are beyond, or at, the cursors. */
  after: Bound | undefined;
  before: Bound | undefined;
  forward: boolean;
  most: number | undefined;
  /** How many items are asked for, at most. */
  take: number;
  /** Whether it is of the present, for which the database keeps lists of missions. */
  present: boolean;
}

const sql = Prisma.sql;

/** A column of days within the range; a vague date counts by its earliest day. */
export function dayIn(column: Prisma.Sql, { from, to }: Range): Prisma.Sql {
  const bounds = [sql`${column} IS NOT NULL`];
  if (from) bounds.push(sql`${column} >= ${dayText(from)}::date`);
  if (to) bounds.push(sql`${column} < ${dayText(to)}::date`);
  return Prisma.join(bounds, ' AND ');
}

function momentIn(column: Prisma.Sql, { from, to }: Range): Prisma.Sql {
  const bounds = [sql`${column} IS NOT NULL`];
  if (from) bounds.push(sql`${column} >= ${from}::timestamptz`);
  if (to) bounds.push(sql`${column} < ${to}::timestamptz`);
  return Prisma.join(bounds, ' AND ');
}

export const moment = (day: Prisma.Sql) => sql`${day}::timestamp AT TIME ZONE 'UTC'`;
export const held = (day: Prisma.Sql) =>
  sql`(n."fromDate" IS NULL OR n."fromDate" <= ${day}) AND (n."toDate" IS NULL OR n."toDate" > ${day})`;

/**
 * Kinds that are between sides by others that they have to do with, and the common table of each: an id, a moment, its day, and a mission or name. Who has to do with
 * them takes a dozen rows to tell of each: of a few, each is asked for its own, of all, all at once.
 */
export const LOOKED_AT: { [K in TimelineKind]?: string } = { MISSION_LAUNCH: 'flight', INCIDENT: 'mishap', DIPLOMATIC_EVENT: 'meeting' };

const tablesOf = (kinds: readonly TimelineKind[]) => kinds.flatMap((kind) => LOOKED_AT[kind] ?? []);

/** `earliest` of some moments in the order of the page, those that are not known left out. */
const earliest = ({ forward }: PageOfItems, moments: Prisma.Sql[]) =>
  sql`${Prisma.raw(forward ? 'least' : 'greatest')}(${Prisma.join(moments)})`;
/** Whether a moment is not beyond another, in the order of the page. */
const within = ({ forward }: PageOfItems, moment: Prisma.Sql, last: Prisma.Sql) =>
  sql`${moment} ${Prisma.raw(forward ? '<=' : '>=')} ${last}`;

/**
 * Flights of missions that more than one side may have to do with, out of the lists that the database keeps of missions (see the migration `missions_listed`): the nearest
 * of each side are looked through for those that are in the list of another side as well. A flight between two sides is in the lists of both: of all sides but the one whose
 * nearest end first (`end_of`) none is missed before the first of their ends. As far as the nearest of a list go, they tell who is in it; beyond, the list is asked. A
 * mission's seats may have been flown under an agreement between sides while nobody on it is of theirs: such are few.
 * @param bounds of a moment
 */
function nearestFlights(page: PageOfItems, bounds: (column: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const { forward } = page;
  const most = Prisma.raw(String(page.most));
  const way = Prisma.raw(forward ? 'ASC NULLS FIRST' : 'DESC NULLS LAST'); // as the index has them, though there are none
  const [end, last, first] = (forward ? ['infinity', 'max', 'min'] : ['-infinity', 'min', 'max']).map((word) => Prisma.raw(word));
  return sql`near_side AS MATERIALIZED (
      SELECT s.code, s.side, n.mission, n.time FROM side s CROSS JOIN LATERAL (
        SELECT l."missionId" AS mission, l.time FROM "_MissionList" l WHERE l.list = 'with ' || s.code AND ${bounds(sql`l.time`)} ORDER BY l.time ${way} LIMIT ${most}) n),
    end_of_list AS MATERIALIZED (SELECT s.code, s.side, CASE WHEN count(n.mission) = ${most} THEN ${last}(n.time) ELSE '${end}' END AS moment
      FROM side s LEFT JOIN near_side n ON n.code = s.code GROUP BY s.code, s.side),
    end_of AS MATERIALIZED (SELECT c.side, ${first}(c.moment) AS moment FROM end_of_list c GROUP BY c.side ORDER BY moment ${way}, side OFFSET 1),
    common AS MATERIALIZED (
      SELECT n.mission, n.time FROM (SELECT * FROM near_side a WHERE a.side IN (SELECT e.side FROM end_of e) OFFSET 0) n WHERE (
        SELECT true FROM end_of_list o WHERE o.side <> n.side AND CASE WHEN n.time ${Prisma.raw(forward ? '<' : '>')} o.moment
          THEN (o.code, n.mission) IN (SELECT code, mission FROM near_side)
          ELSE EXISTS (SELECT FROM "_MissionList" l WHERE l."missionId" = n.mission AND l.list = 'with ' || o.code) END LIMIT 1)
      UNION SELECT c."upMissionId", l.time FROM bound JOIN "CrewAssignment" c ON c."agreementId" = bound.id
        JOIN "Launch" l ON l."missionId" = c."upMissionId" WHERE ${bounds(sql`l.time`)}
      ORDER BY time ${way} LIMIT ${Prisma.raw(String(enough(page)))}),
    near_flight AS MATERIALIZED (SELECT l.* FROM common c CROSS JOIN LATERAL (${flights(sql`l."missionId" = c.mission AND l.time IS NOT NULL`)} OFFSET 0) l)`;
}

/** Of those that are in both lists nearly all are between the sides: of 500 that are looked through for 50, the first 63. Where fewer are, more are looked through. */
const enough = ({ take, most }: PageOfItems) => Math.ceil((take * most!) / 400);

const flights = (where: Prisma.Sql) =>
  sql`SELECT l.id, l."missionId" AS mission, l.time AS moment, (l.time AT TIME ZONE 'UTC')::date AS day, l."timePrecision"::text AS precision, l.outcome::text AS detail
      FROM "Launch" l WHERE ${where}`;

/**
 * The tables of LOOKED_AT and the `horizon`: the first moment, in the order of the page, at which something was not looked at; null where everything was. Nothing
 * beyond it can be of the page, of whatever kind.
 */
export function lookedAt(range: Range, kinds: readonly TimelineKind[], page: PageOfItems | undefined): Prisma.Sql {
  const { after, before, most } = page ?? {};
  const way = Prisma.raw(page?.forward === false ? 'DESC' : 'ASC');
  const beyond = (column: Prisma.Sql, as: (moment: Prisma.Sql) => Prisma.Sql) =>
    sql`${
      after === undefined ? Prisma.empty : sql` AND ${column} >= ${as(sql`${after}::timestamptz`)}`
    }${before === undefined ? Prisma.empty : sql` AND ${column} <= ${as(sql`${before}::timestamptz`)}`}`;
  const asItIs = (moment: Prisma.Sql) => moment;
  const asDay = (moment: Prisma.Sql) => sql`(${moment} AT TIME ZONE 'UTC')::date`;
  const ofRange = (column: Prisma.Sql) => sql`${momentIn(column, range)}${beyond(column, asItIs)}`;
  const nearest = (column: Prisma.Sql) =>
    most === undefined ? Prisma.empty : sql`ORDER BY ${column} ${way} LIMIT ${Prisma.raw(String(most))}`; // one of few, so that it may stand in the text: a plan for any number is one for a tenth of all rows
  const TABLES: Record<string, Prisma.Sql> = {
    flight: sql`${flights(ofRange(sql`l.time`))} ${nearest(sql`l.time`)}`,
    mishap: sql`SELECT i.id, i."missionId" AS mission, i."fromTime" AS moment, (i."fromTime" AT TIME ZONE 'UTC')::date AS day, i."fromPrecision"::text AS precision, i.name
      FROM "Incident" i WHERE ${ofRange(sql`i."fromTime"`)} ${nearest(sql`i."fromTime"`)}`,
    meeting: sql`SELECT e.id, ${moment(sql`e.date`)} AS moment, e.date AS day, e."datePrecision"::text AS precision, e.name
      FROM "DiplomaticEvent" e WHERE ${dayIn(sql`e.date`, range)}${beyond(sql`e.date`, asDay)} ${nearest(sql`e.date`)}`,
  };
  const tables = tablesOf(kinds);
  if (!page || most === undefined) {
    return Prisma.join(
      tables
        .map((table) => sql`${Prisma.raw(table)} AS NOT MATERIALIZED (${TABLES[table]!}),`)
        .concat(sql`horizon AS (SELECT NULL::timestamptz AS moment)`),
      ' ',
    );
  }
  const isListed = (table: string) => page.present && table === 'flight';
  const lasts = tables.map((table) =>
    isListed(table)
      ? earliest(page, [
          sql`(SELECT nullif(moment, '${Prisma.raw(page.forward ? 'infinity' : '-infinity')}') FROM end_of ORDER BY moment ${way} LIMIT 1)`,
          sql`(SELECT moment FROM near_flight ORDER BY moment ${way} OFFSET ${Prisma.raw(String(enough(page) - 1))} LIMIT 1)`,
        ])
      : sql`(SELECT moment FROM ${Prisma.raw(`near_${table}`)} ORDER BY moment ${way} OFFSET ${Prisma.raw(String(most - 1))} LIMIT 1)`,
  );
  return Prisma.join(
    [
      ...tables.map((table) =>
        isListed(table) ? nearestFlights(page, ofRange) : sql`${Prisma.raw(`near_${table}`)} AS MATERIALIZED (${TABLES[table]!})`,
      ),
      sql`horizon AS MATERIALIZED (SELECT ${lasts.length > 0 ? earliest(page, lasts) : sql`NULL::timestamptz`} AS moment)`,
      ...tables.map(
        (table) => sql`${Prisma.raw(table)} AS MATERIALIZED (SELECT o.* FROM ${Prisma.raw(`near_${table}`)} o, horizon h
          WHERE h.moment IS NULL OR ${within(page, sql`o.moment`, sql`h.moment`)})`,
      ),
    ],
    ', ',
  );
}
