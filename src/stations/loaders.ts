import type { Db } from '../db/index.js';
import { type Docking, Prisma } from '../generated/prisma/client.js';
import { byId, listOf } from '../loading/loaders.js';
import { daysOf, type Held } from '../nodes/held.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages, Only } from '../paging/nested.js';

const AT_STATION: Nested<Docking> = {
  table: 'Docking',
  column: 'stationId',
  orders: [
    { name: 'FROM', path: ['fromTime'], sql: 'timestamptz', nullable: true, direction: 'DESC', value: (docking) => docking.fromTime },
  ],
};

/** Docked on the days asked for, as `holdsBetween` has it, in SQL over `t`. */
function dockedOn(asked: Held): Only | undefined {
  const days = daysOf(asked);
  if (!days) return undefined;
  const [first, last] = days.map((day) => day.toISOString().slice(0, 10));
  const earliest = (column: string) => Prisma.raw(`(t."${column}Time" AT TIME ZONE 'UTC')::date`);
  const latest = (column: string) =>
    Prisma.raw(`(date_trunc('day', t."${column}Time" AT TIME ZONE 'UTC') + CASE t."${column}Precision"::text WHEN 'MONTH' THEN interval '1 month - 1 day'
      WHEN 'QUARTER' THEN interval '3 months - 1 day' WHEN 'HALF' THEN interval '6 months - 1 day' WHEN 'YEAR' THEN interval '1 year - 1 day'
      ELSE interval '0' END)::date`);
  const [from, to, open] = asked.certainly
    ? [latest('from'), earliest('to'), Prisma.sql`t."checkedThrough" + 1`]
    : [earliest('from'), latest('to'), Prisma.sql`'infinity'::date`];
  return {
    key: JSON.stringify([first, last, asked.certainly]),
    sql: Prisma.sql`t."fromTime" IS NOT NULL AND greatest(${from}, ${first}::date) <
      least(CASE WHEN t."toTime" IS NULL THEN ${open} ELSE ${to} END, ${last}::date + 1)`,
  };
}

export const stationLoaders = (db: Db, pages: NestedPages) => ({
  byId: byId('Station', (ids: string[]) => db.station.findMany({ where: { id: { in: ids } } })),
  docking: byId('Docking', (ids: string[]) => db.docking.findMany({ where: { id: { in: ids } } })),
  port: byId('DockingPort', (ids: string[]) => db.dockingPort.findMany({ where: { id: { in: ids } } })),
  partnersOf: listOf('StationPartner', 'stationId', (ids) =>
    db.stationPartner.findMany({ where: { stationId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
  ),
  portsOf: listOf('DockingPort', 'stationId', (ids) =>
    db.dockingPort.findMany({ where: { stationId: { in: ids } }, orderBy: { id: 'asc' } }),
  ),
  dockingsOf: listOf('Docking', 'missionId', (ids) => db.docking.findMany({ where: { missionId: { in: ids } }, orderBy: { id: 'asc' } })),
  dockingsAt: (station: string, { on, between, certainly, ...args }: PageArgs & Held) =>
    pages.load(AT_STATION, station, args, dockedOn({ on, between, certainly })),
});
