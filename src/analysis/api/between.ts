import type { Db } from '../../db/index.js';
import type * as rows from '../../generated/prisma/client.js';
import { inForce, isBetween } from '../diplomatic-context.js';
import { holdsByEarliest } from '../intervals.js';
import { dayOfMeasure } from '../measures.js';
import { boundBetween } from '../membership.js';
import type { Sides } from '../sides.js';
import { bindingOf, countriesOfActor, type DiplomaticContext, inOrder, measureOn, phaseOn, yearBefore } from './context.js';
import type { MeasureFacts } from './measures.js';
import { ALL, type Surroundings, type SurroundingsLoader } from './world.js';

/** A measure of one side on a target of another, with the programme that it is under. */
export interface Measure {
  sanction: MeasureFacts;
  program: rows.SanctionsProgram;
  /** What ties its target to its side. */
  tie: string;
}

/** What of the world lies between some sides. */
export interface Between extends Pick<Surroundings, 'cooperations' | 'events' | 'exemptions'> {
  /** Each with the time for which it bound two of the sides. */
  agreements: (Surroundings['agreements'][number] & { bound: { from: Date | null; to: Date | null } })[];
  measures: Measure[];
}

/** By a fixed number of statements. */
export async function loadBetween(db: Db, surroundings: SurroundingsLoader, sides: Sides): Promise<Between> {
  const world = await surroundings.load(ALL);
  const programs = new Map((await db.sanctionsProgram.findMany()).map((program) => [program.id, program]));
  const listed = [...new Set(world.sanctions.flatMap(({ personId }) => personId ?? []))];
  const nationalities = await db.nationality.findMany({ where: { personId: { in: listed } }, orderBy: { id: 'asc' } });

  const wanted = new Set(sides.values());
  const sideOf = (country: string | null | undefined) => sides.get(country ?? '');
  const homeOf = ({ countryId, agencyId }: { countryId: string | null; agencyId: string | null }) =>
    countryId ?? world.agencies.get(agencyId ?? '')?.countryId;
  const binds = ({ parties }: { parties: Parameters<typeof homeOf>[0][] }) =>
    new Set(parties.flatMap((party) => sideOf(homeOf(party)) ?? [])).size >= 2;

  const measureOf = (sanction: MeasureFacts): Measure[] => {
    // As of a moment, a measure may be known before its programme is.
    const program = programs.get(sanction.programId);
    const by = program && sideOf(homeOf({ countryId: null, agencyId: program.authorityId }));
    const day = dayOfMeasure(sanction);
    if (!by || !day) return [];
    const own = nationalities
      .filter((one) => one.personId === sanction.personId && holdsByEarliest(day, one))
      .map(({ countryId }) => countryId);
    const target = [homeOf(sanction), ...own].find((country) => sideOf(country) && sideOf(country) !== by);
    if (!target) return [];
    return [{ sanction, program, tie: sanction.personId ? `national of ${target}` : sanction.agencyId ? `agency of ${target}` : target }];
  };
  return {
    agreements: world.agreements.flatMap((one) => {
      const bound = boundBetween(one.parties, (party) => sideOf(homeOf(party)));
      return bound ? [{ ...one, bound }] : [];
    }),
    cooperations: world.cooperations.filter(binds),
    events: world.events.filter(({ actors, date }) =>
      isBetween(actors, wanted, (actor) => countriesOfActor(world, actor, date).flatMap((country) => sideOf(country) ?? [])),
    ),
    measures: world.sanctions.flatMap(measureOf),
    exemptions: world.exemptions,
  };
}

/** What stood between countries on a day. No agency is a party: the countries themselves are. */
export function contextBetween({ measures, agreements, cooperations, events, exemptions }: Between, on: Date): DiplomaticContext {
  const sanctions = inOrder(measures.flatMap(({ sanction, tie }) => measureOn(on, sanction, [tie])));
  const programs = new Set(sanctions.map(({ sanction }) => sanction.programId));
  return {
    on,
    parties: [],
    sanctions: () => sanctions,
    agreements() {
      const binding = inForce(agreements.map(bindingOf), on);
      return agreements.filter(({ id }) => binding.has(id));
    },
    cooperations: () => cooperations.map((cooperation) => phaseOn(cooperation, on)),
    events: () => yearBefore(on, events),
    exemptions: () => exemptions.filter((exemption) => programs.has(exemption.programId) && holdsByEarliest(on, exemption)),
  };
}
