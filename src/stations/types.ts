import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { optional, required } from '../loading/loaders.js';
import { Mission } from '../missions/mission.js';
import { dateField, intervalFields, TimePrecisionEnum } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { type Checked, heldArgs, heldList, holdsField } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';

export const Station = builder.objectRef<rows.Station>('Station');
Station.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Station'),
    ...externalIdsField(t, 'Station'),
    name: t.exposeString('name'),
    launchedOn: dateField(t, (station) => [station.launchedOn, station.launchedOnPrecision]),
    deorbitedOn: dateField(t, (station) => [station.deorbitedOn, station.deorbitedOnPrecision]),
    partners: t.field({
      type: [Agency],
      resolve: async (station, _args, context) => {
        const { stations, agencies } = context.loadersOf(station);
        const partners = await stations.partnersOf.load(station.id);
        return Promise.all(partners.map((partner) => required(agencies.byId.load(partner.agencyId))));
      },
    }),
    ports: heldList(t, DockingPort, (station, loaders) => loaders.stations.portsOf.load(station.id)),
    dockings: t.field({
      type: DockingConnection,
      args: { ...heldArgs(t), ...pageArgs(t) },
      resolve: (station, args, context) => context.loadersOf(station).stations.dockingsAt(station.id, args),
    }),
  }),
});
export const StationConnection = connectionOf<rows.Station>(Station, 'Station');

const DockingPort = builder.objectRef<rows.DockingPort>('DockingPort');
DockingPort.implement({
  fields: (t) => ({
    slug: t.string({ resolve: (port) => port.id.slice(port.stationId.length + 1) }),
    name: t.exposeString('name'),
    ...intervalFields(t),
  }),
});

const NEVER = new Date(0);

/** When a craft was docked, by day; of a docking with no known beginning nothing is said. */
export const dockedFor = ({ fromTime, fromPrecision, toTime, toPrecision, checkedThrough }: rows.Docking): Checked =>
  fromTime ? { fromDate: fromTime, fromPrecision, toDate: toTime, toPrecision, checkedThrough } : { fromDate: NEVER, toDate: NEVER };

export const Docking = builder.objectRef<rows.Docking>('Docking');
Docking.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Docking'),
    mission: t.field({
      type: Mission,
      resolve: (docking, _args, context) => required(context.loadersOf(docking).missions.byId.load(docking.missionId)),
    }),
    station: t.field({
      type: Station,
      resolve: (docking, _args, context) => required(context.loadersOf(docking).stations.byId.load(docking.stationId)),
    }),
    port: t.field({
      type: DockingPort,
      nullable: true,
      resolve: (docking, _args, context) => optional(context.loadersOf(docking).stations.port, docking.portId),
    }),
    from: t.expose('fromTime', { type: 'DateTime', nullable: true }),
    fromPrecision: t.expose('fromPrecision', { type: TimePrecisionEnum, nullable: true }),
    to: t.expose('toTime', { type: 'DateTime', nullable: true }),
    toPrecision: t.expose('toPrecision', { type: TimePrecisionEnum, nullable: true }),
    holds: holdsField(t, dockedFor),
  }),
});
export const DockingConnection = connectionOf<rows.Docking>(Docking, 'Docking');
