import DataLoader from 'dataloader';
import type { Db } from '../db/index.js';
import { type ListedParty, Prisma, type Sanction } from '../generated/prisma/client.js';
import type { Loads } from '../loading/loader.js';
import { byId, EARLIEST, listOf } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages, Only } from '../paging/nested.js';
import type { Sort } from '../paging/order.js';

export const PARTY_SORTS = {
  NAME: { path: ['name'], sql: 'text', value: (party) => party.name },
} satisfies Record<string, Sort<ListedParty>>;

const OF_LIST: Nested<ListedParty> = {
  table: 'ListedParty',
  column: 'listId',
  orders: [{ ...PARTY_SORTS.NAME, name: 'NAME', direction: 'ASC' }],
  recast: Prisma.sql`t.kind::text AS kind, t."bornOnPrecision"::text AS "bornOnPrecision"`,
};

/**
 * Parties and the sanctions on them, as pairs of ids. A curated sanction is told apart by the code that the list has for it: the number of the party
 * and the programme's tag. (A space is the first character that can follow the number, and `!` the next.) What a collection of lists has of a sanction that
 * another list tells is on the party there, and on the one here that is the same.
 */
const PAIRS = Prisma.sql`
  SELECT "partyId" AS party, id AS sanction FROM "Sanction" WHERE "partyId" IS NOT NULL
  UNION ALL SELECT p.id, e."subjectId" FROM "ListedParty" p JOIN "ExternalId" e
    ON e."subjectType" = 'Sanction' AND e.scheme = p."listId" AND e.value > p.number || ' ' AND e.value < p.number || '!'
  JOIN "Sanction" s ON s.id = e."subjectId" AND s."partyId" IS NULL
  UNION ALL SELECT p.id, s.id FROM "ListedParty" p JOIN "Sanction" s ON s."partyId" = ANY(p."sameAs") JOIN "ExternalId" e
    ON e."subjectType" = 'Sanction' AND e."subjectId" = s.id AND e.scheme = p."listId"`;

const newest = (a: Sanction, b: Sanction) => (b.listedOn?.getTime() ?? 0) - (a.listedOn?.getTime() ?? 0) || (a.id < b.id ? -1 : 1);

export const listLoaders = (db: Db, pages: NestedPages, sanctions: Loads<string, Sanction | null>) => {
  const party = byId('ListedParty', (ids: string[]) => db.listedParty.findMany({ where: { id: { in: ids } } }));
  const pairs = (of: 'party' | 'sanction') =>
    new DataLoader<string, string[]>(async (ids) => {
      const other = of === 'party' ? 'sanction' : 'party';
      const found = await db.$queryRaw<{ party: string; sanction: string }[]>`
        SELECT party, sanction FROM (${PAIRS}) pairs WHERE ${Prisma.raw(of)} = ANY(${[...ids]}) ORDER BY party, sanction`;
      return ids.map((id) => found.filter((pair) => pair[of] === id).map((pair) => pair[other]));
    });
  const same = new DataLoader<string, string[]>(async (ids) => {
    const wanted = [...ids];
    const found = await db.$queryRaw<{ one: string; other: string }[]>`
      SELECT p.id AS one, o.id AS other FROM "ListedParty" p JOIN "ListedParty" o ON o.id = ANY(p."sameAs") WHERE p.id = ANY(${wanted})
      UNION SELECT o.id, p.id FROM unnest(${wanted}::text[]) o(id) JOIN "ListedParty" p ON p."sameAs" @> ARRAY[o.id] ORDER BY one, other`;
    return ids.map((id) => found.filter(({ one }) => one === id).map(({ other }) => other));
  });
  const sanctionsOn = pairs('party');
  const partiesOf = pairs('sanction');
  return {
    list: byId('SanctionsList', (ids: string[]) => db.sanctionsList.findMany({ where: { id: { in: ids } } })),
    party,
    ownership: byId('PartyOwnership', (ids: string[]) => db.partyOwnership.findMany({ where: { id: { in: ids } } })),
    partiesOf: (list: string, args: PageArgs, only: Only) => pages.load(OF_LIST, list, args, only),
    agencyListedAs: listOf('ListedParty', 'agencyId', (ids) =>
      db.listedParty.findMany({ where: { agencyId: { in: ids } }, orderBy: { id: 'asc' } }),
    ),
    personListedAs: listOf('ListedParty', 'personId', (ids) =>
      db.listedParty.findMany({ where: { personId: { in: ids } }, orderBy: { id: 'asc' } }),
    ),
    ownersOf: listOf('PartyOwnership', 'assetId', (ids) =>
      db.partyOwnership.findMany({ where: { assetId: { in: ids } }, orderBy: [...EARLIEST] }),
    ),
    ownedBy: listOf('PartyOwnership', 'ownerId', (ids) =>
      db.partyOwnership.findMany({ where: { ownerId: { in: ids } }, orderBy: [...EARLIEST] }),
    ),
    onParty: {
      async load(id: string): Promise<Sanction[]> {
        const found = await sanctions.loadMany(await sanctionsOn.load(id));
        return found.filter((row) => row !== null).sort(newest);
      },
    },
    sameAs: {
      async load(id: string): Promise<ListedParty[]> {
        const found = await party.loadMany(await same.load(id));
        return found.filter((row) => row !== null);
      },
    },
    partyOf: {
      async load(sanction: string): Promise<ListedParty | null> {
        const [id] = await partiesOf.load(sanction);
        return id ? party.load(id) : null;
      },
    },
  };
};
