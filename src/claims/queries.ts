import { builder } from '../builder.js';
import { pageArgs } from '../paging/connection.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { ClaimFilter, claimsWhere, SourceFilter, sourcesWhere } from './filters.js';
import { CLAIM_SORTS, SOURCE_SORTS } from './sorts.js';
import { Claim, ClaimConnection, Source, SourceConnection } from './types.js';

const ClaimOrder = orderInput('Claim', CLAIM_SORTS);
const SourceOrder = orderInput('Source', SOURCE_SORTS);

builder.queryFields((t) => ({
  claim: t.field({
    type: Claim,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.claims.byId.load(slug),
  }),
  claims: t.field({
    type: ClaimConnection,
    args: { filter: t.arg({ type: ClaimFilter }), orderBy: t.arg({ type: [ClaimOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.claim, claimsWhere(filter), ordersOf(CLAIM_SORTS, orderBy, { field: 'ASSERTED_ON', direction: 'DESC' }), args),
  }),
  source: t.field({
    type: Source,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.claims.source.load(slug),
  }),
  sources: t.field({
    type: SourceConnection,
    args: { filter: t.arg({ type: SourceFilter }), orderBy: t.arg({ type: [SourceOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.source, sourcesWhere(filter), ordersOf(SOURCE_SORTS, orderBy, { field: 'PUBLISHED_ON', direction: 'DESC' }), args),
  }),
}));
