import type { Db } from '../db/index.js';
import type { Agency } from '../generated/prisma/client.js';
import { byId, EARLIEST, listOf } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';
import { AGENCY_SORTS } from './sorts.js';

const IN_COUNTRY: Nested<Agency> = {
  table: 'Agency',
  column: 'countryId',
  orders: [{ ...AGENCY_SORTS.NAME, name: 'NAME', direction: 'ASC' }],
};

export const agencyLoaders = (db: Db, pages: NestedPages) => ({
  byId: byId('Agency', (ids: string[]) => db.agency.findMany({ where: { id: { in: ids } } })),
  inCountry: (country: string, args: PageArgs) => pages.load(IN_COUNTRY, country, args),
  links: listOf('AgencyLink', 'agencyId', (ids) => db.agencyLink.findMany({ where: { agencyId: { in: ids } }, orderBy: [...EARLIEST] })),
  linkedBy: listOf('AgencyLink', 'otherId', (ids) => db.agencyLink.findMany({ where: { otherId: { in: ids } }, orderBy: [...EARLIEST] })),
});
