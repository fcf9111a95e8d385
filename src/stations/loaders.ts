import type { Db } from '../db/index.js';
import type { Docking } from '../generated/prisma/client.js';
import { byId, listOf } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';

const AT_STATION: Nested<Docking> = {
  table: 'Docking',
  column: 'stationId',
  orders: [
    { name: 'FROM', path: ['fromTime'], sql: 'timestamptz', nullable: true, direction: 'DESC', value: (docking) => docking.fromTime },
  ],
};

export const stationLoaders = (db: Db, pages: NestedPages) => ({
  byId: byId('Station', (ids: string[]) => db.station.findMany({ where: { id: { in: ids } } })),
  docking: byId('Docking', (ids: string[]) => db.docking.findMany({ where: { id: { in: ids } } })),
  port: byId('DockingPort', (ids: string[]) => db.dockingPort.findMany({ where: { id: { in: ids } } })),
  partnersOf: listOf('stationId', (ids) => db.stationPartner.findMany({ where: { stationId: { in: ids } }, orderBy: { agencyId: 'asc' } })),
  portsOf: listOf('stationId', (ids) => db.dockingPort.findMany({ where: { stationId: { in: ids } }, orderBy: { id: 'asc' } })),
  dockingsOf: listOf('missionId', (ids) => db.docking.findMany({ where: { missionId: { in: ids } }, orderBy: { id: 'asc' } })),
  dockingsAt: (station: string, args: PageArgs) => pages.load(AT_STATION, station, args),
});
