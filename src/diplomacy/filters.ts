import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { askedOf, type InForce, isAfter, isBy, isFrom, isOpen } from '../filters/in-force.js';
import { choice, DateFilter, enumFilter, matches, SlugFilter, TextFilter, where, within } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { AgreementKindEnum } from './agreement.js';
import { ActorRoleEnum, EventDirectionEnum, PloverCodeEnum } from './event.js';
import { SpaceDomainEnum } from './party.js';

const AgreementKindFilter = enumFilter('AgreementKind', AgreementKindEnum);
const SpaceDomainFilter = enumFilter('SpaceDomain', SpaceDomainEnum);
const PloverCodeFilter = enumFilter('PloverCode', PloverCodeEnum);
const EventDirectionFilter = enumFilter('EventDirection', EventDirectionEnum);

const PartyFilter = builder.inputType('PartyFilter', {
  fields: (t) => ({ country: t.field({ type: SlugFilter }), agency: t.field({ type: SlugFilter }) }),
});
const ActorFilter = builder.inputType('ActorFilter', {
  fields: (t) => ({
    role: t.field({ type: ActorRoleEnum }),
    country: t.field({ type: SlugFilter }),
    agency: t.field({ type: SlugFilter }),
    person: t.field({ type: SlugFilter }),
  }),
});

export const AgreementFilter = filterInput('AgreementFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  kind: t.field({ type: AgreementKindFilter }),
  domain: t.field({ type: SpaceDomainFilter }),
  party: t.field({ type: PartyFilter }),
  signedOn: t.field({ type: DateFilter }),
  inForceOn: t.field({ type: 'Date' }),
  certainlyInForceOn: t.field({ type: 'Date' }),
}));
export const DiplomaticEventFilter = filterInput('DiplomaticEventFilter', (t) => ({
  date: t.field({ type: DateFilter }),
  plover: t.field({ type: PloverCodeFilter }),
  domain: t.field({ type: SpaceDomainFilter }),
  direction: t.field({ type: EventDirectionFilter }),
  actor: t.field({ type: ActorFilter }),
}));
export const CooperationFilter = filterInput('CooperationFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  domain: t.field({ type: SpaceDomainFilter }),
  party: t.field({ type: PartyFilter }),
}));

const someParty = (filter: typeof PartyFilter.$inferInput | null | undefined) =>
  filter && { parties: { some: where({ countryId: choice(filter.country), agencyId: choice(filter.agency) }) } };

/** The Prisma condition of an AgreementFilter. */
export const agreementsWhere = (filter: AgreementInput | null | undefined): Prisma.AgreementWhereInput => combined(filter, ownAgreements);

type AgreementInput = typeof AgreementFilter.$inferInput;
const ownAgreements = (filter: AgreementInput): Prisma.AgreementWhereInput =>
  where(
    {
      id: choice(filter.slug),
      name: matches(filter.name),
      kind: choice(filter.kind),
      domain: choice(filter.domain),
      signedOn: within(filter.signedOn),
    },
    someParty(filter.party),
    ...askedOf(filter).map((asked) => inForce(asked)),
  );

/** Agreements are amended by what is amended in its turn; no chain is longer than this. */
const AMENDMENTS = 6;

/** As `inForce` of src/analysis/diplomatic-context.ts: what has lapsed by its own terms goes on while something in force amends it. */
function inForce(asked: InForce, deep = AMENDMENTS): Prisma.AgreementWhereInput {
  const known = new Date(asked.day.getTime() + 86_400_000);
  const begun = [
    isBy('inForceFrom', asked),
    { inForceFrom: null, ...isBy('signedOn', asked) },
    { inForceFrom: null, signedOn: null, knownFrom: { lt: known } },
  ];
  const goesOn = [
    { expiresOn: null },
    isFrom('expiresOn', asked),
    ...(deep > 0 ? [{ amendments: { some: inForce(asked, deep - 1) } }] : []),
  ];
  return { AND: [{ OR: begun }, { OR: [isOpen('endedOn', asked), isAfter('endedOn', asked)] }, { OR: goesOn }] };
}

/** The Prisma condition of a DiplomaticEventFilter. */
export const eventsWhere = (filter: EventInput | null | undefined): Prisma.DiplomaticEventWhereInput => combined(filter, ownEvents);

type EventInput = typeof DiplomaticEventFilter.$inferInput;
function ownEvents(filter: EventInput): Prisma.DiplomaticEventWhereInput {
  const actor = filter.actor;
  return where(
    {
      date: within(filter.date),
      plover: choice(filter.plover),
      domain: choice(filter.domain),
      direction: choice(filter.direction),
    },
    actor && {
      actors: {
        some: where({
          role: actor.role ?? undefined,
          countryId: choice(actor.country),
          agencyId: choice(actor.agency),
          personId: choice(actor.person),
        }),
      },
    },
  );
}

/** The Prisma condition of a CooperationFilter. */
export const cooperationsWhere = (filter: CooperationInput | null | undefined): Prisma.CooperationWhereInput =>
  combined(filter, ownCooperations);

type CooperationInput = typeof CooperationFilter.$inferInput;
const ownCooperations = (filter: CooperationInput): Prisma.CooperationWhereInput =>
  where({ id: choice(filter.slug), domain: choice(filter.domain) }, someParty(filter.party));
