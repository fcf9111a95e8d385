import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { CooperationState } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { optional } from '../loading/loaders.js';
import { intervalFields } from '../nodes/dates.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { LaunchSite } from '../sites/types.js';
import { LaunchVehicle, Spacecraft } from '../vehicles/types.js';
import { Party, partyOf, SpaceDomainEnum } from './party.js';

export const CooperationStateEnum = builder.enumType(CooperationState, { name: 'CooperationState' });

export const Cooperation = builder.objectRef<rows.Cooperation>('Cooperation');
Cooperation.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Cooperation'),
    name: t.exposeString('name'),
    domain: t.expose('domain', { type: SpaceDomainEnum }),
    parties: t.field({
      type: [Party],
      resolve: async (cooperation, _args, context) => {
        const loaders = context.loadersOf(cooperation);
        return Promise.all((await loaders.diplomacy.partiesIn.load(cooperation.id)).map((party) => partyOf(party, loaders)));
      },
    }),
    phases: heldList(t, CooperationPhase, (cooperation, loaders) => loaders.diplomacy.phasesOf.load(cooperation.id)),
    access: t.field({
      type: [CooperationAccess],
      resolve: (cooperation, _args, context) => context.loadersOf(cooperation).diplomacy.accessOf.load(cooperation.id),
    }),
    replacedBy: t.exposeString('replacedBy', { nullable: true }),
  }),
});
export const CooperationConnection = connectionOf<rows.Cooperation>(Cooperation, 'Cooperation');

export const CooperationAccess = builder.objectRef<rows.CooperationAccess>('CooperationAccess');
CooperationAccess.implement({
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).agencies.byId, row.agencyId),
    }),
    country: t.field({
      type: Country,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).geography.byId, row.countryId),
    }),
    what: t.exposeString('what'),
    vehicle: t.field({
      type: LaunchVehicle,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).vehicles.launchVehicle, row.vehicleId),
    }),
    spacecraft: t.field({
      type: Spacecraft,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).vehicles.spacecraft, row.spacecraftId),
    }),
    site: t.field({
      type: LaunchSite,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).sites.site, row.siteId),
    }),
    givenBy: t.field({
      type: Agency,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).agencies.byId, row.givenById),
    }),
    replacedBy: t.exposeString('replacedBy', { nullable: true }),
    sources: sourcesField(t, 'CooperationAccess'),
  }),
});

export const CooperationPhase = builder.objectRef<rows.CooperationPhase>('CooperationPhase');
CooperationPhase.implement({
  fields: (t) => ({
    state: t.expose('state', { type: CooperationStateEnum }),
    note: t.exposeString('note', { nullable: true }),
    ...intervalFields(t),
    sources: sourcesField(t, 'CooperationPhase'),
  }),
});
