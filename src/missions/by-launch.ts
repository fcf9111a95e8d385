import type { Moment } from '../context.js';
import { type Mission, Prisma } from '../generated/prisma/client.js';
import type { PageArgs } from '../paging/args.js';
import { beyond, type Ordered, orderBy, stretchesBeyond, stretchesOf } from '../paging/order.js';
import { filled, type Page, pageBy, pageOf } from '../paging/page.js';
import { listedBy } from './listed.js';

/**
 * A page of missions. By time of launch it is read from the launches, whose index has that order, or from the list that is kept of what is asked for: joined to
 * the missions, all of them would have to be sorted. Missions that have no such time come after the others, out of the list that the database keeps of them.
 */
export async function missionsPage(
  moment: Pick<Moment, 'db' | 'knownAt'>,
  where: Prisma.MissionWhereInput,
  orders: readonly Ordered<Mission>[],
  args: PageArgs,
): Promise<Page<Mission>> {
  const { db, knownAt } = moment;
  const [lead, ...rest] = orders;
  if (lead?.name !== 'LAUNCH_TIME') return pageOf(db.mission, where, orders, args);
  const fromLaunch = orders.map((order) => ({
    ...order,
    path: order.path[0] === 'launch' ? order.path.slice(1) : ['mission', ...order.path],
  }));
  const key = ['missionId'];
  const isAny = [where.AND ?? []].flat().length === 0;
  const listed = knownAt || rest.length > 0 ? undefined : listedBy(where);
  // At a moment of the past, a launch may have been known before its mission was.
  const ofMission = knownAt
    ? { mission: { is: { AND: [{ id: { gte: '' } }, where] } } }
    : isAny
      ? { missionId: { not: null } }
      : { mission: { is: where } };

  async function launched(bounds: object[], forward: boolean, take: number): Promise<Mission[]> {
    const page = { orderBy: orderBy(fromLaunch, forward, key), take, select: { missionId: true } } as const;
    const found =
      listed === undefined
        ? await db.launch.findMany({ where: { AND: [ofMission, ...bounds] }, ...page })
        : await db.missionList.findMany({ where: { AND: [listed, ...bounds] }, ...page });
    if (found.length === 0) return [];
    const ids = found.map(({ missionId }) => missionId!);
    const missions = new Map((await db.mission.findMany({ where: { id: { in: ids } } })).map((mission) => [mission.id, mission]));
    return ids.flatMap((id) => missions.get(id) ?? []);
  }

  async function unlaunched(bounds: object[], forward: boolean, take: number): Promise<Mission[]> {
    const ids = await untimed(moment);
    if (ids?.length === 0) return [];
    const among = ids ? [{ id: { in: ids } }] : [];
    return db.mission.findMany({ where: { AND: [where, ...among, ...bounds] }, orderBy: orderBy(rest, forward), take });
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
        return unlaunched([stretch.ofMissions.where, ...(until ? [beyond(orders, until, !forward)] : [])], forward, left);
      });
    },
    count: () => db.mission.count({ where }),
  });
}

/** More of them than this are found with the rest of what is asked of them. */
const MOST_LISTED = 1000;

/** The missions without a time of launch at the moment, see the migration `missions_without_a_time`; undefined when they are many. */
async function untimed({ db, knownAt }: Pick<Moment, 'db' | 'knownAt'>): Promise<string[] | undefined> {
  const held = knownAt ? Prisma.sql`during @> ${knownAt}::timestamptz` : Prisma.sql`upper_inf(during)`;
  const found = await db.$queryRaw<{ id: string }[]>`SELECT mission AS id FROM rendezvous.untimed WHERE ${held} LIMIT ${MOST_LISTED + 1}`;
  return found.length > MOST_LISTED ? undefined : found.map(({ id }) => id);
}
