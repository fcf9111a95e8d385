import { Prisma } from '../../generated/prisma/client.js';
import type { Sides } from '../sides.js';
import type { TimelineKind } from '../timeline.js';
import { lookedAt, type PageOfItems, type Range } from './timeline-near.js';

const sql = Prisma.sql;

/** Of a few agencies each is looked up by its key; left the choice, the planner goes through all agencies of the sides. */
export const sideOfAgency = (id: Prisma.Sql) =>
  sql`CROSS JOIN LATERAL (SELECT a."countryId" FROM "Agency" a WHERE a.id = ${id} OFFSET 0) a JOIN side s ON s.code = a."countryId"`;

/** Told again by a collection of lists, what the record or the authority's own list tells: as `withoutCopies` of src/analysis/measures.ts. */
const collects = (sanction: Prisma.Sql) =>
  sql`EXISTS (SELECT FROM "ListedParty" y JOIN "SanctionsList" z ON z.id = y."listId" WHERE y.id = ${sanction}."partyId" AND z."authorityId" IS NULL)`;
const isCopy = sql`m."partyId" IS NOT NULL AND ${collects(sql`m`)} AND EXISTS (
  SELECT FROM "Sanction" o JOIN "SanctionsProgram" q ON q.id = o."programId" WHERE q."authorityId" = p."authorityId"
    AND (o."agencyId", o."personId", o."countryId") IS NOT DISTINCT FROM (m."agencyId", m."personId", m."countryId") AND NOT ${collects(sql`o`)})`;

/** Lists name thousands who are none of the graph's: an index has the measures on those who are. */
const ofTheGraph = sql`(m."agencyId" IS NOT NULL OR m."personId" IS NOT NULL OR m."countryId" IS NOT NULL)`;

const DAYS = Prisma.raw(['listedOn', 'startsOn', 'firstSeenOn', 'endsOn', 'goneOn'].map((day) => `m."${day}"`).join(', '));

/** Measures that anything happened to between some days of which one is of the page: from the cursor on, and not beyond the horizon. As an index has them. */
function ofPage({ forward, after, before }: PageOfItems): Prisma.Sql {
  const day = (bound: Prisma.Sql) => sql`(${bound} AT TIME ZONE 'UTC')::date`;
  const cursor = day(sql`${(forward ? after : before) ?? null}::timestamptz`);
  const horizon = day(sql`(SELECT h.moment FROM horizon h)`);
  const [first, last] = forward ? [cursor, horizon] : [horizon, cursor];
  return sql` AND least(${DAYS}) IS NOT NULL AND daterange(least(${DAYS}), greatest(${DAYS}), '[]') && daterange(${first}, ${last}, '[]')`;
}

/**
 * Common tables that kinds of items are made of. Whose an agency is, is looked up for each row: as a table of its own it would be read through for each. `bound` are the
 * agreements of two sides, with the days of the second of them to sign and to join, and `treaty` all that is known of these; `measure` what an authority of one side put
 * on another: as for persons, that is told by the day of the item. Where there is none of the days of a page, as before the first of all, no authority is asked for.
 */
export function candidates(sides: Sides, range: Range, kinds: readonly TimelineKind[], page: PageOfItems | undefined): Prisma.Sql {
  const ofDays = sql`${ofTheGraph}${page ? ofPage(page) : Prisma.empty}`;
  return sql`side AS (SELECT * FROM unnest(${[...sides.keys()]}::text[], ${[...sides.values()]}::text[]) AS t(code, side) LIMIT ${Prisma.raw(String(sides.size))}),
    agency_side AS NOT MATERIALIZED (SELECT a.id, s.side FROM "Agency" a JOIN side s ON s.code = a."countryId"),
    party AS MATERIALIZED (
      SELECT p."agreementId" AS id, s.side, p."signedOn", p."joinedOn" FROM "AgreementParty" p JOIN side s ON s.code = p."countryId"
      UNION ALL SELECT p."agreementId", s.side, p."signedOn", p."joinedOn" FROM "AgreementParty" p ${sideOfAgency(sql`p."agencyId"`)} WHERE p."agencyId" IS NOT NULL),
    member AS (SELECT id, side, min(coalesce("signedOn", "joinedOn", '-infinity')) AS signed, min(coalesce("joinedOn", '-infinity')) AS joined FROM party
      WHERE id IN (SELECT id FROM party GROUP BY id HAVING min(side) <> max(side)) GROUP BY id, side),
    bound AS (SELECT id, (array_agg(signed ORDER BY signed))[2] AS signed, (array_agg(joined ORDER BY joined))[2] AS joined FROM member GROUP BY id HAVING count(*) >= 2),
    treaty AS (SELECT g.*, bound.signed, bound.joined FROM "Agreement" g JOIN bound ON bound.id = g.id),
    ${lookedAt(range, kinds, page)},
    program AS MATERIALIZED (
      SELECT p.id, p.name, p."authorityId", s.side FROM "SanctionsProgram" p ${sideOfAgency(sql`p."authorityId"`)}
      WHERE EXISTS (SELECT FROM "Sanction" m WHERE ${ofDays})),
    measure AS (
      SELECT m.*, p.side, p.name AS program, coalesce(t.name, w.name, l.name) AS name
      FROM "Sanction" m JOIN program p ON p.id = m."programId"
      LEFT JOIN "Agency" t ON t.id = m."agencyId" LEFT JOIN "Person" w ON w.id = m."personId" LEFT JOIN "Country" l ON l.id = m."countryId"
      WHERE ${ofDays} AND (m."personId" IS NOT NULL OR EXISTS (
        SELECT FROM side s WHERE s.code = coalesce(t."countryId", m."countryId") AND s.side <> p.side)) AND NOT (${isCopy}))`;
}
