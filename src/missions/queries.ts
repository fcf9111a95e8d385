import './schedule.js';
import { builder } from '../builder.js';
import { badUserInput } from '../errors.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { missionsPage } from './by-launch.js';
import { LaunchFilter, launchesWhere, MissionFilter, missionsWhere } from './filters.js';
import { Launch, LaunchConnection } from './launch.js';
import { LAUNCH_SORTS, missionSorts } from './loaders.js';
import { Mission, MissionConnection } from './mission.js';

const MissionOrder = orderInput('Mission', missionSorts());
const LaunchOrder = orderInput('Launch', LAUNCH_SORTS);

builder.queryFields((t) => ({
  mission: t.field({
    type: Mission,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Mission', args, (loaders) => loaders.missions.byId),
  }),
  missions: t.field({
    type: MissionConnection,
    args: { filter: t.arg({ type: MissionFilter }), orderBy: t.arg({ type: [MissionOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      missionsPage(
        at(root),
        missionsWhere(filter),
        ordersOf(missionSorts(at(root).loaders.missions.launchOf), orderBy, { field: 'LAUNCH_TIME', direction: 'DESC' }),
        args,
      ),
  }),
  launch: t.field({
    type: Launch,
    nullable: true,
    args: { ...lookupArgs(t), cospar: t.arg.string() },
    resolve: (root, { cospar, ...args }, { at }) => {
      if (cospar == null) return lookup(at(root), 'Launch', args, (loaders) => loaders.missions.launch);
      if (args.slug != null || args.externalId != null) throw badUserInput('Give exactly one of `slug`, `cospar` and `externalId`.');
      return at(root).db.launch.findUnique({ where: { cospar } });
    },
  }),
  launches: t.field({
    type: LaunchConnection,
    args: { filter: t.arg({ type: LaunchFilter }), orderBy: t.arg({ type: [LaunchOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.launch, launchesWhere(filter), ordersOf(LAUNCH_SORTS, orderBy, { field: 'TIME', direction: 'DESC' }), args),
  }),
}));
