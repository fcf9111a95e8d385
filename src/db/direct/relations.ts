import type { Prisma } from '../../generated/prisma/client.js';

type Model = Prisma.ModelName;
type Objects<M extends Model> = Prisma.TypeMap['model'][M]['payload']['objects'];

/** How rows of another table belong to a row: their column `theirs` has the value of its column `ours`. */
export interface Relation {
  model: Model;
  ours: string;
  theirs: string;
  many: boolean;
}

/** The relations of a model, by the names that Prisma's schema gives them; the compiler holds them to its models, a test to its answers. */
type Relations = {
  [M in Model]?: {
    [Name in keyof Objects<M>]?: Objects<M>[Name] extends readonly { name: infer Other }[]
      ? Relation & { model: Other; many: true }
      : NonNullable<Objects<M>[Name]> extends { name: infer Other }
        ? Relation & { model: Other; many: false }
        : never;
  };
};

const to = <M extends Model>(model: M, ours: string) => ({ model, ours, theirs: 'id', many: false }) as const;
const oneBy = <M extends Model>(model: M, theirs: string) => ({ model, ours: 'id', theirs, many: false }) as const;
const manyBy = <M extends Model>(model: M, theirs: string) => ({ model, ours: 'id', theirs, many: true }) as const;

/** Those that lists are filtered and ordered through; conditions on any other go to Prisma. */
export const RELATIONS: Relations = {
  Agency: { sanctions: manyBy('Sanction', 'agencyId') },
  Agreement: { parties: manyBy('AgreementParty', 'agreementId'), amendments: manyBy('Agreement', 'amendsId') },
  Cooperation: { parties: manyBy('CooperationParty', 'cooperationId') },
  CrewAssignment: { person: to('Person', 'personId'), upMission: to('Mission', 'upMissionId') },
  DiplomaticEvent: { actors: manyBy('EventActor', 'eventId') },
  Exemption: { program: to('SanctionsProgram', 'programId') },
  Launch: {
    mission: to('Mission', 'missionId'),
    pad: to('Pad', 'padId'),
    provider: to('Agency', 'providerId'),
    site: to('LaunchSite', 'siteId'),
  },
  ListedParty: { list: to('SanctionsList', 'listId'), sanctions: manyBy('Sanction', 'partyId') },
  Mission: {
    crew: manyBy('CrewAssignment', 'upMissionId'),
    incidents: manyBy('Incident', 'missionId'),
    launch: oneBy('Launch', 'missionId'),
    partners: manyBy('MissionPartner', 'missionId'),
  },
  Pad: { launches: manyBy('Launch', 'padId'), site: to('LaunchSite', 'siteId'), statuses: manyBy('PadStatus', 'padId') },
  Person: {
    affiliations: manyBy('Affiliation', 'personId'),
    flights: manyBy('CrewAssignment', 'personId'),
    nationalities: manyBy('Nationality', 'personId'),
  },
  Sanction: {
    agency: to('Agency', 'agencyId'),
    party: to('ListedParty', 'partyId'),
    program: to('SanctionsProgram', 'programId'),
  },
  Station: { partners: manyBy('StationPartner', 'stationId') },
};

/**
 * What the world has few of. Among choices, the keys of those that meet a condition are worked out first, so that an index leads from them to what belongs to
 * them; of the others there may be as many as there are rows to be filtered, and each row is asked for its own.
 */
export const FEW: ReadonlySet<Model> = new Set([
  'Agency',
  'Country',
  'LaunchSite',
  'LaunchVehicle',
  'Pad',
  'SanctionsList',
  'SanctionsProgram',
  'Spacecraft',
  'Station',
]);

export const relationOf = (model: Model, name: string): Relation | undefined => {
  const own = RELATIONS[model] as Record<string, Relation> | undefined;
  return own && Object.hasOwn(own, name) ? own[name] : undefined;
};
