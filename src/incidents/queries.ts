import { builder } from '../builder.js';
import type { Incident as Row } from '../generated/prisma/client.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { IncidentFilter, incidentsWhere } from './filters.js';
import { Incident, IncidentConnection } from './types.js';

const SORTS = {
  FROM: { path: ['fromTime'], sql: 'timestamptz', nullable: true, value: (incident) => incident.fromTime },
  NAME: { path: ['name'], sql: 'text', value: (incident) => incident.name },
} satisfies Record<string, Sort<Row>>;
const IncidentOrder = orderInput('Incident', SORTS);

builder.queryFields((t) => ({
  incident: t.field({
    type: Incident,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.incidents.byId.load(slug),
  }),
  incidents: t.field({
    type: IncidentConnection,
    args: { filter: t.arg({ type: IncidentFilter }), orderBy: t.arg({ type: [IncidentOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.incident, incidentsWhere(filter), ordersOf(SORTS, orderBy, { field: 'FROM', direction: 'DESC' }), args),
  }),
}));
