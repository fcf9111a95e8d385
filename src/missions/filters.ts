import { builder } from '../builder.js';
import { choice, DateTimeFilter, enumFilter, matches, SlugFilter, TextFilter, where, within } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { LaunchOutcomeEnum } from './launch.js';
import { MissionKindEnum } from './mission.js';

const LaunchOutcomeFilter = enumFilter('LaunchOutcome', LaunchOutcomeEnum);
const MissionKindFilter = enumFilter('MissionKind', MissionKindEnum);

export const LaunchFilter = builder.inputType('LaunchFilter', {
  fields: (t) => ({
    time: t.field({ type: DateTimeFilter }),
    outcome: t.field({ type: LaunchOutcomeFilter }),
    vehicle: t.field({ type: SlugFilter }),
    pad: t.field({ type: SlugFilter }),
    site: t.field({ type: SlugFilter }),
    provider: t.field({ type: SlugFilter }),
  }),
});

const CrewFilter = builder.inputType('CrewFilter', {
  fields: (t) => ({
    person: t.field({ type: SlugFilter }),
    nationality: t.field({ type: SlugFilter }),
    flownFor: t.field({ type: SlugFilter }),
    seatProvidedBy: t.field({ type: SlugFilter }),
    agreement: t.field({ type: SlugFilter }),
  }),
});

export const MissionFilter = builder.inputType('MissionFilter', {
  fields: (t) => ({
    slug: t.field({ type: SlugFilter }),
    name: t.field({ type: TextFilter }),
    kind: t.field({ type: MissionKindFilter }),
    spacecraft: t.field({ type: SlugFilter }),
    destination: t.field({ type: SlugFilter }),
    partner: t.field({ type: SlugFilter }),
    launch: t.field({ type: LaunchFilter }),
    crew: t.field({ type: CrewFilter }),
  }),
});

/** The Prisma condition of a LaunchFilter. */
export function launchesWhere(filter: typeof LaunchFilter.$inferInput | null | undefined): Prisma.LaunchWhereInput {
  const siteId = choice(filter?.site);
  return where(
    {
      time: within(filter?.time),
      outcome: choice(filter?.outcome),
      vehicleId: choice(filter?.vehicle),
      padId: choice(filter?.pad),
      providerId: choice(filter?.provider),
    },
    siteId && { pad: { siteId } },
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
export function missionsWhere(filter: typeof MissionFilter.$inferInput | null | undefined): Prisma.MissionWhereInput {
  const agencyId = choice(filter?.partner);
  return where(
    {
      id: choice(filter?.slug),
      name: matches(filter?.name),
      kind: choice(filter?.kind),
      spacecraftId: choice(filter?.spacecraft),
      destinationId: choice(filter?.destination),
    },
    agencyId && { partners: { some: { agencyId } } },
    filter?.launch && { launch: { is: launchesWhere(filter.launch) } },
    filter?.crew && { crew: { some: crewWhere(filter.crew) } },
  );
}
