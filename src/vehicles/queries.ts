import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, enumFilter, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import type * as rows from '../generated/prisma/client.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { LaunchVehicle, LaunchVehicleConnection, Spacecraft, SpacecraftConnection, SpacecraftKindEnum } from './types.js';

const VEHICLE_SORTS = { NAME: { path: ['name'], sql: 'text', value: (vehicle) => vehicle.name } } satisfies Record<
  string,
  Sort<rows.LaunchVehicle>
>;
const CRAFT_SORTS = { NAME: { path: ['name'], sql: 'text', value: (craft) => craft.name } } satisfies Record<string, Sort<rows.Spacecraft>>;
const LaunchVehicleOrder = orderInput('LaunchVehicle', VEHICLE_SORTS);
const SpacecraftOrder = orderInput('Spacecraft', CRAFT_SORTS);

const LaunchVehicleFilter = filterInput('LaunchVehicleFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  family: t.field({ type: TextFilter }),
  country: t.field({ type: SlugFilter }),
}));
const SpacecraftKindFilter = enumFilter('SpacecraftKind', SpacecraftKindEnum);
const SpacecraftFilter = filterInput('SpacecraftFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  kind: t.field({ type: SpacecraftKindFilter }),
  country: t.field({ type: SlugFilter }),
}));

const ownVehicles = (filter: typeof LaunchVehicleFilter.$inferInput) =>
  where({ id: choice(filter.slug), name: matches(filter.name), family: matches(filter.family), countryId: choice(filter.country) });
const ownCraft = (filter: typeof SpacecraftFilter.$inferInput) =>
  where({ id: choice(filter.slug), name: matches(filter.name), kind: choice(filter.kind), countryId: choice(filter.country) });

builder.queryFields((t) => ({
  launchVehicle: t.field({
    type: LaunchVehicle,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'LaunchVehicle', args, (loaders) => loaders.vehicles.launchVehicle),
  }),
  launchVehicles: t.field({
    type: LaunchVehicleConnection,
    args: { filter: t.arg({ type: LaunchVehicleFilter }), orderBy: t.arg({ type: [LaunchVehicleOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(
        at(root).db.launchVehicle,
        combined(filter, ownVehicles),
        ordersOf(VEHICLE_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }),
        args,
      ),
  }),
  spacecraft: t.field({
    type: Spacecraft,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Spacecraft', args, (loaders) => loaders.vehicles.spacecraft),
  }),
  spacecraftTypes: t.field({
    type: SpacecraftConnection,
    args: { filter: t.arg({ type: SpacecraftFilter }), orderBy: t.arg({ type: [SpacecraftOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.spacecraft, combined(filter, ownCraft), ordersOf(CRAFT_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
}));
