import type { Loaders } from '../../context.js';
import type * as rows from '../../generated/prisma/client.js';
import { optional } from '../../loading/loaders.js';
import { type Parties, partiesOf, type Tie } from '../diplomatic-context.js';
import { holdsByEarliest } from '../intervals.js';
import { linksFrom } from './links.js';

/** Who stands around a mission on the day of its launch, each with the words that tie them to it. */
export interface Around {
  on: Date;
  parties: Parties;
  /** The parties' countries, and those that hold the launch site. */
  countries: Map<string, string[]>;
  /** Who flew on it. The parties' heads stand around it too: see `peopleAround`. */
  crew: string[];
  nameOf(agency: string): string;
}

const TO_THE_DAY: rows.TimePrecision[] = ['SECOND', 'MINUTE', 'HOUR', 'DAY'];
export const dayOf = (moment: Date) => new Date(moment.toISOString().slice(0, 10));

const PARTNER_WORDS: Record<rows.PartnerRole, string> = {
  OPERATOR: 'flew the mission',
  CREW_PROVIDER: 'sent crew',
  CUSTOMER: 'bought the mission',
  LAUNCH_PROVIDER: 'launched it',
};
const CONTROL_WORDS: Record<rows.ControlRole, string> = { SOVEREIGN: 'is sovereign of', LESSEE: 'leases', OPERATOR: 'operates' };

/** null for a mission with no known day of launch. By a fixed number of statements for all missions that are asked for in a turn. */
export async function aroundOf(loaders: Loaders, mission: rows.Mission): Promise<Around | null> {
  const launch = await loaders.missions.launchOf.load(mission.id);
  if (!launch?.time || !launch.timePrecision || !TO_THE_DAY.includes(launch.timePrecision)) return null;
  const on = dayOf(launch.time);
  const [partners, crew, spacecraft, vehicle, pad] = await Promise.all([
    loaders.missions.partnersOf.load(mission.id),
    loaders.missions.crewOf.load(mission.id),
    optional(loaders.vehicles.spacecraft, mission.spacecraftId),
    optional(loaders.vehicles.launchVehicle, launch.vehicleId),
    optional(loaders.sites.pad, launch.padId),
  ]);
  const [ofPad, ofSite] = pad
    ? await Promise.all([loaders.sites.controlOfPad.load(pad.id), loaders.sites.controlOfSite.load(pad.siteId)])
    : [[], []];

  const ties = tiesOf({ partners, crew, spacecraft, vehicle, launch, ofPad, ofSite }, on);
  const links = await linksFrom(loaders, new Set(ties.map(({ agencyId }) => agencyId)));
  const near = new Set([...ties.map(({ agencyId }) => agencyId), ...links.map(({ otherId }) => otherId)]);
  const agencies = await agenciesBy(loaders, near);
  const nameOf = (id: string) => agencies.get(id)?.shortName ?? agencies.get(id)?.name ?? id;
  const parties = partiesOf(ties, links, nameOf, on);

  const countries = new Map<string, string[]>();
  for (const agency of parties.keys()) {
    const country = agencies.get(agency)?.countryId;
    if (country) add(countries, country, `country of ${nameOf(agency)}`);
  }
  for (const { countryId, role, ...span } of ofSite) {
    if (countryId && holdsByEarliest(on, span)) add(countries, countryId, `${CONTROL_WORDS[role]} the launch site`);
  }

  return { on, parties, countries, crew: crew.map(({ personId }) => personId), nameOf };
}

/** Who flew on it, and the parties' heads, each with the words that tie them to it. Nothing but what is asked of people needs the heads. */
export async function peopleAround(loaders: Loaders, { on, parties, crew, nameOf }: Around): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>(crew.map((person) => [person, ['flew on it']]));
  const heads = (await loaders.people.headsOf.loadMany([...parties.keys()])).flat();
  for (const { personId, agencyId, ...span } of heads.sort(byId)) {
    if (holdsByEarliest(on, span)) add(people, personId, `heads ${nameOf(agencyId)}`);
  }
  return people;
}

interface Near {
  partners: readonly rows.MissionPartner[];
  crew: readonly rows.CrewAssignment[];
  spacecraft: rows.Spacecraft | null;
  vehicle: rows.LaunchVehicle | null;
  launch: rows.Launch;
  ofPad: readonly rows.SiteControl[];
  ofSite: readonly rows.SiteControl[];
}

function tiesOf({ partners, crew, spacecraft, vehicle, launch, ofPad, ofSite }: Near, on: Date): Tie[] {
  const ties: Tie[] = partners.map(({ agencyId, role }) => ({ agencyId, words: PARTNER_WORDS[role] }));
  if (spacecraft?.manufacturerId) ties.push({ agencyId: spacecraft.manufacturerId, words: 'built the spacecraft' });
  if (vehicle?.manufacturerId) ties.push({ agencyId: vehicle.manufacturerId, words: 'built the launch vehicle' });
  if (launch.providerId) ties.push({ agencyId: launch.providerId, words: 'launched it' });
  for (const [what, controls] of [
    ['the pad', ofPad],
    ['the launch site', ofSite],
  ] as const) {
    for (const { agencyId, role, ...span } of controls) {
      if (agencyId && holdsByEarliest(on, span)) ties.push({ agencyId, words: `${CONTROL_WORDS[role]} ${what}` });
    }
  }
  for (const { flownForId } of crew) if (flownForId) ties.push({ agencyId: flownForId, words: 'sent crew' });
  return ties;
}

/** As of a moment, an agency may be named before it is known. */
async function agenciesBy({ agencies }: Loaders, ids: Iterable<string>): Promise<Map<string, rows.Agency>> {
  const found = await agencies.byId.loadMany([...ids]);
  return new Map(found.flatMap((agency) => (agency ? [[agency.id, agency]] : [])));
}

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function add(to: Map<string, string[]>, key: string, words: string) {
  const told = to.get(key);
  if (told) told.push(words);
  else to.set(key, [words]);
}
