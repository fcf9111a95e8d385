import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type { Loaders } from '../context.js';
import { SpaceDomain } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { required } from '../loading/loaders.js';

export const SpaceDomainEnum = builder.enumType(SpaceDomain, { name: 'SpaceDomain' });

/** A country or an organisation that is bound by something. */
export const Party = builder.unionType('Party', { types: () => [Country, Agency] });

/** Who a party row stands for; the database holds exactly one of the two. */
export const partyOf = (row: { countryId: string | null; agencyId: string | null }, { agencies, geography }: Loaders) =>
  row.countryId ? required(geography.byId.load(row.countryId)) : required(agencies.byId.load(row.agencyId!));
