import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, enumFilter, limited, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { branded } from '../loading/loaders.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { PARTY_SORTS } from './list-loaders.js';
import { ListedParty, ListedPartyConnection, PartyKindEnum, SanctionsList } from './lists.js';

const PartyKindFilter = enumFilter('PartyKind', PartyKindEnum);
const ListedPartyFilter = filterInput('ListedPartyFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  list: t.field({ type: SlugFilter }),
  number: t.field({ type: SlugFilter }),
  kind: t.field({ type: PartyKindFilter }),
  name: t.field({ type: TextFilter }),
  country: t.field({ type: SlugFilter }),
  program: t.field({ type: SlugFilter }),
  agency: t.field({ type: SlugFilter }),
  person: t.field({ type: SlugFilter }),
  listedOn: t.field({ type: 'Date' }),
}));
const ListedPartyOrder = orderInput('ListedParty', PARTY_SORTS);

type PartyInput = typeof ListedPartyFilter.$inferInput;

const partiesWhere = (filter: PartyInput | null | undefined): Prisma.ListedPartyWhereInput => combined(filter, ownParties);

function ownParties(filter: PartyInput): Prisma.ListedPartyWhereInput {
  const { country, listedOn } = filter;
  const programId = choice(filter.program);
  const someCountry = limited(country?.in);
  return where(
    {
      id: choice(filter.slug),
      listId: choice(filter.list),
      number: choice(filter.number),
      kind: choice(filter.kind),
      name: matches(filter.name),
      agencyId: choice(filter.agency),
      personId: choice(filter.person),
    },
    { countries: country?.eq ? { has: country.eq } : undefined },
    someCountry && { countries: { hasSome: someCountry } },
    programId && { sanctions: { some: { programId } } },
    listedOn && { firstSeenOn: { lte: listedOn }, OR: [{ goneOn: null }, { goneOn: { gt: listedOn } }] },
  );
}

builder.queryFields((t) => ({
  sanctionsLists: t.field({
    type: [SanctionsList],
    resolve: async (root, _args, { at }) =>
      (await at(root).db.sanctionsList.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map((list) =>
        branded('SanctionsList', list),
      ),
  }),
  sanctionsList: t.field({
    type: SanctionsList,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (root, { slug }, { at }) => at(root).loaders.sanctions.list.load(slug),
  }),
  listedParty: t.field({
    type: ListedParty,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'ListedParty', args, (loaders) => loaders.sanctions.party),
  }),
  listedParties: t.field({
    type: ListedPartyConnection,
    args: { filter: t.arg({ type: ListedPartyFilter }), orderBy: t.arg({ type: [ListedPartyOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.listedParty, partiesWhere(filter), ordersOf(PARTY_SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
}));
