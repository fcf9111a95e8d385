import type { Db } from '../db/index.js';
import type { Launch, Mission } from '../generated/prisma/client.js';
import { Loader, type Loads } from '../loading/loader.js';
import { byId, listOf } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';
import type { Ordered, Sort } from '../paging/order.js';
import { scheduleLoader } from './schedule.js';

export const LAUNCH_SORTS = {
  TIME: { path: ['time'], sql: 'timestamptz', nullable: true, value: (launch) => launch.time },
  COSPAR: { path: ['cospar'], sql: 'text', nullable: true, value: (launch) => launch.cospar },
} satisfies Record<string, Sort<Launch>>;

const latest: Ordered<Launch>[] = [{ ...LAUNCH_SORTS.TIME, name: 'TIME', direction: 'DESC' }];
const launches = (column: 'providerId' | 'padId' | 'vehicleId'): Nested<Launch> => ({ table: 'Launch', column, orders: latest });
const BY_PROVIDER = launches('providerId');
const FROM_PAD = launches('padId');
const ON_VEHICLE = launches('vehicleId');
const WITH_SPACECRAFT: Nested<Mission> = { table: 'Mission', column: 'spacecraftId', orders: [] };

/** What seats are put in order by besides. */
const ORDERED_BY = { also: ['Mission', 'Launch'] };

export function missionLoaders(db: Db, pages: NestedPages) {
  const ofMission = {
    name: 'Launch of mission',
    table: 'Launch',
    keyOf: (launch: Record<string, unknown>) => launch.missionId as string | null,
  };
  const launchOf = new Loader<string, Launch | null>(ofMission, async (ids) => {
    const found = await db.launch.findMany({ where: { missionId: { in: [...ids] } } });
    const byMission = new Map(found.map((launch) => [launch.missionId, launch]));
    return ids.map((id) => byMission.get(id) ?? null);
  });
  return {
    byId: byId('Mission', (ids: string[]) => db.mission.findMany({ where: { id: { in: ids } } })),
    launch: byId('Launch', (ids: string[]) => db.launch.findMany({ where: { id: { in: ids } } })),
    seat: byId('CrewAssignment', (ids: string[]) => db.crewAssignment.findMany({ where: { id: { in: ids } } })),
    launchOf,
    scheduleOf: scheduleLoader(db),
    launchesBy: (agency: string, args: PageArgs) => pages.load(BY_PROVIDER, agency, args),
    launchesFrom: (pad: string, args: PageArgs) => pages.load(FROM_PAD, pad, args),
    launchesOn: (vehicle: string, args: PageArgs) => pages.load(ON_VEHICLE, vehicle, args),
    flownWith: (spacecraft: string, args: PageArgs) => pages.load(WITH_SPACECRAFT, spacecraft, args),
    partnersOf: listOf('MissionPartner', 'missionId', (ids) =>
      db.missionPartner.findMany({ where: { missionId: { in: ids } }, orderBy: [{ role: 'asc' }, { agencyId: 'asc' }] }),
    ),
    crewOf: listOf('CrewAssignment', 'upMissionId', (ids) =>
      db.crewAssignment.findMany({ where: { upMissionId: { in: ids } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    ),
    returningOn: listOf('CrewAssignment', 'downMissionId', (ids) =>
      db.crewAssignment.findMany({
        where: { downMissionId: { in: ids } },
        orderBy: [{ upMissionId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      }),
    ),
    flightsOf: listOf(
      'CrewAssignment',
      'personId',
      (ids) =>
        db.crewAssignment.findMany({
          where: { personId: { in: ids } },
          orderBy: [{ upMission: { launch: { time: { sort: 'asc', nulls: 'last' } } } }, { id: 'asc' }],
        }),
      ORDERED_BY,
    ),
    seatsUnder: listOf(
      'CrewAssignment',
      'agreementId',
      (ids) =>
        db.crewAssignment.findMany({
          where: { agreementId: { in: ids } },
          orderBy: [{ upMission: { launch: { time: { sort: 'asc', nulls: 'last' } } } }, { id: 'asc' }],
        }),
      ORDERED_BY,
    ),
  };
}

/** Orders of missions. The time of launch is read with the launches of the whole page, and only when a cursor is asked for. */
export const missionSorts = (launchOf?: Loads<string, Launch | null>) =>
  ({
    LAUNCH_TIME: {
      path: ['launch', 'time'],
      sql: 'timestamptz',
      nullable: true,
      value: async (mission) => (await launchOf?.load(mission.id))?.time,
    },
    NAME: { path: ['name'], sql: 'text', value: (mission) => mission.name },
  }) satisfies Record<string, Sort<Mission>>;
