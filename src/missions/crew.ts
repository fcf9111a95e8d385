import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import { Agreement } from '../diplomacy/agreement.js';
import type * as rows from '../generated/prisma/client.js';
import { CrewRole } from '../generated/prisma/enums.js';
import { optional, required } from '../loading/loaders.js';
import { Node } from '../nodes/interfaces.js';
import { claimsField, nodeFields, sourcesField } from '../nodes/node.js';
import { Person } from '../people/types.js';
import { Mission } from './mission.js';

const CrewRoleEnum = builder.enumType(CrewRole, { name: 'CrewRole' });

export const CrewAssignment = builder.objectRef<rows.CrewAssignment>('CrewAssignment');
CrewAssignment.implement({
  interfaces: [Node],
  fields: (t) => ({
    ...nodeFields(t, 'CrewAssignment'),
    person: t.field({ type: Person, resolve: (seat, _args, context) => required(context.loadersOf(seat).people.byId.load(seat.personId)) }),
    role: t.expose('role', { type: CrewRoleEnum, nullable: true }),
    position: t.exposeInt('position', { nullable: true }),
    upMission: t.field({
      type: Mission,
      nullable: true,
      resolve: (seat, _args, context) => optional(context.loadersOf(seat).missions.byId, seat.upMissionId),
    }),
    upFlightName: t.exposeString('upFlightName', { nullable: true }),
    downMission: t.field({
      type: Mission,
      nullable: true,
      resolve: (seat, _args, context) => optional(context.loadersOf(seat).missions.byId, seat.downMissionId),
    }),
    seatProvidedBy: t.field({
      type: Agency,
      nullable: true,
      resolve: (seat, _args, context) => optional(context.loadersOf(seat).agencies.byId, seat.seatProvidedById),
    }),
    flownFor: t.field({
      type: Agency,
      nullable: true,
      resolve: (seat, _args, context) => optional(context.loadersOf(seat).agencies.byId, seat.flownForId),
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      resolve: (seat, _args, context) => optional(context.loadersOf(seat).diplomacy.agreement, seat.agreementId),
    }),
    sources: sourcesField(t, 'CrewAssignment'),
    claims: claimsField(t, 'CrewAssignment'),
  }),
});
