import type { Db } from '../../db/index.js';
import type * as rows from '../../generated/prisma/client.js';
import { loadMeasures, type MeasureFacts } from './measures.js';

const MISSION = {
  launch: { include: { pad: { include: { controls: true, site: { include: { controls: true } } } }, vehicle: true } },
  spacecraft: true,
  partners: true,
  crew: true,
} satisfies rows.Prisma.MissionInclude;

export type MissionFacts = rows.Prisma.MissionGetPayload<{ include: typeof MISSION }>;
export type EventFacts = rows.Prisma.DiplomaticEventGetPayload<{
  include: { actors: { include: { person: { include: { nationalities: true } } } } };
}>;

/** All facts that the diplomatic contexts of some missions are made of. */
export interface World {
  missions: Map<string, MissionFacts>;
  agencies: Map<string, rows.Agency>;
  links: rows.AgencyLink[];
  heads: rows.Affiliation[];
  sanctions: MeasureFacts[];
  exemptions: rows.Exemption[];
  agreements: (rows.Agreement & { parties: rows.AgreementParty[] })[];
  cooperations: (rows.Cooperation & { parties: rows.CooperationParty[]; phases: rows.CooperationPhase[] })[];
  events: EventFacts[];
}

/** A fixed number of statements, however many missions there are: what the contexts share is read once. */
export async function loadWorld(db: Db, missionIds: string[]): Promise<World> {
  const missions = await db.mission.findMany({ where: { id: { in: missionIds } }, include: MISSION });
  const agencies = await db.agency.findMany();
  return {
    missions: new Map(missions.map((mission) => [mission.id, mission])),
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    links: await db.agencyLink.findMany({ orderBy: { id: 'asc' } }),
    heads: await db.affiliation.findMany({ where: { role: 'HEAD' }, orderBy: { id: 'asc' } }),
    sanctions: await loadMeasures(db),
    exemptions: await db.exemption.findMany({ orderBy: [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] }),
    agreements: await db.agreement.findMany({
      include: { parties: true },
      orderBy: [{ signedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    }),
    cooperations: await db.cooperation.findMany({ include: { parties: true, phases: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    events: await db.diplomaticEvent.findMany({
      include: { actors: { include: { person: { include: { nationalities: true } } } } },
      orderBy: [{ date: 'desc' }, { id: 'asc' }],
    }),
  };
}
