import { builder } from '../builder.js';
import type { Station as Row } from '../generated/prisma/client.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { Station, StationConnection } from './types.js';

const SORTS = {
  LAUNCHED_ON: { path: ['launchedOn'], sql: 'date', nullable: true, value: (station) => station.launchedOn },
  NAME: { path: ['name'], sql: 'text', value: (station) => station.name },
} satisfies Record<string, Sort<Row>>;
const StationOrder = orderInput('Station', SORTS);

builder.queryFields((t) => ({
  station: t.field({
    type: Station,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Station', args, (loaders) => loaders.stations.byId),
  }),
  stations: t.field({
    type: StationConnection,
    args: { orderBy: t.arg({ type: [StationOrder] }), ...pageArgs(t) },
    resolve: (root, { orderBy, ...args }, { at }) =>
      pageOf(at(root).db.station, {}, ordersOf(SORTS, orderBy, { field: 'LAUNCHED_ON', direction: 'ASC' }), args),
  }),
}));
