import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { SpacecraftKind } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { Incident } from '../incidents/types.js';
import { optional, required } from '../loading/loaders.js';
import { LaunchConnection } from '../missions/launch.js';
import { MissionConnection } from '../missions/mission.js';
import { intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';

export const SpacecraftKindEnum = builder.enumType(SpacecraftKind, { name: 'SpacecraftKind' });

export const LaunchVehicle = builder.objectRef<rows.LaunchVehicle>('LaunchVehicle');
LaunchVehicle.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'LaunchVehicle'),
    ...externalIdsField(t, 'LaunchVehicle'),
    name: t.exposeString('name'),
    family: t.exposeString('family', { nullable: true }),
    variant: t.exposeString('variant', { nullable: true }),
    country: t.field({
      type: Country,
      resolve: (vehicle, _args, context) => required(context.loadersOf(vehicle).geography.byId.load(vehicle.countryId)),
    }),
    manufacturer: t.field({
      type: Agency,
      nullable: true,
      resolve: (vehicle, _args, context) => optional(context.loadersOf(vehicle).agencies.byId, vehicle.manufacturerId),
    }),
    service: heldList(t, ServicePeriod, (vehicle, loaders) => loaders.vehicles.serviceOfVehicle.load(vehicle.id)),
    groundings: heldList(t, Grounding, (vehicle, loaders) => loaders.vehicles.groundingsOfVehicle.load(vehicle.id)),
    launches: t.field({
      type: LaunchConnection,
      args: pageArgs(t),
      resolve: (vehicle, args, context) => context.loadersOf(vehicle).missions.launchesOn(vehicle.id, args),
    }),
  }),
});
export const LaunchVehicleConnection = connectionOf<rows.LaunchVehicle>(LaunchVehicle, 'LaunchVehicle');

export const Spacecraft = builder.objectRef<rows.Spacecraft>('Spacecraft');
Spacecraft.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Spacecraft'),
    ...externalIdsField(t, 'Spacecraft'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: SpacecraftKindEnum }),
    seats: t.exposeInt('seats', { nullable: true }),
    country: t.field({
      type: Country,
      resolve: (craft, _args, context) => required(context.loadersOf(craft).geography.byId.load(craft.countryId)),
    }),
    manufacturer: t.field({
      type: Agency,
      nullable: true,
      resolve: (craft, _args, context) => optional(context.loadersOf(craft).agencies.byId, craft.manufacturerId),
    }),
    service: heldList(t, ServicePeriod, (craft, loaders) => loaders.vehicles.serviceOfSpacecraft.load(craft.id)),
    groundings: heldList(t, Grounding, (craft, loaders) => loaders.vehicles.groundingsOfSpacecraft.load(craft.id)),
    missions: t.field({
      type: MissionConnection,
      args: pageArgs(t),
      resolve: (craft, args, context) => context.loadersOf(craft).missions.flownWith(craft.id, args),
    }),
  }),
});
export const SpacecraftConnection = connectionOf<rows.Spacecraft>(Spacecraft, 'Spacecraft');

const ServicePeriod = builder.objectRef<rows.ServicePeriod>('ServicePeriod');
ServicePeriod.implement({
  fields: (t) => ({ ...intervalFields(t), sources: sourcesField(t, 'ServicePeriod') }),
});

export const Grounding = builder.objectRef<rows.Grounding>('Grounding');
Grounding.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Grounding'),
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
    cause: t.exposeString('cause', { nullable: true }),
    incident: t.field({
      type: Incident,
      nullable: true,
      resolve: (row, _args, context) => optional(context.loadersOf(row).incidents.byId, row.incidentId),
    }),
    ...intervalFields(t),
  }),
});
