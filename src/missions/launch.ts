import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { LaunchOutcome } from '../generated/prisma/enums.js';
import { optional } from '../loading/loaders.js';
import { TimePrecisionEnum } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { LaunchSite, Pad } from '../sites/types.js';
import { LaunchVehicle } from '../vehicles/types.js';
import { Mission } from './mission.js';

export const LaunchOutcomeEnum = builder.enumType(LaunchOutcome, { name: 'LaunchOutcome' });

export const Launch = builder.objectRef<rows.Launch>('Launch');
Launch.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Launch'),
    ...externalIdsField(t, 'Launch'),
    cospar: t.exposeString('cospar', { nullable: true }),
    time: t.expose('time', { type: 'DateTime', nullable: true }),
    timePrecision: t.expose('timePrecision', { type: TimePrecisionEnum, nullable: true }),
    outcome: t.expose('outcome', { type: LaunchOutcomeEnum }),
    mission: t.field({
      type: Mission,
      nullable: true,
      resolve: (launch, _args, context) => optional(context.loadersOf(launch).missions.byId, launch.missionId),
    }),
    vehicle: t.field({
      type: LaunchVehicle,
      nullable: true,
      resolve: (launch, _args, context) => optional(context.loadersOf(launch).vehicles.launchVehicle, launch.vehicleId),
    }),
    site: t.field({
      type: LaunchSite,
      nullable: true,
      resolve: async (launch, _args, context) => {
        const { sites } = context.loadersOf(launch);
        return optional(sites.site, launch.siteId ?? (await optional(sites.pad, launch.padId))?.siteId ?? null);
      },
    }),
    pad: t.field({
      type: Pad,
      nullable: true,
      resolve: (launch, _args, context) => optional(context.loadersOf(launch).sites.pad, launch.padId),
    }),
    provider: t.field({
      type: Agency,
      nullable: true,
      resolve: (launch, _args, context) => optional(context.loadersOf(launch).agencies.byId, launch.providerId),
    }),
  }),
});
export const LaunchConnection = connectionOf<rows.Launch>(Launch, 'Launch');
