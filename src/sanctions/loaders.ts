import type { Db } from '../db/index.js';
import { Prisma, type Sanction } from '../generated/prisma/client.js';
import { byId, listOf } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';
import type { Sort } from '../paging/order.js';
import { listLoaders } from './list-loaders.js';

export const SANCTION_SORTS = {
  LISTED_ON: { path: ['listedOn'], sql: 'date', nullable: true, value: (sanction) => sanction.listedOn },
} satisfies Record<string, Sort<Sanction>>;

const on = (column: 'programId' | 'agencyId' | 'personId' | 'countryId'): Nested<Sanction> => ({
  table: 'Sanction',
  column,
  orders: [{ ...SANCTION_SORTS.LISTED_ON, name: 'LISTED_ON', direction: 'DESC' }],
  recast: Prisma.sql`t.types::text[] AS types`,
});

const UNDER = on('programId');
const ON_AGENCY = on('agencyId');
const ON_PERSON = on('personId');
const ON_COUNTRY = on('countryId');

export const sanctionLoaders = (db: Db, pages: NestedPages) => {
  const sanction = byId('Sanction', (ids: string[]) => db.sanction.findMany({ where: { id: { in: ids } } }));
  return {
    ...listLoaders(db, pages, sanction),
    program: byId('SanctionsProgram', (ids: string[]) => db.sanctionsProgram.findMany({ where: { id: { in: ids } } })),
    byId: sanction,
    exemption: byId('Exemption', (ids: string[]) => db.exemption.findMany({ where: { id: { in: ids } } })),
    exemptionsOf: listOf('Exemption', 'programId', (ids) =>
      db.exemption.findMany({ where: { programId: { in: ids } }, orderBy: [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] }),
    ),
    under: (program: string, args: PageArgs) => pages.load(UNDER, program, args),
    onAgency: (agency: string, args: PageArgs) => pages.load(ON_AGENCY, agency, args),
    onPerson: (person: string, args: PageArgs) => pages.load(ON_PERSON, person, args),
    onCountry: (country: string, args: PageArgs) => pages.load(ON_COUNTRY, country, args),
  };
};
