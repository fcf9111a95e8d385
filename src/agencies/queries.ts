import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, enumFilter, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { SanctionFilter, sanctionsWhere } from '../sanctions/filters.js';
import { AGENCY_SORTS } from './sorts.js';
import { Agency, AgencyConnection, AgencyKindEnum } from './types.js';

const AgencyOrder = orderInput('Agency', AGENCY_SORTS);
const AgencyKindFilter = enumFilter('AgencyKind', AgencyKindEnum);
const AgencyFilter = filterInput('AgencyFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  kind: t.field({ type: AgencyKindFilter }),
  country: t.field({ type: SlugFilter }),
  sanctions: t.field({ type: SanctionFilter }),
}));

type AgencyInput = typeof AgencyFilter.$inferInput;

const agenciesWhere = (filter: AgencyInput | null | undefined) => combined(filter, ownAgencies);
function ownAgencies(filter: AgencyInput) {
  const name = matches(filter.name);
  return where(
    { id: choice(filter.slug), kind: choice(filter.kind), countryId: choice(filter.country) },
    name && { OR: [{ name }, { shortName: name }] },
    filter.sanctions && { sanctions: { some: sanctionsWhere(filter.sanctions) } },
  );
}

builder.queryFields((t) => ({
  agency: t.field({
    type: Agency,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Agency', args, (loaders) => loaders.agencies.byId),
  }),
  agencies: t.field({
    type: AgencyConnection,
    args: { filter: t.arg({ type: AgencyFilter }), orderBy: t.arg({ type: [AgencyOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.agency, agenciesWhere(filter), ordersOf(AGENCY_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
}));
