import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { LandingOutcome, MissionKind, PartnerRole } from '../generated/prisma/enums.js';
import { Incident } from '../incidents/types.js';
import { optional, required } from '../loading/loaders.js';
import { TimePrecisionEnum } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldListOf } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { Docking, dockedFor, Station } from '../stations/types.js';
import { Spacecraft } from '../vehicles/types.js';
import { CrewAssignment } from './crew.js';
import { Launch } from './launch.js';

export const MissionKindEnum = builder.enumType(MissionKind, { name: 'MissionKind' });
const PartnerRoleEnum = builder.enumType(PartnerRole, { name: 'PartnerRole' });
const LandingOutcomeEnum = builder.enumType(LandingOutcome, { name: 'LandingOutcome' });

export const Mission = builder.objectRef<rows.Mission>('Mission');
Mission.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Mission'),
    ...externalIdsField(t, 'Mission'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: MissionKindEnum }),
    spacecraft: t.field({
      type: Spacecraft,
      nullable: true,
      resolve: (mission, _args, context) => optional(context.loadersOf(mission).vehicles.spacecraft, mission.spacecraftId),
    }),
    spacecraftName: t.exposeString('spacecraftName', { nullable: true }),
    destination: t.field({
      type: Station,
      nullable: true,
      resolve: (mission, _args, context) => optional(context.loadersOf(mission).stations.byId, mission.destinationId),
    }),
    partners: t.field({
      type: [MissionPartner],
      resolve: (mission, _args, context) => context.loadersOf(mission).missions.partnersOf.load(mission.id),
    }),
    launch: t.field({
      type: Launch,
      nullable: true,
      resolve: (mission, _args, context) => context.loadersOf(mission).missions.launchOf.load(mission.id),
    }),
    crew: t.field({
      type: [CrewAssignment],
      resolve: (mission, _args, context) => context.loadersOf(mission).missions.crewOf.load(mission.id),
    }),
    returning: t.field({
      type: [CrewAssignment],
      resolve: (mission, _args, context) => context.loadersOf(mission).missions.returningOn.load(mission.id),
    }),
    dockings: heldListOf(t, Docking, (mission, loaders) => loaders.stations.dockingsOf.load(mission.id), dockedFor),
    landing: t.field({ type: Landing, nullable: true, resolve: (mission) => (mission.landingOutcome ? mission : null) }),
    incidents: t.field({
      type: [Incident],
      resolve: (mission, _args, context) => context.loadersOf(mission).incidents.onMission.load(mission.id),
    }),
  }),
});
export const MissionConnection = connectionOf<rows.Mission>(Mission, 'Mission');

const MissionPartner = builder.objectRef<rows.MissionPartner>('MissionPartner');
MissionPartner.implement({
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      resolve: (partner, _args, context) => required(context.loadersOf(partner).agencies.byId.load(partner.agencyId)),
    }),
    role: t.expose('role', { type: PartnerRoleEnum }),
  }),
});

const Landing = builder.objectRef<rows.Mission>('Landing');
Landing.implement({
  fields: (t) => ({
    time: t.expose('landingTime', { type: 'DateTime', nullable: true }),
    precision: t.expose('landingPrecision', { type: TimePrecisionEnum, nullable: true }),
    place: t.exposeString('landingPlace', { nullable: true }),
    outcome: t.field({ type: LandingOutcomeEnum, resolve: (mission) => mission.landingOutcome! }),
  }),
});
