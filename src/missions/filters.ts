import type { InputRef } from '@pothos/core';
import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, DateTimeFilter, enumFilter, matches, SlugFilter, TextFilter, where, within } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { IncidentFilter, incidentsWhere } from '../incidents/filters.js';
import { LaunchOutcomeEnum } from './launch.js';
import { MissionKindEnum } from './mission.js';

const LaunchOutcomeFilter = enumFilter('LaunchOutcome', LaunchOutcomeEnum);
const MissionKindFilter = enumFilter('MissionKind', MissionKindEnum);

/** Launches are filtered by their missions and missions by their launches: one of the two types must be told before it is inferred. */
const missionFilter = (): InputRef<object> => MissionFilter;

export const LaunchFilter = filterInput('LaunchFilter', (t) => ({
  time: t.field({ type: DateTimeFilter }),
  outcome: t.field({ type: LaunchOutcomeFilter }),
  vehicle: t.field({ type: SlugFilter }),
  pad: t.field({ type: SlugFilter }),
  site: t.field({ type: SlugFilter }),
  provider: t.field({ type: SlugFilter }),
  country: t.field({ type: SlugFilter }),
  providerCountry: t.field({ type: SlugFilter }),
  mission: t.field({ type: missionFilter() }),
}));

const CrewFilter = builder.inputType('CrewFilter', {
  fields: (t) => ({
    person: t.field({ type: SlugFilter }),
    nationality: t.field({ type: SlugFilter }),
    flownFor: t.field({ type: SlugFilter }),
    seatProvidedBy: t.field({ type: SlugFilter }),
    agreement: t.field({ type: SlugFilter }),
  }),
});

export const MissionFilter = filterInput('MissionFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  kind: t.field({ type: MissionKindFilter }),
  spacecraft: t.field({ type: SlugFilter }),
  destination: t.field({ type: SlugFilter }),
  partner: t.field({ type: SlugFilter }),
  launch: t.field({ type: LaunchFilter }),
  crew: t.field({ type: CrewFilter }),
  incidents: t.field({ type: IncidentFilter }),
}));

/** The Prisma condition of a LaunchFilter. */
export const launchesWhere = (filter: LaunchInput | null | undefined): Prisma.LaunchWhereInput => combined(filter, ownLaunches);

type LaunchInput = typeof LaunchFilter.$inferInput;
function ownLaunches(filter: LaunchInput): Prisma.LaunchWhereInput {
  const padCountry = choice(filter.country);
  const providerCountry = choice(filter.providerCountry);
  const siteId = choice(filter.site);
  return where(
    {
      time: within(filter.time),
      outcome: choice(filter.outcome),
      vehicleId: choice(filter.vehicle),
      padId: choice(filter.pad),
      providerId: choice(filter.provider),
    },
    siteId && { OR: [{ siteId }, { pad: { siteId } }] },
    padCountry && { OR: [{ site: { countryId: padCountry } }, { pad: { site: { countryId: padCountry } } }] },
    providerCountry && { provider: { countryId: providerCountry } },
    filter.mission && { mission: { is: missionsWhere(filter.mission as MissionInput) } },
  );
}

function crewWhere(filter: typeof CrewFilter.$inferInput): Prisma.CrewAssignmentWhereInput {
  const countryId = choice(filter.nationality);
  return where(
    {
      personId: choice(filter.person),
      flownForId: choice(filter.flownFor),
      seatProvidedById: choice(filter.seatProvidedBy),
      agreementId: choice(filter.agreement),
    },
    countryId && { person: { nationalities: { some: { countryId } } } },
  );
}

/** The Prisma condition of a MissionFilter. */
export const missionsWhere = (filter: MissionInput | null | undefined): Prisma.MissionWhereInput => combined(filter, ownMissions);

type MissionInput = typeof MissionFilter.$inferInput;
function ownMissions(filter: MissionInput): Prisma.MissionWhereInput {
  const agencyId = choice(filter.partner);
  return where(
    {
      id: choice(filter.slug),
      name: matches(filter.name),
      kind: choice(filter.kind),
      spacecraftId: choice(filter.spacecraft),
      destinationId: choice(filter.destination),
    },
    agencyId && { partners: { some: { agencyId } } },
    filter.launch && { launch: { is: launchesWhere(filter.launch) } },
    filter.crew && { crew: { some: crewWhere(filter.crew) } },
    filter.incidents && { incidents: { some: incidentsWhere(filter.incidents) } },
  );
}
