import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import type { Country as Row } from '../generated/prisma/client.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { Country, CountryConnection } from './types.js';

const SORTS = {
  NAME: { path: ['name'], sql: 'text', value: (country) => country.name },
  CODE: { path: ['id'], sql: 'text', value: (country) => country.id },
} satisfies Record<string, Sort<Row>>;
const CountryOrder = orderInput('Country', SORTS);

const CountryFilter = filterInput('CountryFilter', (t) => ({
  code: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  region: t.field({ type: TextFilter }),
  former: t.boolean(),
}));

const former = (wanted: boolean | null | undefined) => (wanted == null ? undefined : { existedTo: wanted ? { not: null } : null });

const ownCountries = (filter: typeof CountryFilter.$inferInput) =>
  where({ id: choice(filter.code), name: matches(filter.name), region: matches(filter.region) }, former(filter.former));

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (root, { code }, { at }) => at(root).loaders.geography.byId.load(code),
  }),
  countries: t.field({
    type: CountryConnection,
    args: { filter: t.arg({ type: CountryFilter }), orderBy: t.arg({ type: [CountryOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.country, combined(filter, ownCountries), ordersOf(SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
}));
