import type { Db } from '../../db/index.js';
import { Prisma } from '../../generated/prisma/client.js';
import type { IndexFacts } from '../cooperation-index.js';
import { isBetween } from '../diplomatic-context.js';
import { holdsOn } from '../intervals.js';
import type { Sides } from '../sides.js';
import { bindingOf, countriesOfActor } from './context.js';
import { loadWorld } from './world.js';

/** Everything that the index between some sides rests on: a fixed number of statements. */
export async function loadIndexFacts(db: Db, sides: Sides): Promise<IndexFacts> {
  const world = await loadWorld(db, []);
  const programs = new Map((await db.sanctionsProgram.findMany()).map((program) => [program.id, program]));
  const targets = world.sanctions.flatMap(({ personId }) => personId ?? []);
  const nationalities = await db.nationality.findMany({ where: { personId: { in: [...new Set(targets)] } } });
  const seats = await crossSeats(db, sides);

  const wanted = new Set(sides.values());
  const sideOf = (country: string | null | undefined) => sides.get(country ?? '');
  const sideOfParty = ({ countryId, agencyId }: { countryId: string | null; agencyId: string | null }) =>
    sideOf(countryId ?? world.agencies.get(agencyId ?? '')?.countryId);
  const binds = ({ parties }: { parties: Parameters<typeof sideOfParty>[0][] }) =>
    new Set(parties.flatMap((party) => sideOfParty(party) ?? [])).size >= 2;
  return {
    events: world.events.filter(({ actors, date }) =>
      isBetween(actors, wanted, (actor) => countriesOfActor(world, actor, date).flatMap((country) => sideOf(country) ?? [])),
    ),
    agreements: world.agreements
      // A declaration binds to nothing that could be in force.
      .filter((one) => one.kind !== 'DECLARATION' && binds(one))
      .map((one) => ({ ...bindingOf(one), name: one.name, checkedThrough: one.checkedThrough })),
    cooperations: world.cooperations.filter(binds),
    measures: world.sanctions.flatMap((measure) => {
      const fromDate = measure.startsOn ?? measure.listedOn;
      const program = programs.get(measure.programId);
      const by = program && sideOfParty({ countryId: null, agencyId: program.authorityId });
      if (!fromDate || !by) return [];
      const on = nationalities
        .filter((one) => one.personId === measure.personId && holdsOn(fromDate, one))
        .map((one) => sideOf(one.countryId));
      if (![sideOfParty(measure), ...on].some((side) => side && side !== by)) return [];
      const { programId, types, checkedThrough, endsOn: toDate } = measure;
      return [{ programId, programName: program.name, types, checkedThrough, fromDate, toDate }];
    }),
    seats,
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
