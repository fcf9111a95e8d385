import type { Loaders } from '../../context.js';
import { endOf, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import type { Maybe } from '../../loading/loader.js';
import { bindsTwo, GROUPS, groupOf, inForce, isBetween, type SanctionGroup } from '../diplomatic-context.js';
import { type Certainty, earliest, holdsByEarliest, latest } from '../intervals.js';
import { inForceOn, toldThrough } from '../measures.js';
import { isMemberOn } from '../membership.js';
import { type Around, aroundOf, byId, dayOf, peopleAround } from './around.js';
import type { MeasureFacts } from './measures.js';
import { ALL, type EventFacts, type Surroundings } from './world.js';

export interface ContextSanction {
  sanction: rows.Sanction;
  group: SanctionGroup;
  ties: string[];
  certainty: Certainty;
  checked: boolean;
}

export interface ContextCooperation {
  cooperation: rows.Cooperation;
  phase: rows.CooperationPhase | null;
}

/** What stood around something on a day. What has a list of its own is read when it is asked for. */
export interface DiplomaticContext {
  on: Date;
  parties: { agencyId: string; ties: string[] }[];
  sanctions(): Maybe<ContextSanction[]>;
  agreements(): Maybe<rows.Agreement[]>;
  cooperations(): Maybe<ContextCooperation[]>;
  events(): Maybe<rows.DiplomaticEvent[]>;
  exemptions(): Maybe<rows.Exemption[]>;
}

const YEAR = 365 * 86_400_000;

/** null for a mission with no known day of launch. */
export async function contextOf(loaders: Loaders, mission: rows.Mission): Promise<DiplomaticContext | null> {
  const around = await aroundOf(loaders, mission);
  if (!around) return null;
  const { on, parties, countries } = around;
  const codes = new Set(countries.keys());
  const world = () => loaders.analysis.surroundings.load(ALL);
  return {
    on,
    parties: [...parties].map(([agencyId, ties]) => ({ agencyId, ties })),
    sanctions: () => sanctionsOn(loaders, around),
    async agreements() {
      const { agreements, agencies } = await world();
      const binding = inForce(agreements.map(bindingOf), on);
      const homeOf = (agency: string) => agencies.get(agency)?.countryId ?? null;
      return agreements.filter((one) => binding.has(one.id) && bindsTwo(membersOn(one, on), parties, codes, homeOf));
    },
    async cooperations() {
      const { cooperations, agencies } = await world();
      const homeOf = (agency: string) => agencies.get(agency)?.countryId ?? null;
      return cooperations.filter((one) => bindsTwo(one.parties, parties, codes, homeOf)).map((one) => phaseOn(one, on));
    },
    async events() {
      const surroundings = await world();
      return yearBefore(on, surroundings.events).filter(({ actors, date }) =>
        isBetween(actors, codes, (actor) => countriesOfActor(surroundings, actor, date)),
      );
    },
    async exemptions() {
      const programs = new Set((await sanctionsOn(loaders, around)).map(({ sanction }) => sanction.programId));
      const exemptions = (await loaders.sanctions.exemptionsOf.loadMany([...programs])).flat();
      return exemptions.filter((exemption) => holdsByEarliest(on, exemption)).sort(byBeginning);
    },
  };
}

export function countriesOfActor(
  { agencies }: Surroundings,
  { countryId, agencyId, person }: EventFacts['actors'][number],
  on: Date,
): string[] {
  if (person)
    return person.nationalities.filter((nationality) => holdsByEarliest(on, nationality)).map((nationality) => nationality.countryId);
  const country = countryId ?? agencies.get(agencyId ?? '')?.countryId;
  return country ? [country] : [];
}

async function sanctionsOn(loaders: Loaders, around: Around): Promise<ContextSanction[]> {
  const { on, parties, countries } = around;
  const { measuresOnAgency, measuresOnPerson, measuresOnCountry } = loaders.analysis;
  // Asked for in one turn with what is on the parties themselves.
  const asked = peopleAround(loaders, around);
  const [people, ...lists] = await Promise.all([
    asked,
    measuresOnAgency.loadMany([...parties.keys()]),
    asked.then((people) => measuresOnPerson.loadMany([...people.keys()])),
    measuresOnCountry.loadMany([...countries.keys()]),
  ]);
  return inOrder(
    lists.flat(2).flatMap((measure) => {
      const ties = parties.get(measure.agencyId ?? '') ?? people.get(measure.personId ?? '') ?? countries.get(measure.countryId ?? '')!;
      return measureOn(on, measure, ties);
    }),
  );
}

/** A measure if it was in force on the day, certainly or possibly. */
export function measureOn(on: Date, sanction: MeasureFacts, ties: string[]): ContextSanction[] {
  const certainty = inForceOn(on, sanction);
  return certainty === 'NOT' ? [] : [{ sanction, group: groupOf(sanction.types), ties, certainty, checked: toldThrough(sanction) >= on }];
}

/** The gravest first, then by the day of listing. */
export const inOrder = (sanctions: ContextSanction[]) =>
  sanctions.sort(
    (a, b) =>
      GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
      byDay(a.sanction.listedOn, b.sanction.listedOn, 1) ||
      byId(a.sanction, b.sanction),
  );

const byBeginning = (a: rows.Exemption, b: rows.Exemption) => byDay(a.fromDate, b.fromDate, -1) || byId(a, b);

/** @param unknown where a day that is not known stands: 1 last, -1 first. */
function byDay(a: Date | null, b: Date | null, unknown: 1 | -1): number {
  const [x, y] = [a, b].map((day) => day?.getTime() ?? unknown * Number.MAX_VALUE) as [number, number];
  return Math.sign(x - y);
}

export const phaseOn = (cooperation: Surroundings['cooperations'][number], on: Date): ContextCooperation => ({
  cooperation,
  phase: cooperation.phases.find((phase) => holdsByEarliest(on, phase)) ?? null,
});

export const yearBefore = <Event extends { date: Date }>(on: Date, events: readonly Event[]) =>
  events.filter(({ date }) => date <= on && date.getTime() > on.getTime() - YEAR);

/** `bound`: from when to when it bound those whom the question is about, where parties came and went. */
export const bindingOf = (one: rows.Agreement & { bound?: { from: Date | null; to: Date | null } }) => {
  const expires = vague(one.expiresOn, one.expiresOnPrecision);
  const begun = one.inForceFrom ?? one.signedOn ?? dayOf(one.knownFrom);
  return {
    id: one.id,
    amendsId: one.amendsId,
    from: latest([begun, one.bound?.from ?? begun]),
    expires: expires && new Date(endOf(expires).getTime() - 1),
    ended: earliest([one.endedOn ?? [], one.bound?.to ?? []].flat()),
  };
};

const membersOn = ({ parties }: Surroundings['agreements'][number], on: Date) => parties.filter((member) => isMemberOn(on, member));
