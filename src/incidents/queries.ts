import { builder } from '../builder.js';
import { choice, DateTimeFilter, enumFilter, SlugFilter, where, within } from '../filters/inputs.js';
import type { Incident as Row } from '../generated/prisma/client.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { Incident, IncidentConnection, IncidentKindEnum, SeverityEnum } from './types.js';

const SORTS = {
  FROM: { path: ['fromTime'], sql: 'timestamptz', nullable: true, value: (incident) => incident.fromTime },
  NAME: { path: ['name'], sql: 'text', value: (incident) => incident.name },
} satisfies Record<string, Sort<Row>>;
const IncidentOrder = orderInput('Incident', SORTS);
const IncidentKindFilter = enumFilter('IncidentKind', IncidentKindEnum);
const SeverityFilter = enumFilter('Severity', SeverityEnum);

const IncidentFilter = builder.inputType('IncidentFilter', {
  fields: (t) => ({
    kind: t.field({ type: IncidentKindFilter }),
    severity: t.field({ type: SeverityFilter }),
    from: t.field({ type: DateTimeFilter }),
    pad: t.field({ type: SlugFilter }),
    mission: t.field({ type: SlugFilter }),
    station: t.field({ type: SlugFilter }),
    resolved: t.boolean(),
  }),
});

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
      pageOf(
        at(root).db.incident,
        where(
          {
            kind: choice(filter?.kind),
            severity: choice(filter?.severity),
            fromTime: within(filter?.from),
            padId: choice(filter?.pad),
            missionId: choice(filter?.mission),
            stationId: choice(filter?.station),
          },
          filter?.resolved == null ? undefined : { resolvedOn: filter.resolved ? { not: null } : null },
        ),
        ordersOf(SORTS, orderBy, { field: 'FROM', direction: 'DESC' }),
        args,
      ),
  }),
}));
