import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { askedOf, type InForce, isAfter, isBy, isOpen } from '../filters/in-force.js';
import { choice, DateFilter, limited, SlugFilter, where, within } from '../filters/inputs.js';
import type { Prisma, Sanction } from '../generated/prisma/client.js';
import type { Ordered } from '../paging/order.js';
import { SanctionTypeEnum } from './types.js';

export const SanctionsProgramFilter = filterInput('SanctionsProgramFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  authority: t.field({ type: SlugFilter }),
  startsOn: t.field({ type: DateFilter }),
  inForceOn: t.field({ type: 'Date' }),
  certainlyInForceOn: t.field({ type: 'Date' }),
}));

const SanctionTypesFilter = builder.inputType('SanctionTypesFilter', {
  fields: (t) => ({ hasSome: t.field({ type: [SanctionTypeEnum] }), hasEvery: t.field({ type: [SanctionTypeEnum] }) }),
});

export const SanctionFilter = filterInput('SanctionFilter', (t) => ({
  program: t.field({ type: SlugFilter }),
  authority: t.field({ type: SlugFilter }),
  agency: t.field({ type: SlugFilter }),
  person: t.field({ type: SlugFilter }),
  country: t.field({ type: SlugFilter }),
  targetCountry: t.field({ type: SlugFilter }),
  party: t.field({ type: SlugFilter }),
  list: t.field({ type: SlugFilter }),
  types: t.field({ type: SanctionTypesFilter }),
  listedOn: t.field({ type: DateFilter }),
  inForceOn: t.field({ type: 'Date' }),
  certainlyInForceOn: t.field({ type: 'Date' }),
}));

export const ExemptionFilter = filterInput('ExemptionFilter', (t) => ({
  program: t.field({ type: SlugFilter }),
  authority: t.field({ type: SlugFilter }),
  inForceOn: t.field({ type: 'Date' }),
  certainlyInForceOn: t.field({ type: 'Date' }),
}));

/** The Prisma condition of a SanctionsProgramFilter. */
export const programsWhere = (filter: ProgramInput | null | undefined): Prisma.SanctionsProgramWhereInput => combined(filter, ownPrograms);

type ProgramInput = typeof SanctionsProgramFilter.$inferInput;
const ownPrograms = (filter: ProgramInput): Prisma.SanctionsProgramWhereInput =>
  where(
    { id: choice(filter.slug), authorityId: choice(filter.authority), startsOn: within(filter.startsOn) },
    ...askedOf(filter).map((asked) => ({ AND: [isBy('startsOn', asked), endsAfter('endsOn', asked)] })),
  );

const endsAfter = (column: string, asked: InForce) => ({ OR: [isOpen(column, asked), isAfter(column, asked)] });

/** The same as `inForceOn` of src/analysis/measures.ts, as a condition. */
const inForce = (asked: InForce): Prisma.SanctionWhereInput => ({ AND: [begunBy(asked), ...notEndedBy(asked)] });

const begunBy = (asked: InForce): Prisma.SanctionWhereInput => {
  const { day, certainly } = asked;
  const program = { OR: [{ startsOn: null }, { startsOn: { lte: day } }] };
  const named = certainly
    ? { firstSeenOn: { lte: day } }
    : { firstSeenOn: { not: null }, OR: [{ firstSeenOn: { lte: day } }, { program, OR: [{ notYetOn: null }, { notYetOn: { lt: day } }] }] };
  return {
    OR: [isBy('startsOn', asked), { startsOn: null, ...isBy('listedOn', asked) }, { startsOn: null, listedOn: null, ...named }],
  };
};

const notEndedBy = (asked: InForce): Prisma.SanctionWhereInput[] => {
  const { day, certainly } = asked;
  if (!certainly) return [endsAfter('endsOn', asked), { OR: [{ goneOn: null }, { goneOn: { gt: day } }] }];
  const named = { OR: [{ goneOn: null }, { lastSeenOn: { gte: day } }] };
  const told = { OR: [{ goneOn: { not: null } }, { checkedThrough: { gte: day } }, { party: { list: { checkedThrough: { gte: day } } } }] };
  return [named, { OR: [isAfter('endsOn', asked), { endsOn: null, ...told }] }];
};

/** The Prisma condition of a SanctionFilter. */
export const sanctionsWhere = (filter: SanctionInput | null | undefined): Prisma.SanctionWhereInput => combined(filter, ownSanctions);

export type SanctionInput = typeof SanctionFilter.$inferInput;
function ownSanctions(filter: SanctionInput): Prisma.SanctionWhereInput {
  const targetCountry = choice(filter.targetCountry);
  const authorityId = choice(filter.authority);
  const listId = choice(filter.list);
  const some = limited(filter.types?.hasSome);
  const every = limited(filter.types?.hasEvery);
  return where(
    {
      programId: choice(filter.program),
      agencyId: choice(filter.agency),
      personId: choice(filter.person),
      countryId: choice(filter.country),
      partyId: choice(filter.party),
      listedOn: within(filter.listedOn),
    },
    authorityId && { program: { authorityId } },
    targetCountry && { OR: [{ countryId: targetCountry }, { agency: { countryId: targetCountry } }] },
    listId && { party: { listId } },
    some && { types: { hasSome: some } },
    every && { types: { hasEvery: every } },
    ...askedOf(filter).map(inForce),
  );
}

/**
 * Parts of the list of sanctions that begin where the first of those in force on a day is: nearly all were listed before they began, and what was listed after
 * the day is passed over. The few that began before they were listed have an index of their own, see the migration `sanctions_from_their_day`.
 */
export function partsInForce(
  filter: SanctionInput | null | undefined,
  [lead]: readonly Ordered<Sanction>[],
  fields: Prisma.SanctionFieldRefs,
): Prisma.SanctionWhereInput[] | undefined {
  const [day] = askedOf(filter ?? {})
    .map((asked) => asked.day)
    .sort((a, b) => a.getTime() - b.getTime());
  if (!day || lead?.name !== 'LISTED_ON') return undefined;
  const by = { listedOn: { lte: day } };
  const later = { listedOn: { gt: day }, startsOn: { lt: fields.listedOn } };
  return [...(lead.direction === 'DESC' ? [later, by] : [by, later]), { listedOn: null }];
}

/** The Prisma condition of an ExemptionFilter. */
export const exemptionsWhere = (filter: ExemptionInput | null | undefined): Prisma.ExemptionWhereInput => combined(filter, ownExemptions);

type ExemptionInput = typeof ExemptionFilter.$inferInput;
function ownExemptions(filter: ExemptionInput): Prisma.ExemptionWhereInput {
  const authorityId = choice(filter.authority);
  return where(
    { programId: choice(filter.program) },
    authorityId && { program: { authorityId } },
    // With no beginning on record it held from the first.
    ...askedOf(filter).map((asked) => ({ AND: [{ OR: [{ fromDate: null }, isBy('fromDate', asked)] }, endsAfter('toDate', asked)] })),
  );
}
