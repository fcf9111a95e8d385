import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import type { Pad as PadRow, LaunchSite as SiteRow } from '../generated/prisma/client.js';
import { LaunchFilter, launchesWhere } from '../missions/filters.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { LaunchSite, LaunchSiteConnection, Pad, PadConnection } from './types.js';

const SITE_SORTS = {
  NAME: { path: ['name'], sql: 'text', value: (site) => site.name },
  LATITUDE: { path: ['latitude'], sql: 'double precision', nullable: true, value: (site) => site.latitude },
} satisfies Record<string, Sort<SiteRow>>;
const PAD_SORTS = {
  SLUG: { path: ['id'], sql: 'text', value: (pad) => pad.id },
  NAME: { path: ['name'], sql: 'text', value: (pad) => pad.name },
} satisfies Record<string, Sort<PadRow>>;
const LaunchSiteOrder = orderInput('LaunchSite', SITE_SORTS);
const PadOrder = orderInput('Pad', PAD_SORTS);

const LaunchSiteFilter = filterInput('LaunchSiteFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  country: t.field({ type: SlugFilter }),
}));
const PadFilter = filterInput('PadFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  site: t.field({ type: SlugFilter }),
  country: t.field({ type: SlugFilter }),
  statusOnRecord: t.boolean(),
  launches: t.field({ type: LaunchFilter }),
}));

const ownSites = (filter: typeof LaunchSiteFilter.$inferInput) =>
  where({ id: choice(filter.slug), name: matches(filter.name), countryId: choice(filter.country) });

function ownPads(filter: typeof PadFilter.$inferInput) {
  const countryId = choice(filter.country);
  return where(
    { id: choice(filter.slug), name: matches(filter.name), siteId: choice(filter.site) },
    countryId && { site: { countryId } },
    filter.statusOnRecord == null ? undefined : { statuses: filter.statusOnRecord ? { some: {} } : { none: {} } },
    filter.launches && { launches: { some: launchesWhere(filter.launches) } },
  );
}

builder.queryFields((t) => ({
  launchSite: t.field({
    type: LaunchSite,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'LaunchSite', args, (loaders) => loaders.sites.site),
  }),
  launchSites: t.field({
    type: LaunchSiteConnection,
    args: { filter: t.arg({ type: LaunchSiteFilter }), orderBy: t.arg({ type: [LaunchSiteOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.launchSite, combined(filter, ownSites), ordersOf(SITE_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
  pad: t.field({
    type: Pad,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Pad', args, (loaders) => loaders.sites.pad),
  }),
  pads: t.field({
    type: PadConnection,
    args: { filter: t.arg({ type: PadFilter }), orderBy: t.arg({ type: [PadOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.pad, combined(filter, ownPads), ordersOf(PAD_SORTS, orderBy, { field: 'SLUG', direction: 'ASC' }), args),
  }),
}));
