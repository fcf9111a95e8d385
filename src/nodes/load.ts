import type { RoomLoaders } from '../context.js';
import type { NodeType } from '../generated/prisma/enums.js';
import type { Maybe } from '../loading/loader.js';

type Load = (rooms: RoomLoaders, id: string) => Maybe<object | null>;

const LOADERS: Record<NodeType, Load> = {
  Country: ({ geography }, id) => geography.byId.load(id),
  Agency: ({ agencies }, id) => agencies.byId.load(id),
  Person: ({ people }, id) => people.byId.load(id),
  LaunchSite: ({ sites }, id) => sites.site.load(id),
  Pad: ({ sites }, id) => sites.pad.load(id),
  PadStatus: ({ sites }, id) => sites.status.load(id),
  PadCertification: ({ sites }, id) => sites.certification.load(id),
  LaunchVehicle: ({ vehicles }, id) => vehicles.launchVehicle.load(id),
  Spacecraft: ({ vehicles }, id) => vehicles.spacecraft.load(id),
  Grounding: ({ vehicles }, id) => vehicles.grounding.load(id),
  Mission: ({ missions }, id) => missions.byId.load(id),
  Launch: ({ missions }, id) => missions.launch.load(id),
  CrewAssignment: ({ missions }, id) => missions.seat.load(id),
  Station: ({ stations }, id) => stations.byId.load(id),
  Docking: ({ stations }, id) => stations.docking.load(id),
  Incident: ({ incidents }, id) => incidents.byId.load(id),
  Impact: ({ incidents }, id) => incidents.impact.load(id),
  SanctionsProgram: ({ sanctions }, id) => sanctions.program.load(id),
  Sanction: ({ sanctions }, id) => sanctions.byId.load(id),
  SanctionsList: ({ sanctions }, id) => sanctions.list.load(id),
  ListedParty: ({ sanctions }, id) => sanctions.party.load(id),
  PartyOwnership: ({ sanctions }, id) => sanctions.ownership.load(id),
  Exemption: ({ sanctions }, id) => sanctions.exemption.load(id),
  Agreement: ({ diplomacy }, id) => diplomacy.agreement.load(id),
  DiplomaticEvent: ({ diplomacy }, id) => diplomacy.event.load(id),
  Cooperation: ({ diplomacy }, id) => diplomacy.cooperation.load(id),
  Claim: ({ claims }, id) => claims.byId.load(id),
  Source: ({ claims }, id) => claims.source.load(id),
  Revision: async ({ revisions }, id) => (/^[1-9]\d{0,8}$/.test(id) ? revisions.byId.load(Number(id)) : null),
};

/** Any node by its type and key; null when there is none. */
export const loadNode = (rooms: RoomLoaders, type: NodeType, id: string): Maybe<object | null> => LOADERS[type](rooms, id);
