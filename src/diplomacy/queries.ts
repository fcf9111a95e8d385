import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { Agreement, AgreementConnection } from './agreement.js';
import { Cooperation, CooperationConnection } from './cooperation.js';
import { DiplomaticEvent, DiplomaticEventConnection } from './event.js';
import { AgreementFilter, agreementsWhere, CooperationFilter, cooperationsWhere, DiplomaticEventFilter, eventsWhere } from './filters.js';

const AGREEMENT_SORTS = {
  SIGNED_ON: { path: ['signedOn'], sql: 'date', nullable: true, value: (agreement) => agreement.signedOn },
  NAME: { path: ['name'], sql: 'text', value: (agreement) => agreement.name },
} satisfies Record<string, Sort<rows.Agreement>>;
const EVENT_SORTS = {
  DATE: { path: ['date'], sql: 'date', value: (event) => event.date },
  NAME: { path: ['name'], sql: 'text', value: (event) => event.name },
} satisfies Record<string, Sort<rows.DiplomaticEvent>>;
const COOPERATION_SORTS = { NAME: { path: ['name'], sql: 'text', value: (cooperation) => cooperation.name } } satisfies Record<
  string,
  Sort<rows.Cooperation>
>;
const AgreementOrder = orderInput('Agreement', AGREEMENT_SORTS);
const DiplomaticEventOrder = orderInput('DiplomaticEvent', EVENT_SORTS);
const CooperationOrder = orderInput('Cooperation', COOPERATION_SORTS);

builder.queryFields((t) => ({
  agreement: t.field({
    type: Agreement,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.diplomacy.agreement.load(slug),
  }),
  agreements: t.field({
    type: AgreementConnection,
    args: { filter: t.arg({ type: AgreementFilter }), orderBy: t.arg({ type: [AgreementOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(
        at(root).db.agreement,
        agreementsWhere(filter),
        ordersOf(AGREEMENT_SORTS, orderBy, { field: 'SIGNED_ON', direction: 'ASC' }),
        args,
      ),
  }),
  diplomaticEvent: t.field({
    type: DiplomaticEvent,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.diplomacy.event.load(slug),
  }),
  diplomaticEvents: t.field({
    type: DiplomaticEventConnection,
    args: { filter: t.arg({ type: DiplomaticEventFilter }), orderBy: t.arg({ type: [DiplomaticEventOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.diplomaticEvent, eventsWhere(filter), ordersOf(EVENT_SORTS, orderBy, { field: 'DATE', direction: 'DESC' }), args),
  }),
  cooperation: t.field({
    type: Cooperation,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.diplomacy.cooperation.load(slug),
  }),
  cooperations: t.field({
    type: CooperationConnection,
    args: { filter: t.arg({ type: CooperationFilter }), orderBy: t.arg({ type: [CooperationOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(
        at(root).db.cooperation,
        cooperationsWhere(filter),
        ordersOf(COOPERATION_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }),
        args,
      ),
  }),
}));
