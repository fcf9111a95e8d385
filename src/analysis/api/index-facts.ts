import type { Db } from '../../db/index.js';
import { Prisma } from '../../generated/prisma/client.js';
import type { IndexFacts } from '../cooperation-index.js';
import { countedSpan, toldThrough } from '../measures.js';
import type { Sides } from '../sides.js';
import { loadBetween } from './between.js';
import { bindingOf } from './context.js';
import type { SurroundingsLoader } from './world.js';

/** Everything that the index between some sides rests on: a fixed number of statements. */
export async function loadIndexFacts(db: Db, surroundings: SurroundingsLoader, sides: Sides): Promise<IndexFacts> {
  const { agreements, cooperations, events, measures } = await loadBetween(db, surroundings, sides);
  return {
    events,
    // A declaration binds to nothing that could be in force.
    agreements: agreements
      .filter(({ kind }) => kind !== 'DECLARATION')
      .map((one) => ({ ...bindingOf(one), name: one.name, checkedThrough: one.checkedThrough })),
    cooperations,
    measures: measures.map(({ sanction, program }) => ({
      programId: program.id,
      programName: program.name,
      types: sanction.types,
      checkedThrough: toldThrough(sanction),
      ...countedSpan(sanction),
    })),
    seats: await crossSeats(db, sides),
  };
}

/** Seats that somebody of one side went up in on a craft of another, by nationality on the day, or the agency flown for. */
async function crossSeats(db: Db, sides: Sides): Promise<IndexFacts['seats']> {
  return db.$queryRaw<IndexFacts['seats']>(Prisma.sql`
    WITH side AS (SELECT * FROM unnest(${[...sides.keys()]}::text[], ${[...sides.values()]}::text[]) AS t(code, side))
    SELECT c.id, w.name AS person, m.name AS mission, l.time AS date
    FROM "CrewAssignment" c JOIN "Person" w ON w.id = c."personId" JOIN "Mission" m ON m.id = c."upMissionId"
    JOIN "Launch" l ON l."missionId" = m.id JOIN "Spacecraft" k ON k.id = m."spacecraftId" JOIN side craft ON craft.code = k."countryId"
    WHERE l.time IS NOT NULL AND l.outcome NOT IN ('GO', 'TBC', 'TBD', 'HOLD') AND EXISTS (
      SELECT 1 FROM (
        SELECT a."countryId" AS code FROM "Agency" a WHERE a.id = c."flownForId"
        UNION ALL SELECT n."countryId" FROM "Nationality" n WHERE c."flownForId" IS NULL AND n."personId" = c."personId"
          AND (n."fromDate" IS NULL OR n."fromDate" <= l.time) AND (n."toDate" IS NULL OR n."toDate" > l.time)
      ) own JOIN side ON side.code = own.code WHERE side.side <> craft.side)`);
}
