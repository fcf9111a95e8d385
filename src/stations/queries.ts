import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
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

const StationFilter = filterInput('StationFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  partner: t.field({ type: SlugFilter }),
}));

function ownStations(filter: typeof StationFilter.$inferInput) {
  const agencyId = choice(filter.partner);
  return where({ id: choice(filter.slug), name: matches(filter.name) }, agencyId && { partners: { some: { agencyId } } });
}

builder.queryFields((t) => ({
  station: t.field({
    type: Station,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Station', args, (loaders) => loaders.stations.byId),
  }),
  stations: t.field({
    type: StationConnection,
    args: { filter: t.arg({ type: StationFilter }), orderBy: t.arg({ type: [StationOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(
        at(root).db.station,
        combined(filter, ownStations),
        ordersOf(SORTS, orderBy, { field: 'LAUNCHED_ON', direction: 'ASC' }),
        args,
      ),
  }),
}));
