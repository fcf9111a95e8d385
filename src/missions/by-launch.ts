import type { Moment } from '../context.js';
import type { Mission, Prisma } from '../generated/prisma/client.js';
import type { PageArgs } from '../paging/args.js';
import { beyond, type Ordered, orderBy, stretchesBeyond, stretchesOf } from '../paging/order.js';
import { filled, type Page, pageBy, pageOf } from '../paging/page.js';

/**
 * A page of missions. By time of launch it is read from the launches, whose index has that order: joined to the missions, all of them would have to be
 * sorted. Missions that have no such time come after the others.
 */
export async function missionsPage(
  { db, knownAt }: Moment,
  where: Prisma.MissionWhereInput,
  orders: readonly Ordered<Mission>[],
  args: PageArgs,
): Promise<Page<Mission>> {
  const [lead, ...rest] = orders;
  if (lead?.name !== 'LAUNCH_TIME') return pageOf(db.mission, where, orders, args);
  const fromLaunch = orders.map((order) => ({
    ...order,
    path: order.path[0] === 'launch' ? order.path.slice(1) : ['mission', ...order.path],
  }));
  const key = ['missionId'];
  // At a moment of the past, a launch may have been known before its mission was.
  const ofMission =
    [where.AND ?? []].flat().length === 0 && !knownAt
      ? { missionId: { not: null } }
      : { mission: { is: { AND: [{ id: { gte: '' } }, where] } } };

  async function launched(bounds: object[], forward: boolean, take: number): Promise<Mission[]> {
    const launches = await db.launch.findMany({
      where: { AND: [ofMission, ...bounds] },
      orderBy: orderBy(fromLaunch, forward, key),
      take,
      select: { missionId: true },
    });
    if (launches.length === 0) return [];
    const ids = launches.map(({ missionId }) => missionId!);
    const missions = new Map((await db.mission.findMany({ where: { id: { in: ids } } })).map((mission) => [mission.id, mission]));
    return ids.flatMap((id) => missions.get(id) ?? []);
  }

  return pageBy(orders, args, 'text', {
    find: ({ from, until, forward, take }) => {
      const stretches = (own: typeof orders, id?: string[]) =>
        from ? stretchesBeyond(own, from, forward, id) : stretchesOf(own[0]!, forward);
      const ofMissions = stretches(orders);
      const both = stretches(fromLaunch, key).map((ofLaunches, index) => ({ ofLaunches, ofMissions: ofMissions[index]! }));
      return filled(take, both, (stretch, left) => {
        if (stretch.ofLaunches.known) {
          return launched([stretch.ofLaunches.where, ...(until ? [beyond(fromLaunch, until, !forward, key)] : [])], forward, left);
        }
        const bounds = [stretch.ofMissions.where, ...(until ? [beyond(orders, until, !forward)] : [])];
        return db.mission.findMany({ where: { AND: [where, ...bounds] }, orderBy: orderBy(rest, forward), take: left });
      });
    },
    count: () => db.mission.count({ where }),
  });
}
