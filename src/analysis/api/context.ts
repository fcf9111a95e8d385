import DataLoader from 'dataloader';
import type { Db } from '../../db/index.js';
import { endOf, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import {
  bindsTwo,
  GROUPS,
  groupOf,
  inForce,
  isBetween,
  type Parties,
  partiesOf,
  type SanctionGroup,
  type Tie,
} from '../diplomatic-context.js';
import { type Certainty, earliest, holdsByEarliest, latest } from '../intervals.js';
import { inForceOn, toldThrough } from '../measures.js';
import { isMemberOn } from '../membership.js';
import type { MeasureFacts } from './measures.js';
import { type EventFacts, loadWorld, type MissionFacts, type Surroundings, type SurroundingsLoader, type World } from './world.js';

export interface DiplomaticContext {
  on: Date;
  parties: { agencyId: string; ties: string[] }[];
  sanctions: { sanction: rows.Sanction; group: SanctionGroup; ties: string[]; certainty: Certainty; checked: boolean }[];
  agreements: rows.Agreement[];
  cooperations: { cooperation: rows.Cooperation; phase: rows.CooperationPhase | null }[];
  events: rows.DiplomaticEvent[];
  exemptions: rows.Exemption[];
}

export const YEAR = 365 * 86_400_000;
const TO_THE_DAY: rows.TimePrecision[] = ['SECOND', 'MINUTE', 'HOUR', 'DAY'];
const dayOf = (moment: Date) => new Date(moment.toISOString().slice(0, 10));

/** Diplomatic contexts by mission; null for a mission with no known day of launch. */
export const contextLoader = (db: Db, surroundings: SurroundingsLoader) =>
  new DataLoader<string, DiplomaticContext | null>(async (ids) => {
    const world = await loadWorld(db, surroundings, [...ids]);
    return ids.map((id) => contextOf(world, id));
  });

function contextOf(world: World, missionId: string): DiplomaticContext | null {
  const mission = world.missions.get(missionId);
  const launch = mission?.launch;
  if (!mission || !launch?.time || !launch.timePrecision || !TO_THE_DAY.includes(launch.timePrecision)) return null;
  const on = dayOf(launch.time);
  const parties = partiesOf(tiesTo(mission, on), world.links, (id) => nameOf(world, id), on);
  const countries = countriesOf(world, mission, parties, on);
  const codes = new Set(countries.keys());
  const sanctions = sanctionsOn(world, mission, parties, countries, on);
  const programs = new Set(sanctions.map(({ sanction }) => sanction.programId));
  const homeOf = (agency: string) => countryOf(world, agency);
  const binding = inForce(world.agreements.map(bindingOf), on);
  return {
    on,
    parties: [...parties].map(([agencyId, ties]) => ({ agencyId, ties })),
    sanctions,
    agreements: world.agreements.filter((one) => binding.has(one.id) && bindsTwo(membersOn(one, on), parties, codes, homeOf)),
    cooperations: world.cooperations
      .filter((one) => bindsTwo(one.parties, parties, codes, homeOf))
      .map((cooperation) => ({ cooperation, phase: cooperation.phases.find((phase) => holdsByEarliest(on, phase)) ?? null })),
    events: world.events
      .filter(({ date }) => date <= on && date.getTime() > on.getTime() - YEAR)
      .filter(({ actors, date }) => isBetween(actors, codes, (actor) => countriesOfActor(world, actor, date))),
    exemptions: world.exemptions.filter((exemption) => programs.has(exemption.programId) && holdsByEarliest(on, exemption)),
  };
}

const nameOf = ({ agencies }: Surroundings, id: string) => agencies.get(id)?.shortName ?? agencies.get(id)?.name ?? id;
const countryOf = ({ agencies }: Surroundings, agency: string | null) => (agency ? (agencies.get(agency)?.countryId ?? null) : null);

export function countriesOfActor(world: Surroundings, { countryId, agencyId, person }: EventFacts['actors'][number], on: Date): string[] {
  if (person)
    return person.nationalities.filter((nationality) => holdsByEarliest(on, nationality)).map((nationality) => nationality.countryId);
  const country = countryId ?? countryOf(world, agencyId);
  return country ? [country] : [];
}

const PARTNER_WORDS: Record<rows.PartnerRole, string> = {
  OPERATOR: 'flew the mission',
  CREW_PROVIDER: 'sent crew',
  CUSTOMER: 'bought the mission',
  LAUNCH_PROVIDER: 'launched it',
};
const CONTROL_WORDS: Record<rows.ControlRole, string> = { SOVEREIGN: 'is sovereign of', LESSEE: 'leases', OPERATOR: 'operates' };

function tiesTo({ partners, launch, spacecraft, crew }: MissionFacts, on: Date): Tie[] {
  const ties: Tie[] = partners.map(({ agencyId, role }) => ({ agencyId, words: PARTNER_WORDS[role] }));
  if (spacecraft?.manufacturerId) ties.push({ agencyId: spacecraft.manufacturerId, words: 'built the spacecraft' });
  if (launch?.vehicle?.manufacturerId) ties.push({ agencyId: launch.vehicle.manufacturerId, words: 'built the launch vehicle' });
  if (launch?.providerId) ties.push({ agencyId: launch.providerId, words: 'launched it' });
  for (const [what, controls] of [
    ['the pad', launch?.pad?.controls ?? []],
    ['the launch site', launch?.pad?.site.controls ?? []],
  ] as const) {
    for (const { agencyId, role, ...span } of controls) {
      if (agencyId && holdsByEarliest(on, span)) ties.push({ agencyId, words: `${CONTROL_WORDS[role]} ${what}` });
    }
  }
  for (const { flownForId } of crew) if (flownForId) ties.push({ agencyId: flownForId, words: 'sent crew' });
  return ties;
}

/** The parties' countries, and those that hold the launch site, each with the words that tie it to the mission. */
function countriesOf(world: World, { launch }: MissionFacts, parties: Parties, on: Date): Map<string, string[]> {
  const countries = new Map<string, string[]>();
  const add = (country: string, words: string) => countries.set(country, [...(countries.get(country) ?? []), words]);
  for (const agency of parties.keys()) {
    const country = countryOf(world, agency);
    if (country) add(country, `country of ${nameOf(world, agency)}`);
  }
  for (const { countryId, role, ...span } of launch?.pad?.site.controls ?? []) {
    if (countryId && holdsByEarliest(on, span)) add(countryId, `${CONTROL_WORDS[role]} the launch site`);
  }
  return countries;
}

function sanctionsOn(
  world: World,
  mission: MissionFacts,
  parties: Parties,
  countries: Map<string, string[]>,
  on: Date,
): DiplomaticContext['sanctions'] {
  const people = new Map<string, string[]>(mission.crew.map((seat) => [seat.personId, ['flew on it']]));
  for (const { personId, agencyId, ...span } of world.heads) {
    if (parties.has(agencyId) && holdsByEarliest(on, span))
      people.set(personId, [...(people.get(personId) ?? []), `heads ${nameOf(world, agencyId)}`]);
  }
  return world.sanctions
    .flatMap((sanction) => {
      const ties = parties.get(sanction.agencyId ?? '') ?? people.get(sanction.personId ?? '') ?? countries.get(sanction.countryId ?? '');
      return ties ? measureOn(on, sanction, ties) : [];
    })
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

/** A measure if it was in force on the day, certainly or possibly. */
export function measureOn(on: Date, sanction: MeasureFacts, ties: string[]): DiplomaticContext['sanctions'] {
  const certainty = inForceOn(on, sanction);
  return certainty === 'NOT' ? [] : [{ sanction, group: groupOf(sanction.types), ties, certainty, checked: toldThrough(sanction) >= on }];
}

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

const membersOn = ({ parties }: World['agreements'][number], on: Date) => parties.filter((member) => isMemberOn(on, member));
