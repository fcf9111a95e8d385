import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import {
  ExemptionFilter,
  exemptionsWhere,
  partsInForce,
  programsWhere,
  SanctionFilter,
  SanctionsProgramFilter,
  sanctionsWhere,
} from './filters.js';
import { SANCTION_SORTS } from './loaders.js';
import { countryOf, sanctionsOn } from './on-country.js';
import { Exemption, ExemptionConnection, Sanction, SanctionConnection, SanctionsProgram, SanctionsProgramConnection } from './types.js';

const PROGRAM_SORTS = {
  STARTS_ON: { path: ['startsOn'], sql: 'date', nullable: true, value: (program) => program.startsOn },
  NAME: { path: ['name'], sql: 'text', value: (program) => program.name },
} satisfies Record<string, Sort<rows.SanctionsProgram>>;
const EXEMPTION_SORTS = {
  FROM: { path: ['fromDate'], sql: 'date', nullable: true, value: (exemption) => exemption.fromDate },
  NAME: { path: ['name'], sql: 'text', value: (exemption) => exemption.name },
} satisfies Record<string, Sort<rows.Exemption>>;
const SanctionsProgramOrder = orderInput('SanctionsProgram', PROGRAM_SORTS);
const SanctionOrder = orderInput('Sanction', SANCTION_SORTS);
const ExemptionOrder = orderInput('Exemption', EXEMPTION_SORTS);

builder.queryFields((t) => ({
  sanctionsProgram: t.field({
    type: SanctionsProgram,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.sanctions.program.load(slug),
  }),
  sanctionsPrograms: t.field({
    type: SanctionsProgramConnection,
    args: { filter: t.arg({ type: SanctionsProgramFilter }), orderBy: t.arg({ type: [SanctionsProgramOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(
        at(root).db.sanctionsProgram,
        programsWhere(filter),
        ordersOf(PROGRAM_SORTS, orderBy, { field: 'STARTS_ON', direction: 'ASC' }),
        args,
      ),
  }),
  sanction: t.field({
    type: Sanction,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Sanction', args, (loaders) => loaders.sanctions.byId),
  }),
  sanctions: t.field({
    type: SanctionConnection,
    args: { filter: t.arg({ type: SanctionFilter }), orderBy: t.arg({ type: [SanctionOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) => {
      const moment = at(root);
      const { sanction } = moment.db;
      const orders = ordersOf(SANCTION_SORTS, orderBy, { field: 'LISTED_ON', direction: 'DESC' });
      const country = moment.knownAt ? undefined : countryOf(filter);
      if (country !== undefined) return pageOf(sanctionsOn(moment, country), {}, orders, args);
      return pageOf(sanction, sanctionsWhere(filter), orders, args, partsInForce(filter, orders, sanction.fields));
    },
  }),
  exemption: t.field({
    type: Exemption,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.sanctions.exemption.load(slug),
  }),
  exemptions: t.field({
    type: ExemptionConnection,
    args: { filter: t.arg({ type: ExemptionFilter }), orderBy: t.arg({ type: [ExemptionOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.exemption, exemptionsWhere(filter), ordersOf(EXEMPTION_SORTS, orderBy, { field: 'FROM', direction: 'ASC' }), args),
  }),
}));
